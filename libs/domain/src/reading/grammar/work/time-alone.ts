import type { SourceLine } from '../../text/source-line.js';

/** "Thời hạn chậm nhất 12 ngày kể từ ngày ký.": only when the work before it is due. */
export const isTimeAlone = (line: SourceLine): boolean =>
  line.text.length < 140 &&
  /^(?:thời hạn|thời gian (?:thực hiện|hoàn thành|báo cáo|gửi)|hạn (?:hoàn thành|cuối|chót|nộp|gửi)|(?:thực hiện |hoàn thành )?(?:xong )?(?:trước|trong|chậm nhất|muộn nhất)|hoàn thành xong|tiến độ)(?!\p{L})/u.test(
    line.low,
  ) &&
  /\d/u.test(line.text) &&
  !/: ?$/u.test(line.text);

/** "Hoàn thành trước ngày 25/3/2026.": a sentence that holds nothing but the time. */
export const ONLY_TIME =
  /^(?:thực hiện |hoàn thành )?(?:xong )?(?:trước|trong|chậm nhất|muộn nhất)(?: là)?(?: ngày| tháng| quý| năm)?[^\p{L}]*(?:(?:giờ|ngày|tháng|quý|năm|iv|i{1,3})[^\p{L}]*){0,5}$/u;
