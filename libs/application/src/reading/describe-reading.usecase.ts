import { localDateOf, newBodiesIn, type NamedInReading } from '#domain';
import type { ReadingRevision, StoredReading } from '../ports/reading.store.js';
import type { Command } from '../shared/command.js';
import type { Principal } from '../shared/principal.js';
import { documentLinks, type DocumentLinks } from './document-links.js';
import type { ReadingParts } from './read-document.js';
import { getReading } from './store-reading.usecase.js';

export interface ReadingView extends DocumentLinks {
  readonly stored: StoredReading;
  readonly names: readonly NamedInReading[];
  /** Names of bodies that the directory does not know. */
  readonly newBodies: readonly string[];
}

/**
 * A stored reading with what the installation knows of its names and documents; the names are looked up after the
 * transaction.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TIMED_OUT.
 */
export async function describeReading(
  { uow, reader }: ReadingParts,
  principal: Principal,
  input: { readonly readingId: string },
): Promise<ReadingView> {
  const { stored, names, seen, today } = await uow.run(async (tx) => {
    const found = await getReading(tx, principal, input);
    return {
      stored: found,
      names: await tx.directory.registeredNames(found.issuerBodyId),
      seen: await tx.readings.seen(found.issuerBodyId),
      today: localDateOf(tx.clock.now()),
    };
  });
  const { id, issuerBodyId, reading } = stored;
  const { issuedOn, addressees } = reading;
  const tasks = reading.tasks.map(({ assignees }) => ({ assignees }));
  const wanted = { reading: { issuedOn, addressees, tasks }, names, today };
  const known = await reader.findNames(wanted, issuerBodyId);
  return {
    stored,
    names: known,
    newBodies: newBodiesIn(wanted.reading, known),
    ...documentLinks(id, reading, seen),
  };
}

/** Who corrected a reading, when and how. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const readRevisions: Command<
  { readonly readingId: string },
  readonly ReadingRevision[],
  'readings'
> = async (tx, principal, input) => {
  const { id } = await getReading(tx, principal, input);
  return tx.readings.revisions(id);
};
