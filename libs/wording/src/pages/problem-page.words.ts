/** The page around a refusal. */
export const PROBLEM_PAGE_WORDS = {
  title: 'Chưa làm được',
  home: 'Về trang đầu',
  code: (code: string): string => `Mã lỗi: ${code}`,
} as const;
