import { transitionCampaign, type CampaignAct, type CampaignState } from '../campaign/index.js';
import { textIn, type ChainEvent } from './chain-event.js';
import { notAdmitted, type ReplayFault } from './replay-fault.js';

/** What the chain of a campaign says its row, its report periods and series must be. */
export interface ReplayedCampaign {
  state: CampaignState;
  /** Each entry is one act. */
  readonly version: number;
  /** Of the preview that was launched; null before. */
  planHash: string | null;
  /** Bodies that have a dispatch, as the launch counted them and with those added since; null before. */
  recipients: number | null;
  /** Why it was closed, recalled or discarded; null while it is not. */
  closeReason: string | null;
  readonly opened: Set<string>;
  readonly locked: Set<string>;
  readonly ended: Set<string>;
  readonly faults: ReplayFault[];
}

const ACT: Readonly<Partial<Record<string, CampaignAct>>> = {
  campaignLaunched: 'launch',
  campaignReleased: 'release',
  campaignLaunchFailed: 'failLaunch',
  campaignLaunchRetried: 'retryLaunch',
  campaignDiscarded: 'discard',
  campaignPaused: 'pause',
  campaignResumed: 'resume',
  campaignClosed: 'close',
  campaignRecalled: 'recall',
};
const ENDINGS: readonly CampaignAct[] = ['discard', 'close', 'recall'];

/** Every entry of a campaign's own chain in its order, through the domain's table. */
export function replayCampaign(events: readonly ChainEvent[]): ReplayedCampaign {
  const replayed: ReplayedCampaign = {
    state: 'draft',
    version: events.length,
    planHash: null,
    recipients: null,
    closeReason: null,
    opened: new Set(),
    locked: new Set(),
    ended: new Set(),
    faults: events[0]?.type === 'campaignDrafted' ? [] : [{ code: 'NO_DRAFT_FIRST' }],
  };
  for (const event of events) apply(replayed, event);
  return replayed;
}

function apply(replayed: ReplayedCampaign, event: ChainEvent): void {
  const act = ACT[event.type];
  if (act !== undefined) {
    const next = transitionCampaign(replayed.state, act);
    if (next.ok) replayed.state = next.value;
    else notAdmitted(replayed.faults, event, null, act, next.error.state);
    if (act === 'launch') {
      replayed.planHash = textIn(event, 'planHash');
      const { recipients } = event.data;
      replayed.recipients = typeof recipients === 'number' ? recipients : null;
    }
    if (ENDINGS.includes(act)) replayed.closeReason = textIn(event, 'reason');
  }
  if (event.type === 'recipientsAdded' && replayed.recipients !== null) {
    replayed.recipients += (event.data['bodyIds'] as readonly string[]).length;
  }
  const periodId = textIn(event, 'periodId');
  if (event.type === 'reportPeriodOpened' && periodId !== null) replayed.opened.add(periodId);
  if (event.type === 'reportPeriodLocked' && periodId !== null) replayed.locked.add(periodId);
  const seriesId = textIn(event, 'seriesId');
  if (event.type === 'reportSeriesEnded' && seriesId !== null) replayed.ended.add(seriesId);
}
