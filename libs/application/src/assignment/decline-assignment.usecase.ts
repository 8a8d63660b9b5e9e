import { decideDeclineWork } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface DeclineAssignmentInput {
  readonly assignmentId: string;
  readonly reason: string;
  /** Whom the body holds competent, in its own words; null: it names nobody. */
  readonly suggestedBody: string | null;
}

/** "Không thuộc thẩm quyền", for one piece of work: the body's obligation ends, the coordinator's to decide begins. */
export const declineAssignment: ActCommand<DeclineAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, reason: given, suggestedBody },
) => {
  const reason = requireReason(given);
  return actOnWork(tx, principal, {
    assignmentId,
    as: 'recipient',
    decide: (facts) =>
      facts.work.state === 'declined' ? null : decideDeclineWork(facts, { reason, suggestedBody }),
  });
};
