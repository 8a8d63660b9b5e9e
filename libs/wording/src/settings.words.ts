/** One variable of the environment, as an operator reads of it. */
interface SettingWord {
  /** Whose: `api`, `worker`, `dondoc`, `mọi tiến trình`. */
  readonly readBy: string;
  /** What it is when nothing is said; empty: nothing. */
  readonly usual: string;
  /** What it is for. */
  readonly what: string;
  /** What it must look like. */
  readonly like: string;
}

const EVERY = 'mọi tiến trình';
const API_AND_WORKER = 'api, worker';

/** What may be set, by variable; `docs/configuration.md` is made of it, and what is said when one is missing or wrong. */
const WORDS = {
  DONDOC_DEMO: {
    ...{ readBy: EVERY, usual: '0', like: '0 hoặc 1' },
    what: 'chế độ trình diễn: ngày mô phỏng, dữ liệu mẫu, thư không ra ngoài máy',
  },
  DATABASE_URL: {
    ...{ readBy: EVERY, usual: '', like: 'postgresql://người:mật-khẩu@máy:5432/dondoc' },
    what: 'cơ sở dữ liệu, bằng vai trò của ứng dụng, vai trò chỉ được thêm vào bảng event',
  },
  DATABASE_MIGRATION_URL: {
    ...{
      readBy: 'dondoc',
      usual: 'DATABASE_URL',
      like: 'postgresql://chủ:mật-khẩu@máy:5432/dondoc',
    },
    what: 'cơ sở dữ liệu, bằng chủ của lược đồ: để di trú, sao lưu, phục hồi',
  },
  DONDOC_SECRET: {
    ...{
      readBy: API_AND_WORKER,
      usual: '',
      like: 'từ 32 ký tự ngẫu nhiên (openssl rand -base64 48)',
    },
    what: 'khóa bí mật ký liên kết trong thư; khóa mã hóa dữ liệu gửi Temporal cũng lấy từ đây',
  },
  DONDOC_SECRET_BEFORE: {
    ...{
      readBy: API_AND_WORKER,
      usual: '',
      like: 'các khóa cũ, cách nhau bằng dấu phẩy, mỗi khóa từ 32 ký tự',
    },
    what: 'khóa bí mật trước khi đổi: liên kết đã gửi vẫn mở được, không ký gì mới',
  },
  DONDOC_DATA: {
    ...{ readBy: EVERY, usual: '.data', like: 'một thư mục' },
    what: 'thư mục của tệp đã nộp, chung cho mọi tiến trình api và vai trò sweep',
  },
  BASE_URL: {
    ...{
      readBy: API_AND_WORKER,
      usual: 'http://localhost:API_PORT khi trình diễn',
      like: 'https://dondoc.co-quan.gov.vn',
    },
    what: 'địa chỉ người dùng vào, viết trong thư',
  },
  SMTP_URL: {
    ...{
      readBy: API_AND_WORKER,
      usual: 'smtp://127.0.0.1:1025 khi trình diễn',
      like: 'smtps://người:mật-khẩu@máy-chủ-thư hoặc smtp://máy-chủ-thư:587',
    },
    what: 'máy chủ thư; ngoài trình diễn luôn đòi TLS, trừ khi viết ?requireTLS=false',
  },
  MAIL_FROM: {
    ...{
      readBy: 'worker',
      usual: 'Đôn đốc <dondoc@demo.test> khi trình diễn',
      like: 'Tên cơ quan <dia-chi@co-quan.gov.vn>',
    },
    what: 'người gửi của mọi thư',
  },
  MAIL_ATTEMPT_MS: {
    ...{ readBy: 'worker (mail)', usual: '120000', like: 'từ 1000 đến 600000 mili giây' },
    what: 'thời gian tối đa của một lần gửi thư; thư của worker đã chết chỉ được gửi lại sau đó',
  },
  INBOX_ADDRESS: {
    ...{ readBy: 'worker (mail, inbox)', usual: '', like: 'tra-loi@dondoc.co-quan.gov.vn' },
    what: 'địa chỉ nhận trả lời và báo lỗi gửi thư; máy chủ thư của cơ quan chuyển địa chỉ này và các địa chỉ tra-loi+…@ cho worker; thiếu thì thư trả lời chỉ tới điều phối',
  },
  INBOX_HOST: {
    ...{ readBy: 'worker (inbox)', usual: '127.0.0.1', like: 'một địa chỉ của máy' },
    what: 'nơi worker nghe SMTP của hộp thư riêng; không TLS, không đăng nhập: chỉ mở cho máy chủ thư của cơ quan',
  },
  INBOX_AUTHENTICATED_BY: {
    ...{
      readBy: 'api, worker (inbox)',
      usual: '',
      like: 'tên máy chủ thư, ví dụ mx.co-quan.gov.vn',
    },
    what: 'nhận văn bản chỉ đạo do điều phối gửi tới INBOX_ADDRESS: tên (authserv-id) mà máy chủ thư của cơ quan ghi trong Authentication-Results; thiếu thì không nhận văn bản bằng thư',
  },
  INBOX_PORT: {
    ...{ readBy: 'worker (inbox)', usual: '2525', like: 'một cổng từ 0 đến 65535' },
    what: 'cổng SMTP của hộp thư riêng',
  },
  WEBHOOK_NETWORKS: {
    ...{ readBy: 'worker (webhooks)', usual: '', like: 'các mạng, ví dụ 10.20.0.0/16, fd00::7' },
    what: 'mạng nội bộ mà webhook được gửi tới, cả bằng http; ngoài chúng webhook chỉ đi tới địa chỉ công cộng, bằng https',
  },
  TEMPORAL_ADDRESS: {
    ...{ readBy: EVERY, usual: '127.0.0.1:7233', like: 'máy:cổng' },
    what: 'máy chủ Temporal',
  },
  TEMPORAL_NAMESPACE: {
    ...{ readBy: EVERY, usual: 'default', like: 'một tên' },
    what: 'không gian tên trên máy chủ Temporal',
  },
  TEMPORAL_TLS: {
    ...{
      readBy: EVERY,
      usual: '1 khi có TEMPORAL_API_KEY hoặc chứng thư, nếu không 0',
      like: '0 hoặc 1',
    },
    what: 'nối tới Temporal bằng TLS',
  },
  TEMPORAL_TLS_CA: {
    ...{ readBy: EVERY, usual: 'các chứng thư gốc của máy', like: 'đường dẫn một tệp PEM có thật' },
    what: 'chứng thư gốc mà chứng thư của máy chủ Temporal dẫn tới',
  },
  TEMPORAL_TLS_CERT: {
    ...{ readBy: EVERY, usual: '', like: 'đường dẫn một tệp PEM có thật' },
    what: 'chứng thư của chúng ta (mTLS), đi cùng TEMPORAL_TLS_KEY',
  },
  TEMPORAL_TLS_KEY: {
    ...{ readBy: EVERY, usual: '', like: 'đường dẫn một tệp PEM có thật' },
    what: 'khóa riêng của chứng thư ấy, đi cùng TEMPORAL_TLS_CERT',
  },
  TEMPORAL_TLS_NAME: {
    ...{ readBy: EVERY, usual: 'máy trong TEMPORAL_ADDRESS', like: 'một tên máy' },
    what: 'tên trên chứng thư của máy chủ Temporal, khi khác địa chỉ',
  },
  TEMPORAL_API_KEY: {
    ...{ readBy: EVERY, usual: '', like: 'khóa do máy chủ Temporal cấp' },
    what: 'khóa API của Temporal; luôn đi qua TLS',
  },
  TEMPORAL_ENCRYPTION: {
    ...{ readBy: API_AND_WORKER, usual: '1; 0 khi trình diễn', like: '0 hoặc 1' },
    what: 'mã hóa dữ liệu gửi Temporal (AES-256-GCM) trước khi rời máy',
  },
  TEMPORAL_PAYLOAD_KEYS: {
    ...{
      readBy: API_AND_WORKER,
      usual: 'lấy từ DONDOC_SECRET',
      like: 'tên:khóa, khóa 32 byte viết base64 (openssl rand -base64 32), cách nhau bằng dấu phẩy',
    },
    what: 'khóa mã hóa dữ liệu gửi Temporal: khóa đầu để ghi, mọi khóa để đọc',
  },
  WORKFLOW_BUNDLE: {
    ...{ readBy: 'worker (flow)', usual: '', like: 'đường dẫn mà npm run build in ra' },
    what: 'gói quy trình đã dựng',
  },
  API_HOST: {
    ...{ readBy: 'api', usual: '127.0.0.1', like: 'một địa chỉ của máy này' },
    what: 'địa chỉ mà API nghe',
  },
  API_PORT: {
    ...{ readBy: 'api', usual: '3000', like: 'từ 0 đến 65535' },
    what: 'cổng mà API nghe',
  },
  API_TRUSTED_PROXIES: {
    ...{ readBy: 'api', usual: 'không tin ai', like: 'các địa chỉ, cách nhau bằng dấu phẩy' },
    what: 'các proxy mà lời về địa chỉ người gọi được tin; thiếu thì mọi người sau proxy chung một giới hạn',
  },
  OIDC_ISSUER: {
    ...{ readBy: 'api', usual: '', like: 'https://…, cùng OIDC_CLIENT_ID và OIDC_CLIENT_SECRET' },
    what: 'nơi xác nhận danh tính của cơ quan (OpenID Connect)',
  },
  OIDC_CLIENT_ID: {
    ...{ readBy: 'api', usual: '', like: 'mã đã đăng ký ở đó' },
    what: 'mã của Đôn đốc ở nơi xác nhận danh tính',
  },
  OIDC_CLIENT_SECRET: {
    ...{ readBy: 'api', usual: '', like: 'mã bí mật đã được cấp ở đó' },
    what: 'mã bí mật của Đôn đốc ở nơi xác nhận danh tính',
  },
  OIDC_NAME: {
    ...{ readBy: 'api', usual: 'tài khoản cơ quan', like: 'tối đa 60 ký tự' },
    what: 'tên trên nút đăng nhập',
  },
  TRUSTED_CERTIFICATES: {
    ...{ readBy: 'api, worker, dondoc read', usual: '', like: 'đường dẫn một tệp PEM có thật' },
    what: 'các chứng thư mà cơ quan tin cậy, xếp nối nhau: chữ ký số trên PDF dẫn tới đó thì được ghi là tin cậy',
  },
  MAILBOX_URL: {
    ...{ readBy: 'api', usual: '', like: 'http://…' },
    what: 'hộp thư thử mà trang tình trạng trỏ tới',
  },
  TEMPORAL_UI_URL: {
    ...{ readBy: 'api', usual: '', like: 'http://…' },
    what: 'giao diện Temporal mà trang tình trạng trỏ tới',
  },
  METRICS_HOST: {
    ...{ readBy: API_AND_WORKER, usual: '127.0.0.1', like: 'một địa chỉ của máy này' },
    what: 'địa chỉ mà số đo được đọc ở đó',
  },
  METRICS_PORT: {
    ...{
      readBy: API_AND_WORKER,
      usual: 'không đo',
      like: 'từ 1 đến 65535, mỗi tiến trình một cổng',
    },
    what: 'cổng của GET /metrics (Prometheus)',
  },
  TEMPORAL_METRICS_PORT: {
    ...{ readBy: 'worker (flow, digest)', usual: 'không đo', like: 'từ 1 đến 65535' },
    what: 'cổng số đo của lõi Temporal trong worker (hàng việc, chậm trễ, tác vụ hỏng)',
  },
  LOG_LEVEL: {
    ...{
      readBy: API_AND_WORKER,
      usual: 'info',
      like: 'fatal, error, warn, info, debug, trace hoặc silent',
    },
    what: 'nhật ký nói đến mức nào',
  },
} as const satisfies Readonly<Record<string, SettingWord>>;

