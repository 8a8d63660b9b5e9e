import type { Field, Passage, ReadAddressee, Reading } from '../reading/index.js';
import { DoesNotFit, type NewAssignee } from './operations.js';

const TITLE_LIMIT = 120;
const BY_HAND = 'Điều phối viên sửa khi rà soát.';

/** The passage without blanks at its ends. @throws DoesNotFit when it lies outside the text or is blank. */
export function quoted(text: string, { start, end }: Passage, member: string): Passage {
  if (end > text.length || start >= end) {
    throw new DoesNotFit(member, { code: 'PASSAGE_OUTSIDE_TEXT' });
  }
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  if (from >= to) throw new DoesNotFit(member, { code: 'PASSAGE_BLANK' });
  return { start: from, end: to };
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The passage's own words on one line. */
export const wordsOf = (text: string, { start, end }: Passage): string =>
  oneLine(text.slice(start, end));

/** The first words of a passage as a title, cut at a word. */
export function titleOf(text: string, passage: Passage): string {
  const words = wordsOf(text, passage);
  const letters = [...words];
  if (letters.length <= TITLE_LIMIT) return words;
  const cut = letters.slice(0, TITLE_LIMIT).join('');
  const lastBlank = cut.lastIndexOf(' ');
  return cut.slice(0, lastBlank > 0 ? lastBlank : cut.length).replace(/[,;:.\s]+$/u, '');
}

/** A corrected value: the document's own where a passage shows it, else the coordinator's suggestion. */
export function corrected<T>(
  { text }: Reading,
  value: T | null,
  passage: Passage | undefined,
): Field<T> {
  if (value === null) return { value: null, status: 'absent', evidence: [] };
  if (passage === undefined) return { value, status: 'suggested', evidence: [], note: BY_HAND };
  return { value, status: 'explicit', evidence: [quoted(text, passage, 'passage')] };
}

/** A party as named by hand; one that the reading has under this name already keeps its evidence. */
export function party<Known extends ReadAddressee>(
  { text }: Reading,
  { text: name, kind, passage }: Omit<NewAssignee, 'role'>,
  known: readonly Known[],
): ReadAddressee {
  const words = oneLine(name);
  const before = known.find((one) => one.text === words);
  const rule = before?.rule === undefined || before.kind !== kind ? {} : { rule: before.rule };
  if (passage !== undefined) {
    const evidence = [quoted(text, passage, 'passage')];
    return { text: words, kind, status: 'explicit', evidence, ...rule };
  }
  return before === undefined
    ? { text: words, kind, status: 'suggested', evidence: [] }
    : { text: words, kind, status: before.status, evidence: before.evidence, ...rule };
}
