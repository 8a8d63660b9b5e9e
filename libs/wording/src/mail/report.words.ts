import type { FormOfAddress } from './frame.words.js';

export const REPORT_OPENED_WORDS = {
  subject: (period: string, day: string): string => `[Mở kỳ báo cáo] ${period} – hạn nộp ${day}`,
  subjectOfMany: (count: number, day: string): string =>
    `[Mở kỳ báo cáo] ${count} kỳ – hạn nộp sớm nhất ${day}`,
  headline: (period: string): string => `Mở kỳ báo cáo: ${period}`,
  headlineOfMany: (count: number): string => `Mở ${count} kỳ báo cáo`,
  ask: (bodyName: string, due: string): string => `Đề nghị ${bodyName} nộp báo cáo trước ${due}.`,
  earliest: 'Đây là hạn sớm nhất trong các kỳ dưới đây.',
  draftIsKept: 'Bản nháp được giữ trên hệ thống, có thể làm nhiều lần.',
  heading: 'Kỳ báo cáo',
  button: 'Làm báo cáo',
} as const;

export const REPORT_ACCEPTED_WORDS = {
  subject: (period: string, you: FormOfAddress): string =>
    `[Đã nhận báo cáo] ${period} – cảm ơn ${you}`,
  headline: 'Đã nhận báo cáo',
  thanks: (bodyName: string, you: FormOfAddress): string =>
    `Báo cáo của ${bodyName} đã được chấp nhận. Cảm ơn ${you}.`,
  period: 'Kỳ báo cáo',
  document: 'Theo văn bản',
  submittedOn: 'Ngày nộp',
  button: 'Xem báo cáo đã nộp',
} as const;
