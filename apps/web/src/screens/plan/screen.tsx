import { documentName, PLAN_WORDS as words, SHELL_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { seenQuery } from '../../shared/draft/seen-query.js';
import { Steps } from '../../shared/draft/steps.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { LaunchProgress } from './launch-progress.js';
import { Plan } from './plan.js';
import '../../shared/draft/draft.css';
import './plan.css';

const route = getRouteApi('/campaigns/$id/plan');

/** "Lịch, xem trước và giao": before the press nothing has happened, after it the page tells how far it is. */
export function PlanScreen() {
  const { id } = route.useParams();
  const query = useQuery(seenQuery(id));
  const { data, error, isPending } = query;
  const read = (): void => void query.refetch();
  const header = data?.view.draft.header;
  const isDraft = data?.view.state === 'draft';
  return (
    <Screen
      wide
      title={words.title(header === undefined ? '' : documentName(header))}
      above={<Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>}
      under={isDraft && <Steps id={id} at="plan" />}
    >
      {isPending && <Skeleton rows={10} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={query.dataUpdatedAt} />
      )}
      {data !== undefined && isDraft && <Plan id={id} seen={data} />}
      {data !== undefined && !isDraft && <LaunchProgress id={id} state={data.view.state} />}
    </Screen>
  );
}
