import { before, by, byDay, hourBefore } from './days.js';
import { atWord, type TimeRule } from './time-rule.js';
import { BY, DAY, HOUR, NOT_CYCLE, WEEKDAY } from './words-of-time.js';

/** Deadlines on a day. In running text a date is one only behind words that make it one. */
export const DAY_RULES: readonly TimeRule[] = [
  {
    id: 'time/hour-of-day',
    cues: ['giờ', 'h', 'g', ':'],
    pattern: atWord(
      `(?:trước|${BY})(?: lúc)? ${HOUR},? ?(?:(?:trong|của) )?${WEEKDAY}(?:ngày )?${DAY}`,
    ),
    make: hourBefore,
    reads: [
      ['Các trường nộp danh sách thí sinh trước 17 giờ 00 ngày 20/5/2026.', '2026-05-20'],
      ['Báo cáo nhanh gửi về thường trực trước 9h30, thứ Sáu ngày 10/4/2026.', '2026-04-10'],
    ],
    refuses: [
      'Hội nghị khai mạc lúc 8 giờ 00 ngày 20/5/2026 tại hội trường lớn.',
      'Cửa hàng mở cửa từ 7 giờ đến 17 giờ hằng ngày.',
    ],
  },
  {
    id: 'time/before-day',
    cues: ['trước'],
    pattern: atWord(
      `(?:(?:xong|hoàn thành|gửi|báo cáo) )?trước:? ?${WEEKDAY}(?:ngày )?${DAY}${NOT_CYCLE}`,
    ),
    make: before,
    reads: [
      ['Các xã gửi kết quả rà soát hộ nghèo trước ngày 15/4/2026.', '2026-04-14'],
      ['Nộp bản thuyết minh về Sở trước 02 tháng 6 năm 2026.', '2026-06-01'],
    ],
    refuses: [
      'Không tổ chức khai giảng trước ngày 05/9/2026.',
      'Đơn vị đã báo cáo xong trước ngày 30/4/2026.',
      'Các đội báo cáo trước ngày 25 hằng tháng.',
    ],
  },
  {
    id: 'time/window',
    cues: ['từ '],
    pattern: atWord(
      '(?:gửi|nộp|đăng ký|tiếp nhận hồ sơ|nhận hồ sơ)(?!\\p{L})(?:(?!kết quả từ|số liệu|tình hình|tính từ|phát sinh|lũy kế)[^.;]){0,110}? (?<w>từ (?:ngày [\\d/.-]{1,10}|\\d{1,2}/\\d{1,2}(?:/\\d{4})?) đến(?: hết)? (?:ngày )?' +
        `${DAY})`,
    ),
    make: byDay,
    context: 'told',
    reads: [
      [
        'Phòng Nội vụ gửi báo cáo về Ủy ban nhân dân huyện từ ngày 10/12/2026 đến ngày 15/12/2026.',
        '2026-12-15',
      ],
      [
        'Thí sinh nộp hồ sơ dự tuyển tại bộ phận một cửa từ ngày 01/4/2026 đến hết ngày 20/4/2026.',
        '2026-04-20',
      ],
      ['Đôn đốc viên chức kê khai; thời hạn nộp: từ 20/4 đến 30/4/2026.', '2026-04-30'],
    ],
    refuses: [
      'Lễ hội hoa ban diễn ra từ ngày 13/3/2026 đến ngày 16/3/2026.',
      'Gửi số liệu phát sinh từ ngày 01/4/2026 đến ngày 30/4/2026 cho Cục Thống kê.',
    ],
  },
  {
    id: 'time/handed-in-on',
    cues: ['ngày'],
    pattern: atWord(
      `(?:gửi|nộp|trình|bàn giao|báo cáo)(?!\\p{L})(?:(?!số liệu|tình hình|phát sinh|vụ việc|từ ngày|kể từ)[^.;,]){0,70}? (?<w>vào ${WEEKDAY}ngày ${DAY})${NOT_CYCLE}`,
    ),
    make: byDay,
    reads: [
      ['Các chi hội nộp danh sách hội viên vào ngày 15/4/2026.', '2026-04-15'],
      ['Đồn Biên phòng bàn giao nhà tình nghĩa vào ngày 22 tháng 12 năm 2026.', '2026-12-22'],
    ],
    refuses: [
      'Báo cáo vụ việc xảy ra vào ngày 15/4/2026.',
      'Hội thao khai mạc vào ngày 22 tháng 12 năm 2026.',
    ],
  },
  {
    id: 'time/several-days',
    cues: ['trong '],
    pattern: atWord(
      `(?<w>trong (?:0?[2-9]|hai|ba|bốn|năm)? ?(?:các )?ngày,? ?(?:từ )?(?:ngày )?\\d{1,2}(?:/\\d{1,2})?(?:, \\d{1,2}){0,3} ?(?:và|-|đến)(?: ngày)? ?${DAY})`,
    ),
    make: byDay,
    reads: [
      ['Các khoa kiểm kê thuốc trong 02 ngày 20 và 21/3/2026.', '2026-03-21'],
      ['Ban Chỉ huy quân sự xã huấn luyện trong các ngày 06, 07 và 08/4/2026.', '2026-04-08'],
    ],
    refuses: [
      'Chợ họp trong các ngày lẻ của tháng 4/2026.',
      'Trong 02 ngày qua, 20 hộ phải di dời.',
    ],
  },
  {
    id: 'time/by-day',
    cues: [
      'nhất',
      'hạn',
      'hơn',
      'không quá',
      'đến',
      'hết',
      'trong',
      'hoàn thành',
      'xong',
      'thời gian',
    ],
    pattern: atWord(`(?<lead>${BY}) ${WEEKDAY}(?<word>ngày )?${DAY}${NOT_CYCLE}`),
    make: by,
    reads: [
      ['Trạm y tế tổng hợp nhu cầu vắc xin chậm nhất ngày 30/4/2026.', '2026-04-30'],
      ['Hạn cuối nhận bài dự thi là ngày 09 tháng 9 năm 2026.', '2026-09-09'],
    ],
    refuses: [
      'Số liệu tính đến ngày 30/6/2026 được lấy từ phần mềm.',
      'Lệnh cấm bay áp dụng đến ngày 30/4/2026.',
      'Hoàn thành 1/3 số hộ phải di dời.',
    ],
  },
];
