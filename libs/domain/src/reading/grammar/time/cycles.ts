import { daysInMonth } from '../../../shared/index.js';
import { isoOf, withoutCited } from '../basis/citations.js';
import type { CycleDay, Every, Passage, ReadRecurrence } from '../../reading.js';
import { passageOf, quoteOf, type SourceLine } from '../../text/source-line.js';

export interface FoundRecurrence {
  readonly recurrence: ReadRecurrence;
  readonly passage: Passage;
  readonly from: number;
}

const EVERY: readonly (readonly [RegExp, Every])[] = [
  [
    /(?<![\p{L}\d])(?:(?:định kỳ )?(?:hằng|hàng|mỗi|từng) quý|định kỳ quý|báo cáo (?:định kỳ )?quý(?! [iv\d])|quý, 6 tháng|3 tháng (?:một|1) lần|(?:0?1|một) lần ?(?:\/ ?|trong |mỗi |trên )(?:một |1 )?quý)(?!\p{L})/gu,
    'QUARTER',
  ],
  [
    /(?<![\p{L}\d])(?:(?:định kỳ )?(?:hằng|hàng|mỗi|từng) tháng|định kỳ tháng|báo cáo tháng|(?:0?1|một) lần ?(?:\/ ?|trong |mỗi |trên )(?:một |1 )?tháng)(?!\p{L}| \d)/gu,
    'MONTH',
  ],
  [
    /(?<![\p{L}\d])(?:(?:định kỳ|báo cáo định kỳ|báo cáo(?= \S+ tháng(?! đầu năm))) (?:9|09|chín) tháng|(?<=tháng, |quý, )(?:9|09|chín) tháng(?=,? (?:và )?(?:cả )?năm(?! \d)| một lần))(?! tuổi|\p{L}| đầu năm \d{4})/gu,
    'NINE_MONTHS',
  ],
  [
    /(?<![\p{L}\d])(?:(?:định kỳ )?(?:6|06|sáu) tháng(?= một lần| \/ ?lần|, (?:một|1|hằng|hàng|cả)? ?năm| và (?:cả |hằng |hàng |một )?năm| \(trước| đầu năm và)|(?:định kỳ|báo cáo định kỳ|báo cáo(?= \S+ tháng(?! (?:đầu|cuối) năm))) (?:6|06|sáu) tháng(?! đầu năm \d| cuối năm \d)|(?:0?2|hai) lần ?(?:\/ ?|trong |mỗi |trên )(?:một |1 )?năm(?! \d))(?!\p{L})/gu,
    'HALF',
  ],
  [
    /(?<![\p{L}\d])(?:(?:định kỳ )?(?:hằng|hàng|mỗi|từng) năm|định kỳ năm|báo cáo năm(?! \d| học)|thường niên|(?:0?1|một) lần ?(?:\/ ?|trong |mỗi |trên )(?:một |1 )?năm(?! \d))(?!\p{L})/gu,
    'YEAR',
  ],
  [
    /(?<![\p{L}\d])(?<!(?:đời sống|sinh hoạt|công việc|giao dịch|sử dụng) )(?:hằng|hàng|mỗi) (?:tuần|ngày)(?!\p{L})/gu,
    'UNSTATED',
  ],
  [/(?<![\p{L}\d])(?<!(?:sức khỏe|bảo dưỡng|bảo trì|đăng kiểm) )định kỳ(?!\p{L})/gu, 'UNSTATED'],
];

/** One of these stands wherever something returns. */
const CUES = /h[ằà]ng |mỗi |từng |định kỳ|thường niên|lần|tháng|báo cáo (?:quý|năm)|quý, /u;

/** A yearly budget or plan is no yearly duty. */
const NOT_A_DUTY =
  /(?:dự toán(?: chi)?|ngân sách|kinh phí|thu nhập|bình quân|tăng trưởng|dự toán ngân sách|kế hoạch vốn|vốn|chi thường xuyên|nhà nước|đầu tư công|được giao|nghỉ|hội nghị|lễ)(?: [\p{L}]+){0,4} $/u;

/** "báo cáo … nhiệm vụ được giao hằng năm": a report of a year, unless it is a year's money. */
const reportsOn = (low: string, at: number): boolean => {
  const before = low.slice(Math.max(0, at - 90), at);
  return (
    /(?:báo cáo|sơ kết|tổng kết)(?!\p{L})[^.;,]*$/u.test(before) &&
    !/(?:dự toán|ngân sách|kinh phí|thu nhập|bình quân|vốn|hội nghị|lễ)(?!\p{L})[^.;,]*$/u.test(
      before,
    )
  );
};

/** Of a month or quarter only sums are no duty: "giải ngân vốn hằng tháng" may be reported every month. */
const NOT_A_SHORT_DUTY =
  /(?:thu nhập|bình quân|lương|chi phí|tăng trưởng|sinh hoạt phí)(?: [\p{L}]+){0,4} $/u;

/** A title or slogan says nothing of the duty's own time. */
const QUOTED = /"[^"]{1,160}"/gu;

