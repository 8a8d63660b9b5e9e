import { transitionAssignment } from '#domain';
import type { Command } from '../shared/command.js';
import { requireReason } from '../shared/access.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellBodies } from '../engine/tell-bodies.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { hasLadder } from './ladder-roles.js';
import { lockWork } from './lock-work.js';

export interface ReinstateAssignmentInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The coordinator gives declined work back to the same body, with the date it had. */
export const reinstateAssignment: Command<ReinstateAssignmentInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, expectedVersion, reason: given },
) => {
  const reason = requireReason(given);
  const { dispatch, assignment } = await lockWork(
    tx,
    principal,
    'coordinator',
    assignmentId,
    expectedVersion,
  );
  const state = mustFollow(transitionAssignment(assignment.state, 'reinstate'));
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'assignmentReinstated', data: { assignmentId, reason } },
  ]);
  await tx.assignments.save(assignment, { state, reason: null });
  await tx.obligations.close(assignmentId, ['decide'], 'decided');
  if (hasLadder(assignment.role)) {
    await armObligation(tx, dispatch, {
      kind: 'complete',
      subjectId: assignmentId,
      dueAt: assignment.dueAt,
    });
  }
  await tellBodies(
    tx,
    dispatch.campaignId,
    [dispatch],
    {
      template: 'changed',
      key: `reinstated ${assignment.version}`,
      data: { kind: 'reinstated', reason },
    },
    () => assignmentId,
  );
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
