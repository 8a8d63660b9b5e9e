import type { LocalDate, SuccessionKind } from '#domain';
import { addDays } from '#domain';
import { DIRECTORY_FAULTS } from '#wording';
import type { BodyDetail } from '../ports/directory.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { callCampaignsOf } from './call-campaigns.js';
import { lockBody, nameableByCode, today, unknownBody } from './keep-directory.js';

export interface RecordSuccessionInput {
  readonly bodyId: string;
  readonly version: number;
  readonly kind: SuccessionKind;
  /** None for a body that nobody follows; several for one that was split. */
  readonly successorCodes: readonly string[];
  /** First day of the new order: the body's last day is the one before. */
  readonly effectiveOn: LocalDate;
  /** "Văn bản căn cứ", e.g. a resolution's number. */
  readonly basisDocument: string | null;
}

/**
 * "Kế thừa": what becomes of a body, and when. Ends it the day before; what it was given stays on record
 * under its name.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION, UNKNOWN_BODY, ENDED_BODY (a successor that
 *   ends before), VALIDATION_FAILED (no successor named, or the body itself).
 */
export const recordSuccession: Command<
  RecordSuccessionInput,
  BodyDetail,
  'clock' | 'directory' | 'ids' | 'outbox' | 'successions'
> = async (tx, principal, input) => {
  const { bodyId, kind, effectiveOn, basisDocument, successorCodes } = input;
  await lockBody(tx, principal, bodyId, input.version);
  if (successorCodes.length === 0 && kind !== 'DISSOLVE') {
    const detail = DIRECTORY_FAULTS.successorNeeded;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/successorCodes', detail }]);
  }
  const byCode = await nameableByCode(tx, principal, successorCodes);
  const successors = successorCodes.map((code, index) => {
    const successor = byCode.get(code);
    if (successor === undefined) throw unknownBody(`/successorCodes/${index}`, code);
    if (successor.id === bodyId) {
      const detail = DIRECTORY_FAULTS.ownSuccessor;
      throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/successorCodes', detail }]);
    }
    if (successor.validTo !== null && successor.validTo < effectiveOn) {
      throw new ApplicationError('ENDED_BODY', {
        body: successor.name,
        endedOn: successor.validTo,
      });
    }
    return successor;
  });
  for (const toBodyId of successors.length === 0 ? [null] : successors.map(({ id }) => id)) {
    const id = tx.ids.next();
    await tx.directory.addSuccession({
      id,
      fromBodyId: bodyId,
      toBodyId,
      kind,
      effectiveOn,
      basisDocument,
    });
  }
  const before = await tx.directory.find(principal, bodyId, today(tx));
  if (before === null) throw new ApplicationError('NOT_FOUND');
  const lastDay = addDays(effectiveOn, -1);
  if (before.validFrom !== null && before.validFrom > lastDay) {
    const detail = DIRECTORY_FAULTS.succeededBeforeStart;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/effectiveOn', detail }]);
  }
  await tx.directory.saveBody(bodyId, { ...before, validTo: lastDay });
  await callCampaignsOf(tx, [bodyId]);
  return { ...before, validTo: lastDay, version: before.version + 1 };
};
