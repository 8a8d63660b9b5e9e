/** What can stop the local servers from starting; each code has one sentence for the person at the terminal. */
export type LocalErrorCode = keyof typeof SENTENCES;

type Parameters = Readonly<Record<string, string | number>>;

const SENTENCES = {
  PORT_BUSY: (p: Parameters) =>
    `Cổng ${p['port']} (${p['part']}) đang được chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: ${p['variable']}=${Number(p['port']) + 10} npm start`,
  BAD_PORT: (p: Parameters) => `${p['variable']}=${p['value']} không phải số cổng (1–65535).`,
  ALREADY_RUNNING: (p: Parameters) =>
    `Dự án này đang chạy rồi (tiến trình ${p['pid']}, dữ liệu ${p['folder']}). Mở ${p['url']}, hoặc dừng bản đang chạy bằng Ctrl-C rồi thử lại.`,
  POSTGRES_MISSING: () =>
    'Không tìm thấy PostgreSQL. Cách khắc phục: chạy lại `npm ci` (để có bản nhúng sẵn), cài PostgreSQL từ 14 trở lên và đưa `postgres`, `initdb` vào PATH, hoặc đặt DATABASE_URL.',
  POSTGRES_FAILED: (p: Parameters) =>
    `PostgreSQL không khởi động được: ${p['reason']} (nhật ký: ${p['log']})`,
  POSTGRES_INIT_FAILED: (p: Parameters) =>
    `Không tạo được thư mục dữ liệu PostgreSQL: ${p['reason']}`,
  POSTGRES_CHANGED: (p: Parameters) =>
    `Dữ liệu trong ${p['folder']} do PostgreSQL ${p['old']} tạo, nhưng máy này nay có PostgreSQL ${p['now']} (${p['source']}). Chạy lại \`npm ci\` để có lại bản cũ, hoặc chuyển thư mục đó đi nơi khác.`,
  POSTGRES_LEFT_OVER: (p: Parameters) =>
    `Máy chủ PostgreSQL cũ (tiến trình ${p['pid']}) vẫn giữ ${p['folder']} và không chịu dừng. Dừng tiến trình đó rồi thử lại.`,
  NO_UNPRIVILEGED_USER: () =>
    'PostgreSQL không chạy dưới quyền root, mà máy này không có người dùng `postgres` hay `nobody`. Tạo một trong hai, hoặc chạy bằng người dùng thường.',
  PROGRAM_NOT_FOUND: (p: Parameters) =>
    `${p['variable']} trỏ tới ${p['path']}, nhưng tệp này không có hoặc không chạy được.`,
  WRONG_CHECKSUM: (p: Parameters) =>
    `Tệp tải về ${p['file']} sai mã kiểm tra SHA-256 (cần ${p['expected']}, nhận ${p['actual']}); đã bỏ, không dùng.`,
  TEMPORAL_MISSING: (p: Parameters) =>
    `Không có chương trình \`${p['program']}\` của Temporal (${p['reason']}). Cách khắc phục, chọn một: cài Temporal CLI và đưa vào PATH; đặt ${p['variable']}=/đường/dẫn/${p['program']}; cài Python 3 có pip rồi chạy lại khi có mạng${p['server']}.`,
  TEMPORAL_FAILED: (p: Parameters) =>
    `Temporal không khởi động được: ${p['reason']} (nhật ký: ${p['log']})`,
  PART_FAILED: (p: Parameters) =>
    `${p['part']} không khởi động được (${p['reason']}). Nhật ký: ${p['log']}`,
  DEMO_FAILED: (p: Parameters) =>
    `Không nạp được dữ liệu mẫu: ${p['reason']} (nhật ký: ${p['log']})`,
} satisfies Record<string, (parameters: Parameters) => string>;

/** A condition the person can mend; `message` is the Vietnamese sentence that says how. */
export class LocalError extends Error {
  override readonly name = 'LocalError';

  constructor(
    readonly code: LocalErrorCode,
    readonly parameters: Parameters = {},
  ) {
    super(SENTENCES[code](parameters));
  }
}
