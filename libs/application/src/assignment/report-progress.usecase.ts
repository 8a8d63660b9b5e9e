import { transitionAssignment } from '#domain';
import type { ProgressWord } from '../ports/assignment.store.js';
import type { Command } from '../shared/command.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { replanFromNow } from '../engine/arm-obligation.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork, requireSignedIn } from './lock-work.js';

export interface ProgressInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly progress: ProgressWord;
  readonly note: string | null;
}

/** "Cập nhật tiến độ": a word and perhaps a note. Work without a deadline is asked about again 30 days after it. */
export const reportProgress: Command<ProgressInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, expectedVersion, progress, note },
) => {
  requireSignedIn(principal);
  const { dispatch, assignment } = await lockWork(
    tx,
    principal,
    'recipient',
    assignmentId,
    expectedVersion,
  );
  const state = mustFollow(transitionAssignment(assignment.state, 'reportProgress'));
  const lastWordAt = tx.clock.now();
  await recordOnDispatch(tx, principal, dispatch, [
    { type: 'assignmentProgressReported', data: { assignmentId, progress, note } },
  ]);
  await tx.assignments.save(assignment, { state, progress, progressNote: note, lastWordAt });
  const open = await tx.obligations.lockOpenOf([assignmentId], 'complete');
  const undated = open.filter((row) => row.dueAt === null);
  if (undated.length > 0) await replanFromNow(tx, undated, () => ({ lastWordAt }));
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
