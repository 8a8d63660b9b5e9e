/** What a campaign's workflow waits for, as Temporal's own pages show it. */
export const WAIT_LABELS = {
  notLaunched: 'Chờ điều phối giao',
  nothingDue: 'Không còn việc đến hạn, chờ điều phối kết thúc đợt',
  ended: 'Đã kết thúc',
  paused: 'Tạm dừng nhắc việc',
  opening: (period: string): string => `Mở kỳ: ${period}`,
  morningDigest: 'Bản tin ngày 07:30',
} as const;

/** Incidents of the engine that no duty of the sweep brings up. */
export const ENGINE_INCIDENTS = {
  advanceFailed: (reason: string): string => `Không xử lý được các bước đến hạn của đợt: ${reason}`,
  digestFailed: (recipient: string, reason: string): string =>
    `Không soạn được bản tin cho ${recipient}: ${reason}`,
  nobodyToTell:
    'Có bước nhắc không còn ai để báo: đơn vị không có địa chỉ, cơ quan giao và cấp trên không còn ai nhận thư. Bước ấy được để lại, thử lại mỗi sáng làm việc.',
  coordinatorMissing: (told: string): string =>
    `Đợt không còn điều phối nào nhận thư; đã báo thay tới ${told}. Cử điều phối mới cho cơ quan giao.`,
} as const;

/** The simulated clock of the demo. */
export const TEST_CLOCK_WORDS = {
  label: (day: string): string => `Ngày mô phỏng: ${day}`,
  onlyForward: (now: string): string => `Đồng hồ đã ở ${now}: chỉ tua tới, không lùi.`,
} as const;
