import type { FormOfAddress } from './frame.words.js';
import { capitalised } from './phrases.js';

/** The mail that takes an anchor out of the database. */
export const ANCHOR_MAIL_WORDS = {
  subject: (day: string): string => `[Niêm phong nhật ký] ${day}`,
  headline: 'Niêm phong nhật ký',
  what: (issuer: string, chains: number): string =>
    `Tệp đính kèm ghi đầu của ${chains} chuỗi nhật ký của ${issuer} sáng nay, có chữ ký của hệ thống.`,
  how: 'Giữ thư này, đừng mở lại để sửa. Sau này nếu ai viết lại nhật ký, kể cả tính lại mọi mã băm, lệnh dondoc verify --anchor với tệp này chỉ ra ngay chuỗi nào và từ mục nào.',
  root: 'Mã băm gốc',
  day: 'Ngày',
  button: 'Xem các lần niêm phong',
  because: (you: FormOfAddress, issuer: string): string =>
    `${capitalised(you)} nhận thư này vì có tên trong danh sách giữ niêm phong của ${issuer}.`,
} as const;
