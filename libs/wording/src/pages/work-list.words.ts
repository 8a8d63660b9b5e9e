import type { ProgressWord, WorkSection } from '#domain';

/** "Việc của tôi": what a recipient body has before it. */
export const WORK_LIST_WORDS = {
  title: 'Việc của tôi',
  today: (count: number): string => `${count} việc cần làm hôm nay`,
  nothingToday: 'Hôm nay không có việc gấp',
  soon: (count: number): string => `${count} việc nữa đến hạn trong 7 ngày.`,
  empty: 'Không có việc nào đang chờ.',
  emptyNext: 'Việc mới sẽ hiện ở đây và được gửi tới hộp thư của đơn vị.',
  backToList: 'Về danh sách đầy đủ',
  seeAll: (section: string, count: number): string => `Xem cả ${count}: ${section}`,
  older: 'Xem tiếp',
  waits: 'Đang chờ điều phối xác nhận',
  finished: 'Không cần làm gì thêm',
  due: (due: string): string => `hạn ${due}`,
  undated: 'không thời hạn',
  report: 'Báo cáo kỳ',
} as const;

export const WORK_SECTION_NAMES: Readonly<Record<WorkSection, string>> = {
  toAcknowledge: 'Chờ tiếp nhận',
  overdue: 'Quá hạn',
  within7Days: 'Trong 7 ngày',
  later: 'Sau đó',
  standing: 'Thường xuyên',
  done: 'Đã xong',
};

/** The one button of a card. */
export const PRIMARY_ACT_NAMES = {
  acknowledge: 'Tiếp nhận',
  reportProgress: 'Cập nhật tiến độ',
  submit: 'Báo cáo hoàn thành',
  report: 'Báo cáo kỳ này',
} as const;

/** "Việc này đang thế nào?" */
export const PROGRESS_NAMES: Readonly<Record<ProgressWord, string>> = {
  done: 'Đã xong',
  onSchedule: 'Đúng tiến độ',
  behind: 'Đang chậm',
  notStarted: 'Chưa làm',
};
