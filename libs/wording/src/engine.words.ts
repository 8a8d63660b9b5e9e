/** What a campaign's workflow waits for, as Temporal's own pages show it. */
export const WAIT_LABELS = {
  notLaunched: 'Chờ điều phối giao',
  nothingDue: 'Không còn việc đến hạn, chờ điều phối kết thúc đợt',
  ended: 'Đã kết thúc',
  paused: 'Tạm dừng nhắc việc',
  opening: (period: string): string => `Mở kỳ: ${period}`,
  bodyEnds: (day: string): string => `Có đơn vị kết thúc hoạt động, từ ${day} cần bàn giao`,
  morningDigest: 'Bản tin ngày 07:30',
} as const;

/** Incidents of the engine that no duty of the sweep brings up. */
export const ENGINE_INCIDENTS = {
  advanceFailed: (reason: string): string => `Không xử lý được các bước đến hạn của đợt: ${reason}`,
  digestFailed: (recipient: string, reason: string): string =>
    `Không soạn được bản tin cho ${recipient}: ${reason}`,
  campaignUnknown: (count: number): string =>
    `Temporal có quy trình của ${count} đợt mà cơ sở dữ liệu không có: cơ sở dữ liệu cũ hơn, có lẽ vừa được phục hồi từ bản sao. Các quy trình ấy đã được cho kết thúc. Việc ghi nhận sau thời điểm sao lưu không còn ở đây: đối chiếu với thư đã gửi và báo các đơn vị.`,
  clockTurnedBack: (count: number): string =>
    `Đồng hồ của máy đã có lúc chạy trước rất xa rồi được chỉnh lại: ${count} lần chờ ghi theo giờ sai đã được bỏ. Thời điểm của việc ghi trong lúc ấy là giờ sai: đối chiếu nhật ký, kiểm tra đồng bộ giờ (NTP) của các máy.`,
  anchorFailed: (issuer: string, reason: string): string =>
    `Không niêm phong được nhật ký của ${issuer}: ${reason}`,
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
