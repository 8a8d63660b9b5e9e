import {
  addDays,
  dateOf,
  endOfMonth,
  endOfYear,
  localDate,
  parseLocalDate,
} from '../shared/index.js';
import { isoOf, withoutCited } from './citations.js';
import type { DeadlineRule, Passage, ReadDeadline } from './reading.js';
import { passageOf, quoteOf, type SourceLine } from './source-line.js';

/** A deadline found in a line, with the characters its words take. */
export interface FoundDeadline {
  readonly deadline: ReadDeadline;
  readonly from: number;
  readonly to: number;
  readonly passage: Passage;
}

/** `issuedOn` fills a year that is not printed and tells past dates from deadlines. */
export interface DateContext {
  readonly issuedOn: string | null;
}

const DAY =
  '(?<d>\\d{1,2})(?:/|-|\\.| tháng )(?<m>\\d{1,2})(?:(?:/|-|\\.| ?năm )(?<y>\\d{4}))?(?![\\d%]|[/.-]\\d)';
const HOUR = '(?<h>\\d{1,2}) ?(?:giờ|h|g|:)(?: ?(?<min>\\d{2}))?(?: ?phút)?';
const BY =
  '(?:(?:chậm|muộn) nhất|hạn (?:cuối|chót|nộp|gửi|báo cáo)|thời hạn(?: (?:hoàn thành|báo cáo|gửi|nộp|thực hiện))?|đến hết|(?<!tính |kể |lũy kế |số liệu |chốt )(?:cho )?đến(?= ngày)|(?<![\\p{L}])hết(?= ngày)|trong(?= ngày \\d)|hoàn thành|xong|thời gian(?: (?:thực hiện|hoàn thành|gửi|báo cáo))?)(?: ?:| ?(?:là|vào|đến|trong|hết|xong|trước))*';
const NOT_CYCLE =
  '(?! (?:của )?(?:tháng |quý |năm )?(?:hằng|hàng|mỗi|tháng cuối|tháng đầu|tháng sau|tháng kế))';
const QUARTER = 'quý (?<q>iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )(?<y>\\d{4})';
const MONTH = 'tháng (?<m>\\d{1,2})(?:/| ?- ?| năm )(?<y>\\d{4})(?!\\d)';
const DONE =
  '(?:hoàn thành|xong|ban hành|trình|thời gian(?: (?:thực hiện|hoàn thành|triển khai))?|thời hạn|tiến độ|chậm nhất|kết thúc|tổ chức|gửi|báo cáo)';

type Groups = Readonly<Record<string, string | undefined>>;
type Rule = (
  g: Groups,
  context: DateContext,
) => { dueOn: string; time: string | null; rule: DeadlineRule } | null;

const dayOf = (g: Groups, { issuedOn }: DateContext): string | null => {
  if (g['y'] !== undefined) return isoOf(g['y'], g['m'], g['d']);
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const same = isoOf(String(year), g['m'], g['d']);
  return same !== null && same >= issuedOn ? same : isoOf(String(year + 1), g['m'], g['d']);
};
const timeOf = (g: Groups): string | null => {
  const [h, m] = [Number(g['h']), Number(g['min'] ?? 0)];
  return g['h'] === undefined || h > 23 || m > 59
    ? null
    : `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
};
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const quarterEnd = (g: Groups): string | null => {
  const quarter = QUARTERS[g['q'] ?? ''] ?? Number(g['q']);
  return quarter >= 1 && quarter <= 4 ? endOfMonth(dateOf(Number(g['y']), quarter * 3, 1)) : null;
};
const monthEnd = (g: Groups): string | null => {
  const month = Number(g['m']);
  return month >= 1 && month <= 12 ? endOfMonth(dateOf(Number(g['y']), month, 1)) : null;
};
const as = (dueOn: string | null, rule: DeadlineRule, time: string | null = null) =>
  dueOn === null ? null : { dueOn, time, rule };

const withTime: Rule = (g, context) => {
  const time = timeOf(g);
  const day = dayOf(g, context);
  return time === null ? null : as(day, 'before-time', time);
};
const before: Rule = (g, context) => {
  const day = parseLocalDate(dayOf(g, context) ?? '');
  return day === null ? null : as(addDays(day, -1), 'before');
};
const by: Rule = (g, context) => as(dayOf(g, context), 'by');
const beforeMonth: Rule = (g) => {
  const end = monthEnd(g);
  return end === null ? null : as(addDays(localDate(`${end.slice(0, 8)}01`), -1), 'before');
};

const rule = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}`, 'gu');

