import { UNDATED } from '../undated.js';

/** "Tiếp nhận nhiệm vụ": what a mail's link opens. */
export const LINK_PAGE_WORDS = {
  title: 'Tiếp nhận nhiệm vụ',
  workOf: (bodyName: string): string => `Việc của ${bodyName}`,
  signInForMore: 'Đăng nhập để làm thêm',
  document: (name: string, issuedOn: string | null): string =>
    issuedOn === null ? name : `${name}, ngày ${issuedOn}`,
  issuer: 'Cơ quan giao',
  recipient: 'Đơn vị nhận',
  acknowledgeBefore: (due: string): string => `Đề nghị tiếp nhận trước ${due}.`,
  moment: (time: string, day: string): string => `${time} ngày ${day}`,
  answeredBy: (moment: string, who: string): string => `lúc ${moment} (${who})`,
  recalled: 'Văn bản đã được thu hồi.',
  transferred: (body: string): string =>
    `Văn bản và các việc chưa xong đã chuyển giao cho ${body}.`,
  closed: 'Đợt giao nhiệm vụ đã kết thúc.',
  acknowledged: (by: string): string => `Đơn vị đã tiếp nhận ${by}.`,
  declined: (by: string): string => `Đơn vị đã từ chối tiếp nhận ${by}.`,
  reason: (words: string): string => `Lý do: ${words}`,
  acknowledge: 'Tiếp nhận',
  notOurs: 'Không thuộc thẩm quyền',
  giveBack: 'Trả lại',
  wholeDocument: 'Cả văn bản',
  suggestedBody: 'Đơn vị phù hợp hơn (nếu biết)',
  suggested: (body: string): string => `Đơn vị đề xuất: ${body}.`,
  reasonRequired: 'Lý do (bắt buộc)',
  sendBack: 'Gửi trả lại kèm lý do',
  question: 'Hỏi lại cơ quan giao',
  askAbout: 'Hỏi về',
  questionText: 'Câu hỏi (bắt buộc)',
  ask: 'Gửi câu hỏi',
  honest:
    'Bấm ở trang này được ghi là “qua liên kết gửi tới” hộp thư của đơn vị, không ghi tên ai.',
  partners: (names: string): string => `Phối hợp: ${names}`,
  reportsTo: (name: string): string => `Báo cáo tới ${name}`,
  nothingWritten: 'Không có gì bị thay đổi. Trạng thái hiện tại ở dưới.',
  noText: 'Toàn văn chưa được lưu ở đây; xem trong thư hoặc văn bản gốc.',
  backToDocument: 'Về trang tiếp nhận',
  explain: 'Cần giải trình:',
  signInToExplain: 'Đăng nhập để giải trình',
  exchanges: 'Trao đổi',
  exchangeOn: (kind: string, moment: string, title: string | null): string =>
    `${kind} lúc ${moment}${title === null ? '' : ` – ${title}`}`,
  undated: UNDATED,
  due: (day: string): string => `hạn ${day}`,
  reports: 'Báo cáo kỳ',
  reportDue: (due: string): string => `hạn nộp ${due}`,
  fullText: 'Xem toàn văn',
} as const;

/** What the page of a link says that is too old. */
export const DEAD_LINK_WORDS = {
  expired: {
    title: 'Liên kết hết hạn',
    workRemains: 'Liên kết trong thư chỉ dùng được 90 ngày. Việc của đơn vị vẫn còn nguyên.',
  },
  foreign: {
    title: 'Liên kết không mở được',
    workRemains:
      'Không tìm thấy văn bản nào theo liên kết này: có thể địa chỉ chép thiếu ký tự, hoặc thư đến từ hệ thống khác. Không có gì bị thay đổi. Hãy mở lại liên kết ngay trong thư, hoặc gọi cơ quan giao việc.',
  },
  replaced: {
    title: 'Địa chỉ nhận đã thay đổi',
    workRemains:
      'Liên kết này được gửi tới một địa chỉ không còn nhận việc thay đơn vị. Việc của đơn vị vẫn còn nguyên; liên kết mới chỉ được gửi tới địa chỉ hiện nay của đơn vị.',
  },
  renew: 'Gửi lại liên kết tới email đơn vị',
  signIn: 'Đăng nhập',
  ifAccount: 'nếu đồng chí có tài khoản.',
  renewed: 'Đã gửi lại liên kết',
  renewedTo: (address: string): string =>
    `Thư mới được gửi tới ${address}, địa chỉ đơn vị đã đăng ký. Mỗi ngày gửi một thư.`,
} as const;
