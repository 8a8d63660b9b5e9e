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
import {
  BARE_MONTH,
  BARE_QUARTER,
  BY,
  DATA_UNTIL,
  DAY,
  DOING,
  ENDING,
  FOR_MEETING,
  FORBIDDEN_BEFORE,
  GOES_ON,
  HOUR,
  MONTH,
  NOT_CYCLE,
  QUARTER,
  SETS_DATE,
  TOLD,
  TOLD_BEFORE,
  WEEKDAY,
  YEAR,
} from './words/deadline-words.js';

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
  return same !== null && (same >= issuedOn || justBefore(same, issuedOn))
    ? same
    : isoOf(String(year + 1), g['m'], g['d']);
};
/** A date without a year a few weeks before the document means that year: the document was signed late. */
const justBefore = (day: string, issuedOn: string): boolean => {
  const [a, b] = [parseLocalDate(day), parseLocalDate(issuedOn)];
  return a !== null && b !== null && addDays(a, LATE_SIGNING) >= b;
};
const LATE_SIGNING = 31;
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
/** From here on "tháng 12" or "quý IV" without a year may be the next year's. */
const LAST_WEEKS = '12-15';
/** The year of a period printed without one: the document's, or the next when that period is over. */
const yearOf = (end: (year: string) => string | null, { issuedOn }: DateContext): string | null => {
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const same = end(String(year));
  if (same === null || same < issuedOn) return end(String(year + 1));
  return issuedOn.slice(5) >= LAST_WEEKS && same.endsWith('12-31') ? null : same;
};
const as = (dueOn: string | null, rule: DeadlineRule, time: string | null = null) =>
  dueOn === null ? null : { dueOn, time, rule };

const withTime: Rule = (g, context) => {
  const time = timeOf(g);
  const day = dayOf(g, context);
  if (Number(g['h']) === 24) return as(day, 'by');
  return time === null ? null : as(day, 'before-time', time);
};
const before: Rule = (g, context) => {
  const day = parseLocalDate(dayOf(g, context) ?? '');
  return day === null ? null : as(addDays(day, -1), 'before');
};
/** "hoàn thành 1/3 số hộ" is a share: behind those verbs a date without a year needs "ngày". */
const by: Rule = (g, context) =>
  g['y'] === undefined &&
  g['word'] === undefined &&
  /^(?:hoàn thành|xong|thời gian)/u.test(g['lead'] ?? '')
    ? null
    : as(dayOf(g, context), 'by');
const beforeMonth: Rule = (g) => {
  const end = monthEnd(g);
  return end === null ? null : as(addDays(localDate(`${end.slice(0, 8)}01`), -1), 'before');
};

const beforeQuarter: Rule = (g) => {
  const end = quarterEnd(g);
  const first =
    end === null ? null : dateOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)) - 2, 1);
  return first === null ? null : as(addDays(first, -1), 'before');
};
const beforeYear: Rule = (g) => as(addDays(dateOf(Number(g['y']), 1, 1), -1), 'before');
const byMonth: Rule = (g) => as(monthEnd(g), 'end-of-month');
const byQuarter: Rule = (g) => as(quarterEnd(g), 'end-of-quarter');
const byYear: Rule = (g) => as(endOfYear(dateOf(Number(g['y']), 1, 1)), 'end-of-year');
const byBareMonth: Rule = (g, context) =>
  as(
    yearOf((y) => monthEnd({ ...g, y }), context),
    'end-of-month',
  );
const byBareQuarter: Rule = (g, context) =>
  as(
    yearOf((y) => quarterEnd({ ...g, y }), context),
    'end-of-quarter',
  );

