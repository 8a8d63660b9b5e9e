import type { ReadingRevision, StoredReading } from '../ports/reading.store.js';
import type { Command } from '../shared/command.js';
import { documentLinks, type DocumentLinks } from './document-links.js';
import { dayOfNames, namesOfReading, registerOf, type NamedInReading } from './names-of-reading.js';
import { getReading } from './store-reading.usecase.js';

export interface ReadingView extends DocumentLinks {
  readonly stored: StoredReading;
  readonly names: readonly NamedInReading[];
}

/** A stored reading with what the installation knows of its names and documents. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const describeReading: Command<{ readonly readingId: string }, ReadingView> = async (
  tx,
  principal,
  input,
) => {
  const stored = await getReading(tx, principal, input);
  const { id, issuerBodyId, reading } = stored;
  const register = await registerOf(tx, issuerBodyId);
  return {
    stored,
    names: namesOfReading(register, reading, dayOfNames(tx, reading)),
    ...documentLinks(id, reading, await tx.readings.seen(issuerBodyId)),
  };
};

/** Who corrected a reading, when and how. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const readRevisions: Command<
  { readonly readingId: string },
  readonly ReadingRevision[]
> = async (tx, principal, input) => {
  const { id } = await getReading(tx, principal, input);
  return tx.readings.revisions(id);
};
