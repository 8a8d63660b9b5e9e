import type { AnswerFault, CalendarDayProblem } from '#domain';

/** What is wrong with a day of the working calendar. Days are written for a reader. */
export const CALENDAR_FAULTS = {
  announcedYear: (year: number): string =>
    `Năm ${year} đã có thông báo nghỉ lễ: rút thông báo trước khi bỏ ngày lễ.`,
  dayMissing: 'Chưa có ngày.',
  writeDay: 'Ghi ngày dạng dd/mm/yyyy.',
  dayTwice: (day: string): string => `Ngày ${day} có ở hai dòng.`,
  kindUnknown: (text: string): string => `Không có loại ngày “${text}”.`,
  sourceMissing: 'Chưa có căn cứ.',
  nameSource: 'Ghi thông báo hoặc quyết định nêu ngày này.',
  fixKind: 'Sửa ngày hoặc loại.',
  holidaysMissing: (days: readonly string[]): string =>
    `Chưa đủ ngày nghỉ lễ: thiếu ${days.join(', ')}.`,
} as const;

export const CALENDAR_DAY_FAULTS: Readonly<Record<CalendarDayProblem, (day: string) => string>> = {
  workedWorkday: (day) => `${day} không phải ngày nghỉ hằng tuần nên không thể là ngày làm bù.`,
  statutoryWorked: (day) => `${day} là ngày nghỉ lễ theo luật, không thể làm bù.`,
  offOnWeekend: (day) => `${day} đã là ngày nghỉ hằng tuần.`,
};

/** What is wrong with a draft, its launch or a change of its dates. */
export const CAMPAIGN_FAULTS = {
  issuedOn: (day: string): string => `Văn bản ban hành ngày ${day}.`,
  campaignIssuedOn: (day: string): string => `Văn bản của đợt này ban hành ngày ${day}.`,
  chooseIssuer: (codes: readonly string[]): string => `Chọn cơ quan ban hành: ${codes.join(', ')}.`,
  bodyNotInDirectory: (code: string): string => `Không có đơn vị ${code} trong danh bạ.`,
  noSuchQuestion: (no: number): string => `Bản nháp không có câu hỏi số ${no}.`,
  launchedOnOtherDay: (day: string): string =>
    `Lần giao này tính ngày từ ${day}. Hãy bỏ lần giao này, lập bản nháp mới từ chính nó rồi xem trước và giao lại; nội dung đã chuẩn bị còn nguyên.`,
  notPreviewed: 'Bản này chưa được xem trước.',
  newerPreview: 'Đã có bản xem trước mới hơn bản đang giao.',
} as const;

/** What is wrong with an answer of a report, by its question. */
export const ANSWER_FAULTS: Readonly<Record<AnswerFault, (question: string) => string>> = {
  missing: (question) => `“${question}”: chưa trả lời.`,
  notNumber: (question) => `“${question}”: phải là một con số.`,
  notText: (question) => `“${question}”: phải là lời.`,
  notOption: (question) => `“${question}”: chọn một trong các ý của mẫu.`,
  notTable: (question) => `“${question}”: các dòng phải đúng số cột, cột số phải là con số.`,
};

/** What is wrong with what is asked or answered. */
export const EXCHANGE_FAULTS = {
  later: (after: string): string => `Chọn ngày sau ${after}.`,
} as const;

/** What does not fit between a figure handed in and the target of its task. */
export const EVIDENCE_FAULTS = {
  noTarget: 'Việc này không có chỉ tiêu: ghi số liệu trong nội dung báo cáo.',
  needsDenominator: 'Chỉ tiêu là tỷ lệ: nhập cả tử số và mẫu số.',
  noDenominator: 'Chỉ tiêu là số lượng: chỉ nhập số đã đạt.',
  ofNothing: 'Mẫu số bằng 0 thì tử số phải bằng 0.',
  decimals: 'Tối đa ba chữ số thập phân.',
  url: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
} as const;

/** What stands in the way of handing work over. */
export const TRANSFER_FAULTS = {
  sameBody: 'Đơn vị này đang giữ việc: chọn đơn vị khác.',
  unknownBody: (code: string): string => `Không có đơn vị ${code} trong danh bạ.`,
  endedBody: (name: string, day: string): string => `${name} ngừng hoạt động từ ${day}.`,
  gaveItOut: (name: string): string =>
    `${name} là đơn vị đã giao việc này từ trên xuống: không giao ngược lên.`,
  noAddress: (name: string): string =>
    `${name} chưa có địa chỉ nhận: bổ sung địa chỉ, hoặc chọn giao bản giấy.`,
  hasDocument: (name: string): string => `${name} đã nhận văn bản của đợt này.`,
  unknownSet: (no: number): string => `Văn bản không có nhóm nhận số ${no}.`,
  notTheirTask: 'Việc này không giao cho nhóm nhận đã chọn.',
  dateIsPast: 'Hạn mới phải sau lúc này.',
  workIsLate: (title: string): string => `Việc “${title}” đã quá hạn: đặt hạn mới cho đơn vị nhận.`,
} as const;

/** What is wrong with an amendment. */
export const AMEND_FAULTS = {
  unknownTask: 'Văn bản không có việc này, hoặc việc này đã thôi giao.',
  taskTwice: 'Mỗi việc chỉ nêu một lần trong một lần sửa đổi.',
  forNobody: 'Việc bổ sung phải có nhóm nhận hoặc đơn vị nhận.',
} as const;

/** What is wrong with a role or a password. */
export const PEOPLE_FAULTS = {
  bodyNeeded: 'Vai trò này cần một đơn vị.',
  administratorHasNoBody: 'Vai trò quản trị không gắn với đơn vị nào.',
  issuersOnly: 'Vai trò này chỉ có ở cơ quan ban hành.',
  currentPasswordWrong: 'Mật khẩu hiện tại không đúng.',
} as const;

/** How long a mailed link stands. */
export const LINK_LIFETIMES = { signIn: '15 phút', invitation: '3 ngày' } as const;
