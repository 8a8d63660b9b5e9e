import type { AssignmentState } from '../assignment/index.js';
import type { CampaignState } from '../campaign/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ReportState } from '../report/index.js';
import type { Instant } from '../shared/index.js';

/**
 * What each state counts as, once for everybody: board, lists, totals, mails and `verify` ask here, and the SQL that
 * counts rows is generated from these tables (libs/persistence, standing.sql.ts).
 */

/** Whose turn a campaign's work is: `goesOn` is reminded or paused, `over` has ended, the others gave no work yet. */
export type CampaignStanding = 'notBegun' | 'goesOn' | 'over';
export const CAMPAIGN_STANDING = {
  draft: 'notBegun',
  launching: 'notBegun',
  launch_failed: 'notBegun',
  running: 'goesOn',
  paused: 'goesOn',
  closed: 'over',
  recalled: 'over',
  discarded: 'over',
} as const satisfies Readonly<Record<CampaignState, CampaignStanding>>;

export const goesOn = (state: CampaignState): boolean => CAMPAIGN_STANDING[state] === 'goesOn';

/** "Chưa tiếp nhận" is `awaited`, whether or not someone looked. */
export type DispatchStanding = 'awaited' | 'acknowledged' | 'declined' | 'recalled' | 'transferred';
export const DISPATCH_STANDING = {
  delivered: 'awaited',
  opened: 'awaited',
  acknowledged: 'acknowledged',
  declined: 'declined',
  recalled: 'recalled',
  transferred: 'transferred',
} as const satisfies Readonly<Record<DispatchState, DispatchStanding>>;

/** Nothing under such a document is asked of its body. */
export const OUT_STANDINGS = [
  'declined',
  'recalled',
  'transferred',
] as const satisfies readonly DispatchStanding[];

/** Whether the body must still answer the document. */
export const awaitsAnswer = (state: DispatchState): boolean =>
  DISPATCH_STANDING[state] === 'awaited';

/** Nothing under the document is asked for: it was refused as a whole, taken back, or handed over. */
export const isOut = (state: DispatchState): boolean =>
  (OUT_STANDINGS as readonly DispatchStanding[]).includes(DISPATCH_STANDING[state]);

/**
 * `open`: the body's turn. `handedIn`: the coordinator's, the clock stands still ("chờ xác nhận"). `withdrawn`:
 * transferred or dropped.
 */
export type WorkStanding = 'open' | 'handedIn' | 'done' | 'declined' | 'withdrawn';
export const WORK_STANDING = {
  assigned: 'open',
  in_progress: 'open',
  returned: 'open',
  submitted: 'handedIn',
  done: 'done',
  declined: 'declined',
  transferred: 'withdrawn',
  cancelled: 'withdrawn',
} as const satisfies Readonly<Record<AssignmentState, WorkStanding>>;

/**
 * Work takes part in the fate of its dispatch: recalled, all of it is withdrawn; handed over, whatever was not done;
 * declined, whatever was not done is declined, though its row may keep the state it was in.
 */
export function workStanding(row: {
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
}): WorkStanding {
  const dispatch = DISPATCH_STANDING[row.dispatchState];
  const own = WORK_STANDING[row.state];
  if (dispatch === 'recalled') return 'withdrawn';
  if (dispatch === 'transferred' && own !== 'done') return 'withdrawn';
  return dispatch === 'declined' && (own === 'open' || own === 'handedIn') ? 'declined' : own;
}

/** `missed`: its period was locked before anything was accepted. `withdrawn`: nobody asks the body for it. */
export type ReportStanding =
  'missing' | 'returned' | 'handedIn' | 'accepted' | 'missed' | 'withdrawn';
export const REPORT_STANDING = {
  open: 'missing',
  draft: 'missing',
  returned: 'returned',
  submitted: 'handedIn',
  accepted: 'accepted',
  locked: 'missed',
} as const satisfies Readonly<Record<ReportState, ReportStanding>>;

/** The body's turn. */
export const OWED_REPORT = ['missing', 'returned'] as const satisfies readonly ReportStanding[];

/**
 * Locking a period locks what was accepted too, which stays accepted. A body that declined, was recalled or handed over
 * is not asked: what it had not handed in to acceptance is withdrawn.
 */
export function reportStanding(row: {
  readonly state: ReportState;
  readonly dispatchState: DispatchState;
  readonly acceptedAt: Instant | null;
}): ReportStanding {
  const dispatch = DISPATCH_STANDING[row.dispatchState];
  const own = REPORT_STANDING[row.state];
  if (dispatch === 'recalled') return 'withdrawn';
  if (row.acceptedAt !== null || own === 'accepted') return 'accepted';
  return dispatch === 'declined' || dispatch === 'transferred' ? 'withdrawn' : own;
}
