import {
  documentName,
  LEADER_WORDS as words,
  longDayWords,
  SCREEN_WORDS,
  timeWords,
  TODAY_WORDS,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { AgeBands, Trend } from '../../shared/today/lateness.js';
import { sumOf, todayQuery, type Today } from '../../shared/today/today-query.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { WorkBar } from '../../shared/ui/work-bar.js';
import { Calls } from './calls.js';
import './leader.css';

/** What fits beside the rest on one sheet; the list of campaigns has them all. */
const CAMPAIGNS = 8;

/** The leader's page: one screen, red first, one A4 on paper. */
export function LeaderScreen() {
  const today = useQuery(todayQuery);
  const { data, error, isPending } = today;
  const read = (): void => void today.refetch();
  return (
    <Screen
      title={data === undefined ? words.title : headingOf(data)}
      above={
        data !== undefined &&
        `${longDayWords(data.asOf)} · ${SCREEN_WORDS.dataAt(timeWords(data.asOf))}`
      }
      acts={
        <Button size="small" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      {isPending && <Skeleton rows={8} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={today.dataUpdatedAt} />
      )}
      {data !== undefined && data.campaigns.length === 0 && <Empty>{words.none}</Empty>}
      {data !== undefined && data.campaigns.length > 0 && <Sheet today={data} />}
    </Screen>
  );
}

function headingOf({ campaigns, lateBodies }: Today): string {
  const { late } = sumOf(campaigns);
  return late === 0 ? words.calm : words.heading(late, lateBodies);
}

function Sheet({ today }: { readonly today: Today }) {
  const all = sumOf(today.campaigns);
  const begun = today.campaigns.filter(({ totals }) => totals.dispatches.bodies > 0);
  const numbers = [
    [TODAY_WORDS.late, all.late],
    [TODAY_WORDS.inTime, all.inTime],
    [TODAY_WORDS.done, all.done],
    [TODAY_WORDS.doneLate, all.doneLate],
    [TODAY_WORDS.unacknowledged, all.unacknowledged],
  ] as const;
  return (
    <div className="leader">
      <dl className="panel leader-numbers">
        {numbers.map(([name, count]) => (
          <div
            key={name}
            className={name === TODAY_WORDS.late && count > 0 ? 'leader-late' : undefined}
          >
            <dt className="small">{name}</dt>
            <dd className="num">{count}</dd>
          </div>
        ))}
      </dl>
      {today.calls.length > 0 && <Calls today={today} />}
      <div className="leader-pair">
        <AgeBands bands={all.bands} />
        <Trend points={today.trend} />
      </div>
      {begun.length > 0 && (
        <section aria-labelledby="leader-campaigns">
          <h2 id="leader-campaigns">{words.campaigns}</h2>
          <ul className="panel leader-campaigns">
            {begun.slice(0, CAMPAIGNS).map(({ id, document, totals }) => (
              <li key={id}>
                <div>
                  <Link to="/campaigns/$id" params={{ id }}>
                    {documentName(document)}
                  </Link>
                  <p className="small muted">{document.subject}</p>
                </div>
                <WorkBar totals={totals.work} />
              </li>
            ))}
          </ul>
          {begun.length + today.left > CAMPAIGNS && (
            <p className="small leader-more">
              <Link to="/campaigns">{words.more(begun.length + today.left - CAMPAIGNS)}</Link>
            </p>
          )}
        </section>
      )}
    </div>
  );
}
