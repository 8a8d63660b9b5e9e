import {
  longDayWords,
  SCREEN_WORDS,
  STATISTICS_WORDS as words,
  timeWords,
  wireDay,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { Bands, Hops } from './hops.js';
import { fileAddress, statisticsQuery, type Statistics } from './statistics-query.js';
import { StatisticsTable } from './table.js';
import { WishForm } from './wish-form.js';
import './statistics.css';

const route = getRouteApi('/statistics');

/** "Thống kê": the 2×2 with its ranking, now or as it stood when a past day ended. */
export function StatisticsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const statistics = useQuery(statisticsQuery(search));
  const { data, error, isPending } = statistics;
  const read = (): void => void statistics.refetch();
  return (
    <Screen
      wide
      title={words.title}
      above={data !== undefined && heldFor(data, search.asOf)}
      acts={
        <>
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="btn btn-plain btn-small"
              href={fileAddress(search, format)}
              download
            >
              {words[format]}
            </a>
          ))}
        </>
      }
    >
      {data !== undefined && (
        <WishForm
          search={search}
          today={wireDay(data.asOf)}
          onShow={(wish) => void navigate({ search: wish })}
        />
      )}
      {isPending && <Skeleton rows={8} />}
      {error !== null && (data === undefined || !mayPass(error)) && (
        <Problem error={error} onRetry={read} />
      )}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={statistics.dataUpdatedAt} />
      )}
      {data !== undefined && data.items.length === 0 && <Empty>{words.none}</Empty>}
      {data !== undefined && data.items.length > 0 && <Numbers data={data} />}
    </Screen>
  );
}

const heldFor = ({ asOf, campaigns }: Statistics, day: string | undefined): string =>
  `${words.campaigns(campaigns)} · ${day === undefined ? `${longDayWords(asOf)} · ${SCREEN_WORDS.dataAt(timeWords(asOf))}` : words.asOfDay(longDayWords(day))}`;

const Numbers = ({ data }: { readonly data: Statistics }) => (
  <div className="stat">
    <StatisticsTable rows={data.items} total={data.total} name={words.dimension[data.by]} />
    {data.left > 0 && <p className="small muted">{words.more(data.left)}</p>}
    <p className="small soft">{words.formula}</p>
    <div className="stat-pair">
      <Bands bands={data.total.lateBy} />
      <Hops hops={data.hops} />
    </div>
  </div>
);
