import { documentName, REVIEW_WORDS as words, SHELL_WORDS, timeWords } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { seenQuery } from '../../shared/draft/seen-query.js';
import { Steps } from '../../shared/draft/steps.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { ReviewPanes } from './review-panes.js';
import '../../shared/draft/draft.css';
import './review.css';

const route = getRouteApi('/campaigns/$id/review');

/** "Rà soát": the document on the left, what was read of it on the right. */
export function ReviewScreen() {
  const { id } = route.useParams();
  const query = useQuery(seenQuery(id));
  const { data, error, isPending } = query;
  const read = (): void => void query.refetch();
  if (data !== undefined && data.view.state !== 'draft') {
    return <Navigate to="/campaigns/$id/plan" params={{ id }} replace />;
  }
  const header = data?.view.draft.header;
  return (
    <Screen
      wide
      title={words.title(header === undefined ? '' : documentName(header))}
      above={<Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>}
      under={<Steps id={id} at="review" />}
      acts={
        data !== undefined && (
          <>
            <span className="small muted">{words.saved(timeWords(data.view.updatedAt))}</span>
            <Link to="/campaigns/$id/plan" params={{ id }} className="btn btn-primary">
              {words.next}
            </Link>
          </>
        )
      }
    >
      {isPending && <Skeleton rows={10} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={query.dataUpdatedAt} />
      )}
      {data !== undefined && <ReviewPanes id={id} seen={data} />}
    </Screen>
  );
}
