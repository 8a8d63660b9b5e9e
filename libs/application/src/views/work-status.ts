import {
  dueStatus,
  overdueDays,
  type AssignmentState,
  type DueStatus,
  type Instant,
} from '#domain';

/** Where a piece of work stands against its date; `out`: declined, transferred or dropped. */
export type WorkStatus = DueStatus | 'out';

export interface WorkClock {
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
}

const OUT: readonly AssignmentState[] = ['declined', 'transferred', 'cancelled'];

/** Derived, never stored. The clock of submitted work stands still at its submission. */
export function workStatus({ state, dueAt, submittedAt }: WorkClock, asOf: Instant): WorkStatus {
  if (OUT.includes(state)) return 'out';
  if (state === 'done') return dueStatus(dueAt, submittedAt ?? asOf, asOf);
  const status = dueStatus(dueAt, null, submittedAt ?? asOf);
  return status === 'dueSoon' && submittedAt !== null ? 'onTime' : status;
}

/** Calendar days past the date: 0 while in time, without a date, or out. */
export function daysLate(work: WorkClock, asOf: Instant): number {
  const status = workStatus(work, asOf);
  if (work.dueAt === null || (status !== 'overdue' && status !== 'doneLate')) return 0;
  return overdueDays(work.dueAt, work.submittedAt ?? asOf);
}
