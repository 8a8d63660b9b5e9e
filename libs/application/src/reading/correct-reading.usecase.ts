import { readingSchema } from '#contracts/http';
import { applyOperations, type ReadingOperation } from '#domain';
import type { Reading } from '#domain/reading';
import { fitFaultWords } from '#wording';
import { requireReader } from '../draft/draft-access.js';
import { coordinates } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf } from '../shared/principal.js';
import type { ReadingAnswer } from './store-reading.usecase.js';

export interface CorrectReadingInput {
  readonly readingId: string;
  /** From If-Match. */
  readonly expectedRevision: number;
  readonly operations: readonly ReadingOperation[];
}

/**
 * Corrects a stored reading, all operations or none, as a new revision. Drafts made before keep what they have.
 *
 * @throws ApplicationError STALE_VERSION, VALIDATION_FAILED with a pointer to the operation, NOT_FOUND, FORBIDDEN.
 */
export const correctReading: Command<CorrectReadingInput, ReadingAnswer, 'readings'> = async (
  tx,
  principal,
  { readingId, expectedRevision, operations },
) => {
  const stored = await tx.readings.lock(readingId);
  if (stored === null) throw new ApplicationError('NOT_FOUND');
  requireReader(principal, stored.issuerBodyId);
  if (!coordinates(principal, stored.issuerBodyId)) throw new ApplicationError('FORBIDDEN');
  if (stored.revision !== expectedRevision) {
    const params = { current: stored.revision, given: expectedRevision };
    throw new ApplicationError('STALE_VERSION', params);
  }
  const reading = correctedBy(stored.reading, operations);
  await tx.readings.revise(stored, reading, operations, actorOf(principal));
  return { id: readingId, revision: stored.revision + 1 };
};

/** The reading with the corrections in it. @throws ApplicationError VALIDATION_FAILED with a pointer to the operation. */
export function correctedBy(reading: Reading, operations: readonly ReadingOperation[]): Reading {
  const applied = applyOperations(reading, operations);
  if (!applied.ok) {
    const { pointer, fault } = applied.error;
    const detail = fitFaultWords(fault);
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer, detail }]);
  }
  const checked = readingSchema.safeParse(applied.value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) => ({
    pointer: `/reading/${issue.path.join('/')}`,
    detail: issue.message,
  }));
  throw new ApplicationError('VALIDATION_FAILED', {}, faults);
}
