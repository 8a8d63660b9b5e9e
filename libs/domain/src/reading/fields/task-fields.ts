import { partiesAt } from '../grammar/parties/bodies.js';
import { cycleDaysIn, recurrenceIn } from '../grammar/time/cycles.js';
import {
  type DateContext,
  deadlineInCell,
  deadlinesIn,
  type FoundDeadline,
} from '../grammar/time/deadlines.js';
import type { Duty } from '../grammar/work/duties.js';
import { absent, ask, explicit, madeBy } from '../field.js';
import type { NameLead } from '../grammar/parties/name-heads.js';
import type {
  Field,
  ReadDeadline,
  ReadProduct,
  ReadRecurrence,
  ReadTarget,
  ReadNature,
  ReadRole,
} from '../reading.js';
import {
  evidenceOf,
  passageOf,
  printedOf,
  quoteOf,
  type SourceLine,
  sliceLine,
} from '../text/source-line.js';

const TITLE_LENGTH = 120;

/** A piece of the duty in its own words, at most 120 characters, cut where a phrase ends. */
export function titleOfDuty(line: SourceLine, from: number): string {
  const at = from > 0 && from < line.text.length - 12 ? from : 0;
  const start = at + (/^\((?:\d|i{1,3}|iv|v)\) /u.exec(line.low.slice(at))?.[0].length ?? 0);
  const body = sliceLine(line, start);
  const clause = CLAUSE.exec(body.text)?.[0] ?? body.text;
  const sentence = isLabel(clause, body.text)
    ? (/^[^.;]+(?:[.;](?! |$)[^.;]+)*/u.exec(body.text)?.[0] ?? clause)
    : clause;
  const words = printedOf(body, 0, sentence.length);
  if ([...words].length <= TITLE_LENGTH) return words === '' ? clip(printedOf(line)) : words;
  const comma = [...words.matchAll(/[,;]/gu)]
    .map((match) => match.index)
    .findLast((at) => at >= 60 && at <= TITLE_LENGTH);
  return comma === undefined ? clip(words) : words.slice(0, comma);
}

