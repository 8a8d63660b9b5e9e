import { transitionAssignment } from '#domain';
import type { Command } from '../shared/command.js';
import { requireReason } from '../shared/access.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellBodies } from '../engine/tell-bodies.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { hasLadder } from './ladder-roles.js';
import { lockWork } from './lock-work.js';

export interface ReturnInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** "Trả lại, cần bổ sung": the work is open again and the original clock goes on. */
export const returnWork: Command<ReturnInput, AssignmentAnswer> = async (
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
  const state = mustFollow(transitionAssignment(assignment.state, 'return'));
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'assignmentReturned', data: { assignmentId, reason } },
  ]);
  await tx.assignments.save(assignment, { state, submittedAt: null, reason });
  await tx.assignments.judgeLatest(assignmentId, 'returned', reason, tx.clock.now());
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
    { template: 'returned', key: `returned ${assignment.version}`, data: { reason } },
    () => assignmentId,
  );
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
