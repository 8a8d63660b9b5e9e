import { transitionCampaign, type CampaignAct, type CampaignState } from '../campaign/index.js';
import type { EventPayloads } from '../event/index.js';
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
  /** The campaign whose document it replaces; null: none. */
  replaces: string | null;
  /** Fields of the document's head that were set right. */
  readonly header: Map<string, string>;
  /** Words that tasks were given later, by task. */
  readonly titles: Map<string, string>;
  /** Dates that tasks were given later, RFC 3339, by task. */
  readonly dates: Map<string, string>;
  readonly dropped: Set<string>;
  /** Tasks that came after the launch, by id. */
  readonly added: Map<string, AddedTask>;
  readonly opened: Set<string>;
  readonly locked: Set<string>;
  readonly ended: Set<string>;
  readonly faults: ReplayFault[];
}

/** A task as its entry says it began. */
export interface AddedTask {
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  /** RFC 3339; null: without a date. */
  readonly dueAt: string | null;
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
    replaces: null,
    ...{ header: new Map(), titles: new Map(), dates: new Map() },
    ...{ dropped: new Set(), added: new Map() },
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
  if (event.type === 'campaignReplacementPlanned') replayed.replaces = textIn(event, 'campaignId');
  if (event.type === 'campaignAmended') amend(replayed, event);
  const periodId = textIn(event, 'periodId');
  if (event.type === 'reportPeriodOpened' && periodId !== null) replayed.opened.add(periodId);
  if (event.type === 'reportPeriodLocked' && periodId !== null) replayed.locked.add(periodId);
  const seriesId = textIn(event, 'seriesId');
  if (event.type === 'reportSeriesEnded' && seriesId !== null) replayed.ended.add(seriesId);
}

function amend(replayed: ReplayedCampaign, event: ChainEvent): void {
  const { header, texts, dropped, dates, added } = event.data as unknown as Amended;
  for (const { field, to } of header) replayed.header.set(field, to);
  for (const { taskId, to } of texts) replayed.titles.set(taskId, to);
  for (const { taskId, dueAt } of dates) replayed.dates.set(taskId, dueAt);
  for (const taskId of dropped) replayed.dropped.add(taskId);
  for (const { taskId, ...task } of added) replayed.added.set(taskId, task);
}

type Amended = EventPayloads['campaignAmended'];
