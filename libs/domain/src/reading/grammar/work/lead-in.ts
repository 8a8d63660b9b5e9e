import { partiesAt } from '../parties/bodies.js';
import { actsAt } from '../parties/name-heads.js';
import { deadlinesIn } from '../time/deadlines.js';
import type { Party } from '../parties/party.js';
import type { Passage } from '../../reading.js';
import type { Duty, WalkContext } from './duties.js';
import { startsDuty } from './duty-words.js';
import {
  dutyPassage,
  fold,
  joinLines,
  type SourceLine,
  sliceLine,
} from '../../text/source-line.js';
import { SENT, segmentsOf } from './segments.js';
import { COURTESY, GENERIC_DUTY, REPORTS_ON } from '../../lexicon/sections.js';
import { isTold, tellsOwn } from './told.js';
import { actorsAtHead } from '../roles/roles.js';

/** What the paragraphs before the first item say: whom the document orders, and duties they already give. */
export interface LeadIn {
  /** Bodies named behind "đề nghị", "yêu cầu", "giao"; empty when none is. */
  readonly parties: readonly Party[];
  readonly ordered: boolean;
  readonly duties: readonly Duty[];
  /** Opening paragraphs up to and with the lead-in: the rest are duties. */
  readonly paragraphs: readonly SourceLine[];
  readonly line: SourceLine | null;
  /** Whether the items below only say what the last of its duties holds. */
  readonly contents: boolean;
  /** "Giao Sở Y tế triển khai thực hiện.": work only where the document gives no other. */
  readonly only: readonly Duty[];
}

const ORDER =
  /(?<![\p{L}])(?:đề nghị|yêu cầu|giao|chỉ thị|phân công|lưu ý|mong|hướng dẫn)(?: cho)? (?:(?:các |quý )?ông ?(?:\(bà\)|\/ ?bà|, bà) )?/gu;
const ANNOUNCES =
  /(?:như sau|sau đây|các nội dung sau|nội dung sau|nhiệm vụ sau|việc sau|giải pháp sau|ý kiến như sau|một số nội dung|kết luận|cụ thể)[^.:;]{0,40}[:;.]?$|:$/u;
const CONTENT =
  /(?:thực hiện|triển khai|tập trung|làm tốt|chú trọng|quan tâm|khẩn trương|nghiêm túc|phối hợp|chỉ đạo|tổ chức)[^.;]{0,60}(?:nội dung|nhiệm vụ|việc|công việc|giải pháp|biện pháp|yêu cầu|vấn đề|công tác) (?:sau|như sau|cụ thể|trọng tâm|chủ yếu|dưới đây|sau đây)[^.;]{0,60}$|^[^.;]{0,40}một số (?:nội dung|nhiệm vụ|việc|công việc|giải pháp|biện pháp|vấn đề)$/u;
const REPORTED =
  /(?:đã|có công văn|theo|thực hiện|tại|văn bản|nhận được|xét|căn cứ|sự|quy định|những|các|mọi|đáp ứng|mục đích,?|đảm bảo|bảo đảm|phù hợp|đúng|tham mưu,?|kiến nghị,?|ý kiến|nội dung|cấp có thẩm quyền|về|việc|về việc) $/u;

/** What stands below the opening: items of work, what the duty above them holds, or no items. */
export type Below = 'work' | 'contents' | 'none';

export function readLeadIn(
  opening: readonly SourceLine[],
  context: WalkContext,
  below: Below = 'none',
): LeadIn {
  let ordered = false;
  let contents = false;
  let parties: readonly Party[] = [];
  let leadLine: SourceLine | null = null;
  const duties: Duty[] = [];
  const count = (): number => new Set(duties.map((duty) => duty.ordinal.split('.')[0])).size;
  opening.forEach((line) => {
    const found = orderIn(line, context, below);
    const whole = found && !timesAbove(line) ? null : sentBack(duties, line, context);
    if (whole) {
      duties[duties.length - 1] = whole;
      return;
    }
    if (!found && !ordered && ANNOUNCES.test(line.low)) {
      ordered = true;
      leadLine = line;
    } else if (found) {
      if (found.generic) {
        ordered = true;
        leadLine = line;
        if (found.parties.length > 0) parties = found.parties;
      } else if (!ordered || !startsAsItem(line)) {
        duties.push(...orderedDuty(found, context, count()));
        contents = below === 'contents' && ANNOUNCED.test(line.low);
        if (parties.length === 0) parties = found.parties;
        ordered = ordered || /:$/u.test(line.text);
        leadLine ??= line;
      } else
        duties.push(
          ...paragraphDuties(
            line,
            { ...context, heirs: parties.length > 0 ? parties : context.heirs },
            count(),
          ),
        );
    } else if (
      ordered ||
      namesDoer(line, context) ||
      (duties.length > 0 && followsOn(line, context))
    )
      duties.push(
        ...paragraphDuties(
          line,
          { ...context, heirs: parties.length > 0 ? parties : context.heirs },
          count(),
        ),
      );
  });
  return {
    parties,
    ordered,
    duties: duties.map((duty) => ({ ...duty, ordinal: duties.length === 1 ? '1' : duty.ordinal })),
    paragraphs: opening,
    line: leadLine,
    contents,
    only:
      [onlyOrder(leadLine, parties, context), wantedBack(opening, context)].find(
        (found) => found.length > 0,
      ) ?? [],
  };
}

