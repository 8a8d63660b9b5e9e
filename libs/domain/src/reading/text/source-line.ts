import type { Passage } from '../reading.js';
import { gluedCuts } from './glued-words.js';

/** Where names that a directory knows stand in a document: first character → end, exclusive. */
export type KnownNames = ReadonlyMap<number, number>;
export const NOBODY_KNOWN: KnownNames = new Map();

/**
 * A stretch of the document made easy to match: one line, single spaces, plain dashes and quotes,
 * without emphasis marks. `at[i]` is where character i stands in the document's text, so a match
 * always leads back to a verbatim passage.
 */
export interface SourceLine {
  readonly text: string;
  /** `text` in lower case with the tone on the first vowel (ủy, hóa): same length as `text`. */
  readonly low: string;
  readonly at: Int32Array;
  /** The whole document, as given to the reader. */
  readonly doc: string;
  /** Names in the document that the issuer's directory knows. */
  readonly known: KnownNames;
}

const DASHES = /[\u2010-\u2015\u2212\u00ad]/u;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/u;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/u;
const DROPPED = /[\u200b-\u200f\u2060\ufeff*]/u;
const BLANK = /\s/u;
/** Marks of a list item: all of them read as a dash. */
const BULLET = /[•●▪■◦○❖✓✔➢➤►◆♦·∙‣⁃]/u;

/** The document's text: NFC, "\n" line ends, and Ð (U+00D0), Ɖ (U+0189) as the Đ they stand for; nothing else changed. */
export const normaliseText = (raw: string): string =>
  composeText(raw)
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ');

/** The same before letters are exchanged: every character stands where it stands in the document's text. */
export const composeText = (raw: string): string => raw.normalize('NFC').replace(/\r\n?/g, '\n');

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
export function sourceLine(
  text: string,
  start: number,
  end: number,
  known: KnownNames = NOBODY_KNOWN,
): SourceLine {
  const at = new Int32Array(end - start);
  let out = '';
  let blank = true;
  for (let i = start; i < end; i++) {
    const printed = plain(text.charAt(i));
    const character = out === '' && BULLET.test(printed) && i + 1 < end ? '-' : printed;
    if (character === '' || (blank && character === ' ')) continue;
    at[out.length] = i;
    out += character;
    blank = character === ' ';
  }
  const words = out.endsWith(' ') ? out.slice(0, -1) : out;
  return parted(lineOf(words, at.subarray(0, words.length), { doc: text, known }));
}

/** With a blank where one got lost between two words; it stands where the character before it does. */
function parted(line: SourceLine): SourceLine {
  const cuts = gluedCuts(line.text, line.low);
  if (cuts.length === 0) return line;
  const at = new Int32Array(line.at.length + cuts.length);
  const stretches = [0, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? line.text.length }));
  stretches.forEach(({ from, to }, i) => {
    if (i > 0) at[from + i - 1] = line.at[from - 1] ?? 0;
    at.set(line.at.subarray(from, to), from + i);
  });
  const text = stretches.map(({ from, to }) => line.text.slice(from, to)).join(' ');
  return lineOf(text, at, line);
}

/** Several lines read as one, with a space between. */
export function joinLines(lines: readonly SourceLine[]): SourceLine {
  const [first] = lines;
  if (lines.length === 1 && first) return first;
  const filled = lines.filter((line, i) => i === 0 || line.text !== '');
  const text = filled.map((line) => line.text).join(' ');
  const at = new Int32Array(text.length);
  let to = 0;
  filled.forEach((line, i) => {
    if (i > 0) at[to++] = line.at[0] ?? 0;
    at.set(line.at, to);
    to += line.at.length;
  });
  return lineOf(text, at, { doc: first?.doc ?? '', known: first?.known ?? NOBODY_KNOWN });
}

/** Characters `from` to `to` of a line, still tied to the document; a view, not a copy. */
export function sliceLine(line: SourceLine, from: number, to = line.text.length): SourceLine {
  let [a, b] = [Math.max(0, from), Math.min(to, line.text.length)];
  while (a < b && line.text[a] === ' ') a++;
  while (b > a && line.text[b - 1] === ' ') b--;
  if (a === 0 && b === line.text.length) return line;
  return {
    text: line.text.slice(a, b),
    low: line.low.slice(a, b),
    at: line.at.subarray(a, Math.max(a, b)),
    doc: line.doc,
    known: line.known,
  };
}

/** How many characters the name of the directory that begins at `at` takes; 0 when none does. */
export function knownWidth({ known, at, text }: SourceLine, from: number): number {
  const end = known.size === 0 ? undefined : known.get(at[from] ?? -1);
  if (end === undefined) return 0;
  let to = from;
  while (to < text.length && (at[to] ?? end) < end) to += 1;
  return to - from;
}

/** Blanks printed before a character: two columns of a form stand far apart. */
export const widthBefore = (line: SourceLine, at: number): number =>
  at < 2 ? 0 : (line.at[at] ?? 0) - (line.at[at - 2] ?? 0) - 1;

function lineOf(
  text: string,
  at: Int32Array,
  { doc, known }: Pick<SourceLine, 'doc' | 'known'>,
): SourceLine {
  return { text, low: lower(text), at, doc, known };
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
  return here - before > 1 && /[\p{L}\d|]/u.test(doc.slice(before + 1, here));
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

const MARK = /\p{M}/u;

/** Lower case without marks, words parted by single spaces: for comparing names. */
export function fold(text: string): string {
  let out = '';
  let parted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = bareLetter(text.charAt(i));
    const code = letter.charCodeAt(0);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      out += parted && out !== '' ? ` ${letter}` : letter;
      parted = false;
    } else if (code < 0x300 || !MARK.test(letter)) parted = true;
  }
  return out;
}

/** Without marks, same length as `text`: for finding words printed with wrong marks. */
export function bare(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += bareLetter(text.charAt(i));
  return out;
}

const bareLetters = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
]);

function bareLetter(character: string): string {
  if (character.charCodeAt(0) < 0x80) return character.toLowerCase();
  const known = bareLetters.get(character);
  if (known !== undefined) return known;
  const base = character.normalize('NFD').charAt(0).toLowerCase();
  const letter = base.length === 1 ? base : character;
  if (bareLetters.size < MOST_LETTERS) bareLetters.set(character, letter);
  return letter;
}

/** A text of many scripts must not fill the memory with letters. */
const MOST_LETTERS = 2000;
