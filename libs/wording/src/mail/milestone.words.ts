/** "Mốc": a way point of the work that was added, or dropped. */
export const MILESTONE_MAIL_WORDS = {
  set: {
    subject: (title: string, day: string): string => `[Mốc mới] ${title} – trước ${day}`,
    headline: 'Việc có thêm một mốc',
    explain: (bodyName: string, due: string): string =>
      `Đề nghị ${bodyName} đạt mốc dưới đây trước ${due} và báo lại. Hạn của việc không đổi.`,
    button: 'Xem và báo đã đạt mốc',
  },
  dropped: {
    subject: (title: string): string => `[Bỏ mốc] ${title}`,
    headline: 'Một mốc của việc được bỏ',
    explain: 'Đơn vị không còn phải báo mốc dưới đây. Hạn của việc không đổi.',
    why: 'Lý do',
    button: 'Xem việc',
  },
  said: 'Mốc',
  heading: 'Việc có mốc',
  ofWork: (title: string): string => `Việc: ${title}`,
  due: (due: string): string => `Hạn của mốc: ${due}`,
} as const;

/** A way point that is near, due or late. */
export const MILESTONE_REMINDER_WORDS = {
  token: (daysLeft: number): string => {
    if (daysLeft === 0) return '[Mốc hôm nay]';
    return daysLeft > 0 ? `[Mốc, còn ${daysLeft} ngày]` : `[Quá mốc ${-daysLeft} ngày]`;
  },
  milestones: (count: number): string => `${count} mốc`,
  headline: (daysLeft: number): string => {
    if (daysLeft === 0) return 'Hôm nay là hạn của mốc';
    return daysLeft > 0 ? `Còn ${daysLeft} ngày đến mốc` : `Đã quá mốc ${-daysLeft} ngày`;
  },
  ask: (bodyName: string): string =>
    `Đề nghị ${bodyName} báo khi đã đạt mốc dưới đây. Việc nhắc dừng ngay khi có lời báo.`,
  heading: 'Mốc chưa đạt',
} as const;
