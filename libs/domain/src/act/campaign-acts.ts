import { transitionCampaign, type CampaignAct, type CampaignState } from '../campaign/index.js';
import type { CampaignEvent, HeaderChange, ReplacedTask } from '../event/index.js';
import { ok, type Instant, type Result } from '../shared/index.js';
import type { Refusal } from './decision.js';

/** What is written into the campaign row; a field that is absent stays. */
export interface CampaignMove {
  readonly state?: CampaignState;
  readonly releasedAt?: Instant;
  readonly launchError?: string | null;
  readonly pausedAt?: Instant | null;
  readonly closedAt?: Instant;
  readonly closeReason?: string;
  readonly header?: readonly HeaderChange[];
  /** The document this one will replace, with where its tasks go on; null: none any more. */
  readonly replacing?: Replacing | null;
}

/** "Thay thế": which document goes, and what becomes of its tasks. */
export interface Replacing {
  readonly campaignId: string;
  readonly tasks: readonly ReplacedTask[];
}

/** What an act on the campaign itself does; what follows for its bodies the workflow does in pages. */
export interface CampaignDecision {
  readonly move: CampaignMove;
  readonly event: CampaignEvent;
}

type Asked =
  | { readonly act: 'release' | 'retryLaunch' }
  | { readonly act: 'failLaunch' | 'discard' | 'recall'; readonly reason: string }
  | { readonly act: 'close'; readonly reason: string; readonly replacedBy?: string }
  | { readonly act: 'pause' | 'resume'; readonly reason: string | null };

/**
 * An act on the campaign itself. Closing ends what is open as `campaign_closed`, recalling (NĐ 30/2020 Đ18.4) takes
 * every dispatch back; a pause leaves deadlines where they are.
 */
export function decideCampaignAct(
  campaign: { readonly state: CampaignState },
  asked: Asked,
  now: Instant,
): Result<CampaignDecision, Refusal> {
  const next = transitionCampaign(campaign.state, asked.act satisfies CampaignAct);
  if (!next.ok) return next;
  const { move, event } = saidBy(asked, now);
  return ok({ move: { state: next.value, ...move }, event });
}

function saidBy(asked: Asked, now: Instant): CampaignDecision {
  switch (asked.act) {
    case 'release':
      return {
        move: { releasedAt: now, launchError: null },
        event: { type: 'campaignReleased', data: {} },
      };
    case 'retryLaunch':
      return { move: { launchError: null }, event: { type: 'campaignLaunchRetried', data: {} } };
    case 'failLaunch':
      return {
        move: { launchError: asked.reason },
        event: { type: 'campaignLaunchFailed', data: { reason: asked.reason } },
      };
    case 'pause':
      return {
        move: { pausedAt: now },
        event: { type: 'campaignPaused', data: { reason: asked.reason } },
      };
    case 'resume':
      return {
        move: { pausedAt: null },
        event: { type: 'campaignResumed', data: { reason: asked.reason } },
      };
    case 'discard':
      return { move: ended(asked, now), event: { type: 'campaignDiscarded', data: why(asked) } };
    case 'close':
      return { move: ended(asked, now), event: { type: 'campaignClosed', data: closing(asked) } };
    case 'recall':
      return { move: ended(asked, now), event: { type: 'campaignRecalled', data: why(asked) } };
  }
}

const closing = ({
  reason,
  replacedBy,
}: {
  readonly reason: string;
  readonly replacedBy?: string;
}) => (replacedBy === undefined ? { reason } : { reason, replacedBy });
const why = ({ reason }: { readonly reason: string }) => ({ reason });
const ended = ({ reason }: { readonly reason: string }, now: Instant): CampaignMove => ({
  closedAt: now,
  closeReason: reason,
});