const rule = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}`, 'gu');

/** In running text a date is a deadline only behind words that make it one. */
const SENTENCE_RULES: readonly (readonly [RegExp, Rule])[] = [
  [rule(`(?:trước|${BY})(?: lúc)? ${HOUR},? ?(?:(?:trong|của) )?(?:ngày )?${DAY}`), withTime],
  [rule(`(?:trước|${BY})(?: lúc)? ${HOUR},? ?${WEEKDAY}(?:ngày )?${DAY}`), withTime],
  [
    rule(`(?:(?:xong|hoàn thành|gửi|báo cáo) )?trước:? ?${WEEKDAY}(?:ngày )?${DAY}${NOT_CYCLE}`),
    before,
  ],
  [rule(`(?<lead>${BY}) ${WEEKDAY}(?<word>ngày )?${DAY}${NOT_CYCLE}`), by],
  [rule(`trước ${MONTH}`), beforeMonth],
  [rule(`trước ${QUARTER}`), beforeQuarter],
  [rule(`(?:${ENDING}|${DOING})(?: [^.;,]{0,40})? (?<w>trước ${YEAR})`), beforeYear],
  [rule(`(?<w>(?:trong|hết|cuối) ${QUARTER})`), byQuarter],
  [rule(`(?:${ENDING}|${DOING})(?: [^.;]{0,60}?)? (?<w>vào ${QUARTER})`), byQuarter],
  [rule(`${ENDING} ?:? ?(?<w>(?:dự kiến )?${QUARTER})`), byQuarter],
  [rule(`(?<w>(?:trong|hết|cuối) ${BARE_QUARTER}${NOT_CYCLE})`), byBareQuarter],
  [rule(`(?<w>(?:trong|hết|cuối) ${MONTH})`), byMonth],
  [rule(`(?:${ENDING}|${DOING})(?: [^.;,]{0,40}?)? (?<w>vào ${MONTH})`), byMonth],
  [rule(`${ENDING} ?:? ?(?<w>(?:dự kiến )?${MONTH})`), byMonth],
  [rule(`(?<w>(?:trong|hết|cuối) ${BARE_MONTH}${NOT_CYCLE})`), byBareMonth],
  [
    rule(`${ENDING}(?: [^.;,]{0,40}?)? (?<w>(?:trong|hết) (?:0?6|sáu) tháng đầu ${YEAR})`),
    (g) => byQuarter({ ...g, q: '2' }, { issuedOn: null }),
  ],
  [rule(`${ENDING}(?: [^.;,]{0,30}?)? ?(?<w>(?:trong|hết|vào|cuối) ${YEAR})`), byYear],
  [rule(`${ENDING} ?:? ?(?<w>${YEAR})`), byYear],
  [rule(`(?<w>từ nay (?:cho )?đến (?:hết|cuối) ${YEAR})`), byYear],
];

/** In a column "Thời gian" the bare date, month, quarter or year is the deadline. */
const CELL_RULES: readonly (readonly [RegExp, Rule])[] = [
  [
    rule(
      '(?<w>tháng \\d{1,2} ?(?:-|,|và|đến) ?(?:tháng )?(?<m>\\d{1,2})(?: ?/ ?| năm )(?<y>\\d{4}))',
    ),
    byMonth,
  ],
  [rule(`(?<w>(?:ngày )?${DAY})${NOT_CYCLE}[^\\d]*$`), (g, context) => as(dayOf(g, context), 'by')],
  [rule(`(?<w>${QUARTER})`), byQuarter],
  [rule(`(?<w>(?:tháng )?(?<m>\\d{1,2})(?: ?/ ?| năm )(?<y>\\d{4}))(?!\\d)`), byMonth],
  [rule(`^(?<w>${BARE_QUARTER})[.;]?$`), byBareQuarter],
  [rule(`^(?<w>${BARE_MONTH})[.;]?$`), byBareMonth],
  [rule(`^(?<w>(?:trong |hết )?(?:năm )?(?<y>20\\d\\d))[.;]?$`), byYear],
];

const AFTER_EVENT = [
  /(?<![\p{L}])(?<w>(?:ngay )?sau khi có [^.;,|]{3,80})/gu,
  /(?<![\p{L}])(?<w>ngay sau khi [^.;,|]{3,80})/gu,
  /(?<![\p{L}])(?<w>(?:trong )?(?:thời hạn|thời gian|vòng|chậm nhất(?: là| sau)?|không quá|tối đa|sau) ?(?:\d{1,3}|\p{Ll}+) ?(?:\(\p{Ll}+\) )?(?:ngày|giờ|tháng|tuần)(?: làm việc)?,? (?:kể từ|tính từ|từ|sau)(?: ngày| khi| thời điểm)? [^.;|]{3,80}?)(?=[.;,|]|$| để | và )/gu,
  /(?<!\p{L})(?:báo cáo|gửi|nộp|trình|ban hành|hoàn thành|công bố|tổ chức)[^.;,]{0,60} (?<w>sau khi (?:kết thúc|hoàn thành|nhận được|được [^.;,]{0,40}(?:phê duyệt|thông qua|ban hành))(?!\p{L})[^.;,|]{0,80})/gu,
];

/** Deadlines of a stretch of running text, in order; cited documents' dates never count. */
export function deadlinesIn(line: SourceLine, context: DateContext): readonly FoundDeadline[] {
  const low = withoutCited(line);
  const found = sentenceDates(line, low, context).filter((entry) => !isPast(entry, context));
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

/** Deadlines that were over when the document was issued: the year or the day may be misprinted. */
export const passedDeadlinesIn = (
  line: SourceLine,
  context: DateContext,
): readonly FoundDeadline[] =>
  sentenceDates(line, withoutCited(line), context).filter((entry) => isPast(entry, context));

function sentenceDates(line: SourceLine, low: string, context: DateContext): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const [pattern, make] of SENTENCE_RULES)
    collect({ line, low, pattern, make, context, found, cell: false });
  return found;
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
    const told =
      !cell &&
      ((/^(?:đến|cho đến|hết)/u.test(words) &&
        (isSpan(lead) || DATA_UNTIL.test(lead) || GOES_ON.test(lead))) ||
        (SETS_DATE.test(words) ? TOLD_BEFORE : TOLD).test(lead) ||
        (made.rule.startsWith('before') && FORBIDDEN_BEFORE.test(lead)) ||
        (made.rule.startsWith('end-of') &&
          FOR_MEETING.test(low.slice(Math.max(0, from - 120), from))));
    const passage = told ? null : passageOf(line, from, to);
    if (passage)
      found.push({ deadline: { words: quoteOf(line.doc, passage), ...made }, from, to, passage });
  }
}

/** "từ ngày A đến hết ngày B" tells when something goes on; only a stated time for the work makes B its end. */
const isSpan = (before: string): boolean =>
  /(?<!\p{L})từ (?:nay|\d{1,2}(?:h|g| giờ)[^.;]{0,20}|ngày [\d/.-]+[^.;]{0,30}|\d{1,2}[/.-][\d/.-]+)[^.;]{0,20}$/u.test(
    before,
  ) &&
  !/(?:thời gian (?:thực hiện|hoàn thành|triển khai|báo cáo|gửi)|hoàn thành|thời hạn|từ nay|(?<!\p{L})nộp|đăng ký|gửi)[^.;]{0,50}$/u.test(
    before,
  );

const isPast = ({ deadline }: FoundDeadline, { issuedOn }: DateContext): boolean =>
  issuedOn !== null && deadline.dueOn !== null && deadline.dueOn < issuedOn;

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
