import type { AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { Instant } from '../shared/index.js';
import {
  dueStatus,
  overdueBand,
  overdueDays,
  type DueStatus,
  type OverdueBand,
} from './due-status.js';
import { workStanding } from './standing.js';

/** Where a piece of work stands against its date; `out`: declined, transferred, dropped or recalled. */
export type WorkStatus = DueStatus | 'out';

export interface WorkClock {
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
  readonly dueAt: Instant | null;
  /** Of the submission that waits or was accepted. */
  readonly submittedAt: Instant | null;
}

/** What the clock of the work shows at `asOf`: once handed in it stands still; returned work is on the clock again. */
function clockOf(work: WorkClock, asOf: Instant): Instant {
  const standing = workStanding(work);
  const stopped = standing === 'handedIn' || standing === 'done';
  return stopped ? (work.submittedAt ?? asOf) : asOf;
}

/** Derived, never stored. */
export function workStatus(work: WorkClock, asOf: Instant): WorkStatus {
  const clock = clockOf(work, asOf);
  switch (workStanding(work)) {
    case 'done':
      return dueStatus(work.dueAt, clock, asOf);
    case 'handedIn': {
      const status = dueStatus(work.dueAt, null, clock);
      return status === 'dueSoon' ? 'onTime' : status;
    }
    case 'open':
      return dueStatus(work.dueAt, null, asOf);
    case 'declined':
    case 'withdrawn':
      return 'out';
  }
}

/** Calendar days past the date: 0 while in time, without a date, or out. */
export function daysLate(work: WorkClock, asOf: Instant): number {
  const status = workStatus(work, asOf);
  if (work.dueAt === null || (status !== 'overdue' && status !== 'doneLate')) return 0;
  return overdueDays(work.dueAt, clockOf(work, asOf));
}

/** The one place of a row in the totals of work; late and open is sorted by age. */
export type WorkCell =
  | 'doneInTime'
  | 'doneLate'
  | 'openInTime'
  | OverdueBand
  | 'undatedOpen'
  | 'undatedDone'
  | 'declined'
  | 'withdrawn';

export function workCell(work: WorkClock, asOf: Instant): WorkCell {
  const standing = workStanding(work);
  if (standing === 'declined' || standing === 'withdrawn') return standing;
  if (work.dueAt === null) return standing === 'done' ? 'undatedDone' : 'undatedOpen';
  const band = overdueBand(work.dueAt, clockOf(work, asOf));
  if (standing === 'done') return band === null ? 'doneInTime' : 'doneLate';
  return band ?? 'openInTime';
}
