import {
  joinLines,
  type KnownNames,
  NOBODY_KNOWN,
  type SourceLine,
  sliceLine,
  sourceLine,
} from './source-line.js';

/** A printed line. `gap`: blank lines stand before it. */
export interface PrintedLine extends SourceLine {
  readonly gap: boolean;
}

export type MarkerKind =
  | 'part'
  | 'capital'
  | 'roman'
  | 'article'
  | 'number'
  | 'ordinal'
  | 'letter'
  | 'paren'
  | 'dash'
  | 'plus'
  | 'row'
  | 'none';

/** What an item begins with: `label` without its punctuation, `width` characters to skip. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly label: string;
  readonly width: number;
  /** "1)" may stand below "2.". */
  readonly closed?: boolean;
}

const RULE_LINE = /^[-_=~.…|:+\s]*$/u;
const PAGE_NUMBER = /^(?:trang )?-? ?\d{1,3}(?: ?\/ ?\d{1,3})? ?-?$/u;

/** The lines that carry words; rules of dashes and lone page numbers are left out. */
export function printedLines(
  text: string,
  known: KnownNames = NOBODY_KNOWN,
): readonly PrintedLine[] {
  return rejoined(rawLines(text, known));
}

/** Parts of the form that a narrow column breaks: the motto, "Số:" and its number, the place and date. */
const goesOnBelow = (last: PrintedLine, line: PrintedLine): boolean =>
  /cộng h[òo]a(?: xã(?: hội(?: chủ(?: nghĩa(?: việt)?)?)?)?)?$|độc lập ?-?(?: tự(?: do ?-?)?)?$/u.test(
    last.low,
  ) ||
  (/^cộng$/u.test(last.low) && /^h[òo]a xã hội chủ nghĩa/u.test(line.low)) ||
  (/^(?:[^|]*\| )?số ?:?$/u.test(last.low) && /^\d{1,6} ?[-/]/u.test(line.text)) ||
  (last.text.length < 60 &&
    ((/^ngày(?: \d{1,2}|\s+)? tháng/u.test(line.low) &&
      /^(?:[^|]*\| )?\p{Lu}[\p{L}. ]*,$/u.test(last.text)) ||
      (/, ?ngày(?: \d{1,2}(?: tháng(?: \d{1,2}(?: năm)?)?)?)?$/u.test(last.low) &&
        /^\p{Lu}/u.test(last.text) &&
        /^(?:\d{1,4}|tháng|năm)(?!\p{L})/u.test(line.low))));

/** A motto or a place and date broken over two lines of the header becomes one line again. */
function rejoined(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const out: PrintedLine[] = [];
  lines.forEach((line, i) => {
    const last = out[out.length - 1];
    const broken = i < 30 && last && goesOnBelow(last, line);
    if (broken && last) out[out.length - 1] = { ...joinLines([last, line]), gap: last.gap };
    else out.push(line);
  });
  return out;
}

function rawLines(text: string, known: KnownNames): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let gap = true;
  let start = 0;
  while (start <= text.length) {
    const next = nextBreak(text, start);
    const broken = lines.length < MOST_HEADER_LINES ? cellLines(text, start, next, known) : null;
    if (broken) {
      broken.forEach((part, i) => lines.push({ ...part, gap: gap && i === 0 }));
      gap = false;
      start = next + 1;
      continue;
    }
    const line = onlyCell(sourceLine(text, start + headingWidth(text, start), next, known));
    const empty =
      RULE_LINE.test(line.text) || (line.text.length < 12 && PAGE_NUMBER.test(line.low));
    if (!empty) lines.push({ ...line, gap });
    gap = empty;
    start = next + 1;
  }
  return lines;
}

/** A form's header is over by then. */
const MOST_HEADER_LINES = 24;

/** "## KẾ HOẠCH": marks of a heading in Markdown are no words. */
const headingWidth = (text: string, start: number): number =>
  /^ {0,3}#{1,6} +/u.exec(text.slice(start, start + 12))?.[0].length ?? 0;

