/** What is wrong with a part of a request: the `detail` of a fault beside its pointer. */
export const REQUEST_FAULTS = {
  cursor: 'Con trỏ trang không hợp lệ: dùng đúng giá trị ở "next" của trang trước.',
  etag: 'Giá trị phải là ETag đã nhận khi đọc, ví dụ "3".',
  uuid: 'Mã phải là một UUID.',
  termStart: 'Đánh số theo nhiệm kỳ cần ngày đầu nhiệm kỳ; cách khác thì để trống.',
  json: 'Phải là JSON.',
  rowTwice: 'Mỗi dòng chỉ nêu một lần.',
  email: 'Phải là một địa chỉ thư, dạng ten@coquan.vn.',
  yearBetween: (first: number, last: number): string => `Năm phải từ ${first} đến ${last}.`,
  oddText: 'Có ký tự không phải chữ (NUL, hoặc nửa ký tự); hãy xóa rồi gửi lại.',
  importHashMissing: 'Cần mã của lần xem trước (importHash).',
  importHashWrong: 'Mã của lần xem trước không đúng.',
  importPart: (names: readonly string[]): string => `Tên phần phải là ${names.join(', ')}.`,
  importEmpty: 'Cần ít nhất một tệp CSV hoặc Excel.',
  importLine: (line: number, fault: string): string => `Dòng ${line}: ${fault}`,
  documentMissing: 'Cần một tệp văn bản trong phần “file”.',
  recipientSetTwice: 'Số của nơi nhận bị trùng.',
  taskPositionTwice: 'Thứ tự việc bị trùng.',
  oneWayForward: 'Nêu đúng một trong: days, until, toNextDue.',
  bodyOrBodies: 'Nêu bodyId hoặc bodyCodes, không nêu cả hai.',
  emptyPassage: 'Đoạn trích rỗng.',
  reportSaysNothing: 'Ghi việc đã làm, hoặc chọn “Kỳ này không phát sinh”.',
} as const;

/** Values that fill the slots of a refusal's `detail`. */
export const REFUSAL_VALUES = {
  coordinator: 'điều phối',
  coordinatorOrClerk: 'điều phối, văn thư',
  coordinatorOrLeader: 'điều phối, lãnh đạo',
  coordinatorOrAdministrator: 'điều phối hoặc quản trị',
  administrator: 'quản trị hệ thống',
  issueDate: 'ngày ban hành',
  disabledAccount: 'Tài khoản này đã bị khóa.',
  hasAdministrator: 'Hệ thống đã có quản trị; hãy để người ấy mời thêm ở mục Người dùng.',
  resentAlready: 'Thư này không còn chờ gửi lại.',
  bodiesAndMore: (names: string, more: number): string => `${names} và ${more} đơn vị khác`,
  filesAtOnce: (count: number): string =>
    count === 1 ? 'một tệp mỗi lần; hãy gửi từng tệp' : `${count} tệp mỗi lần`,
  fieldsAtOnce: (count: number): string => `${count} trường mỗi biểu mẫu`,
} as const;

/** Other words of the API's answers. */
export const ANSWER_WORDS = {
  listChanged:
    'Từ trang đầu đến nay danh sách đã đổi: có dòng có thể bị sót hoặc lặp; đọc lại từ trang đầu.',
  notSignedIn: 'Chưa đăng nhập',
  taskSheetFile: 'Phiếu giao việc dự kiến.docx',
} as const;

/** Where a planned date comes from. */
export const DATE_MARK_NAMES = { document: 'theo văn bản', suggested: 'gợi ý' } as const;

/** What the reader of the board can do about a mail that did not arrive. */
export const MAIL_ADVICE = {
  FAILED: 'Thư không gửi được: sửa địa chỉ, gửi lại.',
  UNCERTAIN: 'Không rõ thư đã tới chưa: hỏi đơn vị, hoặc sửa địa chỉ, gửi lại.',
} as const;

/** The product's name, in titles. */
export const PRODUCT_NAME = 'Đôn đốc';

/** What is wrong with a question of a report template. */
export const REPORT_QUESTION_FAULTS = {
  options: 'Câu chọn phải có từ hai ý; câu khác không có ý.',
  optionTwice: 'Một ý có hai lần.',
  columns: 'Câu bảng phải có cột; câu khác không có cột.',
  keyTwice: 'Hai câu hỏi trùng mã.',
} as const;
