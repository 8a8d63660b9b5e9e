import type { SignInMail } from '../mail-model.js';
import type { MailView } from '../mail-view.js';
import { UNANSWERED } from './frame.js';
import { capitalised, plain } from '../wording.js';

export function signInView(mail: SignInMail): MailView {
  const you = mail.formOfAddress;
  const invited = mail.purpose === 'invitation';
  const body = mail.bodyName === undefined ? '' : ` thay mặt ${plain(mail.bodyName)}`;
  const validFor = plain(mail.validFor);
  return {
    tone: 'calm',
    subject: `Liên kết đăng nhập (có hiệu lực ${validFor})`,
    headline: invited ? 'Mời sử dụng hệ thống Đôn đốc' : 'Liên kết đăng nhập',
    greeting: `Kính gửi ${you},`,
    paragraphs: [
      invited
        ? `${capitalised(you)} được mời sử dụng hệ thống Đôn đốc${body}. Bấm nút dưới đây để đăng nhập lần đầu.`
        : 'Bấm nút dưới đây để đăng nhập hệ thống Đôn đốc.',
    ],
    facts: [],
    quotes: [],
    sections: [],
    button: { label: 'Đăng nhập', url: mail.url },
    notes: [
      `Liên kết có hiệu lực ${validFor} và chỉ dùng cho ${you}; xin đừng chuyển tiếp thư này.`,
      `Nếu ${you} không yêu cầu, xin bỏ qua thư này.`,
    ],
    reason: `${capitalised(you)} nhận thư này vì ${
      invited ? 'có lời mời gửi tới' : 'có yêu cầu đăng nhập bằng'
    } địa chỉ thư này.`,
    closing: UNANSWERED,
    hotline: mail.hotline === undefined ? null : plain(mail.hotline),
  };
}
