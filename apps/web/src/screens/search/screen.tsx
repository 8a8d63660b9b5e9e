import { SEARCH_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Empty } from '../../shared/ui/empty.js';
import { FindField } from '../../shared/ui/find-field.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { Results } from './results.js';
import { searchQuery } from './search-query.js';
import './search.css';

const route = getRouteApi('/search');

/** One box over directives, tasks and bodies; what is typed stands in the address. */
export function SearchScreen() {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useQuery(searchQuery(q));
  const { data, error } = found;
  const read = (): void => void found.refetch();
  const count =
    data === undefined ? 0 : data.directives.length + data.tasks.length + data.bodies.length;
  const isAsked = q !== '';
  return (
    <Screen title={words.title}>
      <div className="search-box">
        <FindField
          label={words.label}
          value={q}
          onChange={(text) =>
            void navigate({ search: text.trim() === '' ? {} : { q: text }, replace: true })
          }
        />
      </div>
      {!isAsked && <Empty>{words.begin}</Empty>}
      {isAsked && found.isPending && <Skeleton rows={4} />}
      {isAsked && error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {isAsked && error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={found.dataUpdatedAt} />
      )}
      {isAsked && data !== undefined && (
        <>
          <p className="sr" role="status">
            {words.count(count)}
          </p>
          {count === 0 ? <Empty>{words.nothing(q)}</Empty> : <Results found={data} />}
        </>
      )}
    </Screen>
  );
}