/** In running text a date is a deadline only behind words that make it one. */
const SENTENCE_RULES: readonly (readonly [RegExp, Rule])[] = [
  [rule(`(?:trước|${BY})(?: lúc)? ${HOUR},? ?(?:(?:trong|của) )?(?:ngày )?${DAY}`), withTime],
  [rule(`(?:trước|${BY})(?: lúc)? ${HOUR},? ?(?:thứ \\p{L}+,? ?)?(?:\\()?ngày ${DAY}`), withTime],
  [rule(`(?:(?:xong|hoàn thành|gửi|báo cáo) )?trước(?: ngày|:)? ${DAY}${NOT_CYCLE}`), before],
  [rule(`${BY} (?:ngày )?${DAY}${NOT_CYCLE}`), by],
  [rule(`trước ${MONTH}`), beforeMonth],
  [
    rule(`${DONE}[^.;]{0,60}?(?<w>(?:trong|vào|hết|cuối)? ?${QUARTER})`),
    (g) => as(quarterEnd(g), 'end-of-quarter'),
  ],
  [rule(`(?<w>(?:trong|hết|cuối) ${QUARTER})`), (g) => as(quarterEnd(g), 'end-of-quarter')],
  [rule(`(?<w>(?:trong|hết|cuối) ${MONTH})`), (g) => as(monthEnd(g), 'end-of-month')],
  [
    rule(`${DONE}(?: [^.;,]{0,40})?(?<w>(?:trong|vào)? ?${MONTH})`),
    (g) => as(monthEnd(g), 'end-of-month'),
  ],
  [
    rule(`(?<w>trong tháng (?<m>\\d{1,2}))(?![\\d/]| năm| ?- ?\\d)`),
    (g, context) => {
      const issued = parseLocalDate(context.issuedOn ?? '');
      const day = issued === null ? null : dayOf({ ...g, y: undefined, d: '28' }, context);
      return day === null ? null : as(endOfMonth(localDate(day)), 'end-of-month');
    },
  ],
  [
    rule(
      `(?:hoàn thành|xong|thời gian(?: thực hiện| hoàn thành)?:?)(?: [^.;,]{0,30}?)? ?(?<w>(?:trong|hết|vào)? ?năm (?<y>\\d{4}))(?! ?[-–] ?\\d|[/\\d])`,
    ),
    (g) => as(endOfYear(dateOf(Number(g['y']), 1, 1)), 'end-of-year'),
  ],
];

/** In a column "Thời gian" the bare date, month, quarter or year is the deadline. */
const CELL_RULES: readonly (readonly [RegExp, Rule])[] = [
  [rule(`(?<w>(?:ngày )?${DAY})${NOT_CYCLE}[^\\d]*$`), by],
  [rule(`(?<w>${QUARTER})`), (g) => as(quarterEnd(g), 'end-of-quarter')],
  [
    rule(`(?<w>(?:tháng )?(?<m>\\d{1,2})(?:/| năm )(?<y>\\d{4}))(?!\\d)`),
    (g) => as(monthEnd(g), 'end-of-month'),
  ],
  [
    rule(`^(?<w>(?:trong |hết )?(?:năm )?(?<y>20\\d\\d))[.;]?$`),
    (g) => as(endOfYear(dateOf(Number(g['y']), 1, 1)), 'end-of-year'),
  ],
];

const AFTER_EVENT = [
  /(?<![\p{L}])(?<w>(?:ngay )?sau khi có [^.;,|]{3,80})/gu,
  /(?<![\p{L}])(?<w>ngay sau khi [^.;,|]{3,80})/gu,
  /(?<![\p{L}])(?<w>(?:trong )?(?:thời hạn|thời gian|vòng|chậm nhất(?: là| sau)?|không quá|tối đa|sau) ?(?:\d{1,3}|\p{Ll}+) ?(?:\(\p{Ll}+\) )?(?:ngày|giờ|tháng|tuần)(?: làm việc)?,? (?:kể từ|tính từ|từ|sau)(?: ngày| khi| thời điểm)? [^.;|]{3,80}?)(?=[.;,|]|$| để | và )/gu,
];

