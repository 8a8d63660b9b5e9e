import { dateOf, daysInMonth } from '../../../shared/index.js';
import type { Passage } from '../../reading.js';
import { passageOf, type SourceLine } from '../../text/source-line.js';
import { DOCUMENT_TYPES, SYMBOL_CODES } from '../../lexicon/document-types.js';

/** A document named in a line: `from`…`to` are the line's characters, `issuerTo` ends its issuer's name. */
export interface Citation {
  readonly number: string;
  readonly symbol: string;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly from: number;
  readonly to: number;
  readonly passage: Passage;
  readonly line: SourceLine;
}

const typeNames = DOCUMENT_TYPES.map(([name]) => name).join('|');
const NUMBERED =
  /(?<![\p{L}\d/])(?:[Ss]ố ?:? ?)?(?<number>\d{1,5}[a-z]?) ?(?<joint>[-/]) ?(?<symbol>(?:(?:19|20)\d\d ?\/ ?)?\p{Lu}[\p{L}\d&]{0,14}(?: ?[-/] ?\p{Lu}[\p{L}\d&]{0,14}){0,4})/gu;
const TYPE_BEFORE = new RegExp(`(?:^|[^\\p{L}])(${typeNames}) (?:số ?:? ?)?$`, 'u');
const DATE_AFTER =
  /^,? ?\(?(?:ký |ban hành |đề |phát hành )?(?:ngày ){0,2}ngày:? ?(?<d>\d{1,2}) ?(?:[/.-]|tháng) ?(?<m>\d{1,2}) ?(?:[/.-]|năm) ?(?<y>\d{4})(?!\d)/u;
const ISSUER_AFTER = /^,? ?của (?=\S)/u;
const issuerStops = [
  ' về ',
  ' về,',
  ' thực hiện ',
  ' phê duyệt ',
  ' ban hành ',
  ' quy định ',
  ' hướng dẫn ',
  ' triển khai ',
  ' sửa đổi',
  ' đến ',
  ' để ',
  ' tại ',
  ' theo ',
  ' trong ',
  ' nhằm ',
  ' gắn ',
  ' và các ',
  ' và ý kiến',
  ' và chỉ đạo',
  ' và sự ',
  ' đã ',
  ' cho ',
  ' v/v ',
  ' kèm theo',
  ' đối với ',
  ' trên ',
  ' đáp ứng',
  ' tới ',
  ' (sau ',
  ' (viết ',
  ' (gọi ',
  ' (kèm ',
  ' có ',
  ' là ',
  ' từ ',
  ' ngày ',
  ' được ',
  ' bảo đảm',
  ' đảm bảo',
  ' phục vụ',
  ' số ',
  ' làm ',
  ' khi ',
  ' như ',
  ' yêu cầu',
  ' đề nghị',
  ' giao ',
  ' gửi ',
  ' thông báo ',
  ' tăng cường ',
  ' tiếp tục ',
  ' cụ thể',
];
const issuerStop = new RegExp(`(?:${issuerStops.join('|').replace(/\(/gu, '\\(')})`, 'gu');

/** Lines are immutable, so what was found in one stays true; several stages ask for the same line. */
const known = new WeakMap<SourceLine, readonly Citation[]>();
const blanked = new WeakMap<SourceLine, string>();

/** All documents named in a line, in order. */
export function citationsIn(line: SourceLine): readonly Citation[] {
  const before = known.get(line);
  if (before) return before;
  const found: Citation[] = [];
  const numbers = /\d/u.test(line.text) ? line.text.matchAll(NUMBERED) : [];
  for (const match of numbers) {
    const citation = citationAt(line, match);
    if (citation) found.push(citation);
  }
  known.set(line, found);
  return found;
}

/** The line in lower case with the words of cited documents blanked out, same length; issuers stay. */
export function withoutCited(line: SourceLine): string {
  const before = blanked.get(line);
  if (before !== undefined) return before;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, issuer } of citationsIn(line)) {
    const start = Math.max(at, from);
    const end = Math.max(start, issuer === null ? to : to - issuer.length);
    parts.push(line.low.slice(at, start), '¤'.repeat(end - start));
    at = end;
  }
  const low = [...parts, line.low.slice(at)].join('');
  blanked.set(line, low);
  return low;
}

function citationAt(line: SourceLine, match: RegExpExecArray): Citation | null {
  const { number, symbol } = match.groups ?? {};
  if (number === undefined || symbol === undefined || !isSymbol(symbol)) return null;
  const loose =
    /^\d+[a-z]? - /u.test(match[0]) &&
    !/số ?:? ?$/u.test(line.low.slice(Math.max(0, match.index - 8), match.index));
  if (loose) return null;
  const before = line.low.slice(Math.max(0, match.index - 80), match.index + prefixOf(match[0]));
  const typed = TYPE_BEFORE.exec(before);
  const from = typed
    ? match.index + prefixOf(match[0]) - (before.length - before.lastIndexOf(typed[1] ?? ''))
    : match.index;
  let to = match.index + match[0].length;
  let date = DATE_AFTER.exec(line.low.slice(to, to + 60));
  if (date) to += date[0].length;
  const issuerEnd = issuerFrom(line, to);
  const issuer = issuerEnd ? line.text.slice(issuerEnd.from, issuerEnd.to).trim() : null;
  if (issuerEnd) to = issuerEnd.to;
  if (!date && issuerEnd) {
    date = DATE_AFTER.exec(line.low.slice(to, to + 60));
    if (date) to += date[0].length;
  }
  const issuedOn = date?.groups
    ? isoOf(date.groups['y'], date.groups['m'], date.groups['d'])
    : null;
  const passage = passageOf(line, from, to);
  if (!passage) return null;
  const code = typed ? (DOCUMENT_TYPES.find(([name]) => name === typed[1])?.[1] ?? null) : null;
  const clean = symbol.replace(/\s/g, '').replace(/[.-]+$/u, '');
  return {
    number,
    symbol: clean,
    type: code ?? typeInSymbol(clean) ?? (isLaw(clean, before) ? 'Luật' : null),
    issuer,
    issuedOn,
    from,
    to,
    passage,
    line,
  };
}

