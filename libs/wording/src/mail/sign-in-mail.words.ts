import type { FormOfAddress } from './frame.words.js';
import { capitalised } from './phrases.js';

/** A sign-in link, or the first one of an invited person. */
export const SIGN_IN_MAIL_WORDS = {
  subject: (validFor: string): string => `Liên kết đăng nhập (có hiệu lực ${validFor})`,
  headline: { sign_in: 'Liên kết đăng nhập', invitation: 'Mời sử dụng hệ thống Đôn đốc' },
  press: 'Bấm nút dưới đây để đăng nhập hệ thống Đôn đốc.',
  /** @param bodyName null: for nobody else than the person */
  invited: (you: FormOfAddress, bodyName: string | null): string =>
    `${capitalised(you)} được mời sử dụng hệ thống Đôn đốc${bodyName === null ? '' : ` thay mặt ${bodyName}`}. Bấm nút dưới đây để đăng nhập lần đầu.`,
  button: 'Đăng nhập',
  keepIt: (you: FormOfAddress, validFor: string): string =>
    `Liên kết có hiệu lực ${validFor} và chỉ dùng cho ${you}; xin đừng chuyển tiếp thư này.`,
  notAsked: (you: FormOfAddress): string => `Nếu ${you} không yêu cầu, xin bỏ qua thư này.`,
  because: {
    sign_in: (you: FormOfAddress): string =>
      `${capitalised(you)} nhận thư này vì có yêu cầu đăng nhập bằng địa chỉ thư này.`,
    invitation: (you: FormOfAddress): string =>
      `${capitalised(you)} nhận thư này vì có lời mời gửi tới địa chỉ thư này.`,
  },
} as const;
