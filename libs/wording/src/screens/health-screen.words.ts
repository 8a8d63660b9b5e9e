/** "Tình trạng hệ thống": each part, worst first, and what waits for a person. */
export const HEALTH_SCREEN_WORDS = {
  title: 'Tình trạng hệ thống',
  status: { ok: 'Tốt', warning: 'Cần xem', error: 'Đang hỏng' },
  all: {
    ok: 'Mọi phần đang chạy tốt.',
    warning: 'Có phần cần xem; việc đã ghi không mất.',
    error: 'Có phần đang hỏng; việc đã ghi không mất.',
  },
  workerStopped: 'Bộ nhắc việc đang ngừng chạy',
  workerStoppedNext:
    'Tiếp nhận, báo cáo vẫn được ghi; thư nhắc thì chưa gửi. Báo người giữ máy chủ khởi động lại bộ nhắc việc (worker).',
  part: {
    worker: 'Bộ nhắc việc',
    engine: 'Các quy trình',
    temporal: 'Temporal',
    mail: 'Thư',
    database: 'Cơ sở dữ liệu',
  },
  asOf: (time: string): string => `Số liệu lúc ${time}`,
  refresh: 'Xem lại',
  waiting: 'Đang chờ',
  nothingWaits: 'Không có gì đang chờ.',
  waits: (title: string, count: number): string => `${title}: ${count}`,
  oldest: (minutes: number): string => `lâu nhất ${minutes} phút`,
  late: 'Quá lâu',
  gate: 'Đường gửi thư',
  gateOpen: 'Thư đang đi bình thường.',
  gateClosed: (moment: string): string => `Thư bị giữ lại từ ${moment}.`,
  gateWaits: {
    time: 'Hệ thống tự thử lại từng thư một.',
    person: 'Cần sửa tài khoản, địa chỉ gửi hoặc máy chủ thư rồi cho gửi tiếp.',
  },
  gateReason: (reason: string): string => `Máy chủ thư nói: ${reason}`,
  openGate: 'Cho gửi tiếp',
  openingGate: 'Đang mở…',
  incidents: 'Sự cố chưa xử lý',
  noIncidents: 'Không có sự cố nào.',
  retryIncident: 'Thử lại',
  dropIncident: 'Bỏ bước này',
  dropReason: 'Vì sao bỏ (đơn vị sẽ không được nhắc bước này nữa)',
  settling: 'Đang ghi…',
  wholeInstance: 'Toàn hệ thống',
  incidentMore: (shown: number, total: number): string =>
    `Hiện ${shown} sự cố mới nhất trong ${total}.`,
  backups:
    'Lần sao lưu và lần kiểm tra (verify) gần nhất không được hệ thống ghi lại; hỏi người giữ máy chủ.',
  noRight: 'Tình trạng hệ thống dành cho cán bộ của cơ quan giao việc.',
} as const;
