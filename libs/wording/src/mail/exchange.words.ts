import type { FormOfAddress } from './frame.words.js';

/** Mails about what was asked and answered: each with its subject, its headline and the one thing to do. */
export const EXCHANGE_MAIL_WORDS = {
  questionAsked: {
    subject: (bodyName: string, title: string): string => `[Hỏi lại] ${bodyName}: ${title}`,
    headline: (bodyName: string): string => `${bodyName} hỏi lại`,
    explain: (you: FormOfAddress): string =>
      `Đơn vị đang chờ ${you} trả lời. Hạn của việc không đổi.`,
    said: 'Câu hỏi',
    button: 'Xem và trả lời',
  },
  questionAnswered: {
    subject: (title: string): string => `[Trả lời] ${title}`,
    headline: 'Cơ quan giao đã trả lời câu hỏi của đơn vị',
    explain: 'Hạn của việc không đổi.',
    said: 'Câu hỏi',
    answer: 'Trả lời',
    button: 'Xem việc',
  },
  extensionAsked: {
    subject: (bodyName: string, title: string, day: string): string =>
      `[Xin gia hạn] ${bodyName}: ${title}, đến ${day}`,
    headline: (bodyName: string): string => `${bodyName} xin gia hạn`,
    explain: (you: FormOfAddress): string =>
      `Hạn cũ còn hiệu lực cho đến khi ${you} trả lời. Trong lúc chờ, việc nhắc hạn này được tạm ngừng.`,
    said: 'Lý do',
    button: 'Xem và trả lời',
  },
  extensionAnswered: {
    subject: (granted: boolean, title: string): string =>
      `[Gia hạn: ${granted ? 'đồng ý' : 'không đồng ý'}] ${title}`,
    granted: 'Đề nghị gia hạn được đồng ý',
    refused: 'Đề nghị gia hạn không được đồng ý',
    explainGranted: 'Việc được nhắc theo hạn mới. Hạn cũ vẫn lưu trong lịch sử của việc.',
    explainRefused: 'Hạn đã giao giữ nguyên; việc nhắc hạn tiếp tục.',
    said: 'Lý do đơn vị nêu',
    answer: 'Ý kiến của cơ quan giao',
    button: 'Xem việc',
  },
  explanationRequested: {
    subject: (title: string, day: string): string =>
      `[Yêu cầu giải trình] ${title} – trả lời trước ${day}`,
    headline: 'Yêu cầu giải trình',
    explain: (bodyName: string, due: string): string =>
      `Đề nghị lãnh đạo ${bodyName} giải trình về việc dưới đây trước ${due}.`,
    said: 'Nội dung cần giải trình',
    button: 'Xem và giải trình',
  },
  explanationGiven: {
    subject: (bodyName: string, title: string): string => `[Đã giải trình] ${bodyName}: ${title}`,
    headline: (bodyName: string): string => `${bodyName} đã giải trình`,
    explain: 'Nội dung giải trình được lưu trong nhật ký của việc.',
    said: 'Nội dung đã yêu cầu',
    answer: 'Giải trình',
    button: 'Xem việc',
  },
  heading: 'Việc được hỏi',
  askedOn: (day: string): string => `Ngày ${day}`,
  wanted: (due: string): string => `Xin đến: ${due}`,
  granted: (due: string): string => `Hạn mới: ${due}`,
  explainBefore: (due: string): string => `Hạn giải trình: ${due}`,
} as const;

/** An explanation that is due or late, to the body and upwards. */
export const EXPLANATION_REMINDER_WORDS = {
  dueSubject: (title: string): string => `[Hạn giải trình hôm nay] ${title}`,
  lateSubject: (bodyName: string, title: string): string =>
    `[Chưa giải trình] ${bodyName}: ${title}`,
  subjectOfMany: (count: number): string => `[Chưa giải trình] ${count} việc`,
  headlineDue: 'Hôm nay là hạn giải trình',
  headlineLate: 'Chưa có giải trình',
  ask: (bodyName: string): string =>
    `Đề nghị ${bodyName} giải trình về việc dưới đây. Việc nhắc dừng ngay khi có giải trình.`,
  tell: 'Đơn vị được yêu cầu giải trình về việc dưới đây và đến nay chưa trả lời.',
  heading: 'Chờ giải trình',
  button: 'Xem và giải trình',
} as const;

/** What bodies have asked and nobody has answered. */
export const ASKED_WORDS = {
  subject: (kind: 'question' | 'extension', what: string): string =>
    kind === 'extension' ? `[Xin gia hạn, chờ trả lời] ${what}` : `[Hỏi lại, chờ trả lời] ${what}`,
  subjectOfMany: (count: number): string => `[Chờ trả lời] ${count} đề nghị của đơn vị`,
  headline: 'Đơn vị đang chờ trả lời',
  headlineOfMany: (count: number): string => `${count} đề nghị của đơn vị đang chờ trả lời`,
  explain: 'Đơn vị đã hỏi hoặc xin gia hạn; đến nay chưa có trả lời.',
  heading: 'Chờ trả lời',
  button: 'Xem và trả lời',
} as const;

/** "Đôn đốc": the coordinator urges a body. */
export const NUDGE_WORDS = {
  subject: (title: string, issuerName: string): string => `[Đôn đốc] ${title} – ${issuerName}`,
  subjectOfMany: (count: number, issuerName: string): string =>
    `[Đôn đốc] ${count} việc – ${issuerName}`,
  headline: (count: number): string =>
    count === 1 ? 'Đôn đốc thực hiện' : `Đôn đốc ${count} việc`,
  /** What a coordinator says who writes nothing of his own. */
  usual: 'Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả.',
  explain: (issuerName: string): string => `${issuerName} đôn đốc việc dưới đây.`,
  said: 'Nội dung đôn đốc',
  heading: 'Việc được đôn đốc',
} as const;
