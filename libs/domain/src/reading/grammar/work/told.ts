import { actorsAtHead } from '../roles/roles.js';
import { fold, sliceLine, type SourceLine } from '../../text/source-line.js';
import {
  CONDITION,
  FOUND,
  NOT_DUTY,
  NOT_ORDERED,
  ORDERS_INSIDE,
} from '../../lexicon/verb-phrases.js';
import type { DateContext } from '../time/deadlines.js';
import { startsDuty } from './duty-words.js';

const PROVISION =
  /^(?:căn cứ|theo|tại|theo quy định tại|thực hiện quy định tại)(?: vào)? (?:điểm|khoản|điều|mục|chương|luật|bộ luật|pháp lệnh|nghị định|thông tư|quyết định|nghị quyết|quy chế|quy định|văn bản|công văn)(?!\p{L})/u;

/** "Căn cứ khoản 2 Điều 9 Nghị định … quy định …": a provision named as the ground of an answer. */
const isProvision = (part: SourceLine): boolean =>
  PROVISION.test(part.low) &&
  actorsAtHead(part) === null &&
  (/ quy định(?! (?:tại|của))(?!\p{L})|;$/u.test(part.low) || !ordersBehind(part));

/** "Theo Điều 12 …, rà soát hồ sơ": behind a comma the work begins; "…, người hành nghề phải có …" is still the law. */
function ordersBehind(part: SourceLine): boolean {
  for (let at = part.text.indexOf(', '); at >= 0; at = part.text.indexOf(', ', at + 2))
    if (startsDuty(sliceLine(part, at + 2))) return true;
  return ORDERS_INSIDE.test(part.low);
}

/** "Về kiến nghị của xã A: Thống nhất chủ trương.": what is granted is no work. */
const AGREED =
  /^(?:về|đối với|liên quan)(?!\p{L})[^:]{5,260}: ?(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|ghi nhận|chưa xem xét|không xem xét)(?!\p{L})(?![^.]*(?:giao|yêu cầu|đề nghị) )/u;

/** Whether a sentence tells, grounds, praises, describes or allows something, and orders nothing. */
export function isTold(part: SourceLine, dates: DateContext): boolean {
  if (NOT_DUTY.test(part.low) || isProvision(part) || AGREED.test(part.low)) return true;
  const open = CONDITION.test(part.low) || FOUND.test(part.low) || tellsOfYear(part, dates);
  if (open && !ORDERS_INSIDE.test(part.low)) return true;
  const opening = /^(?:theo đó|trên cơ sở đó|từ đó|trước mắt|đồng thời),? /u.exec(part.low);
  if (opening) return isTold(sliceLine(part, opening[0].length), dates);
  const head = actorsAtHead(part);
  return head !== null && !head.ordered && NOT_ORDERED.test(part.low.slice(head.to));
}

/** "Năm 2025, Hội Nông dân hỗ trợ 200 hộ …" in a document of 2026: what was done. */
function tellsOfYear({ low }: SourceLine, { issuedOn }: DateContext): boolean {
  const opening = OF_TIME.exec(low)?.[0] ?? '';
  const years = [...opening.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => year);
  return (
    issuedOn !== null && years.length > 0 && years.every((year) => year < issuedOn.slice(0, 4))
  );
}
const OF_TIME =
  /^(?:trong |vụ |quý |tháng |năm |từ |ngày |giai đoạn |6 tháng |9 tháng )[^,.;]{0,40}, /u;

/** "Tổng cục Thuế gửi kèm …", "Văn phòng Sở xin chuyển …" in a letter of theirs: the issuer tells what it does itself. */
export function tellsOwn(
  part: SourceLine,
  { issuer }: { readonly issuer: string | null },
): boolean {
  const head = issuer === null ? null : actorsAtHead(part);
  const [own, other] = head?.parties ?? [];
  return (
    head !== null &&
    !head.ordered &&
    own !== undefined &&
    other === undefined &&
    fold(own.text).replace(/ xin$/u, '') === issuer &&
    !/^ ?(?:chủ trì|phối hợp|chỉ đạo|giao|phân công)(?!\p{L})/u.test(part.low.slice(head.to))
  );
}
