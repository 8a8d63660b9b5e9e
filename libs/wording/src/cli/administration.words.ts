/** `calendar` */
export const CALENDAR_COMMAND_WORDS = {
  description: 'Lịch làm việc: ngày nghỉ, ngày làm bù',
  show: 'Các ngày khác thường của một năm',
  set: (kinds: string): string => `Nhập hoặc sửa một ngày; loại: ${kinds}`,
  daySource: 'văn bản làm căn cứ',
  remove: 'Bỏ một ngày đã nhập',
  import: 'Nhập các ngày từ tệp .csv hoặc .xlsx; chưa có --apply thì chỉ xem trước',
  apply: 'ghi đúng các ngày vừa xem',
  instead: (kind: string, source: string): string => `thay ${kind}: ${source}`,
  fault: (line: number, detail: string): string => `Dòng ${line}: ${detail}`,
  wouldChange: (changes: number, unchanged: number, faults: number): string =>
    faults > 0
      ? `${faults} dòng có lỗi; chưa ghi gì. Sửa tệp rồi chạy lại.`
      : `${changes} ngày sẽ đổi, ${unchanged} ngày giữ nguyên; chưa ghi gì. Thêm --apply để ghi.`,
  changed: (applied: number): string => `Đã ghi ${applied} ngày.`,
  announce: 'Xác nhận năm đã nhập đủ theo thông báo nghỉ lễ',
  yearSource: 'thông báo nghỉ lễ của năm',
  withdraw: 'Rút xác nhận: năm lại là lịch tạm tính',
  dayWrong: 'Ngày YYYY-MM-DD, loại hoặc căn cứ không đúng.',
  dateWrong: 'Ngày phải viết YYYY-MM-DD.',
  /** @param announcedBy the announcement; null: the year is computed */
  year: (year: number, announcedBy: string | null): string =>
    `Năm ${year}: ${announcedBy === null ? 'lịch tạm tính' : `theo ${announcedBy}`}`,
  computed: (source: string): string => `tính: ${source}`,
} as const;

/** `policy` */
export const POLICY_COMMAND_WORDS = {
  description: 'Quy tắc nhắc của cơ quan hoặc của một đợt',
  show: 'Quy tắc đang dùng và các phiên bản đã lập',
  change:
    'Sửa theo tệp JSON: mảng các bước {kind, ladderStep, workingDays?, days?, repeatEveryDays?, audience?, mail?, dropped?}; chưa có --apply thì chỉ xem sẽ dời gì',
  campaign: 'mã đợt: quy tắc riêng của đợt này',
  fromProduct: 'bắt đầu lại từ quy tắc của hệ thống',
  reason: 'lý do, ghi cùng phiên bản',
  apply: 'lập phiên bản và áp dụng',
  reasonMissing: 'Cần --reason khi áp dụng.',
  scope: { product: 'của hệ thống', issuer: 'của cơ quan', campaign: 'riêng đợt này' },
  version: (version: number, whose: string): string => `Phiên bản ${version}, ${whose}`,
  made: (version: number, when: string, reason: string): string =>
    `Phiên bản ${version}, ${when}: ${reason}`,
  would: (campaigns: number, moved: number, ladders: number): string =>
    `${campaigns} đợt sẽ theo; ${moved} trong ${ladders} bước nhắc sắp tới đổi giờ.`,
  notApplied: 'Chưa ghi gì. Thêm --reason và --apply để áp dụng.',
  applied: (version: number): string =>
    `Đã lập phiên bản ${version}; các đợt chuyển sang ở lần xét tới, ngay bây giờ.`,
} as const;

/** `key` */
export const KEY_COMMAND_WORDS = {
  description: 'Khóa API',
  create: 'Tạo một khóa API cho một vai của một đơn vị',
  role: (roles: readonly string[]): string => `vai: ${roles.join(', ')}`,
  body: 'mã đơn vị trong danh bạ',
  label: 'tên để nhận ra khóa',
  labelByDefault: 'dòng lệnh',
  days: (most: number): string => `số ngày khóa còn dùng được, tối đa ${most}`,
  roleWrong: (roles: readonly string[]): string => `Vai phải là một trong: ${roles.join(', ')}`,
  daysWrong: (most: number): string => `Số ngày phải từ 1 đến ${most}.`,
  shownOnce: (until: string): string => `Khóa chỉ hiện một lần này; dùng được đến ${until}.`,
  list: 'Các khóa: ai tạo, hết hạn khi nào, dùng lần cuối khi nào',
  installation: 'hệ thống',
  never: 'chưa',
  createdBy: (who: string): string => `do ${who}`,
  expires: (moment: string): string => `hết hạn ${moment}`,
  lastUsed: (moment: string): string => `dùng lần cuối: ${moment}`,
  revoked: (moment: string): string => `thu hồi ${moment}`,
} as const;

/** `identity` */
export const IDENTITY_COMMAND_WORDS = {
  description: 'Danh tính ở nơi xác nhận danh tính của cơ quan (OpenID Connect)',
  release: 'Gỡ danh tính đã gắn với một người; lần đăng nhập sau gắn danh tính mới',
  email: 'địa chỉ thư của người ấy',
  released: (count: number): string =>
    count === 0 ? 'Chưa có danh tính nào được gắn.' : `Đã gỡ ${count} danh tính.`,
} as const;

/** `setup` */
export const SETUP_COMMAND_WORDS = {
  description: 'Quản trị đầu tiên: in một liên kết mở tài khoản, dùng một lần',
  email: 'địa chỉ thư của người ấy',
  name: 'tên hiện trên màn hình, như "Quản trị hệ thống"',
  emailWrong: 'Địa chỉ thư không đúng.',
  nameWrong: 'Tên phải có từ 1 đến 120 ký tự.',
  once: (until: string): string =>
    `Mở liên kết trên bằng trình duyệt, một lần, trước ${until}; rồi đặt mật khẩu ở mục Tài khoản. Ai có liên kết này là quản trị: đừng gửi nó qua thư.`,
} as const;

/** `temporal` */
export const TEMPORAL_COMMAND_WORDS = {
  description: 'Các quy trình đang chờ ở Temporal',
  renew: 'Cho mọi đợt đang mở bắt đầu một lần chạy mới (sau khi đổi khóa hoặc nâng cấp)',
  renewed: (renewed: number, open: number): string =>
    `${renewed} trên ${open} đợt đang mở bắt đầu lần chạy mới; đợt không có quy trình thì bộ rà soát khởi động lại.`,
} as const;

/** `db` */
export const DATABASE_COMMAND_WORDS = {
  description: 'Lược đồ cơ sở dữ liệu',
  migrate: 'Đưa lược đồ lên bản mới nhất',
  migrated: (applied: number, total: number): string =>
    `Đã áp dụng ${applied}, tổng số ${total} bản di trú.`,
  revert: 'Lùi bản di trú gần nhất (mất dữ liệu của các bảng bị bỏ)',
  yes: 'không hỏi lại',
  backUpFirst: 'Lùi di trú có thể xóa bảng và dữ liệu. Sao lưu trước, rồi chạy lại với --yes.',
  nothingToRevert: 'Không còn bản di trú nào để lùi.',
  reverted: (migration: string): string => `Đã lùi ${migration}.`,
} as const;