const PAST =
  /(?:đã|được giao|phát sinh|kết quả thực hiện|số liệu|tình hình|có hiệu lực|thành lập từ|tham gia từ) [^.;]{0,40}$/u;

/** Deadlines of a stretch of running text, in order; cited documents' dates never count. */
export function deadlinesIn(line: SourceLine, context: DateContext): readonly FoundDeadline[] {
  const low = withoutCited(line);
  const found: FoundDeadline[] = [];
  for (const [pattern, make] of SENTENCE_RULES)
    collect({ line, low, pattern, make, context, found, cell: false });
  for (const pattern of AFTER_EVENT)
    for (const match of low.matchAll(pattern))
      addEvent(
        line,
        match.index + match[0].indexOf(match.groups?.['w'] ?? ''),
        match.groups?.['w'] ?? '',
        found,
      );
  return found.sort((a, b) => a.from - b.from);
}

/** The deadline in a cell of a time column; null when the cell sets none. */
export function deadlineInCell(cell: SourceLine, context: DateContext): FoundDeadline | null {
  const low = withoutCited(cell);
  const found: FoundDeadline[] = [];
  if (/^sau khi |^khi có /u.test(low)) addEvent(cell, 0, low, found);
  if (/(?:hằng|hàng) (?:năm|quý|tháng)|giai đoạn|\d{4} ?- ?\d{4}|đến năm/u.test(low))
    return found[0] ?? null;
  for (const [pattern, make] of [...SENTENCE_RULES, ...CELL_RULES])
    if (found.length === 0) collect({ line: cell, low, pattern, make, context, found, cell: true });
  return found[found.length - 1] ?? null;
}

interface Collect {
  readonly line: SourceLine;
  readonly low: string;
  readonly pattern: RegExp;
  readonly make: Rule;
  readonly context: DateContext;
  readonly found: FoundDeadline[];
  readonly cell: boolean;
}

function collect({ line, low, pattern, make, context, found, cell }: Collect): void {
  for (const match of low.matchAll(pattern)) {
    const made = make(match.groups ?? {}, context);
    const words = match.groups?.['w']?.trim() ?? match[0];
    const from = match.index + match[0].lastIndexOf(words);
    const to = from + words.length;
    if (!made || found.some((other) => other.from < to && from < other.to)) continue;
    const lead = low.slice(Math.max(0, from - 70), from);
    const past =
      !cell &&
      ((/^(?:đến|cho đến)/u.test(words) && isSpan(lead)) ||
        PAST.test(low.slice(Math.max(0, from - 60), from)) ||
        isPast(made.dueOn, context));
    const passage = past ? null : passageOf(line, from, to);
    if (passage)
      found.push({ deadline: { words: quoteOf(line.doc, passage), ...made }, from, to, passage });
  }
}

/** "từ ngày A đến hết ngày B" tells when something goes on; only a stated time for the work makes B its end. */
const isSpan = (before: string): boolean =>
  /(?<!\p{L})từ (?:nay|\d{1,2}(?:h|g| giờ)[^.;]{0,20}|ngày [\d/.-]+[^.;]{0,30}|\d{1,2}[/.-][\d/.-]+)[^.;]{0,20}$/u.test(
    before,
  ) &&
  !/(?:thời gian (?:thực hiện|hoàn thành|triển khai|báo cáo|gửi)|hoàn thành|thời hạn|từ nay)[^.;]{0,50}$/u.test(
    before,
  );

const isPast = (dueOn: string, { issuedOn }: DateContext): boolean =>
  issuedOn !== null && dueOn < issuedOn;

function addEvent(line: SourceLine, from: number, words: string, found: FoundDeadline[]): void {
  const to = from + words.trimEnd().length;
  const passage = passageOf(line, from, to);
  if (!passage || found.some((other) => other.from < to && from < other.to)) return;
  found.push({
    deadline: { words: quoteOf(line.doc, passage), dueOn: null, time: null, rule: 'after-event' },
    from,
    to,
    passage,
  });
}
