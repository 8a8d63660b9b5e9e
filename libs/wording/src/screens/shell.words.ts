/** The frame around every screen of the app. */
export const SHELL_WORDS = {
  skip: 'Đến nội dung chính',
  navigation: 'Các phần',
  menu: 'Mục lục',
  today: 'Hôm nay',
  leader: 'Lãnh đạo',
  statistics: 'Thống kê',
  search: 'Tìm kiếm',
  campaigns: 'Đợt giao nhiệm vụ',
  reports: 'Báo cáo',
  directory: 'Danh bạ',
  settings: 'Danh bạ, thiết lập',
  account: 'Tài khoản',
  ownAccount: 'Tài khoản của tôi',
  signOut: 'Đăng xuất',
  theme: 'Nền',
  themes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  installation: 'Toàn hệ thống',
  hotline: 'Hỗ trợ',
  notFound: 'Không có trang này.',
  notFoundNext: 'Địa chỉ có thể đã đổi. Mở lại từ các mục phía trên.',
} as const;

/** The bar of a demo, above every screen: its clock and the ways to move it. */
export const DEMO_BAR_WORDS = {
  name: 'Đồng hồ trình diễn',
  simulatedDay: 'Ngày mô phỏng:',
  day: '+1 ngày',
  week: '+1 tuần',
  nextDue: 'Đến hạn kế tiếp',
  nextDueAt: (moment: string): string => `Kế tiếp: ${moment}`,
  nothingDue: 'Không còn gì sắp đến hạn.',
  moving: 'Đang tua…',
  movingNext: 'Các màn hình sẽ được đọc lại.',
  moved: (moment: string): string => `Đã tua tới ${moment}. Thư nhắc, nếu có, đi sau vài giây.`,
  unread: 'Chưa đọc được ngày mô phỏng.',
  safe: 'Bấm lại cùng nút ấy không tua hai lần.',
} as const;

/** Signing in inside the app; the page without script has its own. */
export const APP_SIGN_IN_WORDS = {
  heading: 'Đăng nhập Đôn đốc',
  ended: 'Phiên đã hết. Đăng nhập lại, nội dung vẫn còn.',
  pending: 'Đang đăng nhập…',
  linkPending: 'Đang gửi liên kết…',
  linkNeedsEmail: 'Điền địa chỉ thư rồi bấm lại, liên kết sẽ được gửi tới đó.',
} as const;

/** Where one can go within a campaign. */
export const CAMPAIGN_PART_WORDS = {
  parts: 'Các phần của đợt',
  controlRoom: 'Bàn điều hành',
  reports: 'Báo cáo kỳ',
  letters: 'Công văn',
  log: 'Nhật ký',
} as const;

/** What every screen may have to say. */
export const SCREEN_WORDS = {
  loading: 'Đang tải…',
  slow: 'Đang tải… mạng có thể chậm',
  offline: (time: string | null): string =>
    `Mất kết nối${time === null ? '' : ` – dữ liệu lúc ${time}`}. Đồng chí vẫn xem được, nội dung đang viết được giữ lại.`,
  unreachable: 'Chưa kết nối được với máy chủ.',
  unreachableNext: 'Chưa có gì bị mất. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  sendAgain: 'Gửi lại',
  notSent: 'Chưa gửi được. Nội dung của đồng chí vẫn được giữ trên máy này.',
  safe: 'Nội dung chưa được ghi, không có gì bị mất.',
  forbiddenNext: 'Liên hệ điều phối của cơ quan để được cấp quyền.',
  code: (code: string, instance: string | undefined): string =>
    `Mã ${code}${instance === undefined ? '' : ` · yêu cầu ${instance}`}`,
  unknownFault: 'Hệ thống gặp lỗi khi hiện trang này. Nội dung đã ghi vẫn còn nguyên.',
  reload: 'Tải lại',
  dataAt: (time: string): string => `Số liệu lúc ${time}`,
  changedMeanwhile: 'Có thay đổi mới.',
  undo: 'Hoàn tác',
  close: 'Đóng',
  cancel: 'Thôi',
  more: 'Xem thêm',
  of: (shown: number, all: number): string => `${shown} trong ${all}`,
} as const;

/** "Ngày dd/mm/yyyy": a field with a calendar of its own. */
export const DATE_FIELD_WORDS = {
  placeholder: 'dd/mm/yyyy',
  open: 'Mở lịch',
  previous: 'Tháng trước',
  next: 'Tháng sau',
  month: (month: number, year: number): string => `Tháng ${month}/${year}`,
  wrong: 'Ngày viết dạng dd/mm/yyyy.',
  dayOff: 'ngày nghỉ',
  today: 'hôm nay',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
} as const;
