import { decideReinstateWork } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface ReinstateAssignmentInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The coordinator gives declined work back to the same body, with the date it had. */
export const reinstateAssignment: ActCommand<ReinstateAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { reason: given, ...work },
) => {
  const reason = requireReason(given);
  return actOnWork(tx, principal, {
    ...work,
    as: 'coordinator',
    decide: (facts) => decideReinstateWork(facts, { reason }),
  });
};
