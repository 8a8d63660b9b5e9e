import type { MessageState, TemplateName } from '#domain';

/** What a mail is about, by its template: a line of the record. */
export const MAIL_NAMES: Readonly<Record<TemplateName, string>> = {
  newWork: 'Thư giao việc',
  acknowledgementReminder: 'Thư nhắc tiếp nhận',
  acknowledgementEscalation: 'Thư báo chưa tiếp nhận',
  unacknowledgedList: 'Thư danh sách chưa tiếp nhận',
  dailyDigest: 'Bản tin ngày',
  campaignDigest: 'Bản tin ngày của đợt',
  silentWork: 'Thư hỏi tiến độ',
  dueSoon: 'Thư nhắc sắp đến hạn',
  dueToday: 'Thư nhắc hạn hôm nay',
  overdue: 'Thư báo quá hạn',
  returned: 'Thư trả lại, đề nghị bổ sung',
  questionAsked: 'Thư báo đơn vị hỏi lại',
  questionAnswered: 'Thư trả lời câu hỏi',
  nudged: 'Thư đôn đốc',
  explanationRequested: 'Thư yêu cầu giải trình',
  explanationReminder: 'Thư nhắc giải trình',
  explanationGiven: 'Thư báo đã giải trình',
  milestoneSet: 'Thư báo thêm mốc',
  milestoneDropped: 'Thư báo bỏ mốc',
  milestoneReminder: 'Thư nhắc mốc',
  extensionAsked: 'Thư báo xin gia hạn',
  extensionAnswered: 'Thư trả lời xin gia hạn',
  declined: 'Thư báo không thuộc thẩm quyền',
  decisionReminder: 'Thư nhắc điều phối quyết định',
  decisionEscalation: 'Thư báo việc chờ quyết định',
  reportOpened: 'Thư mở kỳ báo cáo',
  reportAccepted: 'Thư đã nhận báo cáo',
  changed: 'Thư báo thay đổi',
  signIn: 'Thư đăng nhập',
  nothingOpen: 'Thư báo không còn việc mở',
};

/** "Đã gửi": what became of a mail. */
export const MESSAGE_STATE_NAMES: Readonly<Record<MessageState, string>> = {
  PENDING: 'Chờ gửi',
  CLAIMED: 'Đang gửi',
  RETRY: 'Chờ gửi lại',
  SENT: 'Đã gửi',
  FAILED: 'Không gửi được',
  UNCERTAIN: 'Chưa rõ đã tới',
  SUPPRESSED: 'Không gửi nữa',
};

/** "Hồ sơ và nhật ký": the record of a campaign in three levels. */
export const LOG_WORDS = {
  title: 'Nhật ký',
  levels: 'Mức chi tiết',
  level: { summary: 'Tóm tắt', detail: 'Chi tiết', raw: 'Dữ liệu gốc' },
  kinds: 'Lọc',
  kind: { all: 'Tất cả', event: 'Hành vi', mail: 'Thư' },
  body: 'Đơn vị',
  everyBody: 'Mọi đơn vị',
  empty: 'Chưa có gì trong nhật ký.',
  emptyFiltered: 'Không có dòng nào khớp.',
  clearFilter: 'Bỏ lọc',
  listChanged: 'Nhật ký có dòng mới từ lúc mở trang.',
  older: 'Xem các ngày trước',
  print: 'In',
  csv: 'Tải CSV',
  json: 'Tải JSON',
  times: (count: number): string => (count === 1 ? '' : `${count} lần`),
  mails: (count: number): string => `${count} thư`,
  bodies: (count: number): string => `${count} đơn vị`,
  troubled: (count: number): string => `${count} thư không gửi được hoặc chưa rõ đã tới`,
  by: (who: string, moment: string): string => `${who}, ${moment}`,
  mailTo: (address: string): string => `tới ${address}`,
  composed: (moment: string): string => `soạn ${moment}`,
  sent: (moment: string): string => `gửi ${moment}`,
  notBefore: (moment: string): string => `sẽ gửi từ ${moment}`,
  attempts: (count: number): string => `đã thử ${count} lần`,
  resent: 'đã gửi lại tới địa chỉ khác',
  changeOfDate: (before: string, after: string): string => `Hạn ${before} thành ${after}`,
  resend: 'Sửa địa chỉ, gửi lại',
  resendPending: 'Đang gửi lại…',
  resendAddress: 'Địa chỉ nhận',
  resendDone: 'Thư đã được xếp để gửi lại.',
  hash: 'Mã băm',
  number: 'Số thứ tự trong chuỗi',
  appendOnly: 'Nhật ký chỉ ghi thêm, không sửa và không xóa.',
} as const;

/** Head row of the file, and what its cells say. */
export const LOG_FILE_WORDS = {
  columns: [
    ...['Thời điểm', 'Loại', 'Nội dung', 'Đơn vị', 'Người thực hiện hoặc nơi nhận'],
    ...['Trạng thái thư', 'Lỗi khi gửi', 'Dữ liệu', 'Số thứ tự trong chuỗi', 'Mã băm'],
  ],
  kinds: { event: 'Hành vi', mail: 'Thư' },
  fileName: 'nhat-ky',
} as const;
