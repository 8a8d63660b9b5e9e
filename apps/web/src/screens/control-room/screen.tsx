import {
  CONTROL_ROOM_WORDS as words,
  dayWords,
  documentName,
  SCREEN_WORDS,
  SHELL_WORDS,
  timeWords,
  TRACKER_SCREEN_WORDS,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { mayPass } from '../../shared/api/api-error.js';
import { CampaignParts } from '../../shared/campaign/campaign-parts.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { matrixQuery, type Campaign } from './matrix-query.js';
import { Room } from './room.js';
import { SteerMenu } from './steer/steer-menu.js';
import { Totals } from './totals.js';
import { ASK_AGAIN_MS, useLive } from './use-live.js';
import './control-room.css';
import './matrix.css';
import './work.css';

const route = getRouteApi('/campaigns/$id');

/** Nothing to steer yet: the review is there, or whatever became of the launch. */
const BEFORE: readonly Campaign['state'][] = ['draft', 'launching', 'launch_failed', 'discarded'];

const Above = ({ campaign }: { readonly campaign: Campaign | undefined }) => (
  <>
    <Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>
    {campaign !== undefined && (
      <>
        {' / '}
        {documentName(campaign.document)}
        {campaign.document.issuedOn !== null &&
          ` ${words.issued(dayWords(campaign.document.issuedOn))}`}
      </>
    )}
  </>
);

/** "Bàn điều hành" of one campaign. */
export function ControlRoomScreen() {
  const { id } = route.useParams();
  const live = useLive(id);
  const matrix = useQuery({ ...matrixQuery(id), refetchInterval: live ? false : ASK_AGAIN_MS });
  const { data, error, isPending } = matrix;
  const read = (): void => void matrix.refetch();
  if (data !== undefined && BEFORE.includes(data.campaign.state)) {
    return <Navigate to="/campaigns/$id/review" params={{ id }} replace />;
  }
  const latest = Math.max(0, ...(data?.lines.map((line) => line.latest) ?? []));
  return (
    <Screen
      wide
      title={words.title}
      above={<Above campaign={data?.campaign} />}
      under={data?.campaign.document.subject}
      acts={
        data !== undefined && (
          <>
            <span className="small muted" title={live ? words.live : words.asking}>
              {SCREEN_WORDS.dataAt(timeWords(data.campaign.asOf))}
            </span>
            <SteerMenu campaign={data.campaign} />
            <a
              className="btn btn-plain btn-small"
              href={`/api/v1/campaigns/${encodeURIComponent(id)}/tracker-file`}
              download
            >
              {TRACKER_SCREEN_WORDS.download}
            </a>
            <Button size="small" icon="print" onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        )
      }
    >
      {isPending && <Skeleton rows={10} />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={matrix.dataUpdatedAt} />
      )}
      {data !== undefined && (
        <>
          <CampaignParts id={id} />
          <Totals campaign={data.campaign} latest={latest} />
          <Room matrix={data} />
        </>
      )}
    </Screen>
  );
}
