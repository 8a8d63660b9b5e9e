import { isUpper } from './name-heads.js';
import { type SourceLine } from '../../text/source-line.js';
import { NAME_WORDS, OBJECT_WORDS } from '../../lexicon/name-words.js';

/** What ended the scan of a name: a verb of the list or a colon, other words, or the end of the clause. */
export type NameStop = 'verb' | 'word' | 'end';

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const LONGEST_PHRASE = 4;
/** So many words unknown to names in a row are a verb and what it acts on. */
const MOST_UNKNOWN = 4;
const DETERMINER = /^(?:các|những|một|mọi|từng|mỗi|toàn|tất|\d+)$/u;
const JOINS = /^(?:và|của|thuộc|trực|cùng|-|&|,)$/u;

/**
 * Where a proper name really ends: behind its capitals and the words that names are made of. What follows and is
 * no such word is a verb in no list ("sưu tầm", "vá") when an object stands behind it, when it is long, or when the
 * clause would hold no verb at all. `from` + `head` is where the words behind the name's head begin.
 */
export function properEnd(
  line: SourceLine,
  { from, head, to, stop }: { from: number; head: number; to: number; stop: NameStop },
): number {
  const words = wordsOf(line, from + head, to);
  if (!words.some(({ from: at }) => isUpper(line.text[at])) && head < 5) return to;
  if (DETERMINER.test(words[0]?.text ?? '')) return to;
  let secure = -1;
  let unknown = 0;
  for (let i = 0; i < words.length; i++) {
    const width = knownAt(line, words, i);
    if (width > 0) {
      if (unknown >= MOST_UNKNOWN) break;
      secure = i + width - 1;
      unknown = 0;
      i = secure;
      continue;
    }
    const { text } = words[i] ?? { text: '' };
    if (objectAt(words, i) > 0 || (unknown > 0 && DETERMINER.test(text)))
      return unknown > 0 || objectAt(words, i) > 0 ? endOf(words, secure, from + head) : to;
    if (!JOINS.test(text)) unknown += 1;
  }
  const enough = stop === 'verb' ? MOST_UNKNOWN : stop === 'word' ? MOST_UNKNOWN : 2;
  return unknown >= enough ? endOf(words, secure, from + head) : to;
}

const endOf = (words: readonly Word[], secure: number, head: number): number =>
  words[secure]?.to ?? head;

function wordsOf(line: SourceLine, from: number, to: number): readonly Word[] {
  const found: Word[] = [];
  for (const match of line.low.slice(from, to).matchAll(/[\p{L}\d][\p{L}\d.&/-]*|,/gu))
    found.push({
      from: from + match.index,
      to: from + match.index + match[0].length,
      text: match[0],
    });
  return found;
}

const phrase = (words: readonly Word[], at: number, width: number): string =>
  words
    .slice(at, at + width)
    .map(({ text }) => text)
    .join(' ');

/** How many words of a name stand at `at`: capitals with the second syllable of their word, or words of the list. */
function knownAt(line: SourceLine, words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return 0;
  const whole = phraseAt(words, at);
  if (whole > 1) return whole;
  if (isUpper(line.text[word.from]) || /\d/u.test(word.text)) {
    const next = words[at + 1];
    const before = words[at - 1];
    const inPlace = before !== undefined && isUpper(line.text[before.from]);
    return next &&
      !inPlace &&
      next.text !== ',' &&
      !isUpper(line.text[next.from]) &&
      !LEVELS.test(word.text) &&
      !JOINS.test(next.text)
      ? 2
      : 1;
  }
  return whole;
}

function phraseAt(words: readonly Word[], at: number): number {
  for (let width = Math.min(LONGEST_PHRASE, words.length - at); width > 0; width--)
    if (NAME_WORDS.has(phrase(words, at, width))) return width;
  return 0;
}

/** Heads that are one syllable: the word behind them is no second syllable of theirs. */
const LEVELS =
  /^(?:sở|ban|bộ|phòng|cục|vụ|viện|hội|đoàn|tổ|đội|khoa|trạm|tỉnh|huyện|xã|phường|quận|khối|cụm|ngành|trường|ubnd|hđnd|lđlđ|mttq|\p{L}*\d.*)$/u;

function objectAt(words: readonly Word[], at: number): number {
  for (let width = 3; width > 0; width--) {
    const next = words[at + width]?.text ?? '';
    if (OBJECT_WORDS.has(phrase(words, at, width)) && !(width === 2 && next === 'hóa'))
      return width;
  }
  return 0;
}
