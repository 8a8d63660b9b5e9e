import { transitionAssignment } from '#domain';
import type { Command } from '../shared/command.js';
import { requireReason } from '../shared/access.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellCoordinators } from '../engine/tell-bodies.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork } from './lock-work.js';

export interface DeclineAssignmentInput {
  readonly assignmentId: string;
  readonly reason: string;
}

/** "Không thuộc thẩm quyền", for one piece of work: the body's obligation ends, the coordinator's to decide begins. */
export const declineAssignment: Command<DeclineAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, reason: given },
) => {
  const reason = requireReason(given);
  const { dispatch, assignment } = await lockWork(tx, principal, 'recipient', assignmentId);
  if (assignment.state === 'declined') return answerOf(assignment);
  const state = mustFollow(transitionAssignment(assignment.state, 'decline'));
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'assignmentDeclined', data: { assignmentId, reason } },
  ]);
  await tx.assignments.save(assignment, { state, reason });
  await tx.obligations.close(assignmentId, ['complete'], 'declined');
  await armObligation(tx, dispatch, { kind: 'decide', subjectId: assignmentId, dueAt: null });
  await tellCoordinators(tx, dispatch.campaignId, dispatch, assignmentId, {
    template: 'declined',
    key: `declined ${assignment.version}`,
    data: { reason },
  });
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