/** "Ý kiến góp ý gửi về Phòng A trước ngày …" in a letter without another order: those it is sent to answer. */
function wantedBack(opening: readonly SourceLine[], context: WalkContext): readonly Duty[] {
  const line = opening.find(
    (part) =>
      context.issuer !== null &&
      (SENT.test(part.low) || WANTED.test(part.low)) &&
      deadlinesIn(part, context.dates).some(({ deadline }) => deadline.dueOn !== null),
  );
  const quote = line ? dutyPassage(line) : null;
  return line && quote ? [plainDuty(line, quote, '1', context)] : [];
}

const WANTED =
  /^(?:(?:các )?(?:hình thức|phương thức|cách thức|thời gian|thời hạn|địa chỉ|nơi)(?: (?:góp ý|đăng ký|tham gia|nhận|gửi|nộp|tiếp nhận|và thời gian)){0,3}(?: \p{L}+){0,3} ?:|(?:mọi )?ý kiến(?: \p{L}+){0,6} (?:xin |đề nghị |được )?gửi)(?=[^.]*(?:gửi|nộp) )/u;

function onlyOrder(
  line: SourceLine | null,
  parties: readonly Party[],
  context: WalkContext,
): readonly Duty[] {
  if (!line || parties.length === 0 || /:$/u.test(line.text)) return [];
  const head = actorsAtHead(line);
  const quote = head?.ordered === true ? dutyPassage(line) : null;
  return quote ? [plainDuty(line, quote, '1', context)] : [];
}

const plainDuty = (
  line: SourceLine,
  quote: Passage,
  ordinal: string,
  { heirs, section }: WalkContext,
  part = 0,
): Duty => ({
  ordinal,
  line,
  quote,
  heirs,
  heirSupport: [],
  attributes: null,
  section,
  topic: line,
  part,
  fromTable: false,
});

/** "Các đơn vị thực hiện trước ngày …": no work of its own. */
const timesAbove = (line: SourceLine): boolean =>
  line.text.length < LONGEST_TIMING && (TIME_LABEL.test(line.low) || timesAllAbove(line));

const timesAllAbove = (line: SourceLine): boolean =>
  /^(?:(?:đề nghị |yêu cầu )?(?:các |quý )?(?:đơn vị|cơ quan|trường|địa phương|xã, phường|phòng, ban|cơ sở)(?: \p{L}+){0,4} |thời (?:gian|hạn) )?(?:khẩn trương |nghiêm túc |tổ chức )*(?:triển khai,? )?(?:thực hiện|hoàn thành)(?: xong)?,? (?:(?:xong )?trước|chậm nhất|muộn nhất|trong|xong)(?!\p{L})/u.test(
    line.low,
  );
const LONGEST_TIMING = 110;

/** "Thời gian gửi đăng ký: trước ngày …": a label and the time. */
const TIME_LABEL = /^(?:thời (?:gian|hạn)|hạn)(?: \p{L}+){0,6} ?: ?/u;

/** "Báo cáo gửi về Sở trước ngày …" in a paragraph of its own says when the duty above it is due. */
function sentBack(duties: readonly Duty[], line: SourceLine, { dates }: WalkContext): Duty | null {
  const last = duties[duties.length - 1];
  if (!last || !(SENT.test(line.low) || timesAbove(line)) || deadlinesIn(line, dates).length === 0)
    return null;
  if (deadlinesIn(last.line, dates).length > 0) return null;
  const whole = joinLines([last.line, line]);
  const quote = dutyPassage(whole);
  return quote ? { ...last, line: whole, quote } : null;
}