/** How often the duty returns; null when nothing says so. */
export function recurrenceIn(line: SourceLine): FoundRecurrence | null {
  const low = withoutCited(line).replace(QUOTED, (words) => ' '.repeat(words.length));
  let best: FoundRecurrence | null = null;
  if (!CUES.test(low)) return null;
  for (const [pattern, every] of EVERY)
    for (const match of low.matchAll(pattern)) {
      const from = match.index;
      const known = best !== null && (from >= best.from || every === 'UNSTATED');
      if (known) continue;
      const none = every === 'MONTH' || every === 'QUARTER' ? NOT_A_SHORT_DUTY : NOT_A_DUTY;
      if (none.test(low.slice(Math.max(0, from - 50), from)) && !reportsOn(low, from)) continue;
      const passage = passageOf(line, from, from + match[0].length);
      if (passage)
        best = { recurrence: { words: quoteOf(line.doc, passage), every }, passage, from };
    }
  return best;
}

export interface FoundCycleDay {
  readonly day: CycleDay;
  readonly every: Every;
  readonly passage: Passage;
}

const PERIOD =
  '(?:(?:của )?(?:tháng |quý |năm )?(?:hằng|hàng|mỗi) (?<p>tháng|quý|năm)|(?:của )?(?<last>tháng (?:cuối|đầu(?: tiên)?) (?:của )?(?:mỗi )?quý(?: (?:sau|tiếp theo|kế tiếp))?))';
const CYCLE = new RegExp(
  `(?<w>(?<rule>trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|đến|vào|hết|xong trước)? ?ngày (?<d>\\d{1,2})(?:(?:/| tháng )(?<m>\\d{1,2}))? ?${PERIOD})`,
  'gu',
);

/** "trước các ngày 15/6 và 15/12 hằng năm": the first of two days of one cycle. */
const FIRST_OF_TWO = new RegExp(
  `(?<w>(?<rule>trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|vào|xong trước)? ?(?:các )?ngày (?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2}))(?=(?: và|,)(?<second> ?(?:ngày )?\\d{1,2}(?:/| tháng )\\d{1,2}) ?${PERIOD})`,
  'gu',
);
const SECOND_OF_TWO = new RegExp(
  `(?<=(?<rule>trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|vào|xong trước)? ?(?:các )?ngày \\d{1,2}(?:/| tháng )\\d{1,2}(?: và|,) ?)(?<w>(?:ngày )?(?<d>\\d{1,2})(?:/| tháng )(?<m>\\d{1,2}) ?${PERIOD})`,
  'gu',
);

