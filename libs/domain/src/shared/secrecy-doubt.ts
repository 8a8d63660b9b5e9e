/** Lines of the head: issuer, motto, number, place and date, type, subject. */
const HEAD_LINES = 25;
/** A head has forty words and more; of fewer than this nothing can be said. */
const FEWEST_WORDS = 6;
/** Above this share of doubted words a mark among them would not be seen either. */
const MOST_DOUBTED = 0.4;
const LONGEST_MARK = 12;

interface Span {
  readonly start: number;
  readonly end: number;
}

const lettersOf = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[^\p{Lu}\p{Ll}]/gu, '')
    .toUpperCase();

/** Whether a doubted word may be "MẬT": three letters of which two agree, or four with the three among them. */
function mayBeMark(words: string): boolean {
  const letters = lettersOf(words.replace(/T[ỐO]I|TUY[ỆE]T/giu, ''));
  if (letters.length < 2 || letters.length > 4) return false;
  const agreeing = [...'MAT'].filter((letter) => letters.includes(letter)).length;
  return agreeing >= 2 && words.trim() === words.trim().toUpperCase();
}

/**
 * Whether the head of a recognised document is too badly read to say that no secrecy mark stands there: too few words,
 * too many doubted ones, or a doubted word on a line of its own that may be the mark.
 *
 * @param doubted passages the recogniser was not sure of, as offsets in the text
 */
export function isHeadUnclear(text: string, doubted: readonly Span[]): boolean {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].slice(0, HEAD_LINES);
  const last = lines[lines.length - 1];
  const end = last === undefined ? 0 : last.index + last[0].length;
  const words = [...text.slice(0, end).matchAll(/\S*\p{L}\S*/gu)].length;
  const inHead = doubted.filter((one) => one.start < end);
  if (words < FEWEST_WORDS || inHead.length > MOST_DOUBTED * words) return true;
  return lines.some((line) => {
    const from = line.index;
    const isDoubted = inHead.some(({ start }) => start >= from && start < from + line[0].length);
    return isDoubted && line[0].trim().length <= LONGEST_MARK && mayBeMark(line[0]);
  });
}
