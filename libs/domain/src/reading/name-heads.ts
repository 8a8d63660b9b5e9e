import type { SourceLine } from './source-line.js';
import {
  BARE_HEADS,
  COMMON_HEADS,
  DETERMINERS,
  NAMED_HEADS,
  NOT_HEADS,
  PERSON_HEADS,
} from './words/bodies.js';
import { DUTY_VERBS, NAME_CONTEXT, NAME_VERBS } from './words/verbs.js';

const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
const END = '(?![\\p{L}\\d])';
const named = new RegExp(`(?:${longestFirst([...NAMED_HEADS, ...PERSON_HEADS])})${END}`, 'uy');
const common = new RegExp(`(?:${longestFirst([...COMMON_HEADS, ...PERSON_HEADS])})${END}`, 'uy');
const bare = new RegExp(`(?:${longestFirst(BARE_HEADS)})${END}`, 'uy');
const verbs = new RegExp(`(?:${longestFirst(DUTY_VERBS)})${END}`, 'uy');

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

export const isUpper = (character: string | undefined): boolean =>
  character !== undefined && /\p{Lu}/u.test(character);

/** How a name may begin at `at`; null when none does. */
export function headAt(
  line: SourceLine,
  at: number,
): { kind: 'named' | 'common' | 'bare'; width: number } | null {
  const determiner = DETERMINERS.exec(line.low.slice(at, at + 60))?.[0].length ?? 0;
  const from = at + determiner;
  const rest = line.low.slice(from, from + 60);
  const comrades = /^(?:đồng chí|đ\/c) /u.exec(rest)?.[0].length ?? 0;
  if (NOT_HEADS.test(rest)) return null;
  if (isUpper(line.text[from]) || comrades > 0) {
    const head = matchAt(named, line.low, from);
    if (head) return { kind: 'named', width: determiner + head.length };
  }
  if (determiner > 0) {
    const head = matchAt(common, line.low, from);
    return head ? { kind: 'common', width: determiner + head.length } : null;
  }
  const head = matchAt(bare, line.low, from);
  return head ? { kind: 'bare', width: head.length } : null;
}

/** Whether a verb of duty stands at `at` and is no part of the name before it. */
export function verbAt(line: SourceLine, at: number, nameFrom: number): boolean {
  if (isUpper(line.text[at])) return false;
  const verb = matchAt(verbs, line.low, at);
  if (!verb) return false;
  if (
    verb === 'lập' &&
    /(?:công|độc|thành|thiết|quốc|dân|trung|tự|đối|xác) $/u.test(
      line.low.slice(Math.max(0, at - 7), at),
    )
  )
    return false;
  if (/^được (?:giao|phân công|cấp|thành lập|hưởng)/u.test(line.low.slice(at))) return false;
  const before = line.low.slice(Math.max(nameFrom, at - 14), at);
  if (/quản lý $/u.test(before) && NAME_VERBS.test(line.low.slice(at, at + 20)))
    return !verbFollows(line, at + verb.length);
  if (/^(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm)/u.test(verb)) return true;
  if (NAME_CONTEXT.test(before))
    return (
      !NAME_VERBS.test(line.low.slice(at, at + 20)) && !/(?:^|[ ,])(?:các|của|và) $/u.test(before)
    );
  return !(/, $/u.test(before) && NAME_VERBS.test(line.low.slice(at, at + 20)));
}

const verbFollows = (line: SourceLine, at: number): boolean =>
  line.low[at] === ' ' && matchAt(verbs, line.low, at + 1) !== null;
