/** Signing in by password or by a mailed link. */
export const SIGN_IN_WORDS = {
  title: 'Đăng nhập',
  email: 'Địa chỉ thư',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  byProvider: (name: string): string => `Đăng nhập bằng ${name}`,
  emailForLink: 'Địa chỉ thư nhận liên kết',
  nothingLost: 'Chưa có gì thay đổi. Thử lại, hoặc nhận liên kết đăng nhập qua thư ở dưới.',
  ended: 'Phiên đã hết',
  keptStill: 'Đăng nhập lại, nội dung đồng chí đã viết vẫn còn (tệp thì cần chọn lại).',
  endedThenBack: 'Phiên đã hết. Đăng nhập lại để mở đúng trang đang xem.',
  thenBack: 'Đăng nhập xong sẽ mở đúng trang đồng chí cần.',
  signedOut: 'Đã đăng xuất khỏi máy này.',
  backToSignIn: 'Về trang đăng nhập',
  spent: 'Liên kết không dùng được nữa',
  spentBecause:
    'Liên kết đăng nhập chỉ dùng được một lần, trong 15 phút. Tài khoản của đồng chí vẫn còn nguyên; hãy nhận một liên kết mới.',
  noPassword: 'Chưa có hoặc quên mật khẩu?',
  sendLink: 'Gửi liên kết đăng nhập',
  linkSentTitle: 'Đã gửi liên kết',
  linkSent: 'Đã gửi liên kết đăng nhập',
  /** The same whether or not the address has an account. */
  linkOnItsWay: (email: string): string =>
    `Nếu ${email} có tài khoản, thư sẽ đến trong ít phút. Liên kết có hiệu lực 15 phút.`,
  pressHeading: 'Đăng nhập Đôn đốc',
  pressOnce: 'Bấm nút dưới đây để vào. Liên kết chỉ dùng được một lần.',
} as const;
