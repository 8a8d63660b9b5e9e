import { decideDeclineWork } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

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
  return actOnWork(tx, principal, {
    assignmentId,
    as: 'recipient',
    decide: (facts) =>
      facts.work.state === 'declined' ? null : decideDeclineWork(facts, { reason }),
  });
};
