/** What `List-Unsubscribe` of a digest leads to. */
export const MUTE_PAGE_WORDS = {
  title: 'Thôi nhận bản tin buổi sáng',
  ask: (issuer: string, email: string): string =>
    `Bản tin buổi sáng của ${issuer} đang được gửi tới ${email}.`,
  stillTold:
    'Thư giao việc mới, trả lại, hỏi và trả lời, việc đến hạn hôm nay vẫn được gửi. Việc quá hạn vẫn hiện ở trang việc của đơn vị.',
  mute: 'Thôi nhận bản tin',
  muted: 'Đã thôi nhận bản tin',
  mutedFrom: (issuer: string, email: string): string =>
    `Bản tin buổi sáng của ${issuer} không gửi tới ${email} nữa.`,
  again: 'Nhận lại bản tin',
  unknown: 'Liên kết không mở được',
  unknownNext:
    'Có thể địa chỉ chép thiếu ký tự. Không có gì bị thay đổi; hãy mở lại liên kết ngay trong thư.',
} as const;

/** Why a digest did not leave, in the record of its campaign. */
export const MUTED_MAIL = 'người nhận đã thôi nhận bản tin';
