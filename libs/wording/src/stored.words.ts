/** Words that are stored with what they are said of. */
export const STORED_WORDS = {
  apiKey: (label: string): string => `khóa API “${label}”`,
  deliveredCalendar: 'thông báo nghỉ lễ hằng năm, giao kèm phần mềm',
} as const;
