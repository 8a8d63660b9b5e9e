import { transitionAssignment } from '#domain';
import type { Command } from '../shared/command.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork } from './lock-work.js';

export interface AcceptInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly note: string | null;
}

/** The coordinator confirms the result ("Hoàn thành"); accepted work stays accepted. */
export const acceptWork: Command<AcceptInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, expectedVersion, note },
) => {
  const { dispatch, assignment } = await lockWork(
    tx,
    principal,
    'coordinator',
    assignmentId,
    expectedVersion,
  );
  const state = mustFollow(transitionAssignment(assignment.state, 'accept'));
  const finishedAt = tx.clock.now();
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'assignmentAccepted', data: { assignmentId, note } },
  ]);
  await tx.assignments.save(assignment, { state, finishedAt });
  await tx.assignments.judgeLatest(assignmentId, 'accepted', note, finishedAt);
  await tx.obligations.close(assignmentId, ['decide'], 'decided');
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
