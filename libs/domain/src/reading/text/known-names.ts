import { fold, type KnownNames, NOBODY_KNOWN } from './source-line.js';

/** Words that stand or fall as the typist likes: "Giáo dục - Đào tạo", "Giáo dục và Đào tạo". */
const LIGHT: ReadonlySet<string> = new Set(['va', 'cua', 'thuoc']);
const MOST_WORDS = 24;

interface Name {
  readonly words: readonly string[];
  /** A name of one word counts only as the directory prints it: "CDC" is a body, "Báo" opens many a sentence. */
  readonly printed: string | null;
}

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word !== '' && !LIGHT.has(word));

/** Names by their first word, the longest first. */
function byFirstWord(names: readonly string[]): ReadonlyMap<string, readonly Name[]> {
  const index = new Map<string, Name[]>();
  for (const name of new Set(names)) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined || words.length > MOST_WORDS) continue;
    const entry = { words, printed: words.length === 1 ? name.trim() : null };
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else known.push(entry);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = fold(match[0]);
    if (folded === '' || LIGHT.has(folded)) continue;
    const capital = /^[\p{Lu}\p{N}]/u.test(match[0]);
    words.push({ folded, start: match.index, end: match.index + match[0].length, capital });
  }
  return words;
}

/** The names of a directory in a text, each the longest that begins there; a name begins with a capital. */
export function knownNamesIn(text: string, names: readonly string[]): KnownNames {
  if (names.length === 0) return NOBODY_KNOWN;
  const index = byFirstWord(names);
  const words = wordsIn(text);
  const found = new Map<number, number>();
  for (const [i, word] of words.entries()) {
    if (!word.capital) continue;
    const name = index.get(word.folded)?.find((one) => standsAt(text, words, i, one));
    const last = name === undefined ? undefined : words[i + name.words.length - 1];
    if (last !== undefined) found.set(word.start, last.end);
  }
  return found;
}

/** What parts two names and stands inside none. */
const PARTS = /[;:|()]|\.\s*\n|\n\s*\n/u;

function standsAt(text: string, words: readonly Word[], at: number, name: Name): boolean {
  const first = words[at];
  const last = words[at + name.words.length - 1];
  if (first === undefined || last === undefined) return false;
  if (name.printed !== null) return text.slice(first.start, first.end) === name.printed;
  return (
    name.words.every((word, i) => words[at + i]?.folded === word) &&
    !PARTS.test(text.slice(first.end, last.start))
  );
}
