/** The previews of all mails, in demo mode. */
export const MAILS_PAGE_WORDS = {
  title: 'Mẫu thư',
  explain: (count: number): string =>
    `${count} mẫu thư của hệ thống, dựng bằng dữ kiện mẫu. Không thư nào ở đây được gửi đi.`,
  text: 'Phần chữ',
} as const;
