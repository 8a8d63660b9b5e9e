/** The command line as a whole. */
export const PROGRAM_WORDS = {
  description: 'Đôn đốc: giao nhiệm vụ theo văn bản chỉ đạo và theo dõi đến khi xong',
  helpHint: '(thêm --help để xem cách dùng)',
  notRunning:
    'DATABASE_URL: chưa có bản nào đang chạy; hãy chạy `npm start` ở cửa sổ khác, hoặc đặt DATABASE_URL / no running instance found',
  inputEnded: 'Chưa trả lời hết các câu hỏi mà đầu vào đã hết.',
} as const;

/** Arguments and options that more than one command takes. */
export const OPTION_WORDS = {
  json: 'in JSON',
  campaign: 'mã của đợt, như `status` in ra',
  issuer: 'mã cơ quan ban hành trong danh bạ',
} as const;
