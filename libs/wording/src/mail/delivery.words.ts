/** What a person is told of mails that do not leave. */
export const MAIL_INCIDENT_WORDS = {
  held: (answer: string): string =>
    `Mọi thư đang chờ, chưa thư nào mất: máy chủ thư trả lời "${answer}". Sửa tài khoản, địa chỉ gửi hoặc máy chủ, rồi cho gửi tiếp.`,
  failed: (toEmail: string, error: string): string => `Thư tới ${toEmail} không gửi được: ${error}`,
} as const;