const prefixOf = (text: string): number => /^số ?:? ?/iu.exec(text)?.[0].length ?? 0;

/** A symbol has capitals and is no plain word: "NQ/TW", "UBND-VX", "2019/NĐ-CP", "QH15". */
function isSymbol(symbol: string): boolean {
  const core = symbol.replace(/^(?:19|20)\d\d ?\/ ?/u, '');
  const capitals = core.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && /^\p{Lu}/u.test(core);
}

function issuerFrom(line: SourceLine, at: number): { from: number; to: number } | null {
  const rest = line.low.slice(at, at + 140);
  const lead = ISSUER_AFTER.exec(rest);
  if (!lead) return null;
  const from = at + lead[0].length;
  const tail = line.low.slice(from, from + 120);
  const ends = [...tail.matchAll(issuerStop)].map((m) => m.index).filter((i) => i > 0);
  const comma =
    /[,;:."]|(?<!\()\)(?! ?$)| và (?=kế hoạch|quyết định|chỉ thị|nghị quyết|nghị định|công văn|thông tư|kết luận|chương trình|hướng dẫn|thông báo)/u.exec(
      tail.replace(/\(khóa [ivx]+\)/gu, (s) => 'x'.repeat(s.length)),
    );
  if (comma) ends.push(comma[0] === ',' ? endOfDouble(line, from, comma.index) : comma.index);
  const to = from + Math.min(tail.length, ...ends);
  return to > from + 1 && line.text.slice(from, to).length <= 110 ? { from, to } : null;
}

const DOUBLE_TITLE =
  /^(?:(?:ủy viên [^,;.]{3,40}|phó thủ tướng[^,;.]{0,20}|bộ trưởng|phó chủ tịch[^,;.]{0,20}), )+(?:chủ nhiệm|bộ trưởng|trưởng ban|thống đốc|tổng thanh tra|chủ tịch|tổng giám đốc)(?!\p{L})[^,;.()]{2,60}/u;
/** "Bộ Văn hóa, Thể thao và Du lịch", "Ủy ban về các vấn đề Xã hội": a name that holds a comma and "và". */
const LISTED_NAME =
  /^(?:(?:Bộ trưởng|Thứ trưởng|Giám đốc|Vụ trưởng|Cục trưởng|Trưởng phòng|Trưởng ban) )?(?:Bộ|Sở|Phòng|Vụ|Cục|Ban|Ngành|Ty|Ủy ban|Hội|Tổng cục|Chi cục|Trung tâm) \p{Lu}[\p{L} -]{1,30}(?:, (?!(?:Bộ|Sở|Ủy|UBND|Ban|Cục|Thủ|Chính|Hội|Tỉnh|Phòng|Vụ|Công văn|Quyết|Nghị|Thông|Kế|Chỉ)(?!\p{L}))\p{Lu}[\p{L} -]{1,30}?)+ và (?!(?:Bộ|Sở|Ủy|UBND|Ban|Cục|Thủ|Chính|Hội|Tỉnh|Phòng|Vụ|Công văn|Quyết|Nghị|Thông|Kế|Chỉ)(?!\p{L}))\p{Lu}\p{Ll}+(?: \p{Ll}+)?/u;

const DOCUMENT_NEXT = new RegExp(
  `${issuerStop.source}| và (?=kế hoạch|quyết định|chỉ thị|nghị quyết|nghị định|công văn|thông tư|kết luận|chương trình|hướng dẫn|thông báo|luật)`,
  'u',
);

/** A comma inside a minister's double title or a ministry's name ends no issuer. */
function endOfDouble(line: SourceLine, from: number, comma: number): number {
  const tail = line.text.slice(from, from + 140);
  const title = DOUBLE_TITLE.exec(line.low.slice(from, from + 140));
  const name = LISTED_NAME.exec(tail);
  const whole = Math.max(title?.[0].length ?? 0, name?.[0].length ?? 0);
  if (whole <= comma) return comma;
  const stop = DOCUMENT_NEXT.exec(tail.slice(comma, whole).toLowerCase())?.index;
  return stop === undefined ? whole : comma + stop;
}

/** "Luật Đất đai số 31/2024/QH15": the law's name stands between its type and its number. */
const isLaw = (symbol: string, before: string): boolean =>
  /(?:^|\/)QH\d+$/u.test(symbol) && /(?<!\p{L})luật(?!\p{L})[^,;.]*$/u.test(before);

function typeInSymbol(symbol: string): string | null {
  const parts = symbol.split(/[/-]/u);
  if (parts.some((part) => /^QH\d+$/u.test(part))) return null;
  return SYMBOL_CODES.find((code) => parts.includes(code)) ?? null;
}

/** YYYY-MM-DD, or null when there is no such day. */
export function isoOf(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const real = y >= 1900 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return real ? dateOf(y, m, d) : null;
}

/** Identity of a cited document: number and symbol without blanks, hyphens and the year inside. */
export const citationKey = (document: { number: string | null; symbol: string | null }): string =>
  `${document.number ?? ''}/${document.symbol ?? ''}`
    .toUpperCase()
    .replace(/\s/g, '')
    .split(/[/-]/u)
    .filter((part, i) => part !== '' && (i === 0 || !/^(?:19|20)\d\d$/u.test(part)))
    .map((part, i) => (i === 0 ? part.replace(/^0+(?=\d)/u, '') : part))
    .join('-');
