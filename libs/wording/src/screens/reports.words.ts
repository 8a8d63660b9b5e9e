import type { ReportStanding } from '#domain';

/** What a period report counts as. */
export const REPORT_STANDING_NAMES: Readonly<Record<ReportStanding, string>> = {
  missing: 'Chưa nộp',
  returned: 'Trả lại',
  handedIn: 'Chờ duyệt',
  accepted: 'Chấp nhận',
  missed: 'Không nộp',
  withdrawn: 'Không phải nộp',
};

/** "Tổng hợp báo cáo" of a campaign. */
export const REPORTS_WORDS = {
  title: 'Tổng hợp báo cáo',
  periods: 'Các kỳ',
  noPeriods: 'Đợt này không có kỳ báo cáo.',
  notOpened: (moment: string): string => `Kỳ sẽ mở lúc ${moment}.`,
  noReports: 'Không đơn vị nào phải nộp báo cáo kỳ này.',
  due: (moment: string): string => `Hạn nộp ${moment}`,
  cutoff: (day: string): string => `chốt số liệu ${day}`,
  provisional: 'Hạn còn tạm tính: lịch nghỉ của năm chưa được công bố.',
  handedIn: (given: number, bodies: number): string => `đã nộp ${given}/${bodies}`,
  late: (count: number): string => `${count} quá hạn`,
  gaps: (count: number): string => `${count} đơn vị chưa nộp, bảng tổng hợp ghi rõ.`,
  shown: 'Lọc',
  show: {
    all: 'Tất cả',
    missing: 'Chưa nộp',
    handedIn: 'Chờ duyệt',
    returned: 'Trả lại',
    accepted: 'Chấp nhận',
  },
  nobodyFits: 'Không đơn vị nào khớp.',
  clearFilter: 'Bỏ lọc',
  find: 'Tìm đơn vị, không dấu',
  body: 'Đơn vị',
  state: 'Tình trạng',
  submitted: 'Nộp lúc',
  sum: 'Cộng',
  sumOf: (bodies: number): string => `của ${bodies} đơn vị`,
  lateNow: 'quá hạn',
  lateThen: 'nộp muộn',
  nothing: 'không phát sinh',
  left: (count: number): string => `và ${count} số liệu ít đơn vị nêu, có trong từng báo cáo`,
  table: 'Bảng tổng hợp của kỳ',
  downloads: 'Tải bảng tổng hợp',
  xlsx: 'Excel',
  docx: 'Word',
  csv: 'CSV',
  print: 'In',
  lock: 'Khóa kỳ',
  lockPending: 'Đang khóa kỳ…',
  lockLeave: 'Chưa khóa',
  lockWhat: (missing: number): string =>
    missing === 0
      ? 'Mọi đơn vị đã nộp. Sau khi khóa, kỳ này không nhận thêm, không nhắc nữa.'
      : `${missing} đơn vị chưa nộp sẽ được ghi là không nộp. Sau khi khóa, kỳ này không nhận thêm, không nhắc nữa, và không mở lại được.`,
  locked: (missing: number): string =>
    missing === 0 ? 'Đã khóa kỳ.' : `Đã khóa kỳ, ${missing} đơn vị không nộp.`,
  lockedNote: 'Kỳ đã khóa.',
  loading: 'Đang mở báo cáo…',
  report: (body: string): string => `Báo cáo của ${body}`,
  done: 'Việc đã làm',
  difficulties: 'Khó khăn',
  proposals: 'Kiến nghị',
  figures: 'Số liệu',
  files: 'Tệp kèm theo',
  nothingYet: 'Đơn vị chưa nộp gì.',
  draft: 'Bản nháp của đơn vị, chưa nộp.',
  by: (who: string, moment: string): string => `${who}, ${moment}`,
  returnedFor: (reason: string): string => `Đề nghị bổ sung: ${reason}`,
  accept: 'Chấp nhận báo cáo',
  acceptPending: 'Đang chấp nhận…',
  return: 'Trả lại, đề nghị bổ sung',
  returnPending: 'Đang trả lại…',
  returnReason: 'Đề nghị bổ sung gì (bắt buộc)',
  acts: 'Làm gì',
  acceptAll: (count: number): string => `Chấp nhận ${count} báo cáo chờ duyệt`,
  acceptAllWhat: (count: number): string =>
    `${count} đơn vị được báo là báo cáo đã chấp nhận, mỗi đơn vị một thư. Báo cáo đã chấp nhận không trả lại được.`,
  acceptAllPending: 'Đang chấp nhận…',
  acceptAllLeave: 'Chưa chấp nhận',
  acceptedAll: (done: number, refused: number): string =>
    refused === 0
      ? `Đã chấp nhận ${done} báo cáo.`
      : `Đã chấp nhận ${done} báo cáo, ${refused} báo cáo không chấp nhận được vì vừa thay đổi.`,
} as const;

