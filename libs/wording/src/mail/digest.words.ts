import type { FormOfAddress } from './frame.words.js';

/** Lists of the digest in their order: red first. */
export const DIGEST_HEADINGS = {
  overdue: 'Quá hạn',
  dueToday: 'Hạn hôm nay',
  dueSoon: 'Sắp đến hạn',
  toAcknowledge: 'Văn bản chờ tiếp nhận',
  unacknowledged: 'Đơn vị chưa tiếp nhận',
  toDecide: 'Chờ quyết định',
  toAnswer: 'Chờ trả lời',
  toExplain: 'Chờ giải trình',
  toReach: 'Mốc chưa đạt',
  toJudge: 'Báo cáo chờ duyệt',
  reports: 'Kỳ báo cáo đang mở',
  silent: 'Việc này đang thế nào?',
  bodyEnded: 'Đơn vị đã kết thúc còn việc chưa bàn giao',
  nothingOpen: 'Đợt không còn việc mở',
} as const;

/** The 07:30 digest of one recipient. */
export const DIGEST_WORDS = {
  headline: (day: string): string => `Việc hôm nay, ${day}`,
  explain: (count: number, you: FormOfAddress): string =>
    `Có ${count} việc cần ${you} xem hôm nay.`,
  button: 'Mở danh sách việc',
  whenSent: 'Bản tin gửi lúc 07:30 các ngày làm việc, chỉ khi có việc cần xem.',
  subjectOfDates: (day: string, overdue: number, soon: number): string =>
    `Việc hôm nay ${day}: ${overdue} quá hạn, ${soon} sắp đến hạn`,
  subject: (day: string, count: number): string => `Việc hôm nay ${day}: ${count} việc cần xem`,
  silentToken: '[Hỏi tiến độ]',
} as const;
