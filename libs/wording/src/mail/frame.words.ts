import { capitalised } from './phrases.js';

/** How the reader of a mail is addressed; an installation chooses one. */
export type FormOfAddress = 'đồng chí' | 'anh/chị';

export const DEFAULT_FORM_OF_ADDRESS: FormOfAddress = 'đồng chí';

/** Why this reader gets the mail; worded in its last line. */
export type MailAudience = 'contact_point' | 'head' | 'coordinator' | 'leader' | 'stand_in';

const STANDS_FOR: Readonly<Record<MailAudience, string>> = {
  contact_point: 'đầu mối',
  head: 'lãnh đạo',
  coordinator: 'điều phối',
  leader: 'lãnh đạo',
  stand_in: 'người thay điều phối (không còn điều phối nào nhận thư)',
};

/** What stands around the content of every mail. */
export const MAIL_FRAME_WORDS = {
  greeting: (you: FormOfAddress): string => `Kính gửi ${you},`,
  because: (you: FormOfAddress, audience: MailAudience, bodyName: string): string =>
    `${capitalised(you)} nhận thư này vì là ${STANDS_FOR[audience]} của ${bodyName}.`,
  answered: 'Thư tự động của hệ thống Đôn đốc; trả lời thư này sẽ tới điều phối của cơ quan giao.',
  unanswered: 'Thư tự động của hệ thống Đôn đốc, xin không trả lời thư này.',
  /** The button of a mail whose act is no longer, or not for its reader, to be done. */
  look: 'Xem chi tiết',
  hotline: (hotline: string): string => `Liên hệ: ${hotline}`,
  copyAddress: 'Nếu không bấm được nút trên, sao chép địa chỉ này vào trình duyệt:',
  rowsLeft: (count: number): string => `… và ${count} mục nữa; bấm nút trong thư để xem đủ.`,
  documents: (count: number): string => `${count} văn bản`,
} as const;
