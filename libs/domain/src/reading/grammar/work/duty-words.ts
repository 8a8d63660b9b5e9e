import { verbAt } from '../parties/name-heads.js';
import type { SourceLine } from '../../text/source-line.js';
import { ADVERBS, NOT_DUTY } from '../../lexicon/verb-phrases.js';
import { verbsFor } from '../../lexicon/verbs.js';

const verbHead = new RegExp(`^(?:${verbsFor('duty', 'opening').join('|')})(?![\\p{L}\\d])`, 'u');
const EXTRA_HEADS =
  /^(?:kết quả (?:được|thực hiện|triển khai|rà soát|báo cáo|gửi)|đồng thời,? |khi |trước mắt|trước ngày|sau khi|định kỳ|(?:hằng|hàng) (?:tuần|ngày)(?!\p{L})|riêng |đối với |tùy |theo chức năng|tổ trưởng|ngoài ra|100% |tối thiểu|ít nhất)/u;
const NOUNS =
  /^(?:(?:quyết định|kết luận|thông báo|hướng dẫn|báo cáo|kiến nghị|quy định|kế hoạch) số(?= ?[:\d.…/])|báo cáo viên|thông tin (?:tài khoản|liên hệ|chi tiết)|kiểm tra viên|giáo dục là|thực hiện tốt là|quản lý nhà nước|phát triển kinh tế)/u;

/** Whether a clause begins like work to do: a verb of duty, perhaps behind adverbs. */
export function startsDuty(line: SourceLine): boolean {
  const low = line.low.replace(/^["'(\s:,]+/u, '');
  if (NOT_DUTY.test(low) || NOUNS.test(low)) return false;
  const core = low.slice(ADVERBS.exec(low)?.[0].length ?? 0);
  return verbHead.test(low) || verbHead.test(core) || EXTRA_HEADS.test(low);
}

/** Whether a verb of duty stands anywhere in the first words of a clause. */
export function holdsDuty(line: SourceLine): boolean {
  const limit = Math.min(line.text.length, 160);
  for (let at = line.text.indexOf(' '); at >= 0 && at < limit; at = line.text.indexOf(' ', at + 1))
    if (verbAt(line, at + 1, 0)) return true;
  return startsDuty(line);
}
