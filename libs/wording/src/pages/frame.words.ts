/** What stands around every page that works without a script. */
export const PAGE_FRAME_WORDS = {
  skip: 'Đến nội dung chính',
  asOf: (moment: string): string => `Số liệu lúc ${moment}.`,
} as const;

/** A form that was not taken: nothing typed is lost. */
export const FORM_WORDS = {
  notSent: 'Chưa gửi được',
  safe: 'Chưa có gì được ghi. Nội dung đồng chí đã viết vẫn còn nguyên ở dưới.',
  sendAgain: 'Gửi lại',
  typed: 'Nội dung đồng chí đã viết',
} as const;

/** What a field of a form holds, where it is shown outside its form. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  reason: 'Lý do',
  suggestedBody: 'Đơn vị phù hợp hơn',
  text: 'Câu hỏi',
  email: 'Địa chỉ thư',
};
