import type { FormOfAddress } from './frame.words.js';
import { capitalised } from './phrases.js';

/** The answer to a coordinator who forwarded a directive. */
export const INTAKE_MAIL_WORDS = {
  draftedSubject: (reference: string): string => `[Đã nạp bản nháp] ${reference}`,
  withoutReference: 'văn bản gửi qua thư',
  draftedHeadline: 'Văn bản đã thành bản nháp',
  drafted:
    'Văn bản gửi qua thư đã được bóc tách thành một bản nháp của cơ quan. Chưa giao việc gì, chưa gửi thư cho đơn vị nào; xem lại bản nháp rồi mới giao.',
  reference: 'Số, ký hiệu',
  subjectLabel: 'Trích yếu',
  unknown: 'chưa đọc được',
  tasks: 'Số việc đọc được',
  questions: 'Cần trả lời trước khi giao',
  blocking: 'Bắt buộc',
  noQuestions: 'Không có câu hỏi nào; vẫn nên đọc lại trước khi giao.',
  open: 'Xem bản nháp',
  refusedSubject: '[Không nạp được] Văn bản gửi qua thư',
  refusedHeadline: 'Không nạp được văn bản',
  refused: (reason: string): string =>
    `Văn bản gửi qua thư không thành bản nháp, và không có gì được giữ lại. ${reason}`,
  secretSubject: '[Không nhận] Văn bản gửi qua thư',
  secretHeadline: 'Không nhận văn bản có dấu mật',
  secret:
    'Thư vừa gửi có văn bản mang dấu mật. Hệ thống không nhận văn bản mật: không đọc tiếp, không giữ thư, tệp hay nội dung nào. Xử lý văn bản này theo quy định về bảo vệ bí mật nhà nước.',
  unclear:
    'Không đọc rõ phần đầu của bản quét trong thư vừa gửi nên không biết có dấu mật hay không. Không giữ lại gì. Nếu đã xem và chắc chắn không có dấu mật, tải tệp lên ở màn hình “Giao nhiệm vụ mới”.',
  begin: 'Giao nhiệm vụ mới',
  because: (you: FormOfAddress): string =>
    `${capitalised(you)} nhận thư này vì là điều phối và vừa gửi văn bản tới hộp thư của hệ thống.`,
} as const;
