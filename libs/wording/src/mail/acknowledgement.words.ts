import type { FormOfAddress } from './frame.words.js';
import { capitalised, inDays } from './phrases.js';

/** A dispatch not acknowledged by the next working morning. */
export const ACKNOWLEDGEMENT_REMINDER_WORDS = {
  subject: (number: string): string => `[Nhắc tiếp nhận] ${number}: văn bản chưa được tiếp nhận`,
  subjectOfMany: (count: number, numbers: string): string =>
    `[Nhắc tiếp nhận] ${count} văn bản chưa được tiếp nhận: ${numbers}`,
  headline: 'Văn bản chưa được tiếp nhận',
  ask: (bodyName: string, you: FormOfAddress): string =>
    `${bodyName} chưa tiếp nhận văn bản dưới đây. Đề nghị ${you} mở trang tiếp nhận và chọn một trong ba: Tiếp nhận, Không thuộc thẩm quyền hoặc Hỏi lại.`,
  heading: 'Văn bản chờ tiếp nhận',
  button: 'Xem và tiếp nhận',
  stops: 'Không cần đăng nhập. Việc nhắc dừng ngay khi đơn vị tiếp nhận.',
} as const;

/** The same, told to the head and to the coordinator. */
export const ACKNOWLEDGEMENT_ESCALATION_WORDS = {
  token: (workingDays: number): string => `[Chưa tiếp nhận${inDays(workingDays)}]`,
  documents: (count: number): string => `${count} văn bản`,
  bodies: (count: number): string => `${count} đơn vị`,
  headline: (workingDays: number): string =>
    workingDays > 0 ? `Chưa tiếp nhận sau ${workingDays} ngày làm việc` : 'Chưa tiếp nhận',
  ask: 'Đến nay văn bản dưới đây chưa được tiếp nhận. Đề nghị lãnh đạo đơn vị chỉ đạo tiếp nhận, hoặc trả lời Không thuộc thẩm quyền kèm lý do.',
  heading: 'Văn bản chưa được tiếp nhận',
  button: 'Xem văn bản',
  headMay: (you: FormOfAddress): string =>
    `${capitalised(you)} là lãnh đạo đơn vị có thể tiếp nhận thay đầu mối ngay trên trang này.`,
} as const;
