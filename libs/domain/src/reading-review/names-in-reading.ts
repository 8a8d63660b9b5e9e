import { NameRegister, type NameMatch, type RegisteredNames } from '../directory/index.js';
import { namesPerson, type Reading } from '../reading/index.js';
import type { LocalDate } from '../shared/index.js';

/** A name of a document that the directory knows. */
export interface NamedInReading extends NameMatch {
  /** The document's words. */
  readonly text: string;
}

/** What to look up, and where. Plain values: it crosses to another thread. */
export interface NamesToFind {
  readonly reading: Pick<Reading, 'issuedOn' | 'addressees'> & {
    readonly tasks: readonly Pick<Reading['tasks'][number], 'assignees'>[];
  };
  readonly names: RegisteredNames;
  /** The day to answer for when the document has no date. */
  readonly today: LocalDate;
}

/** Whom the directory knows under the names of addressees and assignees: defaults for the coordinator's answers. */
export function namesInReading({ reading, names, today }: NamesToFind): readonly NamedInReading[] {
  const register = new NameRegister(names);
  const on = (reading.issuedOn.value as LocalDate | null) ?? today;
  const parties = [...reading.addressees, ...reading.tasks.flatMap((task) => task.assignees)];
  return [...new Set(parties.map((party) => party.text))].flatMap((text) => {
    const match = register.match(text, on);
    return match === null ? [] : [{ text, ...match }];
  });
}

/** Names of single bodies that the directory does not know, in the order of the reading: proposals of new bodies. */
export function newBodiesIn(
  { addressees, tasks }: NamesToFind['reading'],
  names: readonly NamedInReading[],
): readonly string[] {
  const known = new Set(names.map(({ text }) => text));
  const parties = [...addressees, ...tasks.flatMap((task) => task.assignees)];
  const bodies = parties.filter(({ kind, text }) => kind === 'body' && !namesPerson(text));
  return [...new Set(bodies.map(({ text }) => text))].filter((text) => !known.has(text));
}
