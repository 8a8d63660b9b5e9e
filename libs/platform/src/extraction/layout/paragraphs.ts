import { BREAKS_WORD, lineText, type Line } from './line.js';

/** Lines that are one paragraph. */
export type Paragraph = readonly Line[];

/** Where the lines of a zone may begin and end, in points, and the usual distance of their baselines. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** A column of short lines, often centred: its widest line says little about where lines must end. */
  readonly ragged: boolean;
}

/** Distances as shares of the font size. */
const INDENT = 0.7;
const SAME_EDGE = 0.35;
const WIDE_SPACE = 0.3;
/** Baselines further apart than this many usual distances part two paragraphs. */
const APART = 1.3;

/** Share of the width after which a line counts as long. */
const MOST_OF_WIDTH = 0.8;

const MARKER =
  /^([-–—+*•●○▪]\s|\d{1,3}(\.\d{1,2})*[.)]\s|\(\d{1,2}\)|[a-zđ][.)]\s|[IVXLC]{1,6}\.\s|Điều \d)/u;
const BLOCK_START =
  /^(Nơi nhận|Kính gửi|V\/v|Về việc|Độc lập\s*[-–]|Số\s*:|Căn cứ\s|(T\/?M|KT|TL|TUQ|Q)\.\s*\p{Lu}|\p{Lu}[\p{L} .-]{1,40}, ngày\s)/u;
const SMALL = /^[\p{Ll}]/u;
const ENDS_SENTENCE = /[.;:!?]["”)]?$/u;

/** A title in capitals and the name under it are two lines. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

const startsBlock = (text: string) => MARKER.test(text) || BLOCK_START.test(text);
/** A lettered marker is also a small letter. */
const startsSmall = (text: string) => SMALL.test(text) && !MARKER.test(text);

/** The width the next line's first word would have taken behind this one. */
function firstWordWidth(line: Line): number {
  const text = lineText(line);
  const word = text.split(' ')[0] ?? text;
  return ((line.x1 - line.x0) * word.length) / Math.max(1, text.length) + WIDE_SPACE * line.height;
}

const isFull = (line: Line, next: Line, right: number) => right - line.x1 < firstWordWidth(next);

function isCentred(line: Line, { left, right }: Measure): boolean {
  const before = line.x0 - left;
  const after = right - line.x1;
  return (
    before > line.height && after > line.height && Math.abs(before - after) < 1.5 * line.height
  );
}

interface Growing {
  readonly lines: Line[];
  readonly measure: Measure;
}

/** Where the second and further lines of the paragraph must begin. */
function continues({ lines, measure }: Growing, next: Line): boolean {
  const first = lines[0] as Line;
  const slack = SAME_EDGE * next.height;
  const second = lines[1];
  if (second !== undefined) return Math.abs(next.x0 - second.x0) < Math.max(slack, 2);
  if (next.x0 <= measure.left + slack) return true;
  const hanging = MARKER.test(lineText(first)) && next.x0 > first.x0 + slack;
  return hanging || (next.x0 < first.x0 - slack && first.x0 - next.x0 < 8 * next.height);
}

/** The next item of a list: the same kind of mark at the same edge. */
function startsLikeFirst({ lines }: Growing, next: Line, text: string): boolean {
  const first = lines[0] as Line;
  const isItem = MARKER.test(text) && MARKER.test(lineText(first));
  return isItem && Math.abs(next.x0 - first.x0) < SAME_EDGE * next.height;
}

/** In a column only a small letter, or a full line above with the same edge, goes on. */
function joinsRagged(paragraph: Growing, next: Line, text: string): boolean {
  const last = paragraph.lines[paragraph.lines.length - 1] as Line;
  if (startsBlock(text) || CAPITALS.test(text) !== CAPITALS.test(lineText(last))) return false;
  if (startsSmall(text)) return !ENDS_SENTENCE.test(lineText(last));
  const sameEdge = next.x0 - last.x0 > -SAME_EDGE * next.height;
  const atLeft = last.x0 - paragraph.measure.left < INDENT * last.height;
  return (
    atLeft && sameEdge && isFull(last, next, paragraph.measure.right) && continues(paragraph, next)
  );
}

/**
 * Whether a line goes on with the paragraph above it: the line above is full, the edges fit and nothing starts anew.
 * Across pages the distance of the baselines says nothing (`apart` is then undefined).
 */
function joins(paragraph: Growing, next: Line, apart: number | undefined): boolean {
  const last = paragraph.lines[paragraph.lines.length - 1] as Line;
  const { measure } = paragraph;
  const text = lineText(next);
  const lastText = lineText(last);
  if (apart !== undefined && measure.leading > 0 && apart > APART * measure.leading) return false;
  if (BREAKS_WORD.test(lastText) && !startsBlock(text)) return true;
  if (isCentred(last, measure) && isCentred(next, measure))
    return startsSmall(text) && !startsBlock(text) && !ENDS_SENTENCE.test(lastText);
  if (startsLikeFirst(paragraph, next, text)) return false;
  if (measure.ragged) return joinsRagged(paragraph, next, text);
  const indented = next.x0 > measure.left + INDENT * next.height;
  if (startsBlock(text) && (indented || !isFull(last, next, measure.right))) return false;
  if (startsBlock(text) && ENDS_SENTENCE.test(lastText)) return false;
  if (startsSmall(text) && !ENDS_SENTENCE.test(lastText)) return true;
  return reaches(paragraph, last, next) && continues(paragraph, next);
}

/** A long line that ends in no sentence goes on even if the next word seems to fit: scans are not measured so finely. */
function reaches({ measure }: Growing, last: Line, next: Line): boolean {
  const isLong = last.x1 - measure.left > MOST_OF_WIDTH * (measure.right - measure.left);
  const isOpen = isLong && !ENDS_SENTENCE.test(lineText(last)) && !startsBlock(lineText(next));
  return isOpen || isFull(last, next, measure.right);
}

/** One zone on one page; the last paragraph of a full-width zone may go on in the next one. */
export interface MeasuredLines {
  readonly lines: readonly Line[];
  readonly measure: Measure;
  /** Goes on with the zone before it: the top of a page after the foot of the last. */
  readonly follows: boolean;
}

/** Gathers lines into paragraphs. */
export function paragraphsOf(zones: readonly MeasuredLines[]): Paragraph[] {
  const paragraphs: Growing[] = [];
  for (const { lines, measure, follows } of zones) {
    for (const [at, line] of lines.entries()) {
      const growing = paragraphs[paragraphs.length - 1];
      const above = lines[at - 1];
      const apart = above === undefined ? undefined : line.baseline - above.baseline;
      const mayJoin = growing !== undefined && (above !== undefined || follows);
      if (mayJoin && joins(growing, line, apart)) growing.lines.push(line);
      else paragraphs.push({ lines: [line], measure });
    }
  }
  return paragraphs.map(({ lines }) => lines);
}
