import {
  ApplicationError,
  findNames,
  inProcessReader,
  readDocument,
  type Principal,
  type UnitOfWork,
} from '#application';
import type { NamedInReading } from '#domain';
import type { Reading } from '#domain/reading';
import { QUESTION_WORDS } from '#wording/cli';
import { operator } from '../session.js';
import type { OpenedReading } from './open-reading.js';
import type { Asker } from './terminal.js';

/** The issuing body a reading belongs to, with what its directory knows of the names. */
export interface KnownNames {
  readonly issuer: string;
  readonly names: readonly NamedInReading[];
}

/** Who acts at the server's terminal for an issuing body. @throws ApplicationError UNKNOWN_BODY. */
export async function operatorOf(uow: UnitOfWork, issuer: string): Promise<Principal> {
  const body = (await uow.run((tx) => tx.directory.bodiesByCodes([issuer]))).get(issuer);
  if (body === undefined) throw new ApplicationError('UNKNOWN_BODY', { body: issuer });
  return operator([{ bodyId: body.id, role: 'coordinator' }]);
}

/** The code of the body that issued the document: as the directory knows its name, else asked for. */
export async function issuerOf(
  uow: UnitOfWork | null,
  reading: Reading,
  asker: Asker,
): Promise<string> {
  const name = reading.issuer.value;
  const known =
    uow === null || name === null
      ? null
      : await uow.run((tx) => tx.directory.findBodyByName(name, null));
  const isKnown = known !== null && known.isIssuer;
  const hint = isKnown ? ` ${QUESTION_WORDS.enter(known.code)}` : '';
  const answer = await asker.ask(`${QUESTION_WORDS.issuer(name)}${hint}:`);
  if (answer !== '') return answer;
  return isKnown ? known.code : issuerOf(uow, reading, asker);
}

/** What was opened, read again with the issuing body's directory: names, successors, default members. */
export async function readForIssuer(
  uow: UnitOfWork,
  issuer: string,
  { reading, document }: OpenedReading,
): Promise<KnownNames & { readonly reading: Reading }> {
  const principal = await operatorOf(uow, issuer);
  const parts = { uow, reader: inProcessReader };
  const read =
    document === null
      ? { issuer, reading }
      : await readDocument(parts, principal, { issuer, ...document });
  return { ...read, names: await findNames(parts, principal, read) };
}
