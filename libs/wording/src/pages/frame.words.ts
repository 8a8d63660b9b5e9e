/** What stands around every page that works without a script. */
export const PAGE_FRAME_WORDS = {
  skip: 'Đến nội dung chính',
  signOut: 'Đăng xuất',
  ownAccount: 'Tài khoản của tôi: mật khẩu, các máy đang đăng nhập',
  toWork: 'Về việc của tôi',
  asOf: (moment: string): string => `Số liệu lúc ${moment}.`,
} as const;

/** A form that was not taken: nothing typed is lost. */
export const FORM_WORDS = {
  notSent: 'Chưa gửi được',
  safe: 'Chưa có gì được ghi. Nội dung đồng chí đã viết vẫn còn nguyên ở dưới.',
  sendAgain: 'Gửi lại',
  typed: 'Nội dung đồng chí đã viết',
} as const;

/** What is being written, kept while one writes; `{time}` is put in by the page. */
export const KEEPING_WORDS = {
  back: 'Nội dung đang viết dở lúc {time} đã được đưa lại.',
  drop: 'Bỏ, dùng bản trên hệ thống',
  here: 'Nội dung đang viết được giữ trên máy này.',
  saved: 'Đã lưu nháp {time}.',
  unsaved: 'Chưa lưu được lên hệ thống. Nội dung vẫn được giữ trên máy này.',
  wrong: 'Còn chỗ chưa đúng nên chưa lưu lên hệ thống. Nội dung vẫn được giữ trên máy này.',
  overtaken: 'Nội dung vừa được cập nhật ở nơi khác. Bấm nút để xem cả hai bản.',
} as const;

/** Somebody else was there first: both versions stand on the page. */
export const CONFLICT_WORDS = {
  title: 'Nội dung vừa được cập nhật ở nơi khác',
  safe: 'Bản của đồng chí chưa được ghi và còn nguyên trong biểu mẫu ở dưới. Gửi lại thì bản của đồng chí thay bản đang có.',
  theirs: 'Bản đang có',
  keepTheirs: 'Giữ bản đang có',
  nothing: '(trống)',
} as const;

/** After signing in again: what had been typed is still there. */
export const KEPT_WORDS = {
  title: 'Nội dung vẫn còn',
  explain: 'Phiên trước đã hết nên chưa có gì được gửi. Đây là nội dung đồng chí đã viết.',
  send: 'Gửi nội dung này',
  leave: 'Không gửi, mở lại trang',
} as const;

/** What a field of a form holds, where it is shown outside its form. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  reason: 'Lý do',
  suggestedBody: 'Đơn vị phù hợp hơn',
  text: 'Nội dung',
  progress: 'Tiến độ',
  note: 'Ghi chú, kết quả',
  dueOn: 'Ngày',
  done: 'Việc đã làm',
  difficulties: 'Khó khăn',
  proposals: 'Kiến nghị',
  nothingToReport: 'Kỳ này không phát sinh',
  figureName: 'Chỉ tiêu',
  figureValue: 'Số',
  figureUnit: 'Đơn vị tính',
  linkUrl: 'Địa chỉ liên kết',
  linkTitle: 'Tên liên kết',
  numerator: 'Đã đạt',
  denominator: 'Trên tổng số',
  email: 'Địa chỉ thư',
};
