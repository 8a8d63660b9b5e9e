import { UNDATED } from '../undated.js';

/** "Bàn điều hành". */
export const CONTROL_ROOM_WORDS = {
  title: 'Bàn điều hành',
  issued: (day: string): string => `ngày ${day}`,
  totals: 'Số liệu của đợt',
  assigned: 'Đã giao',
  done: 'Hoàn thành',
  doneLate: (count: number): string => `muộn ${count}`,
  awaiting: 'Chờ xác nhận',
  inTime: 'Trong hạn',
  late: 'Quá hạn',
  latest: (days: number): string => `lâu nhất ${days} ngày`,
  undated: 'Không thời hạn',
  bands: (bands: {
    readonly days1to7: number;
    readonly days8to30: number;
    readonly days31to120: number;
    readonly over120days: number;
  }): string =>
    `Quá hạn 1–7 ngày: ${bands.days1to7} · 8–30: ${bands.days8to30} · 31–120: ${bands.days31to120} · trên 120: ${bands.over120days}`,
  doneLateCount: (count: number): string => `Hoàn thành muộn: ${count}`,
  standing: (count: number): string => `Thường xuyên: ${count}, không tính hạn`,
  declined: (count: number): string => `Không thuộc thẩm quyền: ${count}`,
  withdrawn: (count: number): string => `Thôi giao: ${count}`,
  views: 'Cách xem',
  matrix: 'Ma trận',
  list: 'Danh sách',
  deadlines: 'Dòng thời hạn',
  cascade: 'Cây triển khai',
  unacknowledged: (count: number): string => `Chưa tiếp nhận (${count})`,
  find: 'Tìm đơn vị, không dấu',
  show: {
    all: 'Tất cả',
    late: 'Có quá hạn',
    soon: 'Sắp đến hạn',
    waiting: 'Chờ xác nhận',
  },
  shown: 'Lọc',
  shownOf: (shown: number, all: number): string =>
    shown === all ? `${all} đơn vị` : `${shown} trong ${all} đơn vị`,
  nobodyFits: 'Không đơn vị nào khớp.',
  clearFilter: 'Bỏ lọc',
  nobody: 'Chưa giao cho đơn vị nào.',
  nothingLate: 'Không có việc quá hạn.',
  nearest: (day: string): string => `Hạn gần nhất: ${day}.`,
  allAcknowledged: 'Mọi đơn vị đã tiếp nhận.',
  reorder: 'Thứ tự đã đổi vì có số liệu mới.',
  reorderAct: 'Xếp lại',
  print: 'In',
  legend: 'Chú giải',
  chosen: (count: number): string => `Đã chọn ${count} đơn vị`,
  clearChoice: 'Bỏ chọn',
  chooseLate: (count: number): string => `Chọn ${count} đơn vị quá hạn`,
  nudge: (count: number): string => `Đôn đốc ${count} đơn vị`,
  nudgePending: 'Đang gửi đôn đốc…',
  nudgeLeave: 'Chưa đôn đốc',
  nudgeNothingYet: 'Chưa có thư nào được gửi.',
  nudgeWhat: (bodies: number, work: number): string =>
    `${bodies} đơn vị nhận một thư mỗi đơn vị, về ${work} việc quá hạn. Thư đi trong giờ làm việc và không gọi lại được.`,
  nudgeToday: (work: number): string => `${work} việc đã được đôn đốc hôm nay, không gửi nữa.`,
  nudgeNobody:
    'Không còn việc nào để đôn đốc: các đơn vị đã chọn không có việc quá hạn, hoặc hôm nay đã được đôn đốc.',
  nudgeText: 'Lời trong thư',
  nudged: (bodies: number): string => `Đã đôn đốc ${bodies} đơn vị.`,
  acknowledgeState: 'Trạng thái',
  acknowledgeBy: 'Hạn tiếp nhận',
  acknowledgeLate: (days: number): string => `quá ${days} ngày`,
  acknowledgeLeft: (days: number): string => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
  dayLine: 'Hạn trong 60 ngày tới, và việc đã quá hạn',
  bodiesOn: (count: number): string => `${count} đơn vị`,
  noDeadlines: 'Không có hạn nào trong 60 ngày tới.',
  moreBodies: (count: number): string => `và ${count} đơn vị khác`,
  live: 'Cập nhật ngay khi có thay đổi',
  asking: 'Hỏi lại mỗi 30 giây',
} as const;

