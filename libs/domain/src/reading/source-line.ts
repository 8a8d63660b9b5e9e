import type { Passage } from './reading.js';

/**
 * A stretch of the document made easy to match: one line, single spaces, plain dashes and quotes,
 * without emphasis marks. `at[i]` is where character i stands in the document's text, so a match
 * always leads back to a verbatim passage.
 */
export interface SourceLine {
  readonly text: string;
  /** `text` in lower case with the tone on the first vowel (ủy, hóa): same length as `text`. */
  readonly low: string;
  readonly at: readonly number[];
  /** The whole document, as given to the reader. */
  readonly doc: string;
}

const DASHES = /[\u2010-\u2015\u2212\u00ad]/u;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/u;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/u;
const DROPPED = /[\u200b-\u200f\u2060\ufeff*]/u;
const BLANK = /\s/u;

/** The document's text: NFC and "\n" line ends, nothing else changed. */
export const normaliseText = (raw: string): string => raw.normalize('NFC').replace(/\r\n?/g, '\n');

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 127) return character === '*' ? '' : character;
  if (BLANK.test(character)) return ' ';
  if (DROPPED.test(character)) return '';
  if (DASHES.test(character)) return '-';
  if (DOUBLE_QUOTES.test(character)) return '"';
  return SINGLE_QUOTES.test(character) ? "'" : character;
}

/** The part of `text` between two offsets as one matchable line; blanks at its ends are left out. */
export function sourceLine(text: string, start: number, end: number): SourceLine {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const character = plain(text.charAt(i));
    if (character === '') continue;
    if (character === ' ' && (out.length === 0 || out[out.length - 1] === ' ')) continue;
    out.push(character);
    at.push(i);
  }
  if (out[out.length - 1] === ' ') {
    out.pop();
    at.pop();
  }
  return lineOf(out.join(''), at, text);
}

/** Several lines read as one, with a space between. */
export function joinLines(lines: readonly SourceLine[]): SourceLine {
  const [first] = lines;
  if (lines.length === 1 && first) return first;
  const at: number[] = [];
  lines.forEach((line, i) => {
    const next = line.at[0];
    if (i > 0 && next !== undefined) at.push(next);
    for (const offset of line.at) at.push(offset);
  });
  return lineOf(lines.map((line) => line.text).join(' '), at, first?.doc ?? '');
}

/** Characters `from` to `to` of a line, still tied to the document. */
export function sliceLine(line: SourceLine, from: number, to = line.text.length): SourceLine {
  let [a, b] = [Math.max(0, from), Math.min(to, line.text.length)];
  while (a < b && line.text[a] === ' ') a++;
  while (b > a && line.text[b - 1] === ' ') b--;
  return {
    text: line.text.slice(a, b),
    low: line.low.slice(a, b),
    at: line.at.slice(a, b),
    doc: line.doc,
  };
}

/** Blanks printed before a character: two columns of a form stand far apart. */
export const widthBefore = (line: SourceLine, at: number): number =>
  at < 2 ? 0 : (line.at[at] ?? 0) - (line.at[at - 2] ?? 0) - 1;

function lineOf(text: string, at: readonly number[], doc: string): SourceLine {
  return { text, low: lower(text), at, doc };
}

