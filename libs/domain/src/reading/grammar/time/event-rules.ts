import { afterEvent } from './days.js';
import type { TimeRule } from './time-rule.js';

const NUMBER = '(?:\\d{1,3}|\\p{Ll}{2,4}(?: \\p{Ll}{3,4})?) ?(?:\\(\\p{Ll}+(?: \\p{Ll}+)?\\) ?)?';

/** Deadlines that count from something: they give no day until someone says when that was. */
export const EVENT_RULES: readonly TimeRule[] = [
  {
    id: 'time/when-there-is',
    cues: ['sau khi có'],
    pattern: /(?<!\p{L})(?<w>(?:ngay )?sau khi có [^.;,|]{3,80})/gu,
    make: afterEvent,
    reads: [
      ['Ban Quản lý chợ sắp xếp tiểu thương sau khi có hướng dẫn của Sở Công Thương.', null],
      ['Triển khai tiêm ngay sau khi có vắc xin.', null],
    ],
    refuses: ['Sau khi nghe báo cáo, Chủ tịch kết luận.', 'Đã có hướng dẫn của Sở Công Thương.'],
  },
  {
    id: 'time/right-after',
    cues: ['ngay sau khi'],
    pattern: /(?<!\p{L})(?<w>ngay sau khi [^.;,|]{3,80})/gu,
    make: afterEvent,
    reads: [
      ['Các đội báo cáo ngay sau khi kết thúc ca trực.', null],
      ['Thu dọn cờ, băng rôn ngay sau khi bế mạc.', null],
    ],
    refuses: ['Sau khi bế mạc, đại biểu ra về.', 'Ngay khi nhận tin, đội lên đường.'],
  },
  {
    id: 'time/when-finished',
    cues: [' xong'],
    pattern: /(?:^|[.;:] )(?<w>sau khi [^.;,|]{3,90}? xong)(?=,)/gu,
    make: afterEvent,
    reads: [
      ['Sau khi sắp xếp kho xong, Phòng Lưu trữ lập biên bản bàn giao.', null],
      ['Sau khi nghiệm thu tuyến kênh xong, đơn vị thi công hoàn trả mặt bằng.', null],
    ],
    refuses: ['Họp xong, các tổ trở về đơn vị.', 'Việc sắp xếp kho đã xong, không phải báo cáo.'],
  },
  {
    id: 'time/counted-from',
    cues: ['kể từ', 'tính từ', 'từ ', 'sau'],
    pattern: new RegExp(
      `(?<!\\p{L})(?<w>(?:(?:trong )?(?:thời hạn|thời gian|vòng|chậm nhất(?: là| sau)?|không quá|tối đa|sau)|trong) ?${NUMBER}(?:ngày|giờ|tháng|tuần)(?: làm việc)?,? (?:kể từ|tính từ|từ|sau)(?: ngày| khi| thời điểm)? [^.;|]{3,80}?)(?=[.;,|]|$| để | và )`,
      'gu',
    ),
    make: afterEvent,
    reads: [
      ['Trả kết quả trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.', null],
      ['Các chi hội nộp biên bản chậm nhất 10 ngày sau khi kết thúc đại hội.', null],
    ],
    refuses: [
      'Thời hạn giữ rừng kể từ ngày giao là lâu dài.',
      'Sau đợt mưa, các hồ đầy nước từ sớm.',
    ],
  },
  {
    id: 'time/within-days',
    cues: ['ngày', 'giờ', 'tuần'],
    pattern: new RegExp(
      `(?<!\\p{L})(?<w>trong (?:thời hạn|vòng|thời gian) ?${NUMBER}(?:ngày làm việc|ngày|giờ làm việc|giờ|tuần)|(?:chậm nhất|muộn nhất|không quá|tối đa)(?: là| sau| trong)? ?${NUMBER}(?:ngày|giờ) làm việc)(?!,? (?:kể từ|tính từ|từ|sau|qua|tới|nữa)|\\p{L}| ?/)`,
      'gu',
    ),
    make: afterEvent,
    reads: [
      ['Giao Sở Công Thương trong thời hạn 07 ngày làm việc lập sổ theo dõi làng nghề.', null],
      ['Ủy ban nhân dân xã trả lời đơn của công dân trong vòng 48 giờ.', null],
    ],
    refuses: [
      'Trong thời gian 10 ngày qua, mưa lớn gây sạt lở.',
      'Người lao động được nghỉ không quá 12 ngày.',
    ],
  },
  {
    id: 'time/after-the-act',
    cues: ['sau khi'],
    pattern:
      /(?<!\p{L})(?:báo cáo|gửi|nộp|trình|ban hành|hoàn thành|công bố|tổ chức)[^.;,]{0,60} (?<w>sau khi (?:kết thúc|hoàn thành|nhận được|được [^.;,]{0,40}(?:phê duyệt|thông qua|ban hành))(?!\p{L})[^.;,|]{0,80})/gu,
    make: afterEvent,
    reads: [
      ['Đoàn công tác gửi báo cáo sau khi kết thúc đợt kiểm tra.', null],
      ['Công bố danh mục sau khi được Hội đồng nhân dân thông qua.', null],
    ],
    refuses: [
      'Sau khi kết thúc đợt kiểm tra, đoàn họp.',
      'Học sinh nghỉ sau khi nhận được tin bão.',
    ],
  },
];