/** Behind an order given in one sentence: a paragraph that orders others, or says when the result is sent. */
const followsOn = (line: SourceLine, { dates }: WalkContext): boolean =>
  !COURTESY.test(line.low) &&
  (actorsAtHead(line)?.ordered === true ||
    (SENT.test(line.low) && deadlinesIn(line, dates).length > 0));

/** "Các Sở cần chỉ đạo …", unlike "các trường cần thêm giáo viên". */
const MUST =
  /^ cần (?:phải |khẩn trương |tập trung )?(?:chỉ đạo|rà soát|tổ chức|lập|xây dựng|báo cáo|tăng cường|bố trí|quan tâm|kiểm tra)(?!\p{L})/u;

/** "Văn phòng Sở chủ trì lập phương án …": a letter may order without the word. */
function namesDoer(line: SourceLine, context: WalkContext): boolean {
  const { dates } = context;
  const head = actorsAtHead(line);
  const rest = head ? line.low.slice(head.to) : '';
  return (
    head !== null &&
    !isTold(line, dates) &&
    !tellsOwn(line, context) &&
    !COURTESY.test(line.low) &&
    (MUST.test(rest) ||
      (/^ (?:có trách nhiệm |chịu trách nhiệm )?(?:chủ trì|khẩn trương|rà soát|lập|nộp|gửi|báo cáo|có ý kiến|góp ý|cử|đăng ký|(?:xin )?vui lòng|bố trí|cung cấp)(?!\p{L})/u.test(
        rest,
      ) &&
        (/^ chủ trì(?! (?:cuộc|hội nghị|buổi|họp))/u.test(rest) ||
          deadlinesIn(line, dates).some(({ deadline }) => deadline.dueOn !== null))))
  );
}

const startsAsItem = (line: SourceLine): boolean => startsDuty(line) || actorsAtHead(line) !== null;

interface Order {
  readonly parties: readonly Party[];
  readonly generic: boolean;
  /** The words from the bodies on. */
  readonly line: SourceLine;
}

/** "… đã ban hành Công văn số 12 yêu cầu các đơn vị …" tells of an earlier order. */
function isPastOrder(line: SourceLine, at: number): boolean {
  const before = line.low.slice(Math.max(0, at - 400), at);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  if (
    /(?:^|[ ,])(?:có|ban hành|gửi|phát hành) (?:công văn|văn bản|công điện|kế hoạch|thông báo|tờ trình|phiếu (?:gửi|chuyển|báo)|thư|báo cáo) số [^,;.]{3,80} $/u.test(
      sentence,
    )
  )
    return true;
  return /(?:^|[ ,])đã (?:ban hành|có|chỉ đạo|yêu cầu|đề nghị|giao|gửi|phát hành|tổ chức|ký)(?!\p{L})/u.test(
    sentence,
  );
}

/** "Đề nghị rà soát kho trước ngày …" names nobody: a sentence that begins so orders whom the letter is sent to. */
function ordersAddressees(
  line: SourceLine,
  from: number,
  to: number,
  { dates }: WalkContext,
): boolean {
  const order = sliceLine(line, to);
  return (
    (from === 0 || line.text.slice(0, from).endsWith('. ')) &&
    startsDuty(order) &&
    !COURTESY.test(order.low) &&
    deadlinesIn(order, dates).length > 0
  );
}

/** "Đơn vị có nhu cầu đề nghị gửi danh sách trước ngày …": who is asked stands before the word. */
function wished(line: SourceLine, at: number, { dates }: WalkContext): Order | null {
  const head = actorsAtHead(line);
  return head?.to === at - 1 &&
    head.parties.every(({ kind }) => kind === 'subset') &&
    deadlinesIn(line, dates).length > 0
    ? { parties: head.parties, generic: false, line }
    : null;
}