/** "Mẫu báo cáo" of a series, and its answers gathered. */
export const REPORT_TEMPLATE_WORDS = {
  open: (questions: number): string =>
    questions === 0 ? 'Đặt mẫu báo cáo' : `Mẫu báo cáo: ${questions} câu`,
  title: (series: string): string => `Mẫu báo cáo: ${series}`,
  what: 'Mọi báo cáo chưa nộp của chuỗi này phải trả lời các câu dưới đây, kỳ này và các kỳ sau. Báo cáo đã nộp giữ nguyên.',
  question: (no: number): string => `Câu ${no}`,
  text: 'Câu hỏi',
  kind: 'Trả lời bằng',
  kinds: { number: 'Con số', text: 'Lời', choice: 'Chọn một ý', table: 'Bảng' },
  unit: 'Đơn vị tính',
  options: 'Các ý để chọn',
  optionsHint: 'Mỗi dòng một ý.',
  columns: 'Các cột',
  columnsHint: 'Mỗi dòng một cột; cột số thì thêm dấu # ở cuối, ví dụ: Số người #',
  required: 'Bắt buộc trả lời',
  up: (no: number): string => `Đưa câu ${no} lên`,
  remove: (no: number): string => `Bỏ câu ${no}`,
  add: 'Thêm câu hỏi',
  save: 'Lưu mẫu báo cáo',
  saving: 'Đang lưu…',
  leave: 'Không đổi',
  saved: (questions: number): string =>
    questions === 0 ? 'Báo cáo không theo mẫu nữa.' : `Đã lưu mẫu báo cáo gồm ${questions} câu.`,
  gathered: 'Tổng hợp theo câu hỏi',
  given: (bodies: number): string => `${bodies} đơn vị trả lời`,
  allAnswers: (count: number): string => `Xem cả ${count} dòng`,
} as const;

/** "Báo cáo tổng hợp" of a period. */
export const REPORT_DRAWN_WORDS = {
  title: 'Báo cáo tổng hợp',
  what: 'Dự thảo Word đúng thể thức của cơ quan, ghi rõ đơn vị chưa nộp; giữ lại như lúc lập.',
  draw: 'Lập báo cáo tổng hợp',
  drawing: 'Đang lập…',
  done: (given: number, missing: number): string =>
    missing === 0
      ? `Đã lập từ ${given} báo cáo, đủ các đơn vị.`
      : `Đã lập từ ${given} báo cáo, ghi rõ ${missing} đơn vị chưa nộp.`,
  layouts: {
    state: 'thể thức hành chính',
    union: 'thể thức công đoàn',
    party: 'thể thức Đảng',
  },
  drawn: (moment: string, layout: string): string => `Bản lập ${moment}, ${layout}`,
  changedCount: (count: number): string => `${count} đơn vị đã đổi từ đó`,
  changed: (moment: string, names: readonly string[], more: number): string =>
    `Số liệu đã đổi từ lần lập ${moment}: ${names.join(', ')}${more > 0 ? ` và ${more} đơn vị nữa` : ''}. Lập lại trước khi gửi.`,
  upward: (report: string, issuer: string): string => `Nộp lên ${issuer}: ${report}`,
  upwardDue: (moment: string): string => `hạn ${moment}, điền sẵn từ bản tổng hợp mới nhất`,
} as const;

/** Head of the file, its last row, its name. */
export const PERIOD_FILE_WORDS = {
  columns: ['Đơn vị', 'Tình trạng', 'Nộp lúc'],
  choiceColumns: ['Ý được chọn', 'Số đơn vị', 'Đơn vị'],
  sum: 'Cộng',
  fileName: 'tong-hop',
  title: (period: string): string => `Tổng hợp báo cáo ${period}`,
  asOf: (moment: string): string => `Số liệu lúc ${moment}`,
  missing: (names: string): string => `Chưa nộp: ${names}.`,
} as const;
