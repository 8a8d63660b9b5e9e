/** "Người dùng": who works for the office and its bodies, and as what. */
export const PEOPLE_WORDS = {
  title: 'Người dùng',
  under: 'Ai làm gì cho cơ quan và các đơn vị của cơ quan.',
  none: 'Chưa có người dùng nào.',
  person: 'Người',
  roles: 'Vai trò',
  noRole: 'không còn vai trò nào',
  installation: 'Toàn hệ thống',
  disabled: 'Đã khóa',
  waits: 'Chưa đăng nhập bằng mật khẩu',
  endRole: 'Thôi vai trò',
  endRoleOf: (person: string, role: string, body: string): string =>
    `Thôi vai trò ${role} của ${person} ở ${body}`,
  endRoleTitle: (role: string): string => `Thôi vai trò ${role}`,
  endRoleFollows: (person: string, role: string, body: string): string =>
    `${person} thôi là ${role} của ${body}. Khóa API tạo theo vai trò này và liên kết đăng nhập đang gửi hết hiệu lực. Việc đã làm vẫn còn trong nhật ký; mời lại được.`,
  endingRole: 'Đang ghi…',
  keepRole: 'Giữ vai trò',
  disable: 'Khóa tài khoản',
  disableOf: (person: string): string => `Khóa tài khoản của ${person}`,
  disableFollows: (person: string): string =>
    `${person} bị đăng xuất khắp nơi và không vào được nữa; khóa API người đó tạo cũng hết hiệu lực. Việc đã làm vẫn còn trong nhật ký. Tài khoản đã khóa chưa mở lại được từ đây.`,
  disabling: 'Đang khóa…',
  keepAccount: 'Giữ tài khoản',
  find: 'Tìm người',
  nobodyFits: 'Không ai khớp. Thử ít chữ hơn.',
  invite: 'Mời người dùng',
  inviting: 'Đang gửi thư mời…',
  invited: (email: string): string => `Thư mời đang trên đường tới ${email}.`,
  email: 'Địa chỉ thư',
  name: 'Họ và tên',
  nameHint: 'Người đã có tài khoản giữ tên của mình.',
} as const;