/** The drawer of one cell. */
export const WORK_DRAWER_WORDS = {
  loading: 'Đang mở việc…',
  noWork: 'Đơn vị không được giao việc này.',
  who: 'Đơn vị',
  by: 'Thời hạn',
  undated: UNDATED,
  standing: 'thường xuyên',
  result: 'Báo cáo cho',
  target: 'Chỉ tiêu',
  figure: (reached: string, all: string | null, unit: string | null): string =>
    `Đã đạt ${reached}${all === null ? '' : ` trên ${all}`}${unit === null ? '' : ` ${unit}`}`,
  partners: 'Phối hợp',
  state: 'Trạng thái',
  submitted: 'Đã nộp',
  progress: {
    notStarted: 'Chưa làm',
    onSchedule: 'Đúng tiến độ',
    behind: 'Đang chậm',
    done: 'Đã xong',
  },
  progressWord: 'Đơn vị cho biết',
  reason: 'Lý do',
  submissions: 'Các lần nộp',
  exchanges: 'Trao đổi',
  answer: (text: string): string => `Trả lời: ${text}`,
  acts: 'Làm gì',
  timeline: 'Diễn biến',
  accept: 'Xác nhận hoàn thành',
  acceptPending: 'Đang xác nhận…',
  acceptNote: 'Nhận xét (không bắt buộc)',
  return: 'Trả lại, đề nghị bổ sung',
  returnPending: 'Đang trả lại…',
  returnReason: 'Đề nghị bổ sung gì (bắt buộc)',
  returnDay: 'Hạn bổ sung',
  returnDayHint: 'Để trống: giữ hạn đang có.',
  reinstate: 'Giao lại',
  reinstatePending: 'Đang giao lại…',
  reinstateReason: 'Lý do giao lại (bắt buộc)',
  nudge: 'Đôn đốc',
  nudgePending: 'Đang đôn đốc…',
  nudgeText: 'Lời trong thư (để trống: lời thường dùng)',
  requestExplanation: 'Yêu cầu giải trình',
  explanationPending: 'Đang gửi yêu cầu…',
  explanationText: 'Đề nghị giải trình về (bắt buộc)',
  explanationBy: 'Trả lời trước ngày',
  explanationByHint: 'Để trống: ba ngày làm việc.',
  answerQuestion: 'Trả lời',
  answerPending: 'Đang gửi trả lời…',
  answerText: 'Câu trả lời (bắt buộc)',
  wanted: (day: string): string => `Xin gia hạn đến ${day}`,
  grant: 'Đồng ý gia hạn',
  grantPending: 'Đang gia hạn…',
  grantDay: 'Hạn mới',
  grantDayHint: 'Để trống: đến ngày đã xin.',
  refuse: 'Không đồng ý',
  refusePending: 'Đang gửi…',
  refuseReason: 'Lý do (bắt buộc)',
  stale:
    'Nội dung vừa được người khác sửa. Xem bản mới ở trên rồi làm lại; lời đã viết còn nguyên.',
  answeredBy: (who: string, moment: string): string => `${who}, ${moment}`,
} as const;

/** "Mốc" in the drawer, and in the plan before the launch. */
export const MILESTONE_WORDS = {
  title: 'Mốc',
  due: (day: string): string => `hạn ${day}`,
  reachedAt: (moment: string, who: string): string => `Đã đạt ${moment}, ${who}`,
  ofAll: (
    text: string,
    totals: {
      readonly reachedInTime: number;
      readonly reachedLate: number;
      readonly openInTime: number;
      readonly openLate: number;
    },
  ): string =>
    `“${text}”, mọi đơn vị: ${totals.reachedInTime + totals.reachedLate} đã đạt (muộn ${totals.reachedLate}), ${totals.openInTime} trong hạn, ${totals.openLate} quá hạn.`,
  set: 'Thêm mốc cho mọi đơn vị chủ trì',
  setPending: 'Đang thêm mốc…',
  setText: 'Mốc phải đạt (bắt buộc)',
  setDay: 'Hạn của mốc',
  setHint: 'Bắt buộc. Hạn của việc không đổi.',
  drop: 'Bỏ mốc',
  dropPending: 'Đang bỏ mốc…',
  dropReason: 'Lý do bỏ (bắt buộc)',
  ofTask: (ordinal: string, text: string): string => `Mốc việc ${ordinal}: ${text}`,
  add: (ordinal: string): string => `Thêm mốc cho việc ${ordinal}`,
  remove: (text: string): string => `Bỏ mốc “${text}”`,
} as const;
