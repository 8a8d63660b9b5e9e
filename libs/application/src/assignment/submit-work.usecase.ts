import { decideSubmit } from '#domain';
import type { ActCommand } from '../act/perform.js';
import type { StoredFile } from '../ports/assignment.store.js';
import { filePayloads } from '../shared/file-payloads.js';
import { actOnWork } from './act-on-work.js';
import type { AssignmentAnswer } from './answer.js';
import { requireSignedIn } from './lock-work.js';

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
export const submitWork: ActCommand<SubmitInput, AssignmentAnswer> = async (
  tx,
  principal,
  { note, files, ...work },
) => {
  requireSignedIn(principal);
  const id = tx.ids.next();
  const { assignmentId } = work;
  return actOnWork(tx, principal, {
    ...work,
    as: 'recipient',
    decide: (facts, now) =>
      decideSubmit(facts, { submissionId: id, note, files: filePayloads(files) }, now),
    handedIn: { kind: 'submission', assignmentId, id, note, files },
  });
};
