import { inDays } from './phrases.js';

/** One line of a list in a mail. */
export const MAIL_ROW_WORDS = {
  roles: { lead: 'Chủ trì', support: 'Phối hợp' },
  daysLeft: (days: number): string => `còn ${days} ngày`,
  overdue: (days: number): string => `quá hạn${inDays(days)}`,
  silent: (days: number): string => `chưa có tin ${days} ngày`,
  submitBefore: (due: string): string => `Hạn nộp: ${due}`,
  cutoff: (day: string): string => `Số liệu chốt đến hết ngày ${day}`,
  acknowledgeBefore: (due: string): string => `hạn tiếp nhận: ${due}`,
  late: (workingDays: number): string =>
    workingDays > 0 ? `chậm tiếp nhận ${workingDays} ngày làm việc` : 'chậm tiếp nhận',
  wholeDocument: (number: string): string => `Toàn bộ văn bản ${number}`,
  waiting: (workingDays: number): string => `Đã chờ quyết định ${workingDays} ngày làm việc`,
  nothingOpen: 'Không còn việc nào đang mở và không còn kỳ báo cáo sắp tới; có thể kết thúc đợt',
  bodyEnded: (day: string): string =>
    `Kết thúc hoạt động ngày ${day}; việc còn mở chờ xác nhận đơn vị tiếp nhận`,
  submittedOn: (day: string): string => `Nộp ngày ${day}`,
  suggested: (body: string): string => `Đơn vị đề xuất: ${body}`,
  reason: (text: string): string => `Lý do: ${text}`,
  due: (due: string): string => `Hạn: ${due}`,
  standing: 'Việc thường xuyên, báo cáo theo kỳ',
  undated: 'Không ghi thời hạn',
  works: (count: number): string => `${count} việc`,
} as const;
