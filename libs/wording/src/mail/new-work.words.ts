import type { FormOfAddress } from './frame.words.js';
import { capitalised } from './phrases.js';

/** Everything a body gets at launch. A dispatch may hold reports only: then `tasks` is 0. */
export const NEW_WORK_WORDS = {
  subject: (tasks: number, document: string): string =>
    `[Việc mới] ${tasks > 0 ? `${tasks} việc theo ` : ''}${document} – đề nghị tiếp nhận`,
  headline: (tasks: number, document: string): string =>
    tasks > 0 ? `${tasks} việc mới theo ${document}` : capitalised(`${document} cần tiếp nhận`),
  gives: (issuerName: string, bodyName: string): string =>
    `${issuerName} giao ${bodyName} thực hiện văn bản dưới đây.`,
  acknowledgeBefore: (you: FormOfAddress, due: string): string =>
    `Đề nghị ${you} tiếp nhận trước ${due}.`,
  acknowledgeNow: (you: FormOfAddress, due: string): string =>
    `Hạn tiếp nhận (${due}) đã qua trước khi thư này gửi được; đề nghị ${you} tiếp nhận ngay.`,
  urgency: 'Mức độ',
  urgencyMarks: { KHAN: 'KHẨN', THUONG_KHAN: 'THƯỢNG KHẨN', HOA_TOC: 'HỎA TỐC' },
  recipient: 'Đơn vị nhận',
  tasksHeading: 'Việc được giao',
  reportsHeading: 'Báo cáo theo kỳ',
  button: 'Xem và tiếp nhận',
  threeAnswers: (you: FormOfAddress): string =>
    `Trên trang vừa mở, ${you} bấm Tiếp nhận, Không thuộc thẩm quyền (kèm lý do) hoặc Hỏi lại. Không cần đăng nhập.`,
  document: 'Văn bản',
  issuedOn: (document: string, day: string): string => `${document} ngày ${day}`,
  replaces: 'Thay thế văn bản',
  title: 'Trích yếu',
  issuer: 'Cơ quan giao',
} as const;
