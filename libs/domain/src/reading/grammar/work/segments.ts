import { cycleDaysIn } from '../time/cycles.js';
import { deadlinesIn, type DateContext } from '../time/deadlines.js';
import { partiesAt } from '../parties/bodies.js';
import { actsAt } from '../parties/name-heads.js';
import { actorsAtHead } from '../roles/roles.js';
import { type SourceLine, sliceLine } from '../../text/source-line.js';
import { startsDuty } from './duty-words.js';
import { COURTESY } from '../../lexicon/sections.js';
import { ONLY_TIME } from './time-alone.js';

/** A sentence or clause of an item with where it begins in the item. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

const SENTENCE_BREAK =
  /(?<=[.!?]["')]?) (?=["'(]?\p{Lu})|(?<=;) (?=\p{Lu}|(?:đồng thời,? )?(?:giao|đề nghị|yêu cầu) (?:cho )?(?:các |\p{Lu}))/gu;
const ABBREVIATED = /(?:^|[ (])(?:TP|Tp|P|Q|TT|TS|ThS|PGS|GS|BS|ông|bà|Mr|\p{Lu})\.$/u;
const STAGE =
  / (?:để|và) (?=(?:(?:\p{Lu}[^,.;]{2,70} )?tổng hợp(?:,| và|) (?:báo cáo|trình|tham mưu|gửi)))/gu;
const TURN =
  /(?:; |, (?:và )?|,? và )(?=(?:định kỳ |hằng năm |hàng năm |đồng thời )?(?:tham mưu|cung cấp (?:thông tin|tài liệu)|chủ trì,? phối hợp|chủ trì |tổng hợp,? báo cáo))/gu;

/**
 * An item parted into duties: at sentences that name another actor or begin with a verb of their own,
 * at a change of role inside a sentence, and at the second stage of a roll-up. A purpose clause,
 * praise or a lower-case clause stays with the duty before it.
 */
export function segmentsOf(line: SourceLine, context: DateContext): readonly SourceLine[] {
  const parts: Clause[] = [];
  for (const clause of clauses(line)) {
    const own = sliceLine(line, clause.from, clause.to);
    const last = parts[parts.length - 1];
    if (last && namesOnly(sliceLine(line, last.from, last.to)))
      parts[parts.length - 1] = { from: last.from, to: clause.to };
    else if (!last || beginsDuty(own) || COURTESY.test(own.low)) parts.push(clause);
    else parts[parts.length - 1] = { from: last.from, to: clause.to };
  }
  return parts
    .map(({ from, to }) => sliceLine(line, from, to))
    .flatMap(splitNumbered)
    .flatMap((part) => splitCycle(part, context))
    .flatMap((part) => splitStages(part, context))
    .flatMap(splitTurns);
}

function clauses(line: SourceLine): Clause[] {
  const cuts = [0];
  let seen = 0;
  let open = false;
  let openedAt = 0;
  for (const match of line.text.matchAll(SENTENCE_BREAK)) {
    for (; seen < match.index; seen++)
      if (line.text[seen] === '"') {
        open = !open;
        openedAt = seen;
      }
    const quoted = open && match.index - openedAt <= LONGEST_QUOTE;
    if (!quoted && !ABBREVIATED.test(line.text.slice(Math.max(0, match.index - 8), match.index)))
      cuts.push(match.index + 1);
  }
  const known = new Set(cuts);
  if (actorsAtHead(line))
    for (const match of line.text.matchAll(/(?<=;) (?=\p{Ll})/gu))
      if (!known.has(match.index + 1) && opensInLower(line, match.index + 1))
        cuts.push(match.index + 1);
  cuts.sort((a, b) => a - b);
  return cuts.map((from, i) => ({ from, to: cuts[i + 1] ?? line.text.length }));
}

/** "…; phòng tài vụ lập dự toán": behind a semicolon another body has its own work. */
function opensInLower(line: SourceLine, at: number): boolean {
  const list = partiesAt(line, at, 'order');
  return list !== null && actsAt(line, list.to + 1, list.from);
}

/** A quotation mark left open longer than this is a misprint, not a quotation. */
const LONGEST_QUOTE = 200;

/** "Thủ trưởng các sở, ban, ngành;", "Giao Sở A chủ trì, phối hợp với Sở B.": names alone, whose duty stands behind the next mark. */
function namesOnly(clause: SourceLine): boolean {
  const head = actorsAtHead(clause);
  if (head === null) return false;
  if (head.to >= clause.text.length - 2) return /;$/u.test(clause.text);
  const joint = /^[ ,]*chủ trì,? phối hợp (?:cùng )?(?:với )?/u.exec(clause.low.slice(head.to));
  const list = joint ? partiesAt(clause, head.to + joint[0].length, 'partner') : null;
  return list !== null && list.to >= clause.text.length - 2;
}

/** "Báo cáo gửi về … trước ngày …" tells where the result of the sentence before it goes. */
export const SENT =
  /^(?:các |những )?(?:báo cáo|kết quả|văn bản|hồ sơ|danh sách|kế hoạch|ý kiến|đề xuất|số liệu|bản đăng ký|phiếu|thông tin|nội dung báo cáo)(?: (?:trên|này|góp ý|đăng ký|thực hiện|rà soát|tổng hợp|tham gia|bằng văn bản|của [^;.]{3,80}))* (?:xin |đề nghị |được |phải )?gửi(?!\p{L})/u;

