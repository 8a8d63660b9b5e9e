import {
  decideSubmit,
  figureFault,
  type EvidenceLink,
  type MeasuredTarget,
  type WorkFigure,
} from '#domain';
import { EVIDENCE_FAULTS } from '#wording';
import type { ActCommand, PerformStores } from '../act/perform.js';
import { tell } from '../act/tell.js';
import type { StoredFile } from '../ports/assignment.store.js';
import { ApplicationError } from '../shared/errors.js';
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
  readonly links: readonly EvidenceLink[];
  /** What was reached of the task's target; null: the body gives none. */
  readonly figure: WorkFigure | null;
}

/**
 * "Báo cáo hoàn thành": stops the clock at this instant; whether it was in time is judged by the submission that is
 * later accepted. The coordinator gets the obligation to decide.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED for a standing task: it ends only with its campaign; VALIDATION_FAILED
 *   for a figure that does not fit the target.
 */
export const submitWork: ActCommand<SubmitInput, AssignmentAnswer> = async (
  tx,
  principal,
  { note, files, links, figure, ...work },
) => {
  requireSignedIn(principal);
  const id = tx.ids.next();
  const { assignmentId } = work;
  const given = { note, links, figure };
  const answer = await actOnWork(tx, principal, {
    ...work,
    as: 'recipient',
    decide: ({ work: own, ...facts }, now) => {
      const decided = decideSubmit(
        { ...facts, work: own },
        { submissionId: id, ...given, files: filePayloads(files) },
        now,
      );
      if (decided.ok) requireFitting(own.target, figure);
      return decided;
    },
    handedIn: { kind: 'submission', assignmentId, id, ...given, files },
  });
  await tellLead(tx, assignmentId, { key: `support ${id}`, note });
  return answer;
};

/** A supporter hands in to the body that leads; its coordinator judges where there is no such one. */
async function tellLead(
  tx: PerformStores,
  supportId: string,
  { key, note }: { readonly key: string; readonly note: string },
): Promise<void> {
  const lead = await tx.assignments.leadOfSupport(supportId);
  if (lead === null) return;
  const { supporterName: bodyName, assignmentId: subjectId, dispatchId: id, ...of } = lead;
  const data = { kind: 'support_handed_in', reason: note, bodyName } as const;
  await tell(tx, [
    {
      dispatch: { id, ...of },
      told: { to: 'body', subjectId, key, notice: { template: 'changed', data } },
    },
  ]);
}

function requireFitting(target: MeasuredTarget | null, figure: WorkFigure | null): void {
  const fault = figure === null ? null : figureFault(target, figure);
  if (fault === null) return;
  throw new ApplicationError('VALIDATION_FAILED', {}, [
    { pointer: '/figure', detail: EVIDENCE_FAULTS[fault] },
  ]);
}
