import { decideReturn } from '#domain';
import type { ActCommand } from '../act/perform.js';
import { requireReason } from '../shared/access.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';

export interface ReturnInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** "Trả lại, cần bổ sung": the work is open again and the original clock goes on. */
export const returnWork: ActCommand<ReturnInput, AssignmentAnswer> = async (
  tx,
  principal,
  { reason: given, ...work },
) => {
  const reason = requireReason(given);
  return actOnWork(tx, principal, {
    ...work,
    as: 'coordinator',
    decide: (facts) => decideReturn(facts, { reason }),
  });
};