/** Whether an offset stands between the two halves of one character. */
function splitsPair(doc: string, at: number): boolean {
  const [before, after] = [doc.charCodeAt(at - 1), doc.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Where characters `from` to `to` of the line stand in the document; null when there are none. */
export function passageOf(line: SourceLine, from = 0, to = line.text.length): Passage | null {
  let [a, b] = [Math.max(0, from), Math.min(to, line.text.length)];
  while (a < b && line.text[a] === ' ') a++;
  while (b > a && line.text[b - 1] === ' ') b--;
  const [first, last] = [line.at[a], line.at[b - 1]];
  if (first === undefined || last === undefined || b <= a) return null;
  const start = splitsPair(line.doc, first) ? first - 1 : first;
  const end = splitsPair(line.doc, last + 1) ? last + 2 : last + 1;
  return { start, end };
}

/** The passage of a duty: without the ";" that parts it from the next one and the "./." that ends the document. */
export const dutyPassage = (line: SourceLine): Passage | null => passageOf(dutyWords(line));

/** The words of that passage. */
export const dutyWords = (line: SourceLine): SourceLine =>
  sliceLine(line, 0, line.text.replace(/(?:\.\/\.?|[;,])["'\s]*$/u, '').length);

/** The words of a passage as printed, on one line. */
export const quoteOf = (doc: string, { start, end }: Passage): string =>
  doc.slice(start, end).replace(/\s+/gu, ' ').trim();

/** Characters `from` to `to` of the line as printed: dashes and quotes kept, emphasis marks left out. */
export function printedOf(line: SourceLine, from = 0, to = line.text.length): string {
  return evidenceOf(line, from, to)
    .map((passage) => quoteOf(line.doc, passage))
    .join(' ')
    .replace(/[\u200b-\u200f\u2060\ufeff*]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** The same as passages: two where other words stand between, as in a column or over a page's end. */
export function evidenceOf(line: SourceLine, from = 0, to = line.text.length): readonly Passage[] {
  const cuts = [Math.max(0, from)];
  for (let i = cuts[0] ?? 0; i < Math.min(to, line.text.length); i++)
    if (i > (cuts[0] ?? 0) && standsApart(line, i)) cuts.push(i);
  return cuts.flatMap((cut, i) => passageOf(line, cut, cuts[i + 1] ?? to) ?? []);
}

/** Whether other words of the document stand between a character and the one before it. */
function standsApart({ at, doc }: SourceLine, i: number): boolean {
  const [before, here] = [at[i - 1] ?? 0, at[i] ?? 0];
  return here - before > 1 && /[\p{L}\d]/u.test(doc.slice(before + 1, here));
}

const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ['oa', 'oá óa|oà òa|oả ỏa|oã õa|oạ ọa'],
  ['oe', 'oé óe|oè òe|oẻ ỏe|oẽ õe|oẹ ọe'],
  ['uy', 'uý úy|uỳ ùy|uỷ ủy|uỹ ũy|uỵ ụy'],
];
const OLD_TONE = new Map(
  TONE_PAIRS.flatMap(([, pairs]) =>
    pairs.split('|').map((pair) => pair.split(' ') as [string, string]),
  ),
);
const NEW_STYLE = /(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/gu;

/** "trứơc", "đuợc": the tone or the horn on the wrong letter; read as "trước", "được". */
const HORN_SLIP = /[ứừửữự]ơ|(?<![q\p{M}])u[ơờớởỡợ](?=[cinmpt])/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;
const HORNED = new Map(
  [...'ờớỡởợ'].map((letter) => [letter.normalize('NFD').match(TONES)?.[0] ?? '', letter]),
);

/** Lower case of the same length; uỷ and ủy, hoá and hóa become one spelling. */
function lower(text: string): string {
  let low = text.toLowerCase();
  if (low.length !== text.length)
    low = Array.from({ length: text.length }, (_, i) => {
      const character = text.charAt(i).toLowerCase();
      return character.length === 1 ? character : text.charAt(i);
    }).join('');
  return low
    .replace(NEW_STYLE, (pair) => OLD_TONE.get(pair) ?? pair)
    .replace(
      HORN_SLIP,
      (pair) => `ư${HORNED.get(pair.normalize('NFD').match(TONES)?.[0] ?? '') ?? 'ơ'}`,
    );
}

const MARK = /\p{M}/gu;

/** Lower case without marks, words parted by single spaces: for comparing names. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARK, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Without marks, same length as `text`: for finding words printed with wrong marks. */
export function bare(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const character = text.charAt(i);
    if (character === 'đ' || character === 'Đ') return 'd';
    const base = character.normalize('NFD').charAt(0).toLowerCase();
    return base.length === 1 ? base : character;
  }).join('');
}
