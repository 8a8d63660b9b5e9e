/** How each part of an installation is, for the first page and /readyz. */
export const READINESS_WORDS = {
  databaseAnswers: 'Cơ sở dữ liệu trả lời.',
  databaseAway: 'Không nối được cơ sở dữ liệu: chưa ghi được việc gì.',
  workerUnknown: 'Chưa rõ: số liệu của bộ nhắc việc nằm trong cơ sở dữ liệu.',
  temporalAnswers: 'Temporal trả lời.',
  temporalAway: 'Không nối được Temporal: vẫn ghi nhận tiếp nhận và báo cáo, nhưng chưa nhắc việc.',
  mailAnswers: 'Máy chủ thư trả lời.',
  mailAway: (code: string): string =>
    `Máy chủ thư không trả lời (${code}): thư chờ và được gửi lại sau.`,
  mailHeld:
    'Thư đang giữ lại, chưa gửi được thư nào: quản trị xem lại tài khoản, địa chỉ gửi hoặc máy chủ thư, rồi cho gửi tiếp.',
  mailWaits: 'Máy chủ thư tạm từ chối: thư chờ và được gửi lại sau.',
  workerNever: 'Bộ nhắc việc chưa chạy lần nào.',
  workerSilent: (seconds: number): string =>
    `Bộ nhắc việc đang ngừng chạy: im lặng ${seconds} giây.`,
  workerLate: (seconds: number): string => `Bộ nhắc việc chậm lên tiếng: ${seconds} giây.`,
  workerRuns: (seconds: number): string =>
    `Bộ nhắc việc đang chạy, lên tiếng ${seconds} giây trước.`,
} as const;

/** Whether what must be there is there, for the same readers. */
export const ENGINE_WORDS = {
  unknown: 'Chưa rõ: số liệu nằm trong cơ sở dữ liệu.',
  unknownWorkflows: 'Chưa rõ các quy trình: không nối được Temporal.',
  digestMissing: 'Bản tin ngày không có quy trình: sáng tới chưa ai được báo.',
  campaignsMissing: (count: number): string =>
    `${count} đợt đang mở không có quy trình: chưa được nhắc việc.`,
  sweepSilent: 'Bộ rà soát không lên tiếng: điều bị mất chưa được sửa.',
  late: (what: readonly string[]): string => `Quá hạn: ${what.join('; ')}.`,
  lateOne: (title: string, waiting: number, minutes: number): string =>
    `${title} (${waiting}, lâu nhất ${minutes} phút)`,
  waits: (title: string, waiting: number, minutes: number): string =>
    `${title}: ${waiting}, lâu nhất ${minutes} phút`,
  well: 'Các quy trình đều có, không việc nào quá hạn.',
} as const;

/** The notes of a campaign's board. */
export const BOARD_NOTE_WORDS = {
  troubledMails: (count: number): string => `${count} thư không gửi được: sửa địa chỉ, gửi lại.`,
  incidents: (count: number): string => `${count} sự cố chưa xử lý xong.`,
  paused: 'Đợt đang tạm dừng: không thư nhắc nào được gửi.',
  unsent: (count: number): string => `${count} thư đang chờ gửi (trong giờ hành chính).`,
  nothingLeft: 'Không còn việc nào đang mở và không còn kỳ báo cáo nào: có thể kết thúc đợt.',
  /** @param seconds since the worker was last heard; null: never */
  workerStands: (seconds: number | null): string => {
    const since = seconds === null ? 'chưa lần nào lên tiếng' : `im lặng ${seconds} giây`;
    return `Bộ nhắc việc đang ngừng chạy (${since}): tiếp nhận vẫn được ghi, thư nhắc thì chưa gửi.`;
  },
} as const;
