import { transitionAssignment } from '#domain';
import type { StoredFile } from '../ports/assignment.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf } from '../shared/principal.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork, requireSignedIn } from './lock-work.js';

export interface SubmitInput {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly note: string;
  /** Already whole on disk; if the transaction rolls back they are garbage, never half a submission. */
  readonly files: readonly StoredFile[];
}

/**
 * "Báo cáo hoàn thành": stops the clock at this instant; whether it was in time is judged by the submission that is
 * later accepted. The coordinator gets the obligation to decide.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED for a standing task: it ends only with its campaign.
 */
export const submitWork: Command<SubmitInput, AssignmentAnswer> = async (
  tx,
  principal,
  { assignmentId, expectedVersion, note, files },
) => {
  requireSignedIn(principal);
  const { dispatch, assignment } = await lockWork(
    tx,
    principal,
    'recipient',
    assignmentId,
    expectedVersion,
  );
  if (assignment.nature === 'standing') {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: 'standing', act: 'submit' });
  }
  const state = mustFollow(transitionAssignment(assignment.state, 'submit'));
  const submittedAt = tx.clock.now();
  const submissionId = tx.ids.next();
  await recordOnDispatch(tx, principal, dispatch, [
    {
      type: 'assignmentSubmitted',
      data: {
        assignmentId,
        submissionId,
        note,
        files: files.map(({ fileName, sizeBytes, sha256 }) => ({ fileName, sizeBytes, sha256 })),
      },
    },
  ]);
  await tx.assignments.save(assignment, {
    state,
    submittedAt,
    lastWordAt: submittedAt,
    reason: null,
  });
  await tx.assignments.addSubmission({
    id: submissionId,
    assignment,
    note,
    submittedAt,
    submittedBy: actorOf(principal),
    files,
  });
  await tx.obligations.close(assignmentId, ['complete'], 'submitted');
  await armObligation(tx, dispatch, { kind: 'decide', subjectId: assignmentId, dueAt: null });
  return answerOf({ ...assignment, state, version: assignment.version + 1 });
};