/** "báo cáo 6 tháng trước ngày 10/6", "hằng năm (trước ngày 15/12)": the period stands before its day. */
const NAMED_PERIOD =
  /(?<![\p{L}\d])(?<w>(?:(?:định kỳ )?(?:hằng|hàng|mỗi) |báo cáo (?:định kỳ )?(?:hằng |hàng )?)?(?:(?<p>(?<=(?:hằng|hàng|mỗi|cáo|kỳ) )(?:tháng|quý|năm)(?! học))|(?<half>(?<!\d )(?:6|06|sáu) tháng(?! (?:đầu|cuối) năm)))(?! \d)(?:,? \(?[\p{L}&/-]+\)?){0,20}?[ :,(]{1,3}(?<rule>trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|xong trước) ngày (?<d>\d{1,2})(?:(?:\/| tháng )(?<m>\d{1,2}))?(?:(?<=\([^()]{0,50})\))?)(?![\d/]| năm \d| (?:của )?(?:tháng|quý|hằng|hàng|mỗi))/gu;

/** "Ngày hội … ngày 18/11 hằng năm" is the day of the feast, not of a report. */
const FEAST =
  /(?:ngày hội|lễ|kỷ niệm|ngày (?:thành lập|truyền thống|pháp luật)|hội thi|khai giảng|tết)(?!\p{L})[^.;]*$/u;

/** The day of a cycle: "trước ngày 28 hàng tháng" is day 27 of each month. */
export function cycleDaysIn(line: SourceLine): readonly FoundCycleDay[] {
  const found: FoundCycleDay[] = [];
  const low = withoutCited(line);
  if (!low.includes('ngày ')) return found;
  for (const match of [
    ...low.matchAll(FIRST_OF_TWO),
    ...low.matchAll(SECOND_OF_TWO),
    ...low.matchAll(CYCLE),
    ...low.matchAll(NAMED_PERIOD),
  ]) {
    const { rule, d, m, p, last, half, w = '' } = match.groups ?? {};
    const passage = passageOf(line, match.index, match.index + w.length);
    const printed = Number(d);
    const before = rule !== undefined && rule.includes('trước');
    const first = before && printed === 1 && m !== undefined;
    const month = m === undefined ? null : first ? ((Number(m) + 10) % 12) + 1 : Number(m);
    const day = first && month !== null ? daysInMonth(2001, month) : before ? printed - 1 : printed;
    const feast =
      (rule === undefined || rule === 'vào') &&
      FEAST.test(low.slice(Math.max(0, match.index - 70), match.index));
    if (
      !passage ||
      feast ||
      printed < 1 ||
      printed > 31 ||
      day < 1 ||
      (m !== undefined && (Number(m) < 1 || Number(m) > 12))
    )
      continue;
    const every: Every =
      half !== undefined
        ? 'HALF'
        : last !== undefined || p === 'quý'
          ? 'QUARTER'
          : p === 'tháng'
            ? 'MONTH'
            : 'YEAR';
    if ((every === 'YEAR' || every === 'HALF') && m === undefined) continue;
    if (
      found.some((other) => other.passage.start < passage.end && passage.start < other.passage.end)
    )
      continue;
    found.push({
      day: {
        day,
        month,
        words: quoteOf(line.doc, passage),
        rule: before ? 'before' : 'by',
      },
      every,
      passage,
    });
  }
  return found.sort((a, b) => a.passage.start - b.passage.start);
}

/** The end of the data: once, on a date, or in every period. */
export type FoundCutoff = FoundCycleDay | { readonly date: string; readonly passage: Passage };

const CUTOFF =
  /(?:chốt|tính|lấy|khóa) (?:số liệu )?(?:từ [^,.;]{3,30} )?(?:đến |vào |hết |tới )?(?:hết )?ngày (?<d>\d{1,2})(?:(?:\/| tháng )(?<m>\d{1,2})(?:(?:\/| năm )(?<y>\d{4}))?(?!\d))?(?: ?(?:của )?tháng báo cáo| ?(?:hằng|hàng|mỗi) (?:tháng|quý|năm))?/gu;

/** "Chốt số liệu ngày 25 của tháng báo cáo": the day the data end. */
export function cutoffIn(line: SourceLine): FoundCutoff | null {
  for (const match of line.low.matchAll(CUTOFF)) {
    const { d, m, y } = match.groups ?? {};
    const passage = passageOf(line, match.index, match.index + match[0].length);
    const day = Number(d);
    if (!passage || day < 1 || day > 31) continue;
    const date = y === undefined ? null : isoOf(y, m, d);
    if (date !== null) return { date, passage };
    const month = m === undefined ? null : Number(m);
    return {
      day: { day, month, words: quoteOf(line.doc, passage), rule: 'by' },
      every: month === null ? 'MONTH' : 'YEAR',
      passage,
    };
  }
  return null;
}
