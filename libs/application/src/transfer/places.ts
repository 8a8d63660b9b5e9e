import {
  milestoneOfWork,
  owesWork,
  supporterDue,
  toInstant,
  WORK_STANDING,
  type Instant,
  type LocalDate,
  type LocalTime,
  type MilestoneOfWork,
  type NewWork,
} from '#domain';
import { TRANSFER_FAULTS } from '#wording';
import type { LockedWhole } from '../dispatch/whole-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { notAllowed } from '../shared/must-follow.js';

/** The date of what is handed over; null: each piece keeps its own. Work without a date stays without. */
export interface DateWish {
  readonly dueOn: LocalDate | null;
  readonly time: LocalTime;
  /** Only what would be late as it comes gets the date; the rest keeps its own. */
  readonly onlyLate?: boolean;
}

/** Where one piece goes on. */
export interface Place {
  readonly from: string;
  readonly to: string;
  readonly dueAt: Instant | null;
  /** null: it goes on in work the body has. */
  readonly given: NewWork | null;
}

/** Whether a piece can go on with another body: what ended before goes nowhere. */
export const isMovable = ({ state }: Pick<LockedAssignment, 'state'>): boolean =>
  !['done', 'withdrawn'].includes(WORK_STANDING[state]);

/** The date each piece has with the other body; a supporter keeps its two working days before the lead. */
export async function dateOf(
  tx: Stores<'clock' | 'policies'>,
  { dueOn, time, onlyLate = false }: DateWish,
): Promise<(work: LockedAssignment) => Instant | null> {
  const now = tx.clock.now();
  const dueAt = dueOn === null ? null : toInstant(dueOn, time);
  const supportDueAt =
    dueAt === null ? null : supporterDue(dueAt, now, await tx.policies.calendar());
  const refuse = (detail: string) => {
    throw new ApplicationError('DUE_NOT_LATER', {}, [{ pointer: '/dueOn', detail }]);
  };
  return (work) => {
    if (dueAt !== null && dueAt <= now) refuse(TRANSFER_FAULTS.dateIsPast);
    if (work.dueAt === null) return null;
    const isLate = owesWork(work.role) && work.dueAt <= now;
    if (dueAt !== null && (isLate || !onlyLate)) {
      return work.role === 'support' ? supportDueAt : dueAt;
    }
    // Nobody is given work that is late as it comes.
    if (isLate) refuse(TRANSFER_FAULTS.workIsLate(work.taskTitle));
    return work.dueAt;
  };
}

/** Work that a body has, or is given with the same act. */
export type OwnWork = Pick<LockedAssignment, 'id' | 'taskId' | 'role' | 'state' | 'dueAt'>;

/**
 * Where a piece goes on: in the same work of the other body if it has it in hand, else in a row of its own.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED when the other body has refused that very work.
 */
export function placeOf(
  { ids }: Stores<'ids'>,
  work: LockedAssignment,
  own: readonly OwnWork[],
  dateOfWork: (work: LockedAssignment) => Instant | null,
): Place {
  const same = own.filter(({ taskId, role }) => taskId === work.taskId && role === work.role);
  if (same.some(({ state }) => WORK_STANDING[state] === 'declined')) {
    throw notAllowed('work', { because: 'state', state: 'declined' });
  }
  const inHand = same.find(({ state }) => ['open', 'handedIn'].includes(WORK_STANDING[state]));
  if (inHand !== undefined) {
    return { from: work.id, to: inHand.id, dueAt: inHand.dueAt, given: null };
  }
  const { taskId, role, originalDueAt } = work;
  const dueAt = dateOfWork(work);
  const given = { id: ids.next(), taskId, role, dueAt, originalDueAt };
  return { from: work.id, to: given.id, dueAt, given };
}

/** What was still to be reached goes on with the work; where the other body has that very work, it has its own. */
export const milestonesOf = (
  { ids }: Stores<'ids'>,
  { exchanges }: LockedWhole,
  places: readonly Place[],
): readonly MilestoneOfWork[] =>
  places.flatMap(({ from, given }) =>
    exchanges.flatMap(({ milestoneId, assignmentId, text, dueAt }) =>
      given === null || assignmentId !== from || milestoneId === undefined || dueAt === null
        ? []
        : [
            milestoneOfWork(
              { milestoneId, text, dueAt },
              { exchangeId: ids.next(), assignmentId: given.id },
            ),
          ],
    ),
  );
