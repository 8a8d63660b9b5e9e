/** Signing in by password or by a mailed link. */
export const SIGN_IN_WORDS = {
  title: 'Đăng nhập',
  email: 'Địa chỉ thư',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
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
