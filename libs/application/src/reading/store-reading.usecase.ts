import { carriesSecrecyMark } from '#domain';
import type { Reading } from '#domain/reading';
import { coordinatedIssuer, requireReader } from '../draft/draft-access.js';
import type { StoredReading } from '../ports/reading.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf } from '../shared/principal.js';

export interface StoreReadingInput {
  /** Code of the issuing body; null: the one the reading names, or the only one the coordinator works for. */
  readonly issuer: string | null;
  readonly reading: Reading;
}

export interface ReadingAnswer {
  readonly id: string;
  readonly revision: number;
}

/**
 * Keeps a reading for its issuing body.
 *
 * @throws ApplicationError SECRET_DOCUMENT when the text carries a secrecy mark (nothing is kept), EMPTY_TEXT,
 *   FORBIDDEN, NOT_FOUND.
 */
export const storeReading: Command<
  StoreReadingInput,
  ReadingAnswer,
  'directory' | 'ids' | 'readings'
> = async (tx, principal, { issuer, reading }) => {
  const body = await coordinatedIssuer(tx, principal, issuer, reading.issuer.value);
  if (reading.text.trim() === '') throw new ApplicationError('EMPTY_TEXT');
  if (carriesSecrecyMark(reading.text)) throw new ApplicationError('SECRET_DOCUMENT');
  const id = tx.ids.next();
  await tx.readings.insert({ id, issuerBodyId: body.id, reading, createdBy: actorOf(principal) });
  return { id, revision: 1 };
};

/** A stored reading, for the coordinators and leaders of its issuing body. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const getReading: Command<
  { readonly readingId: string },
  StoredReading,
  'readings'
> = async (tx, principal, { readingId }) => {
  const stored = await tx.readings.find(readingId);
  if (stored === null) throw new ApplicationError('NOT_FOUND');
  requireReader(principal, stored.issuerBodyId);
  return stored;
};
