/** Words that are stored with what they are said of. */
export const STORED_WORDS = {
  operator: 'Người vận hành (dòng lệnh)',
  apiKey: (label: string): string => `khóa API “${label}”`,
  mailLink: (address: string): string => `qua liên kết gửi tới ${address}`,
  system: 'Hệ thống',
  deliveredCalendar: 'thông báo nghỉ lễ hằng năm, giao kèm phần mềm',
} as const;