/** "| ỦY BAN NHÂN DÂN<br>TỈNH … | CỘNG HÒA …<br>… |": the lines of each cell; null where no cell holds several. */
function cellLines(
  text: string,
  start: number,
  end: number,
  known: KnownNames,
): readonly SourceLine[] | null {
  const row = text.slice(start, Math.min(end, start + 1000));
  if (!/<br ?\/?>/iu.test(row)) return null;
  const cuts = [...row.matchAll(/<br ?\/?>|\|/giu)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts
    .map((from, i) => sourceLine(text, start + from, start + (cuts[i]?.index ?? row.length), known))
    .filter((line) => /[\p{L}\d]/u.test(line.text));
}

/** "Số: 31/TB-VPCP |": one cell of a form laid out as a table is a plain line. */
function onlyCell(line: SourceLine): SourceLine {
  if (!line.text.includes('|')) return line;
  const cells = [...line.text.matchAll(/[^|]*[^| ][^|]*/gu)];
  const [cell] = cells;
  return cell && cells.length === 1
    ? sliceLine(line, cell.index, cell.index + cell[0].length)
    : line;
}

function nextBreak(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = [
  [
    'part',
    /^(?:phần|chương) (?:thứ )?(?<label>[ivx\d]{1,5}|nhất|hai|ba|tư|năm)(?![\p{L}\d])[.:]? ?/iu,
  ],
  [
    'article',
    /^điều (?<label>\d{1,3})(?!\d)(?:[.:]| ?$|(?! (?:và|của|khoản|điểm|đến|nghị định|luật|bộ luật|thông tư|quyết định|quy định|quy chế|hiến pháp|nghị quyết|pháp lệnh|chương|mục|hướng dẫn|chỉ thị|kế hoạch|điều lệ)(?!\p{L})|[,;)])) ?/iu,
  ],
  ['ordinal', /^(?<label>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là ?[,:] ?(?=\S)/iu],
  ['ordinal', /^thứ (?<label>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười) ?[,:] ?(?!ngày)(?=\S)/iu],
  [
    'ordinal',
    /^(?:nhiệm vụ|nội dung|giải pháp|công việc|đầu việc|yêu cầu) (?:thứ )?(?<label>\d{1,2}) ?[.:] ?(?=\p{L})/iu,
  ],
  ['number', /^(?<label>[IVX]{1,4}(?:\.\d{1,2}){1,3})[.)]? (?=\S)/u],
  ['roman', /^(?!V\/[vV](?!\p{L}))(?<label>[IVX]{1,6}) ?[.)/-] ?(?=\S)/u],
  ['capital', /^(?<label>[A-EGHK])[.)] (?=\S)/u],
  ['number', /^(?<label>\d{1,2}(?:\.\d{1,2}){1,3})[.)]? (?=\S)/u],
  ['number', /^(?<label>\d{1,2}) ?(?:[.)] ?(?=[^\d\s])|\/ ?(?=[^\d\s])(?!\p{Lu}\p{L}{0,8}[-/]))/u],
  ['number', /^(?<label>\d{1,2}) ?- ?(?=["“(]?\p{Lu}\p{Ll})/u],
  ['number', /^(?<label>\d{1,2}(?:\.\d{1,2}){1,3}) ?- ?(?=["“(]?\p{Lu}\p{Ll})/u],
  ['letter', /^(?<label>[a-zđ]\d?)(?:[.)]|\/(?= )) ?(?=\S)/u],
  ['paren', /^\((?<label>\d{1,2}|[ivx]{1,4}|[a-zđ])\) ?(?=\S)/u],
  ['dash', /^(?:[-•●▪■◦○❖✓➢·]|o(?= \p{Lu})) ?(?=\S)/u],
  ['plus', /^\+ ?(?=\S)/u],
];

const COUNTED: Readonly<Record<string, string>> = {
  một: '1',
  nhất: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

const NO_MARKER: Marker = { kind: 'none', label: '', width: 0 };

/** The list mark a line opens with. */
export function markerOf(line: SourceLine): Marker {
  if (isTableRow(line)) return { kind: 'row', label: '', width: 0 };
  if (isStarred(line)) return { kind: 'paren', label: '*', width: 0 };
  const head = line.text.slice(0, 40);
  for (const [kind, pattern] of MARKERS) {
    const match = pattern.exec(head);
    if (match) {
      const label = match.groups?.['label'] ?? '';
      return {
        kind,
        label: kind === 'ordinal' ? (COUNTED[label.toLowerCase()] ?? label) : label,
        width: match[0].length,
        ...(kind === 'number' && /\) ?$/u.test(match[0]) ? { closed: true } : {}),
      };
    }
  }
  return NO_MARKER;
}

/** "* Về công tác …": a star and a blank open an item; a star beside a word is emphasis. */
function isStarred({ doc, at }: SourceLine): boolean {
  const first = at[0] ?? 0;
  return /(?:^|\n)[ \t]*\*[ \t]$/u.test(doc.slice(Math.max(0, first - 12), first));
}

/** A row of a table in text form: cells parted by " | ". */
export const isTableRow = (line: SourceLine): boolean =>
  / \|(?: |$)|^\| /u.test(line.text) && line.text !== '|';

const ENDS_SENTENCE = /[.;:!?…]["')\]]*$/u;
const ENDS_ITEM = /[.;:,!?…]["')\]]*$/u;
/** Words that never end a paragraph: the line goes on below, whatever it begins with. */
const ENDS_OPEN =
  /(?<!\p{L})(?:ngày|tháng|năm|số|của|và|về|tại|với|cho|các|những|theo|từ|trong|do|được|là|để|thuộc|đồng chí)$/u;
/** Words a place's name follows: they end a heading too, but no line that is nearly full. */
const ENDS_BEFORE_PLACE =
  /(?<!\p{L})(?:xã|phường|huyện|tỉnh|thành phố|đảng ủy|ubnd|ủy ban nhân dân)$/u;
/** "… khoản 1 / Điều 12 Nghị định số …": a cited provision goes on below. */
const PROVISION_BELOW = /^(?:Điều|Khoản|Điểm|Chương|Mục) [\dIVX]{1,4}[a-zđ]? (?=\p{L})/u;
const STARTS_LOWER = /^["'(]?\p{Ll}/u;
const STARTS_UPPER = /^["'(]?[\p{Lu}\d]/u;

/** Lines joined to paragraphs: a line break inside a sentence, and a page break too, is no break. */
export function paragraphs(lines: readonly PrintedLine[]): readonly SourceLine[] {
  const markers = lines.map(markerOf);
  const blankParted = isBlankParted(lines, markers);
  const width = wrapWidth(lines);
  const groups: PrintedLine[][] = [];
  let length = 0;
  lines.forEach((line, i) => {
    const group = groups[groups.length - 1];
    const previous = lines[i - 1];
    const marker = markers[i] ?? NO_MARKER;
    const starts =
      !group ||
      !previous ||
      startsParagraph({
        line,
        previous,
        marker,
        blankParted,
        width,
        length,
      });
    if (starts || marker.kind === 'row' || markers[i - 1]?.kind === 'row') {
      groups.push([line]);
      length = line.text.length;
    } else {
      group.push(line);
      length += line.text.length;
    }
  });
  return groups.map((group) => joinLines(group));
}

interface Boundary {
  readonly line: PrintedLine;
  readonly previous: PrintedLine;
  readonly marker: Marker;
  readonly blankParted: boolean;
  readonly width: number;
  /** Characters of the paragraph so far. */
  readonly length: number;
}

function startsParagraph({
  line,
  previous,
  marker,
  blankParted,
  width,
  length,
}: Boundary): boolean {
  const open = !ENDS_SENTENCE.test(previous.text);
  if (marker.kind !== 'none') {
    if (line.gap && blankParted) return true;
    const rest = line.text.slice(marker.width);
    const bullet = marker.kind === 'dash' || marker.kind === 'plus';
    if (marker.label === '*') return true;
    if (ENDS_ITEM.test(previous.text) || isHeadingLine(previous)) return true;
    if (isTitleAbove(previous, marker, width) && STARTS_UPPER.test(rest)) return true;
    if (line.gap) return !bullet || STARTS_UPPER.test(rest);
    const short = width === 0 || previous.text.length < width * 0.7;
    return (
      (!blankParted || (bullet && short)) &&
      STARTS_UPPER.test(rest) &&
      (line.text[marker.width - 1] === ' ' || !bullet)
    );
  }
  if (line.gap) {
    const broken = open && length > 50 && !isCapitals(previous.text);
    if (open && ENDS_OPEN.test(previous.low) && /^\d/u.test(line.text)) return false;
    return !(broken && (STARTS_LOWER.test(line.text) || /^\(\p{Lu}+\)/u.test(line.text)));
  }
  if (open && PROVISION_BELOW.test(line.text)) return false;
  if (isHeadingLine(previous) && !STARTS_LOWER.test(line.text)) return true;
  if (blankParted) return false;
  if (open)
    return (
      !STARTS_LOWER.test(line.text) &&
      !/^\(\p{Lu}\p{Ll}/u.test(line.text) &&
      !ENDS_OPEN.test(previous.low) &&
      !(ENDS_BEFORE_PLACE.test(previous.low) && previous.text.length > width * 0.4 && width > 0) &&
      previous.text.length < (width === 0 ? 120 : width * 0.7)
    );
  return !STARTS_LOWER.test(line.text);
}

/** "III. Tổ chức thực hiện" right above "1. …": a short line with another kind of mark is a title. */
function isTitleAbove(previous: SourceLine, marker: Marker, width: number): boolean {
  const above = markerOf(previous).kind;
  return (
    above !== 'none' &&
    above !== 'row' &&
    above !== marker.kind &&
    previous.text.length < (width === 0 ? 110 : width * 0.7)
  );
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A section's title: in capitals, or a roman numeral on a short line. */
function isHeadingLine(line: SourceLine): boolean {
  if (line.text.length > 160) return false;
  const { kind, width } = markerOf(line);
  if (kind !== 'roman' && kind !== 'part' && kind !== 'capital' && kind !== 'none') return false;
  return isCapitals(line.text.slice(width));
}

/** Whether blank lines part the paragraphs of this document (then a single line break never does). */
function isBlankParted(lines: readonly PrintedLine[], markers: readonly Marker[]): boolean {
  let [marked, after] = [0, 0];
  lines.forEach((line, i) => {
    const kind = markers[i]?.kind;
    if (i === 0 || kind === 'none' || kind === 'row') return;
    marked += 1;
    if (line.gap) after += 1;
  });
  const gaps = lines.filter((line, i) => i > 0 && line.gap).length;
  return marked >= 3 ? after >= marked * 0.5 : gaps > 0 && gaps >= lines.length * 0.06;
}

/** Where hard-wrapped lines end, in characters; 0 when each line is a whole paragraph. */
function wrapWidth(lines: readonly PrintedLine[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return long > 150 ? 0 : long;
}
