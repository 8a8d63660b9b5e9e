import type { CampaignState } from '../campaign/index.js';
import type { DispatchState } from '../dispatch/index.js';
import { owesWork } from '../assignment/index.js';
import type { TaskNature, TaskRole } from '../assignment/index.js';
import type { Instant } from '../shared/index.js';
import { dueSoonUntil, isPast } from './due-status.js';
import { awaitsAnswer, goesOn, reportStanding, workStanding } from './standing.js';
import type { ReportRow } from './totals.js';
import { workStatus, type WorkClock } from './work-status.js';

/** "Việc của tôi", in the order shown. */
export const WORK_SECTIONS = [
  'toAcknowledge',
  'overdue',
  'within7Days',
  'later',
  'standing',
  'done',
] as const;
export type WorkSection = (typeof WORK_SECTIONS)[number];

/** What has no date is never red. */
function byDate(dueAt: Instant | null, asOf: Instant): WorkSection {
  if (dueAt === null) return 'later';
  if (isPast(dueAt, asOf)) return 'overdue';
  return dueAt < dueSoonUntil(asOf) ? 'within7Days' : 'later';
}

/** Where a dispatch is in the list of its body; null: it is not there. */
export const sectionOfDispatch = (row: {
  readonly state: DispatchState;
  readonly campaignState: CampaignState;
}): WorkSection | null =>
  goesOn(row.campaignState) && awaitsAnswer(row.state) ? 'toAcknowledge' : null;

/**
 * Where a piece of work is. What was handed in waits for the coordinator, no longer for the body: it is with what is
 * done. Once the campaign is over only what was done stays.
 */
export function sectionOfWork(
  row: WorkClock & {
    readonly campaignState: CampaignState;
    readonly role: TaskRole;
    readonly nature: TaskNature;
  },
  asOf: Instant,
): WorkSection | null {
  const standing = workStanding(row);
  if (standing === 'done') return 'done';
  if (!goesOn(row.campaignState)) return null;
  if (standing === 'handedIn') return 'done';
  if (standing !== 'open') return null;
  if (row.nature === 'standing' || !owesWork(row.role)) return 'standing';
  return byDate(row.dueAt, asOf);
}

export function sectionOfReport(
  row: ReportRow & { readonly campaignState: CampaignState },
  asOf: Instant,
): WorkSection | null {
  const standing = reportStanding(row);
  if (standing === 'accepted') return 'done';
  if (!goesOn(row.campaignState)) return null;
  if (standing === 'handedIn') return 'done';
  return standing === 'missing' || standing === 'returned' ? byDate(row.dueAt, asOf) : null;
}

/** The order of the board: late work, not acknowledged, neither. */
export type BoardRank = 0 | 1 | 2;

export function boardRank(
  work: readonly (WorkClock & { readonly role: TaskRole })[],
  state: DispatchState,
  asOf: Instant,
): BoardRank {
  if (work.some((one) => isLateWork(one, asOf))) return 0;
  return awaitsAnswer(state) ? 1 : 2;
}

/** What makes a body's row red: work it owes, not done, past its date by the clock of the work. */
export const isLateWork = (work: WorkClock & { readonly role: TaskRole }, asOf: Instant): boolean =>
  owesWork(work.role) && workStatus(work, asOf) === 'overdue';

/**
 * Whether it was late at an instant gone by, as far as today's row tells: what was handed in since was then still open.
 * At the present instant this is `isLateWork`.
 */
export const wasLateWork = (
  work: WorkClock & { readonly role: TaskRole },
  then: Instant,
): boolean => {
  const standing = workStanding(work);
  const wasGivenLater =
    (standing === 'handedIn' || standing === 'done') &&
    work.submittedAt !== null &&
    work.submittedAt > then;
  if (!wasGivenLater) return isLateWork(work, then);
  return owesWork(work.role) && work.dueAt !== null && isPast(work.dueAt, then);
};
