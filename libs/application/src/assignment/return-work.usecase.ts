import { decideReturn, toInstant, type LocalDate, type LocalTime } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { requireLater } from '../shared/require-later.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface ReturnInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  /** By when the missing part is to be handed in; null: the date stays. */
  readonly dueOn: LocalDate | null;
  readonly time: LocalTime;
}

/**
 * "Trả lại, cần bổ sung": the work is open again and the original clock goes on, unless a later date is given with it.
 *
 * @throws ApplicationError DUE_NOT_LATER beside what all acts on work throw.
 */
export const returnWork: ActCommand<ReturnInput, AssignmentAnswer> = async (
  tx,
  principal,
  { reason: given, dueOn, time, ...work },
) => {
  const reason = requireReason(given);
  const newDueAt = dueOn === null ? null : toInstant(dueOn, time);
  return actOnWork(tx, principal, {
    ...work,
    as: 'judge',
    decide: (facts, now) => {
      const decided = decideReturn(facts, { reason, newDueAt });
      if (decided.ok && newDueAt !== null) requireLater(newDueAt, facts.work.dueAt, now);
      return decided;
    },
  });
};
