/** Where a row stands against its date, on its tag. */
export const DUE_TAGS = {
  unacknowledged: 'Chưa tiếp nhận',
  overdue: (days: number): string => `Quá hạn ${days} ngày`,
  today: 'Hạn hôm nay',
  left: (days: number): string => `Còn ${days} ngày`,
  doneLate: (days: number): string => `Hoàn thành muộn ${days} ngày`,
  reportLate: (days: number): string => `Nộp muộn ${days} ngày`,
  reportAccepted: 'Đã chấp nhận',
  standing: 'Thường xuyên',
} as const;
