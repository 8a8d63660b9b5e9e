import type { FormOfAddress } from './frame.words.js';

/** Work a body says is not its own. */
export const DECLINED_WORDS = {
  subjectOfMany: (count: number): string => `[Không thuộc thẩm quyền] ${count} việc được trả`,
  subjectOfDocument: (bodyName: string, number: string): string =>
    `[Không thuộc thẩm quyền] ${bodyName} trả văn bản ${number}`,
  subjectOfWork: (bodyName: string, title: string): string =>
    `[Không thuộc thẩm quyền] ${bodyName} trả việc: ${title}`,
  headline: (bodyName: string): string => `${bodyName}: không thuộc thẩm quyền`,
  headlineOfMany: (count: number): string => `${count} việc được trả vì không thuộc thẩm quyền`,
  returned: (you: FormOfAddress): string =>
    `Đơn vị trả lại việc dưới đây. Việc đang chờ ${you} quyết định.`,
  waits: (you: FormOfAddress): string =>
    `Việc dưới đây được trả lại và vẫn đang chờ ${you} quyết định.`,
  heading: 'Việc được trả',
  button: 'Xem và quyết định',
} as const;

/** What bodies handed in and nobody has judged. */
export const JUDGEMENT_WORDS = {
  subject: (what: string): string => `[Chờ duyệt] ${what}`,
  subjectOfMany: (count: number): string => `[Chờ duyệt] ${count} kết quả`,
  headline: 'Kết quả chờ duyệt',
  headlineOfMany: (count: number): string => `${count} kết quả chờ duyệt`,
  explain: 'Đơn vị đã nộp kết quả dưới đây; đến nay chưa có ý kiến chấp nhận hay trả lại.',
  heading: 'Chờ duyệt',
  button: 'Xem và quyết định',
} as const;

export const BODY_ENDED_WORDS = {
  subject: (body: string, number: string): string =>
    `[Bàn giao] ${body} đã kết thúc, còn việc của ${number}`,
} as const;

export const NOTHING_OPEN_WORDS = {
  subject: (number: string): string => `[Không còn việc mở] ${number}: đề nghị xem để kết thúc đợt`,
} as const;
