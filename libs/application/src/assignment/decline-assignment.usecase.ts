import { decideDeclineWork } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork } from './lock-work.js';

export interface DeclineAssignmentInput {
  readonly assignmentId: string;
  readonly reason: string;
}

/** "Không thuộc thẩm quyền", for one piece of work: the body's obligation ends, the coordinator's to decide begins. */
export const declineAssignment: ActCommand<DeclineAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, reason: given },
) => {
  const reason = requireReason(given);
  const work = { assignmentId, as: 'recipient' } as const;
  const { assignment } = await lockWork(tx, principal, work);
  if (assignment.state === 'declined') return answerOf(assignment);
  return actOnWork(tx, principal, {
    ...work,
    decide: (facts) => decideDeclineWork(facts, { reason }),
  });
};
