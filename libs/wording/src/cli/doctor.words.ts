import { formatInstant } from '#domain';

const day = (at: Date | null): string =>
  at === null ? 'chưa lần nào' : formatInstant(at.getTime());

/** `doctor`: each part by its name, what was found, and what to do. */
export const DOCTOR_WORDS = {
  description: 'Khám từng phần của hệ thống: có gì sai, sửa thế nào',
  settings: {
    name: 'Cấu hình',
    whole: 'đủ cho bản chạy thật',
    demo: 'chế độ trình diễn: thư không ra ngoài, ngày là ngày mô phỏng',
    mendDemo: 'Bản chạy thật thì bỏ DONDOC_DEMO.',
    mend: 'Sửa các biến nêu trên rồi chạy lại; mọi biến ở docs/configuration.md.',
  },
  database: {
    name: 'Cơ sở dữ liệu',
    answers: (version: string, ms: number): string => `PostgreSQL ${version} trả lời sau ${ms} ms`,
    old: (version: string): string => `PostgreSQL ${version} quá cũ`,
    renew: 'Nâng PostgreSQL lên bản 14 trở lên.',
    away: (why: string): string => `không nối được (${why})`,
    mend: 'Bật PostgreSQL; kiểm tra DATABASE_URL (máy, cổng, mật khẩu) và tường lửa. API và worker tự nối lại.',
  },
  connections: {
    name: 'Kết nối',
    used: (used: number, most: number): string => `đang dùng ${used} trên ${most}`,
    mend: 'Tăng max_connections, hoặc bớt tiến trình: mỗi API giữ đến 20, mỗi worker theo vai trò.',
  },
  schema: {
    name: 'Lược đồ',
    newest: 'mới nhất',
    behind: (count: number): string => `thiếu ${count} bản di trú`,
    mend: 'Sao lưu, rồi chạy `dondoc db migrate` bằng chủ của lược đồ.',
  },
  roles: {
    name: 'Vai trò của ứng dụng',
    appendsOnly: (role: string): string => `${role} chỉ thêm được vào nhật ký`,
    mayAlter: (role: string): string => `${role} sửa hoặc xóa được nhật ký`,
    mend: 'Dùng hai vai trò: chủ lược đồ ở DATABASE_MIGRATION_URL, dondoc_app ở DATABASE_URL (docker/postgres-init.sh làm mẫu).',
  },
  clock: {
    name: 'Đồng hồ',
    apart: (seconds: number): string => `máy này và PostgreSQL lệch ${seconds.toFixed(1)} giây`,
    mend: 'Bật đồng bộ giờ (chrony, systemd-timesyncd) trên mọi máy.',
  },
  work: {
    name: 'Việc phải đến',
    inTime: 'không có gì trễ',
    late: (what: readonly string[]): string => `trễ: ${what.join('; ')}`,
    mend: 'Worker đang chạy thì bộ rà soát sửa trong vài phút; còn mãi thì xem `dondoc incident list`.',
  },
  mailGate: {
    name: 'Cổng thư',
    open: 'mở',
    held: (reason: string): string => `đang giữ mọi thư (${reason})`,
    mend: 'Sửa điều máy chủ thư nêu, rồi `dondoc mail resume`.',
  },
  backup: {
    name: 'Sao lưu',
    last: (at: Date | null): string => `lần cuối: ${day(at)}`,
    mend: 'Đặt lịch `dondoc backup` mỗi ngày (docker/systemd/dondoc-backup.timer làm mẫu).',
  },
  verification: {
    name: 'Kiểm tra bất biến',
    last: (at: Date | null): string => `lần cuối: ${day(at)}`,
    violated: (at: Date | null, count: number): string => `${day(at)}: ${count} vi phạm`,
    mend: 'Chạy `dondoc verify`.',
    mendViolated: 'Chạy `dondoc verify` và đọc từng dòng; đừng sửa bằng tay trong cơ sở dữ liệu.',
  },
  temporal: {
    name: 'Temporal',
    answers: (address: string, namespace: string): string => `${address}, ${namespace}, trả lời`,
    away: (address: string, why: string): string => `${address} không dùng được (${why})`,
    mend: 'Bật Temporal; kiểm tra TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TLS và khóa. Tiếp nhận và nộp vẫn được trong lúc ấy.',
  },
  pollers: {
    name: 'Worker nhận việc',
    there: 'mọi hàng việc có người nhận',
    nobody: (queues: readonly string[]): string => `không ai nhận việc của ${queues.join(', ')}`,
    mend: 'Khởi động worker có vai trò flow và digest.',
  },
  runs: {
    name: 'Quy trình',
    all: (count: number): string => `đủ ${count}`,
    missing: (some: readonly string[], count: number): string =>
      `thiếu ${count}: ${some.join(', ')}${count > some.length ? ' …' : ''}`,
    mend: 'Worker có vai trò sweep khởi động lại trong một phút và ghi sự cố; không có worker ấy thì bật.',
  },
  keys: {
    name: 'Khóa mã hóa ở Temporal',
    open: (encrypts: boolean): string =>
      encrypts
        ? 'mở được mọi quy trình; điều mới được mã hóa'
        : 'mở được mọi quy trình; điều mới không mã hóa',
    unknown: (ids: readonly string[]): string => `thiếu khóa ${ids.join(', ')}`,
    mend: 'Đặt lại khóa cũ vào TEMPORAL_PAYLOAD_KEYS hoặc DONDOC_SECRET_BEFORE, rồi `dondoc temporal renew`.',
  },
  disk: {
    name: 'Đĩa của tệp đã nộp',
    room: (folder: string, gib: number): string => `${folder}: còn ${gib.toFixed(1)} GiB`,
    full: (found: string): string => `${found}, sắp đầy`,
    mend: 'Thêm chỗ. Khi đầy, người dùng được báo là chưa nhận tệp, không tệp nào bị nhận dở.',
    unwritable: (folder: string, why: string): string => `không ghi được vào ${folder} (${why})`,
    mendRights: 'Kiểm tra DONDOC_DATA và quyền ghi của người dùng chạy API.',
  },
  mail: {
    name: 'Máy chủ thư',
    answers: 'nhận phiên gửi',
    away: (code: string, why: string): string => `không mở được phiên gửi (${code}: ${why})`,
    mend: 'Kiểm tra SMTP_URL: máy, cổng, tài khoản, TLS. Thư chờ và tự đi sau.',
    open: 'gửi không mã hóa (requireTLS=false)',
    mendOpen: 'Bỏ ?requireTLS=false, trừ khi máy chủ thư ở cùng máy.',
  },
  address: {
    name: 'Địa chỉ người dùng vào',
    answers: (url: string): string => `${url} trả lời`,
    away: (url: string, why: string): string => `${url} không trả lời (${why})`,
    mend: 'Kiểm tra BASE_URL, proxy và API: liên kết trong thư dẫn tới địa chỉ này.',
    notTls: (url: string): string => `${url} không mã hóa`,
    mendTls: 'Đặt proxy có TLS và BASE_URL là https.',
  },
  recognition: {
    name: 'Nhận dạng bản quét',
    there: 'có đủ chương trình và dữ liệu tiếng Việt',
    broken: (why: string): string => `không chạy được (${why})`,
    mend: 'Cài lại gói phụ thuộc: npm ci.',
  },
} as const;
