import { localDateOf, NameRegister, type LocalDate, type NameMatch } from '#domain';
import type { Reading } from '#domain/reading';
import type { Transaction } from '../ports/transaction.port.js';

export interface NamedInReading extends NameMatch {
  /** The document's words. */
  readonly text: string;
}

/** The day a document's names are of: its own, or today while that is unknown. */
export const dayOfNames = (tx: Transaction, reading: Reading): LocalDate =>
  (reading.issuedOn.value as LocalDate | null) ?? localDateOf(tx.clock.now());

export const registerOf = async (tx: Transaction, issuerBodyId: string): Promise<NameRegister> =>
  new NameRegister(await tx.directory.registeredNames(issuerBodyId));

/** Whom the directory knows under the names of addressees and assignees: defaults for the coordinator's answers. */
export function namesOfReading(
  register: NameRegister,
  reading: Reading,
  on: LocalDate,
): readonly NamedInReading[] {
  const parties = [...reading.addressees, ...reading.tasks.flatMap((task) => task.assignees)];
  return [...new Set(parties.map((party) => party.text))].flatMap((text) => {
    const match = register.match(text, on);
    return match === null ? [] : [{ text, ...match }];
  });
}
