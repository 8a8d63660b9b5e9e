import { actorsAtHead } from '../roles/roles.js';
import { fold, sliceLine, type SourceLine } from '../../text/source-line.js';
import { NOT_DUTY, NOT_ORDERED } from '../../lexicon/verb-phrases.js';

const PROVISION =
  /^(?:căn cứ|theo|tại|theo quy định tại|thực hiện quy định tại)(?: vào)? (?:điểm|khoản|điều|mục|chương|luật|bộ luật|pháp lệnh|nghị định|thông tư|quyết định|nghị quyết|quy chế|quy định|văn bản|công văn)(?!\p{L})/u;

/** "Căn cứ khoản 2 Điều 9 Nghị định … quy định …": a provision named as the ground of an answer. */
const isProvision = (part: SourceLine): boolean =>
  PROVISION.test(part.low) &&
  actorsAtHead(part) === null &&
  (/ quy định(?! (?:tại|của))(?!\p{L})|;$/u.test(part.low) || !/, \p{Ll}/u.test(part.text));

/** "Về kiến nghị của xã A: Thống nhất chủ trương.": what is granted is no work. */
const AGREED =
  /^(?:về|đối với|liên quan)(?!\p{L})[^:]{5,260}: ?(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|ghi nhận|chưa xem xét|không xem xét)(?!\p{L})(?![^.]*(?:giao|yêu cầu|đề nghị) )/u;

/** Whether a sentence tells, grounds, praises, describes or allows something, and orders nothing. */
export function isTold(part: SourceLine): boolean {
  if (NOT_DUTY.test(part.low) || isProvision(part) || AGREED.test(part.low)) return true;
  const opening = /^(?:theo đó|trên cơ sở đó|từ đó|trước mắt|đồng thời),? /u.exec(part.low);
  if (opening) return isTold(sliceLine(part, opening[0].length));
  const head = actorsAtHead(part);
  return head !== null && !head.ordered && NOT_ORDERED.test(part.low.slice(head.to));
}

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
