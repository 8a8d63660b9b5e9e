import { decideCancel } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface CancelAssignmentInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** "Thôi giao": one piece of work is no longer asked of its body; it is told, and the record stays. */
export const cancelAssignment: ActCommand<CancelAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { reason: given, ...work },
) => {
  const reason = requireReason(given);
  return actOnWork(tx, principal, {
    ...work,
    as: 'coordinator',
    decide: (facts) => decideCancel(facts, { reason }),
  });
};
