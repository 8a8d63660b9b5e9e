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

/** Head of the file, its last row, its name. */
export const PERIOD_FILE_WORDS = {
  columns: ['Đơn vị', 'Tình trạng', 'Nộp lúc'],
  sum: 'Cộng',
  fileName: 'tong-hop',
  title: (period: string): string => `Tổng hợp báo cáo ${period}`,
  asOf: (moment: string): string => `Số liệu lúc ${moment}`,
  missing: (names: string): string => `Chưa nộp: ${names}.`,
} as const;