/** Up to a mark that ends a clause; the point behind a shortened word ("TS. Hồ", "TP. Huế") ends none. */
const CLAUSE =
  /^(?:[^.;:]|[.:;](?! |$)|(?<=(?:^|[ (])(?:TP|Tp|TS|ThS|PGS|GS|BS|TX|TT|Q|P|Mr))\.)+/u;

/** "Cấp cơ sở: tổ chức hội nghị …": so few words before a colon say for whom or when, not what. */
const isLabel = (clause: string, text: string): boolean =>
  clause.length <= LONGEST_LABEL && /^: \S/u.test(text.slice(clause.length));

const LONGEST_LABEL = 24;

function clip(words: string): string {
  const characters = [...words];
  if (characters.length <= TITLE_LENGTH) return words;
  const cut = characters.slice(0, TITLE_LENGTH + 1).join('');
  const space = cut.lastIndexOf(' ');
  return (space > 40 ? cut.slice(0, space) : characters.slice(0, TITLE_LENGTH).join('')).replace(
    /[ ,;:-]+$/u,
    '',
  );
}

export interface TimeFields {
  readonly deadline: Field<ReadDeadline>;
  readonly recurrence: Field<ReadRecurrence>;
  readonly found: FoundDeadline | null;
}

const NOT_WRITTEN = 'Văn bản không ghi thời hạn.';

/** Deadline and recurrence of a duty. A deadline is written or it is asked. */
export function timeFields(duty: Duty, context: DateContext): TimeFields {
  const cell = duty.attributes?.time ?? null;
  const inCell = cell ? deadlineInCell(cell, context) : null;
  const cycle = (cell ? recurrenceIn(cell) : null) ?? recurrenceIn(duty.line);
  const own = inCell ?? firstDeadline(duty.line, context);
  const found = own ?? (cell || cycle ? null : (duty.timeAbove ?? null));
  const recurrence: Field<ReadRecurrence> = cycle
    ? madeBy(
        'cycle/period',
        cycle.recurrence.every === 'UNSTATED'
          ? ask(`Chỉ ghi “${cycle.recurrence.words}”, không nêu kỳ và ngày.`, cycle.recurrence, [
              cycle.passage,
            ])
          : explicit(cycle.recurrence, [cycle.passage]),
      )
    : absent();
  const yearless = cycle !== null && found !== null && !/\d{4}/u.test(found.deadline.words);
  if (found && !yearless)
    return {
      deadline: { ...explicit(found.deadline, [found.passage]), rule: found.rule },
      recurrence,
      found,
    };
  return { deadline: ask(whenOf(duty, cell, cycle)), recurrence, found: null };
}

/** "trước khi bắt đầu năm học": a time that names an event and no day. */
const BEFORE_EVENT =
  /(?<!\p{L})trước (?:khi|thời điểm|kỳ họp|hội nghị|đại hội|ngày (?:khai mạc|khai giảng|bầu cử)|mùa|tết)(?!\p{L})[^.;,|()]{0,80}/u;

/** What the words say of the time, when no day can be taken from them. */
function whenOf(
  { line }: Duty,
  cell: SourceLine | null,
  cycle: ReturnType<typeof recurrenceIn>,
): string {
  const days = cycle ? cycleDaysIn(line) : [];
  if (days.length > 0)
    return `${days.map(({ day }) => `“${day.words}”`).join(', ')}: ngày của mỗi kỳ, không phải hạn một lần.`;
  const event = BEFORE_EVENT.exec(line.low);
  const words = cell
    ? printedOf(cell)
    : (cycle?.recurrence.words ??
      (event ? printedOf(line, event.index, event.index + event[0].length) : ''));
  return words === '' ? NOT_WRITTEN : `Chỉ ghi “${words}”, không nêu ngày.`;
}

/** A dated deadline is preferred to one that waits for an event. */
function firstDeadline(line: SourceLine, context: DateContext): FoundDeadline | null {
  const found = deadlinesIn(line, context);
  return found.find((entry) => entry.deadline.dueOn !== null) ?? found[0] ?? null;
}

const RATIO = /(?<number>\d{1,3}(?:[.,]\d{1,2})?) ?% (?<what>[^,.;()|]{3,140})/gu;
const COUNT =
  /(?:ít nhất|tối thiểu|không ít hơn|từ|đạt|mở|xây dựng|tổ chức|trồng|vận động|thành lập) (?<words>(?<number>\d{1,6}) (?<unit>(?!ngày|giờ|tháng|năm|%|nội dung|nhiệm vụ|tuần|cấp|lần thứ|điều)\p{Ll}{2,}(?: \p{Ll}{2,}){0,2}))/gu;
const NO_TARGET =
  /(?:tăng|giảm|mức|đã đạt|chiếm|khoảng|kinh phí|vốn|hỗ trợ|đến năm \d{4}[^.;]{0,60}) $/u;

/** A share or a number the duty must reach; the denominator is asked, never guessed. */
export function targetOf(line: SourceLine): Field<ReadTarget> {
  for (const match of line.low.matchAll(RATIO)) {
    const { number = '', what = '' } = match.groups ?? {};
    if (NO_TARGET.test(line.low.slice(Math.max(0, match.index - 40), match.index))) continue;
    const end = match.index + match[0].length - what.length + phraseEnd(what);
    const passage = passageOf(line, match.index, end);
    const ratio = Number(number.replace(',', '.')) / 100;
    if (passage && ratio > 0)
      return madeBy(
        'work/target-share',
        explicit(
          { words: quoteOf(line.doc, passage), ratio },
          [passage],
          'Tỷ lệ ghi rõ; tổng số làm mẫu số cần xác định.',
        ),
      );
  }
  for (const match of line.low.matchAll(COUNT)) {
    const { number = '', unit = '', words = '' } = match.groups ?? {};
    const from = match.index + match[0].length - words.length;
    const passage = passageOf(line, from, from + words.length);
    if (passage && Number(number) > 0)
      return madeBy(
        'work/target-count',
        explicit({ words: quoteOf(line.doc, passage), count: Number(number), unit }, [passage]),
      );
  }
  return absent();
}

function phraseEnd(what: string): number {
  const stop =
    / (?:và (?:đảm bảo|bảo đảm|gửi|báo cáo|thực hiện)|trước (?:ngày|\d)|đến (?:hết )?ngày|vào ngày|chậm nhất|trong (?:tháng|quý|năm)|để |nhằm |theo )/u.exec(
      what,
    );
  return stop ? stop.index : what.trimEnd().length;
}

const PRODUCT =
  /(?:xây dựng|ban hành|lập|trình|hoàn thiện|soạn thảo|tham mưu(?: (?:xây dựng|ban hành|trình))?|gửi|sửa đổi|phê duyệt|hoàn thành) (?:[^,.;]{0,60}? (?:ban hành|phê duyệt) )?(?<what>(?:dự thảo )?(?:kế hoạch|quy chế|quy định|đề án|báo cáo|phương án|danh mục|văn bản|quyết định|chương trình|tờ trình|hướng dẫn|dự án|nghị quyết|hồ sơ|danh sách|biểu mẫu|quy trình|bộ tiêu chí|tiêu chí|sổ tay|tài liệu|kịch bản)(?!\p{L})[^,.;|]{0,110})/u;
const PRODUCT_END =
  /(?: xong(?!\p{L})|:)| (?:của đơn vị|thời gian|trước ngày|chậm nhất|trong (?:tháng|quý|năm)|để |nhằm |phù hợp|và (?:có|tổ chức|triển khai|gửi|báo cáo|thực hiện)|gửi |về (?!việc)|, )/u;

/** What must be handed in, if it is named. */
export function productsOf(duty: Duty): readonly ReadProduct[] {
  const cell = duty.attributes?.product;
  if (cell)
    return [{ text: printedOf(cell), evidence: evidenceOf(cell), rule: 'work/product-line' }];
  const { line } = duty;
  const match = PRODUCT.exec(
    line.low.slice(0, 400).split(/(?:văn bản|nội dung|như) ?(?:sau)?:/u)[0] ?? '',
  );
  const what = match?.groups?.['what'];
  if (!match || what === undefined) return [];
  const from = match.index + match[0].length - what.length;
  const stop = PRODUCT_END.exec(what);
  const to = from + (stop ? stop.index : what.length);
  const text = printedOf(line, from, to);
  return text === ''
    ? []
    : [{ text, evidence: evidenceOf(line, from, to), rule: 'work/product-named' }];
}

const REPORTS =
  /(?<!\p{L})(?:báo cáo|trình|gửi|nộp)(?: (?:kết quả|bằng văn bản|tiến độ|tình hình|kịp thời|số liệu|danh sách|đề xuất|định kỳ|thực hiện|triển khai|rà soát|tổng hợp|bản mềm|hồ sơ|kế hoạch|này|đầy đủ|trực tiếp)){0,5}(?: (?:về|cho|lên|tới|với|đến|qua))? /gu;

/** "Báo cáo … để tổng hợp, báo cáo Bộ X": the second report is the receiver's own. */
const ROLLED_UP =
  /(?<!\p{L})(?:để|làm cơ sở|phục vụ)(?: (?:kịp thời|chung))? tổng hợp(?: chung)?(?:,| và)? $/u;

/** The body that gets the result, if the duty names it. */
export function reportsToOf(line: SourceLine): Field<string> {
  for (const match of line.low.matchAll(REPORTS)) {
    if (ROLLED_UP.test(line.low.slice(Math.max(0, match.index - 60), match.index))) continue;
    const at = match.index + match[0].length;
    const direct = receiverAt(line, at) ?? laterReceiver(line, at);
    if (direct) return direct;
  }
  return absent();
}

function receiverAt(line: SourceLine, at: number, lead: NameLead = null): Field<string> | null {
  const list = partiesAt(line, at, lead);
  const first = list?.parties[0];
  return first ? explicit(first.text, first.evidence) : null;
}

/** A name, or the lower-case head of one: "về phòng Nội vụ". */
const NAMED_RECEIVER = /^(?:\p{Lu}|(?:phòng|ban|sở|đảng ủy|công đoàn) \p{Lu})/u;

/** "báo cáo kết quả thực hiện … về Sở A": the receiver stands behind "về". */
function laterReceiver(line: SourceLine, at: number): Field<string> | null {
  const tail = line.low.slice(at, at + 160).split(/[.;]/u)[0] ?? '';
  const about = / (?:về|cho|gửi|tới|đến) (?=\p{L})/gu;
  for (const match of tail.matchAll(about)) {
    const from = at + match.index + match[0].length;
    if (NAMED_RECEIVER.test(line.text.slice(from, from + 24))) {
      const found = receiverAt(line, from, 'order');
      if (found) return found;
    }
  }
  return null;
}

const STANDING =
  /^(?:tiếp tục|thường xuyên|trực tiếp|phụ trách|điều hành|tăng cường|đẩy mạnh|duy trì|chủ động|quan tâm|chú trọng|nâng cao|phát huy|bảo đảm|đảm bảo|chịu trách nhiệm|tuyên truyền|quán triệt|vận động|phối hợp|tham gia|theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|kịp thời|tập trung|nghiêm túc|lãnh đạo|chỉ đạo|cung cấp|quản lý|nâng|tích cực|đưa|thực hiện|theo chức năng|định kỳ|lồng ghép|nêu cao|phối hợp|tổ chức hoạt động|tham mưu)(?!\p{L})/u;
const FINITE =
  /(?:xây dựng|ban hành|lập|hoàn thành|hoàn thiện|thành lập|kiện toàn|trình|rà soát|tổng hợp|khảo sát|cử|phê duyệt|sửa đổi|nộp|tổ chức (?:quán triệt|nghiên cứu|hội nghị|hội thảo|lớp|tập huấn|diễn tập)|tổ chức hoặc|gửi|báo cáo|thống kê|công bố|đề xuất|kiểm kê|bàn giao|chuyển|nghiệm thu|khánh thành|khởi công|đăng cai|chốt|nghiệm thu|thẩm định|tổ chức \d+|thành lập)(?!\p{L})/u;

/** finite ends with a result; standing goes on; what returns every period is standing. */
export function natureOf(duty: Duty, role: ReadRole, time: TimeFields, title: string): ReadNature {
  if (time.recurrence.value !== null) return 'standing';
  if (duty.attributes?.time && /thường xuyên|hằng|hàng/u.test(duty.attributes.time.low))
    return 'standing';
  if (time.found) return 'finite';
  const low = title.toLowerCase().normalize('NFC');
  if (/\d ?%/u.test(duty.line.text)) return 'finite';
  if (role === 'monitor' || role === 'adviser')
    return FINITE.test(low.replace(/^tham mưu /u, '').slice(0, 24)) && role === 'adviser'
      ? 'finite'
      : 'standing';
  if (STANDING.test(low)) return 'standing';
  return FINITE.test(low.slice(0, 60)) ? 'finite' : 'standing';
}
