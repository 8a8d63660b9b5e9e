import {
  beforeMonth,
  beforeQuarter,
  beforeYear,
  byBareMonth,
  byBareQuarter,
  byFirstHalf,
  byMonth,
  byQuarter,
  byYear,
} from './days.js';
import { atWord, type TimeRule } from './time-rule.js';
import {
  BARE_MONTH,
  BARE_QUARTER,
  DOING,
  ENDING,
  MONTH,
  NOT_CYCLE,
  QUARTER,
  YEAR,
} from './words-of-time.js';

/** A report to a body named before its content: the period behind it is when, not what of. */
const REPORTED_TO =
  '(?:báo cáo|trình|gửi) (?!kết quả|tình hình|số liệu|về|công tác)(?:\\p{L}+ ){2,12}(?:kết quả|tình hình|tiến độ)(?: (?:thực hiện|triển khai|rà soát|xử lý))? (?<w>trong ';

/** Deadlines at the end of a month, a quarter or a year. */
export const PERIOD_RULES: readonly TimeRule[] = [
  {
    id: 'time/before-month',
    cues: ['trước tháng'],
    pattern: atWord(`trước ${MONTH}`),
    make: beforeMonth,
    reads: [
      ['Hạt Kiểm lâm cắm mốc rừng phòng hộ trước tháng 7/2026.', '2026-06-30'],
      ['Hồ chứa phải kiểm định xong trước tháng 9 năm 2026.', '2026-08-31'],
    ],
    refuses: ['Trước tháng lễ, chợ đông hơn.', 'Năm trước, tháng 7/2026 chưa có kế hoạch.'],
  },
  {
    id: 'time/before-quarter',
    cues: ['trước quý'],
    pattern: atWord(`trước ${QUARTER}`),
    make: beforeQuarter,
    reads: [
      ['Trình đề án sáp nhập thôn trước quý IV/2026.', '2026-09-30'],
      ['Hoàn trả mặt đường trước quý III năm 2026.', '2026-06-30'],
    ],
    refuses: ['Doanh thu tăng so với trước quý vừa rồi.', 'Trình đề án sau quý IV/2026.'],
  },
  {
    id: 'time/before-year',
    cues: ['trước năm'],
    pattern: atWord(`(?:${ENDING}|${DOING})(?: [^.;,]{0,40})? (?<w>trước ${YEAR})`),
    make: beforeYear,
    reads: [
      ['Số hóa hộ tịch hoàn thành trước năm 2027.', '2026-12-31'],
      ['Trình quy hoạch nghĩa trang trước năm 2028.', '2027-12-31'],
    ],
    refuses: ['Nhà xây trước năm 2027 được miễn phép.', 'Người sinh trước năm 2008 được dự tuyển.'],
  },
  {
    id: 'time/within-quarter',
    cues: ['quý', 'quí'],
    pattern: atWord(`(?<w>(?:trong|hết|cuối) ${QUARTER})`),
    make: byQuarter,
    reads: [
      ['Ban Dân tộc trình phê duyệt danh sách trong quý II năm 2026.', '2026-06-30'],
      ['Cấp nước sạch cho bản Phiêng trong quí 3, năm 2026.', '2026-09-30'],
    ],
    refuses: [
      'Kết quả thực hiện trong quý II/2026 tăng so với cùng kỳ.',
      'Tình hình thu ngân sách trong quý I/2026.',
    ],
  },
  {
    id: 'time/report-in-quarter',
    cues: ['trong qu'],
    pattern: atWord(`${REPORTED_TO}${QUARTER})`),
    make: byQuarter,
    context: 'told',
    reads: [
      [
        'Bộ Y tế lập danh mục thuốc; báo cáo Thủ tướng Chính phủ kết quả thực hiện trong Quý II năm 2026.',
        '2026-06-30',
      ],
      ['Cục Đường bộ báo cáo Bộ Xây dựng tình hình triển khai trong quý 3/2026.', '2026-09-30'],
    ],
    refuses: [
      'Báo cáo kết quả thực hiện trong quý II năm 2026 gồm ba phần.',
      'Báo cáo tình hình xử lý trong quý 3/2026.',
    ],
  },
  {
    id: 'time/done-in-quarter',
    cues: ['vào quý', 'vào quí'],
    pattern: atWord(`(?:${ENDING}|${DOING})(?: [^.;]{0,60}?)? (?<w>vào ${QUARTER})`),
    make: byQuarter,
    reads: [
      ['Tổ chức hội thi cấp tỉnh vào quý III/2026.', '2026-09-30'],
      ['Ban hành bộ tiêu chí chợ văn minh vào quý 2/2026.', '2026-06-30'],
    ],
    refuses: ['Mưa thường đến vào quý III/2026.', 'Giá phân bón giảm vào quý 2/2026.'],
  },
  {
    id: 'time/ending-quarter',
    cues: ['quý', 'quí'],
    pattern: atWord(`${ENDING} ?:? ?(?<w>(?:dự kiến )?${QUARTER})`),
    make: byQuarter,
    reads: [
      ['Thời gian thực hiện: Quý IV/2026.', '2026-12-31'],
      ['Lắp đặt biển báo, hoàn thành quý 2-2026.', '2026-06-30'],
    ],
    refuses: ['Báo cáo quý IV/2026 gồm hai biểu.', 'Dự toán quý 2-2026 đã được duyệt.'],
  },
  {
    id: 'time/within-bare-quarter',
    cues: ['quý', 'quí'],
    pattern: atWord(`(?<w>(?:trong|hết|cuối) ${BARE_QUARTER}${NOT_CYCLE})`),
    make: byBareQuarter,
    reads: [
      ['Hội Làm vườn mở hai lớp ghép cây trong quý III.', '2026-09-30'],
      ['Đội thuế chốt sổ bộ trong quý hai.', '2026-06-30'],
    ],
    refuses: ['Tiến độ trong quý của từng xã.', 'Họp trong quý hằng năm.'],
  },
  {
    id: 'time/within-month',
    cues: ['tháng'],
    pattern: atWord(`(?<w>(?:trong|hết|cuối) ${MONTH})`),
    make: byMonth,
    reads: [
      ['Nghĩa trang liệt sĩ được sơn sửa, hoàn thành trong tháng 6 năm 2026.', '2026-06-30'],
      ['Sở Tư pháp thẩm tra trong tháng 4, 5/2026.', '2026-05-31'],
    ],
    refuses: [
      'Chuẩn bị nội dung cho kỳ họp trong tháng 6 năm 2026.',
      'Số vụ phát sinh trong tháng 4/2026 giảm.',
    ],
  },
  {
    id: 'time/report-in-month',
    cues: ['trong tháng'],
    pattern: atWord(`${REPORTED_TO}${MONTH})`),
    make: byMonth,
    context: 'told',
    reads: [
      [
        'Bộ Tài chính rà soát vốn; báo cáo Thủ tướng Chính phủ kết quả thực hiện trong tháng 4 năm 2026.',
        '2026-04-30',
      ],
      [
        'Tổng cục báo cáo Bộ trưởng Bộ Công Thương tình hình xử lý trong tháng 5/2026.',
        '2026-05-31',
      ],
    ],
    refuses: [
      'Báo cáo kết quả thực hiện trong tháng 4 năm 2026.',
      'Gửi số liệu thu ngân sách trong tháng 5/2026.',
    ],
  },
  {
    id: 'time/done-in-month',
    cues: ['vào tháng'],
    pattern: atWord(`(?:${ENDING}|${DOING})(?: [^.;,]{0,40}?)? (?<w>vào ${MONTH})`),
    make: byMonth,
    reads: [
      ['Tổ chức giải bơi thiếu nhi vào tháng 7/2026.', '2026-07-31'],
      ['Sơ kết phong trào vào tháng 11 năm 2026.', '2026-11-30'],
    ],
    refuses: ['Lúa trổ vào tháng 7/2026.', 'Nước lên vào tháng 11 năm 2026.'],
  },
  {
    id: 'time/ending-month',
    cues: ['tháng'],
    pattern: atWord(`${ENDING} ?:? ?(?<w>(?:dự kiến )?${MONTH})`),
    make: byMonth,
    reads: [
      ['Thời gian: tháng 8/2026.', '2026-08-31'],
      ['Kênh nội đồng nạo vét xong tháng 5 năm 2026.', '2026-05-31'],
    ],
    refuses: ['Lương tháng 8/2026 trả qua thẻ.', 'Bản tin tháng 5 năm 2026 đăng ba bài.'],
  },
  {
    id: 'time/months-of-stage',
    cues: ['đến tháng', 'đến hết tháng'],
    pattern: atWord(
      `(?:giai đoạn|đợt|bước|thời gian)(?: [^.;:(]{0,24})? ?\\(?(?<w>(?:từ )?tháng \\d{1,2}(?:/\\d{4})? đến (?:hết )?${MONTH})`,
    ),
    make: byMonth,
    reads: [
      ['Giai đoạn 1 (từ tháng 3 đến tháng 6/2026): Sở Nội vụ rà soát hồ sơ.', '2026-06-30'],
      ['Đợt 2 từ tháng 9/2026 đến tháng 11/2026, các xã giao quân.', '2026-11-30'],
    ],
    refuses: [
      'Mùa mưa kéo dài từ tháng 5 đến tháng 10/2026.',
      'Số liệu từ tháng 1 đến tháng 6/2026 do Cục Thuế cấp.',
    ],
  },
  {
    id: 'time/within-bare-month',
    cues: ['tháng'],
    pattern: atWord(`(?<w>(?:trong|hết|cuối) ${BARE_MONTH}${NOT_CYCLE})`),
    make: byBareMonth,
    reads: [
      ['Phòng Kinh tế bàn giao chợ tạm trong tháng 5.', '2026-05-31'],
      ['Trồng xong đồi keo trong tháng 8.', '2026-08-31'],
    ],
    refuses: ['Trong tháng cao điểm, chợ mở sớm.', 'Tình hình dịch bệnh trong tháng 5.'],
  },
  {
    id: 'time/first-half-year',
    cues: ['tháng đầu năm'],
    pattern: atWord(
      `${ENDING}(?: [^.;,]{0,40}?)? (?<w>(?:trong|hết) (?:0?6|sáu) tháng đầu ${YEAR})`,
    ),
    make: byFirstHalf,
    reads: [
      ['Giải phóng mặt bằng hoàn thành trong 6 tháng đầu năm 2026.', '2026-06-30'],
      ['Số hóa sổ địa chính xong trong sáu tháng đầu năm 2027.', '2027-06-30'],
    ],
    refuses: [
      'Thu ngân sách trong 6 tháng đầu năm 2026 đạt khá.',
      'Kết quả sáu tháng đầu năm 2026 được đánh giá.',
    ],
  },
  {
    id: 'time/within-year',
    cues: ['năm'],
    pattern: atWord(`${ENDING}(?: [^.;,]{0,30}?)? ?(?<w>(?:trong|hết|vào|cuối) ${YEAR})`),
    make: byYear,
    reads: [
      ['Phủ sóng các bản vùng cao, hoàn thành trong năm 2026.', '2026-12-31'],
      ['Cầu treo Nậm Ban kết thúc vào năm 2027.', '2027-12-31'],
    ],
    refuses: ['Mục tiêu đến năm 2035 có 5 khu công nghiệp.', 'Lễ hội mở trong năm 2026.'],
  },
  {
    id: 'time/handed-in-within-year',
    cues: ['trong năm'],
    pattern: atWord(
      `(?:báo cáo|trình|gửi|nộp|ban hành|phê duyệt|công bố|giảm|xóa|đạt|xây dựng|hỗ trợ|trồng|mở|lắp đặt|sửa chữa|nâng cấp|đào tạo|tập huấn|cấp|đưa|khởi công|rà soát|thành lập|bố trí|tổ chức|thực hiện|triển khai|kiểm tra) (?!kết quả|tình hình|số liệu|công tác)(?:(?!kết quả|tình hình|số liệu|nhiệm vụ|kinh phí|công tác)[^.;,]){4,80} (?<w>trong ${YEAR})(?=[.;,]|$)`,
    ),
    make: byYear,
    reads: [
      [
        'Sở Công Thương xây dựng đề án chợ phiên, báo cáo Ủy ban nhân dân tỉnh trong năm 2026.',
        '2026-12-31',
      ],
      ['Viện Quy hoạch trình Bộ phương án cảng cạn trong năm 2027; phối hợp các vụ.', '2027-12-31'],
      ['Phấn đấu giảm 50 thôn đặc biệt khó khăn trong năm 2026.', '2026-12-31'],
    ],
    refuses: [
      'Báo cáo kết quả thực hiện nhiệm vụ trong năm 2026.',
      'Gửi số liệu kinh phí đã chi trong năm 2026.',
    ],
  },
  {
    id: 'time/ending-year',
    cues: ['năm'],
    pattern: atWord(`${ENDING} ?:? ?(?<w>${YEAR})`),
    make: byYear,
    reads: [
      ['Thời gian hoàn thành: năm 2026.', '2026-12-31'],
      ['Tiến độ: năm 2027.', '2027-12-31'],
    ],
    refuses: ['Kế hoạch năm 2026 gồm năm phần.', 'Dự toán năm 2027 chưa giao.'],
  },
  {
    id: 'time/review-in-year',
    cues: ['kết'],
    pattern: atWord(`(?:sơ kết|tổng kết)(?: [^.;,]{0,60}?)? (?<w>(?:trong|vào|cuối) ${YEAR})`),
    make: byYear,
    reads: [
      ['Chủ trì sơ kết Đề án chuyển đổi số vào năm 2027.', '2027-12-31'],
      ['Hội Khuyến học tổng kết cuộc vận động cuối năm 2028.', '2028-12-31'],
    ],
    refuses: ['Sơ kết 3 năm phong trào.', 'Báo cáo tổng kết năm 2026 gồm hai phần.'],
  },
  {
    id: 'time/until-year-end',
    cues: ['từ nay'],
    pattern: atWord(`(?<w>từ nay (?:cho )?đến (?:hết|cuối) ${YEAR})`),
    make: byYear,
    reads: [
      ['Từ nay đến cuối năm 2026, ngành điện thay xong công tơ cơ.', '2026-12-31'],
      ['Các đồn tuần tra từ nay đến hết năm 2027.', '2027-12-31'],
    ],
    refuses: ['Từ nay, xã trực 24/24.', 'Đến hết năm 2026 đã có 5 xã đạt chuẩn.'],
  },
];