export type SettingWordName = keyof typeof WORDS;

/** A variable of the environment: what its row in the table says, and the one line of a process that will not start. */
export interface SettingWords extends SettingWord {
  readonly missing: string;
  readonly wrong: string;
}

const withFaults = ([name, word]: readonly [string, SettingWord]) =>
  [
    name,
    {
      ...word,
      missing: `${name}: thiếu. Cần ${word.what}: ${word.like}.`,
      wrong: `${name}: chưa đúng. Cần ${word.what}: ${word.like}.`,
    },
  ] as const;

export const SETTING_WORDS = Object.fromEntries(
  Object.entries(WORDS).map(withFaults),
) as unknown as Readonly<Record<SettingWordName, SettingWords>>;

/** The head of the page that tells of every variable. */
export const SETTINGS_PAGE = {
  head: [
    '# Cấu hình',
    '',
    'Trang này được sinh từ lược đồ mà các tiến trình dùng để kiểm tra biến môi trường (`npm run docs:configuration`); một kiểm thử giữ cho nó không cũ.',
    '',
    'Biến trống là biến không có. Mỗi biến cũng đọc được từ một tệp: đặt `TÊN_FILE` là đường dẫn của tệp chứa giá trị, như `DONDOC_SECRET_FILE=/run/secrets/dondoc`. Thiếu hoặc sai biến nào thì tiến trình nói mỗi biến một dòng và không khởi động.',
    '',
  ],
  columns: ['Biến', 'Bắt buộc', 'Ai đọc', 'Khi không đặt', 'Để làm gì', 'Có dạng'],
  always: 'có',
  outsideDemo: 'ngoài trình diễn',
  never: '–',
} as const;

/** What stops a process from starting. */
export const SETTINGS_FAULTS = {
  heading: 'Cấu hình chưa đúng, chưa khởi động / Invalid configuration, not started:',
  requiredWithOthers: (name: string, all: string): string => `${name}: thiếu. Cần đủ cả ${all}.`,
  providerNeedsTls: 'OIDC_ISSUER: chưa đúng. Phải là https.',
  demoMailsHere: 'SMTP_URL: chưa đúng. Chế độ trình diễn chỉ gửi thư trong máy.',
  fileUnreadable: (name: string, path: string): string =>
    `${name}: không đọc được tệp ${path}. Kiểm tra đường dẫn và quyền đọc.`,
  unknownArgument: (argument: string): string => `${argument}: tham số không có / unknown argument`,
  unknownRoles: (given: string, known: string): string =>
    `--roles: ${given} không có; chọn trong / choose among: ${known}`,
} as const;

/** The button of an identity provider that has no name of its own. */
export const USUAL_PROVIDER_NAME = 'tài khoản cơ quan';

/** From whom the mails of a demo come. */
export const DEMO_SENDER = 'Đôn đốc <dondoc@demo.test>';
