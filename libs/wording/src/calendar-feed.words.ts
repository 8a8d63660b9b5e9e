/** A calendar as the programs of others show it. */
export const CALENDAR_FEED_WORDS = {
  product: 'Đôn đốc',
  name: (label: string): string => `Đôn đốc: ${label}`,
  description:
    'Thời hạn, kỳ báo cáo và mốc của việc đang mở. Chương trình lịch đọc lại sau vài giờ, có thể chậm đến 24 giờ; nhắc việc vẫn đi qua thư.',
  summary: {
    work: (title: string): string => `Hạn: ${title}`,
    task: (title: string): string => `Hạn chung: ${title}`,
    milestone: (title: string): string => `Mốc: ${title}`,
    report: (title: string): string => `Nộp báo cáo: ${title}`,
    period: (title: string): string => `Hạn nộp báo cáo: ${title}`,
  },
  due: (moment: string): string => `Hạn ${moment}`,
} as const;
