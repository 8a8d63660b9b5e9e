/** Numbers of all campaigns, and how lateness went: on the home of a coordinator and the page of a leader. */
export const TODAY_WORDS = {
  late: 'Quá hạn',
  inTime: 'Trong hạn',
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành muộn',
  unacknowledged: 'Chưa tiếp nhận',
  undated: 'Không thời hạn',
  standing: 'Thường xuyên',
  bands: 'Quá hạn theo số ngày',
  band: {
    days1to7: '1–7 ngày',
    days8to30: '8–30 ngày',
    days31to120: '31–120 ngày',
    over120days: 'trên 120 ngày',
  },
  trend: 'Việc quá hạn, 12 tuần',
  trendSays: (before: number, now: number): string =>
    `Việc quá hạn: ${before} cách đây 12 tuần, nay ${now}`,
  trendNote: 'Đếm ở cuối mỗi tuần, theo thời hạn hiện nay của việc.',
  now: (count: number): string => `nay: ${count}`,
  numbers: 'Xem số',
  week: 'Đến ngày',
} as const;

/** "Hôm nay": what waits for a coordinator. */
export const HOME_WORDS = {
  title: 'Hôm nay',
  heading: (count: number): string =>
    count === 0 ? 'Hôm nay' : `${count} việc cần đồng chí quyết định`,
  decisions: 'Cần quyết định',
  nothing: 'Không còn việc nào chờ đồng chí.',
  all: 'Toàn cơ quan',
  kinds: {
    late: 'Quá hạn',
    failed: 'Giao bị lỗi',
    unacknowledged: 'Chưa tiếp nhận',
    awaiting: 'Chờ xác nhận',
    asked: 'Chờ trả lời',
    reports: 'Báo cáo chờ duyệt',
    ready: 'Sẵn sàng giao',
    questions: 'Cần trả lời trước khi giao',
  },
  late: (count: number): string => `${count} việc quá hạn`,
  seeLate: 'Xem việc quá hạn',
  failed: 'Lần giao bị lỗi, chưa đơn vị nào nhận được',
  seeFailed: 'Xem và giao lại',
  unacknowledged: (waiting: number, bodies: number): string =>
    `${waiting} trong ${bodies} đơn vị chưa tiếp nhận`,
  seeUnacknowledged: 'Xem đơn vị chưa tiếp nhận',
  awaiting: (count: number): string => `${count} việc chờ xác nhận hoàn thành`,
  confirm: 'Xem và xác nhận',
  asked: (extensions: number, questions: number): string =>
    [
      extensions > 0 ? `${extensions} đề nghị gia hạn` : '',
      questions > 0 ? `${questions} câu hỏi` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') + ' chờ trả lời',
  answer: 'Xem và trả lời',
  reports: (count: number): string => `${count} báo cáo kỳ chờ duyệt`,
  judge: 'Duyệt báo cáo',
  ready: 'Đã đủ điều kiện giao, chưa có gì được gửi',
  launch: 'Xem trước và giao',
  questions: (count: number): string => `Còn ${count} câu hỏi trước khi giao được`,
  answerQuestions: (count: number): string => `Trả lời ${count} câu hỏi`,
} as const;

/** The page of a leader. */
export const LEADER_WORDS = {
  title: 'Lãnh đạo',
  heading: (late: number, bodies: number): string =>
    bodies === 0 ? `${late} việc quá hạn` : `${late} việc quá hạn ở ${bodies} đơn vị`,
  calm: 'Không có việc quá hạn',
  none: 'Chưa có đợt giao nhiệm vụ nào đang thực hiện.',
  calls: 'Gọi hôm nay',
  head: 'Lãnh đạo đơn vị',
  contact: 'Đầu mối',
  nobody: 'chưa có trong danh bạ',
  lateSince: (count: number, day: string): string => `${count} việc quá hạn, lâu nhất từ ${day}`,
  seeWork: 'Xem việc, yêu cầu giải trình',
  seeWorkOf: (document: string): string => `Xem việc theo ${document}, yêu cầu giải trình`,
  campaigns: 'Các đợt, quá hạn trước',
  more: (count: number): string => `Xem ${count} đợt khác`,
  print: 'In một trang A4',
} as const;