/** The last "đề nghị X …" of a paragraph; reported speech and quoted orders are passed over. */
function orderIn(line: SourceLine, context: WalkContext, below: Below): Order | null {
  const matches = [...line.low.matchAll(ORDER)].slice(-12);
  let best: Order | null = null;
  for (const match of matches) {
    const before = line.low.slice(Math.max(0, match.index - 26), match.index);
    const wish = match[0] === 'mong ' && !/ (?:rất |kính )?$/u.test(before);
    const guides = match[0].startsWith('hướng dẫn');
    if (
      wish ||
      (guides && !ofIssuer(line, match.index, context)) ||
      /^(?:rất |kính )?mong /u.test(line.low) ||
      REPORTED.test(before) ||
      isPastOrder(line, match.index) ||
      line.text[match.index - 1] === '"'
    )
      continue;
    const at = match.index + match[0].length;
    const list = partiesAt(line, at);
    if (!list) {
      if (/^(?:thực hiện|các nội dung|như sau|một số)/u.test(line.low.slice(at)))
        best ??= { parties: [], generic: true, line: sliceLine(line, at) };
      else if (ordersAddressees(line, match.index, at, context))
        best ??= { parties: [], generic: false, line: sliceLine(line, at) };
      else best ??= wished(line, match.index, context);
      continue;
    }
    if (best && best.parties.length > 0 && match.index > 0 && !best.generic) continue;
    const rest = line.low.slice(list.to).replace(/^[\s,]+/u, '');
    const generic =
      (below === 'work' || !REPORTS_ON.test(rest)) &&
      (rest.replace(/[\s:.;]+$/u, '') === '' ||
        CONTENT.test(rest.replace(/[\s:.;]+$/u, '')) ||
        (GENERIC_DUTY.test(rest) && rest.length < 160) ||
        (/^trên đây/u.test(line.low) && GENERIC_DUTY.test(rest.replace(/^nghiên cứu,? /u, ''))) ||
        /^(?:như sau|cụ thể|các nội dung|một số)/u.test(rest) ||
        (below === 'work' && REPORTS_ON.test(rest)) ||
        (below !== 'contents' && ANNOUNCED.test(rest)));
    best = { parties: list.parties, generic, line: sliceLine(line, at) };
  }
  return best ?? opinionOn(line) ?? passedOn(line, context);
}

/** "Bộ Y tế hướng dẫn các Sở lập …": guidance of the issuer orders; another's is its duty. */
function ofIssuer(line: SourceLine, at: number, { issuer }: WalkContext): boolean {
  const before = fold(line.text.slice(Math.max(0, at - 120), at));
  return issuer !== null && before.endsWith(issuer);
}

/** "…, cụ thể như sau:" at the end of an order: the items below are the work, or say what it holds. */
const ANNOUNCED = /(?:^|[ ,])(?:cụ thể(?: như sau)?|như sau|sau đây) ?:$/u;

/** "…, Thủ tướng có ý kiến chỉ đạo: Bộ Xây dựng xác định …": behind the colon stand the doers and what they do. */
function opinionOn(line: SourceLine): Order | null {
  const match =
    /(?:có ý kiến(?: chỉ đạo| kết luận)?|(?<!được )chỉ đạo|kết luận|yêu cầu)(?: như sau)? ?: (?=\p{L})/u.exec(
      line.low,
    );
  const said = match ? sliceLine(line, match.index + match[0].length) : null;
  const head = said ? actorsAtHead(said) : null;
  return said && head && actsAt(said, head.to + 1, 0)
    ? { parties: head.parties, generic: false, line: said }
    : null;
}

/** "… xin gửi bản chụp đến quý cơ quan để nghiên cứu và có ý kiến …, gửi về … trước ngày …" asks those the letter is sent to. */
function passedOn(line: SourceLine, { dates }: WalkContext): Order | null {
  const match =
    /(?:đến|tới) (?:quý|các) [^,;.]{2,60}? để (?=(?:nghiên cứu|xem xét|góp ý|tham gia|có ý kiến|cho ý kiến|phối hợp)(?!\p{L}))/u.exec(
      line.low,
    );
  const asked = match ? sliceLine(line, match.index + match[0].length) : null;
  return asked && deadlinesIn(asked, dates).length > 0
    ? { parties: [], generic: false, line: asked }
    : null;
}

function orderedDuty(order: Order, context: WalkContext, count: number): readonly Duty[] {
  return paragraphDuties(order.line, context, count);
}

/** The duties of an unnumbered paragraph behind the lead-in. */
function paragraphDuties(line: SourceLine, context: WalkContext, count: number): readonly Duty[] {
  const parts = segmentsOf(line, context.dates).filter((part) => {
    const head = actorsAtHead(part);
    const core = head ? part.low.slice(head.to) : part.low;
    return (
      !isTold(part, context.dates) &&
      !tellsOwn(part, context) &&
      !COURTESY.test(part.low) &&
      (head !== null || startsDuty(part)) &&
      !(GENERIC_DUTY.test(core) && core.length < 160)
    );
  });
  return parts.flatMap((part, i) => {
    const quote = dutyPassage(part);
    const ordinal = `${count + 1}${parts.length > 1 ? `.${i + 1}` : ''}`;
    return quote ? [plainDuty(part, quote, ordinal, context, i)] : [];
  });
}
