import { isTableRow, type MarkerKind, markerOf, type PrintedLine } from '../../text/layout.js';
import { joinLines, type SourceLine, sliceLine } from '../../text/source-line.js';
import { TITLE_TYPES } from '../../lexicon/document-types.js';
import { headsFor } from '../../lexicon/name-patterns.js';
import { BODY_OPENERS } from '../../lexicon/openers.js';

/** The printed title: the type's code and where it stands. */
export interface PrintedTitle {
  readonly code: string;
  readonly line: SourceLine;
}

/** The parts of a directive (NĐ 30/2020 Đ8), each as its printed lines. */
export interface Zones {
  readonly header: readonly PrintedLine[];
  readonly title: PrintedTitle | null;
  /** Trích yếu under the title; a công văn's "V/v" stays in the header. */
  readonly subject: SourceLine | null;
  readonly addressed: readonly PrintedLine[];
  /** "Đồng kính gửi": those who get the document for report, below those who act. */
  readonly copied: readonly PrintedLine[];
  readonly body: readonly PrintedLine[];
  /** Signature and Nơi nhận, in whatever order they are printed. */
  readonly closing: readonly PrintedLine[];
  readonly annex: readonly PrintedLine[];
}

const HEADER_LIMIT = 60;
const ADDRESSED = /^kính (?:gửi|chuyển)(?!\p{L})|^(?:[^.;:"]{3,90} )?(?:điện|gửi) ?:/u;
const RECIPIENTS = /^nơi (?:nhận|gửi) ?(?:[:;.]|$|\p{Lu})/u;
const AUTHORITY = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)(?:\. ?| )(?=\p{Lu}{2})/u;
const ANNEX = /^(?:PHỤ LỤC|DANH MỤC|BIỂU|MẪU|BẢNG|PHỤ BIỂU)/u;

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
export const isAuthority = (line: SourceLine): boolean =>
  AUTHORITY.test(line.text) && isCapitals(line.text.replace(/\(.*$/u, ''));
export const isRecipients = (line: SourceLine): boolean => RECIPIENTS.test(line.low);

const postNames = new RegExp(`^(?:${headsFor('signer').join('|')})(?!\\p{L})`, 'u');
export const isPost = (line: SourceLine): boolean =>
  isCapitals(line.text) && line.text.length < 70 && postNames.test(line.low);

const NAME =
  /^(?:(?:(?:[A-ZĐ][\p{Ll}]{0,3}\.){0,3}|Đại tướng|(?:Thượng|Trung|Thiếu) tướng|(?:Đại|Thượng|Trung|Thiếu) tá|Đại úy) ?)?\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'-]*){1,6}$/u;
const NO_NAME = /^(?:nơi nhận|phụ lục|danh mục|đã ký|như |lưu|số |độc lập|cộng hòa)/u;
/** Two to seven capitalised words and nothing else: a person's name. */
export const isPersonName = (line: SourceLine): boolean =>
  NAME.test(line.text) &&
  !NO_NAME.test(line.low) &&
  !postNames.test(line.low) &&
  !isAuthority(line);

/** The type named by a title line, and how long the name is: the one that fills the line, else the plain one. */
function titleOf(line: SourceLine): { code: string; width: number } | null {
  const found = TITLE_TYPES.filter(([name]) => namesTitle(line, name));
  const [name, code] =
    found.find(([whole]) => /^[ :]*$/u.test(line.text.slice(whole.length))) ?? found[0] ?? [];
  return name === undefined || code === undefined ? null : { code, width: name.length };
}

function namesTitle(line: SourceLine, name: string): boolean {
  if (!line.low.startsWith(name)) return false;
  const rest = line.text.slice(name.length);
  if (isCapitals(line.text.slice(0, name.length))) return /^(?:[ :]|$)/u.test(rest);
  return /^[ :]*$/u.test(rest) && /^\p{Lu}/u.test(line.text);
}

/** Whether a line opens the running text: a known opener with a capital, or a long line. */
function opensBody(line: SourceLine): boolean {
  if (!/^\p{Lu}\p{Ll}|^UBND \p{Ll}/u.test(line.text) || line.text.length < 30) return false;
  return line.text.length > 200 || BODY_OPENERS.some((opener) => line.low.startsWith(opener));
}

export function zonesOf(lines: readonly PrintedLine[]): Zones {
  const start = headerEnd(lines);
  let at = start;
  const first = lines[at];
  const named = first ? titleOf(first) : null;
  let title: PrintedTitle | null = null;
  let subject: SourceLine | null = null;
  if (first && named) {
    title = { code: named.code, line: sliceLine(first, 0, named.width) };
    const under = subjectUnder(lines, at, named.width);
    subject = under.subject;
    at = under.next;
  }
  while (at < lines.length && at < HEADER_LIMIT && skipsBefore(lines, at)) at += 1;
  const toEnd = addressedEnd(lines, at);
  const from = copiedEnd(lines, toEnd);
  const end = bodyEnd(lines, from);
  const annexAt = annexStart(lines, end);
  return {
    header: lines.slice(0, start),
    title,
    subject,
    addressed: lines.slice(at, toEnd),
    copied: lines.slice(toEnd, from),
    body: lines.slice(from, end),
    closing: lines.slice(end, annexAt),
    annex: lines.slice(annexAt),
  };
}

/** Lines between a title and its addressees that are neither: the collective's name in capitals. */
function skipsBefore(lines: readonly PrintedLine[], at: number): boolean {
  const line = lines[at];
  if (!line || ADDRESSED.test(line.low)) return false;
  const next = lines[at + 1];
  return (
    isCapitals(line.text) &&
    markerOf(line).kind === 'none' &&
    !!next &&
    (opensBody(next) || ADDRESSED.test(next.low))
  );
}

function headerEnd(lines: readonly PrintedLine[]): number {
  const limit = Math.min(lines.length, HEADER_LIMIT);
  let opener = -1;
  for (let i = 0; i < limit; i++) {
    const line = lines[i];
    if (!line) continue;
    if (ADDRESSED.test(line.low) || (titleOf(line) && !isRecipients(line))) return i;
    if (opener < 0 && (opensBody(line) || markerOf(line).kind === 'article')) opener = i;
    if (opener >= 0 && i > opener + 2) break;
  }
  return opener >= 0 ? opener : belowNumber(lines.slice(0, limit));
}

/** A form without a title, "Kính gửi" or an opening ends with its number: its first item below opens the text. */
function belowNumber(lines: readonly PrintedLine[]): number {
  const number = lines.findIndex((line) => /^(?:[^|]*\| ?)?số ?:/u.test(line.low));
  const item = lines.findIndex((line, i) => i > number && HEADS_ITEM.has(markerOf(line).kind));
  return number >= 0 && item > number ? item : 0;
}

const HEADS_ITEM: ReadonlySet<MarkerKind> = new Set([
  'roman',
  'number',
  'letter',
  'ordinal',
  'part',
]);

function subjectUnder(lines: readonly PrintedLine[], at: number, width: number) {
  const taken: SourceLine[] = [];
  const first = lines[at];
  const rest = first ? sliceLine(first, width) : null;
  if (rest && /\p{L}/u.test(rest.text))
    taken.push(sliceLine(rest, /^[ :]*/u.exec(rest.text)?.[0].length ?? 0));
  let i = at + 1;
  for (; i < lines.length && i < at + 14; i++) {
    const line = lines[i];
    if (!line || ADDRESSED.test(line.low) || markerOf(line).kind !== 'none') break;
    if (/^căn(?: cứ(?!\p{L})|$)/u.test(line.low) || /[:;]$/u.test(line.text)) break;
    const last = taken[taken.length - 1];
    const collective =
      isPost(line) ||
      /^(?:ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|ban chấp hành|hội đồng|bộ trưởng|thủ tướng|giám đốc|thường trực)(?!\p{L})/u.test(
        line.low,
      );
    const grounds = last && collective && isCapitals(line.text) ? groundsBelow(lines, i) : 0;
    if (grounds > 0) return { subject: joinLines(taken), next: grounds };
    if (
      last &&
      isCapitals(joinLines(taken).text) &&
      /^\p{Lu}\p{Ll}/u.test(line.text) &&
      beginsAnew(line, last)
    )
      break;
    const goesOn = /^[(\p{Ll}]/u.test(line.text) && !/[.:;]$/u.test(last?.text ?? '');
    if (
      last &&
      line.gap &&
      !goesOn &&
      !(/^của /u.test(last.low) && /^(?:v\/v|về)(?!\p{L})/u.test(line.low)) &&
      (collective || !(isCapitals(last.text) && isCapitals(line.text)))
    )
      break;
    if (last && isCapitals(line.text) && !isCapitals(last.text)) break;
    if (last && opensBody(line) && (/[.:]$/u.test(last.text) || beginsAnew(line, last))) break;
    if (!last && opensBody(line) && !followsBody(lines, i) && !openerBelow(lines, i)) break;
    taken.push(line);
  }
  return { subject: taken.length > 0 ? joinLines(taken) : null, next: i };
}

/** Where "Căn cứ …" stands below the name of who decides, "CHỦ TỊCH ỦY BAN NHÂN DÂN / TỈNH …"; 0 when it does not. */
function groundsBelow(lines: readonly PrintedLine[], at: number): number {
  for (let i = at + 1; i <= at + 3; i++) {
    const line = lines[i];
    if (line && /^căn(?: cứ(?!\p{L})|$)/u.test(line.low)) return i;
    if (!line || !isCapitals(line.text)) return 0;
  }
  return 0;
}

/** A capital opener below a finished line, with no blank line between: the running text, not the subject. */
const beginsAnew = (line: SourceLine, last: SourceLine): boolean =>
  /^(?:thực hiện|triển khai|tiếp theo|để|nhằm|xét|ngày \d|sau khi|thời gian qua|thời gian gần đây|trong (?:thời gian|những|các|năm|giai đoạn|bối cảnh|quá trình)|hiện nay|hiện tại|vừa qua|qua (?:theo dõi|kiểm tra|báo cáo|thực tế|\d)|từ (?:đầu năm|ngày \d|năm \d)|năm \d{4},|những năm|căn cứ|trên cơ sở|theo (?:báo cáo|đề nghị|dự báo|phản ánh|chỉ đạo|thông tin|kế hoạch|quy định)|tại (?:cuộc họp|hội nghị|văn bản|công văn|kỳ họp)|nhận được|chấp hành|thi hành)(?!\p{L})/u.test(
    line.low,
  ) && !/(?:[,-]|(?:^| )(?:về|của|và|việc|theo|cho|với|các|tại))$/u.test(last.low);

/** "Triển khai thực hiện Nghị quyết …" right above "Thực hiện Nghị quyết …, … như sau:" is the subject. */
function openerBelow(lines: readonly PrintedLine[], i: number): boolean {
  for (let k = i; k < i + 8; k++) {
    const [line, next] = [lines[k], lines[k + 1]];
    if (!line || !next || /[.:;]$/u.test(line.text) || markerOf(next).kind !== 'none') return false;
    if (opensBody(next) && beginsAnew(next, line)) return true;
  }
  return false;
}

/** After a subject the running text still comes; after the last paragraph of an opening it does not. */
function followsBody(lines: readonly PrintedLine[], i: number): boolean {
  if (lines.slice(i + 1, i + 4).some((line) => /^(?:căn cứ|kính gửi)(?!\p{L})/u.test(line.low)))
    return true;
  const after = lines.slice(i + 1, i + 7).find((line) => line.gap);
  return (
    after !== undefined &&
    markerOf(after).kind === 'none' &&
    (opensBody(after) || isCapitals(after.text))
  );
}

function addressedEnd(lines: readonly PrintedLine[], at: number): number {
  const first = lines[at];
  if (!first || !ADDRESSED.test(first.low)) return at;
  let items = /[:] ?\S/u.test(first.text) ? 1 : 0;
  let i = at + 1;
  for (; i < lines.length && i < at + 40; i++) {
    const line = lines[i];
    const previous = lines[i - 1];
    if (!line || !previous || isAuthority(line) || isRecipients(line)) break;
    const dash = markerOf(line).kind === 'dash' || markerOf(line).kind === 'plus';
    if (markerOf(line).kind !== 'none' && !dash) break;
    if (!dash) {
      const goesOn = /^\p{Ll}/u.test(line.text) && /\p{Ll},$/u.test(previous.text);
      if (line.gap && items > 0 && !goesOn) break;
      if (items > 0 && opensBody(line)) break;
      if (/\.$/u.test(previous.text) && items > 0) break;
    } else if (line.gap && /\.$/u.test(previous.text) && items > 1 && !namesBodies(line)) break;
    items += 1;
  }
  return i;
}

const COPIED = /^đồng (?:kính )?(?:gửi|chuyển)(?!\p{L})/u;

/** Behind "Đồng kính gửi:" its dashes, or the rest of its line. */
function copiedEnd(lines: readonly PrintedLine[], from: number): number {
  const first = lines[from];
  if (!first || !COPIED.test(first.low)) return from;
  let i = from + 1;
  while (i < lines.length && i < from + 12 && markerOf(lines[i] as PrintedLine).kind === 'dash')
    i += 1;
  return i;
}

/** "- Các phòng chuyên môn.": an addressee, though the one before it ended with a full stop. */
const namesBodies = (line: SourceLine): boolean =>
  line.text.length < 90 &&
  /^- ?(?:các|những|ubnd|ủy ban|lđlđ|liên đoàn|công đoàn) /u.test(line.low);

function bodyEnd(lines: readonly PrintedLine[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (isRecipients(line) || isAuthority(line)) return i;
    if (isPost(line) && lines.slice(i + 1, i + 4).some(isPersonName)) return i;
  }
  return lines.length;
}

/** A row of an annex; two cells may be Nơi nhận beside the signature. */
const isWideRow = (line: SourceLine): boolean =>
  isTableRow(line) &&
  (/^\|? ?s?tt ?\|/u.test(line.low) || (line.text.match(/[^|]*[^| ][^|]*/gu)?.length ?? 0) > 2);

function annexStart(lines: readonly PrintedLine[], end: number): number {
  for (let i = end + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const kind = markerOf(line).kind;
    if (ANNEX.test(line.text) && isCapitals(line.text.slice(0, 6))) return i;
    if (/^\((?:ban hành )?kèm theo/u.test(line.low) || isWideRow(line)) return i;
    if (titleOf(line) && isCapitals(line.text) && !isPost(line)) return i;
    if (kind === 'roman' || kind === 'article' || kind === 'part') return i;
  }
  return lines.length;
}
