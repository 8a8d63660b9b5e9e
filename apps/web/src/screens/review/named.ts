import { fold } from '../../shared/fold.js';
import type { RecipientSet, StoredReading } from '../../shared/draft/seen-query.js';
import type { Recipients } from '../../shared/draft/changes.js';

export type Named = StoredReading['names'][number];

const sameWords = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();

/** Whom the directory knows under the words of a set. */
export const namedFor = (
  names: readonly Named[],
  { text }: Pick<RecipientSet, 'text'>,
): Named | undefined => names.find((one) => sameWords(one.text, text));

/** The directory's proposal as an answer. */
export const proposalOf = ({ text }: RecipientSet, named: Named): Recipients[number] =>
  named.kind === 'group' ? { text, group: named.code } : { text, bodies: [named.code] };

/** Sets nobody has been named for yet, with a proposal: a body that has ended is none. */
export const proposedFor = (
  sets: readonly RecipientSet[],
  names: readonly Named[],
): readonly (readonly [RecipientSet, Named])[] =>
  sets.flatMap((set) => {
    const named = set.members === null ? namedFor(names, set) : undefined;
    return named === undefined || named.endedOn !== null ? [] : [[set, named] as const];
  });
