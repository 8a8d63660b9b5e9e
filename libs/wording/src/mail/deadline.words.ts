import type { FormOfAddress } from './frame.words.js';
import { inDays } from './phrases.js';

/** What the mails of dates share. */
export const DEADLINE_WORDS = {
  works: (count: number): string => `${count} việc`,
  stops: 'Việc nhắc dừng ngay khi có báo cáo hoàn thành.',
  ifDone: (you: FormOfAddress): string => `Nếu đã xong, mong ${you} mở trang trên để báo cáo.`,
} as const;

/** By what may be done about the work. */
export const WORK_BUTTONS = {
  reportProgress: 'Cập nhật tiến độ',
  submit: 'Báo cáo kết quả',
} as const;

export const DUE_SOON_WORDS = {
  token: (days: number): string => `[Còn ${days} ngày]`,
  headline: (days: number): string => (days > 0 ? `Còn ${days} ngày đến hạn` : 'Đến hạn hôm nay'),
  explain: (bodyName: string, count: number): string => `${bodyName} có ${count} việc sắp đến hạn.`,
  heading: 'Sắp đến hạn',
} as const;

export const DUE_TODAY_WORDS = {
  token: '[Hạn hôm nay]',
  headline: (count: number): string => `Hôm nay là hạn của ${count} việc`,
  ask: (you: FormOfAddress, closesAt: string): string =>
    `Đề nghị ${you} báo cáo kết quả trước ${closesAt} hôm nay.`,
  heading: 'Hạn hôm nay',
} as const;

export const OVERDUE_WORDS = {
  token: (days: number): string => `[Quá hạn${inDays(days)}]`,
  headline: (count: number, days: number): string =>
    count === 1 ? `Quá hạn${inDays(days)}` : `${count} việc quá hạn, lâu nhất ${days} ngày`,
  askDoer: (bodyName: string, count: number, you: FormOfAddress): string =>
    `${bodyName} có ${count} việc đã quá hạn và chưa có báo cáo hoàn thành. Đề nghị ${you} chỉ đạo hoàn thành và báo cáo.`,
  tellIssuer: (count: number, issuerName: string): string =>
    `${count} việc do ${issuerName} giao đã quá hạn và chưa có báo cáo hoàn thành.`,
  heading: 'Quá hạn',
  button: 'Xem việc quá hạn',
} as const;
