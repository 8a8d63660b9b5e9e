import { localDateOf, type DoubtfulPassage, type NamedInReading, type TextToRead } from '#domain';
import type { Reading } from '#domain/reading';
import { chosenIssuer, coordinatedIssuer } from '../draft/draft-access.js';
import type { DocumentReader, Office } from '../ports/document-reader.port.js';
import type { BodyRef } from '../ports/directory.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import type { StoreReadingInput } from './store-reading.usecase.js';

export interface ReadDocumentInput {
  /** As in {@link StoreReadingInput}. */
  readonly issuer: string | null;
  readonly text: string;
  /** Passages that character recognition was not sure of. */
  readonly doubts: readonly DoubtfulPassage[];
}

export interface ReadingParts {
  readonly uow: UnitOfWork;
  readonly reader: DocumentReader;
}

/**
 * Reads a document's text with the issuing body's directory at hand; keeps nothing. Not a use case of one transaction:
 * rights and directory are looked up first, the reading happens with no transaction open, and who keeps it is asked for
 * their rights again.
 *
 * @throws ApplicationError SECRET_DOCUMENT, EMPTY_TEXT, FORBIDDEN, NOT_FOUND, VALIDATION_FAILED, TIMED_OUT,
 *   PAYLOAD_TOO_LARGE.
 */
export async function readDocument(
  { uow, reader }: ReadingParts,
  principal: Principal,
  { issuer: code, text, doubts }: ReadDocumentInput,
): Promise<StoreReadingInput & { readonly issuer: string }> {
  const read = async (document: TextToRead, office: Office): Promise<Reading> => {
    const result = await reader.read(document, office);
    if (!result.ok) throw new ApplicationError(result.error);
    return result.value;
  };
  const [known, chosen] = await uow.run(async (tx) => {
    const body = await chosenIssuer(tx, principal, code);
    const { data: calendar } = await tx.policies.calendar();
    const today = localDateOf(tx.clock.now());
    return [{ today, calendar }, body && (await registeredAt(tx, body))] as const;
  });
  const byItsName = async () => {
    const alone = await read({ ...known, text, doubts: [], names: null }, principal.id);
    return uow.run(async (tx) =>
      registeredAt(tx, await coordinatedIssuer(tx, principal, null, alone.issuer.value)),
    );
  };
  const { issuer, names } = chosen ?? (await byItsName());
  const reading = await read({ ...known, text, doubts, names }, issuer.id);
  return { issuer: issuer.code, reading };
}

/**
 * Whom the directory of an issuing body knows under a ready reading's names.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND, TIMED_OUT.
 */
export async function findNames(
  { uow, reader }: ReadingParts,
  principal: Principal,
  { issuer: code, reading }: { readonly issuer: string; readonly reading: Reading },
): Promise<readonly NamedInReading[]> {
  const [today, { issuer, names }] = await uow.run(
    async (tx) =>
      [
        localDateOf(tx.clock.now()),
        await registeredAt(tx, await coordinatedIssuer(tx, principal, code)),
      ] as const,
  );
  return reader.findNames({ reading, names, today }, issuer.id);
}

const registeredAt = async (tx: Stores<'directory'>, body: BodyRef) => ({
  issuer: body,
  names: await tx.directory.registeredNames(body.id),
});