function beginsDuty(clause: SourceLine): boolean {
  if (clause.text.length < 18 || SENT.test(clause.low) || ONLY_TIME.test(clause.low)) return false;
  const head = actorsAtHead(clause);
  if (
    head &&
    head.to < clause.text.length - 8 &&
    (head.ordered || startsDuty(sliceLine(clause, head.to)))
  )
    return true;
  return startsDuty(clause);
}

/** "… báo cáo về A trước ngày 10 để (A) tổng hợp, báo cáo B trước ngày 15": two stages. */
function splitStages(part: SourceLine, context: DateContext): readonly SourceLine[] {
  const found = deadlinesIn(part, context);
  if (found.length < 2) return [part];
  for (const match of part.text.matchAll(STAGE)) {
    const cut = match.index + match[0].length;
    if (found.some((d) => d.to <= match.index) && found.some((d) => d.from >= cut))
      return [sliceLine(part, 0, match.index), sliceLine(part, cut)];
  }
  return splitDates(part, context);
}

/** "(1) Rà soát …; (2) Huy động …; (3) Báo cáo …": each number is a duty; "(i) Báo cáo A; (ii) Báo cáo B" are papers. */
function splitNumbered(part: SourceLine): readonly SourceLine[] {
  const marks = [...part.text.matchAll(/[:;,.] (?:và )?\((?:[1-9]|i{1,3}|iv|v)\) /gu)];
  if (marks.length < 2 || !marks[0]?.[0].startsWith(':')) return [part];
  const ends = [...marks.slice(1).map((mark) => mark.index), part.text.length];
  const items = marks.map((mark, i) => sliceLine(part, mark.index + mark[0].length, ends[i]));
  const papers = /^báo cáo/u.test(items[0]?.low ?? '');
  return !papers && items.every(startsDuty)
    ? [sliceLine(part, 0, ends[0]), ...items.slice(1)]
    : [part];
}

const PERIODIC =
  /[;,] (?:và |đồng thời )?(?=(?:định kỳ|hằng|hàng|mỗi|6 tháng|sáu tháng)(?!\p{L})[^;.]{0,90}báo cáo)/gu;

/** "… xong trước ngày 31/01/2022; định kỳ hằng quý báo cáo …": a dated duty and one that returns. */
function splitCycle(part: SourceLine, context: DateContext): readonly SourceLine[] {
  const days = cycleDaysIn(part);
  const first = deadlinesIn(part, context).find(
    ({ deadline, passage }) =>
      deadline.dueOn !== null &&
      !days.some((day) => day.passage.start <= passage.start && passage.end <= day.passage.end),
  );
  if (!first) return [part];
  for (const match of part.low.matchAll(PERIODIC))
    if (match.index >= first.to)
      return [sliceLine(part, 0, match.index), sliceLine(part, match.index + match[0].length)];
  return [part];
}

/** Two dates in one sentence belong to two duties when the second clause has its own verb. */
function splitDates(part: SourceLine, context: DateContext): readonly SourceLine[] {
  const found = deadlinesIn(part, context);
  const [first, second] = found;
  if (!first || !second || first.deadline.dueOn === second.deadline.dueOn) return [part];
  if (cycleDaysIn(part).length > 1) return [part];
  const between = part.text.slice(first.to, second.from);
  for (const match of between.matchAll(/[;,] (?:và |đồng thời |sau đó )?| và /gu)) {
    const cut = first.to + match.index + match[0].length;
    const rest = sliceLine(part, cut);
    const next = startsDuty(rest) || (match[0] !== ' và ' && actorsAtHead(rest) !== null);
    if (next || NEXT_PERIOD.test(rest.low))
      return [sliceLine(part, 0, first.to + match.index), rest];
  }
  return [part];
}

/** "Báo cáo quý I trước ngày …, quý II trước ngày …": the same once more. */
const NEXT_PERIOD =
  /^(?:quý [ivx\d]{1,3}|(?:0?6|sáu|0?9|chín) tháng|cả năm|năm|lần|đợt|kỳ|giai đoạn|học kỳ|vòng) ?[ivx\d]{0,4}[^,;]{0,30}?(?: trước| chậm nhất| vào|:)/u;

const FOLLOWS =
  /^(?:[^:]{0,120}: ?)?(?:(?:có trách nhiệm |thường xuyên |chịu trách nhiệm |tiếp tục |chủ động )*)(?:kiểm tra|đôn đốc|theo dõi|hướng dẫn|giám sát)/u;

/** "Đôn đốc …, cung cấp … và định kỳ tham mưu …": each role is a duty. */
function splitTurns(part: SourceLine): readonly SourceLine[] {
  const head = actorsAtHead(part);
  const body = part.low.slice(head ? head.to : 0).replace(/^[\s:,]+/u, '');
  if (!FOLLOWS.test(body)) return [part];
  const cuts = [0];
  for (const match of part.low.matchAll(TURN)) {
    const before = part.text.slice(cuts[cuts.length - 1] ?? 0, match.index);
    const roll = /^(?:; |, )?tổng hợp/u.test(part.low.slice(match.index + match[0].length));
    if (before.length > 25 && (!roll || match[0].startsWith(';')))
      cuts.push(match.index + match[0].length);
  }
  return cuts.map((from, i) => {
    const next = cuts[i + 1];
    const end = next === undefined ? part.text.length : next;
    const text = part.text.slice(from, end).replace(/[\s,;]*(?:,? và)?[\s,;]*$/u, '');
    return sliceLine(part, from, next === undefined ? end : from + text.length);
  });
}
