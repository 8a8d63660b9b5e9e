import type { FormOfAddress, MailAudience, MailDue } from './mail-model.js';

const SUBJECT_LIMIT = 70;
/** Below this a shortened title says nothing; a longer subject is the lesser evil. */
const SHORTEST_TITLE = 12;

/**
 * Text from documents and people, made safe for one line: NFC, blanks folded, no control characters
 * and no bidirectional overrides (they can make a line read as something else).
 */
export function plain(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Cuts at a word boundary and says so with "…"; never longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  const whole = plain(text);
  if (whole.length <= limit) return whole;
  const room = whole.slice(0, limit);
  const lastBlank = room.lastIndexOf(' ');
  const cut = lastBlank > 0 ? room.slice(0, lastBlank) : Array.from(room).slice(0, -1).join('');
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** Builds a subject around a title that gives way, so that the document number stays visible. */
export function subjectAround(title: string, build: (shortened: string) => string): string {
  const room = SUBJECT_LIMIT - plain(build('')).length;
  return plain(build(shorten(title, Math.max(room, SHORTEST_TITLE))));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WEEKDAYS = [
  'Chủ Nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;

/** "10/12/2025" */
export function dayMonthYear(on: string): string {
  const [year, month, day] = parts(on);
  return `${day}/${month}/${year}`;
}

/** "10/12" */
export function dayMonth(on: string): string {
  const [, month, day] = parts(on);
  return `${day}/${month}`;
}

/** "17:00, Thứ Tư 10/12/2025" */
export function dueText(due: MailDue): string {
  const weekday = new Date(`${due.on}T00:00:00Z`).getUTCDay();
  return `${due.closesAt}, ${WEEKDAYS[weekday] ?? ''} ${dayMonthYear(due.on)}`;
}

function parts(on: string): [year: string, month: string, day: string] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on);
  if (!match) throw new RangeError(`Not a local date: ${on}`);
  const [, year = '', month = '', day = ''] = match;
  return [year, month, day];
}

const STANDS_FOR: Record<MailAudience, string> = {
  contact_point: 'đầu mối',
  head: 'lãnh đạo',
  coordinator: 'điều phối',
  leader: 'lãnh đạo',
};

/** "Đồng chí nhận thư này vì là đầu mối của …" */
export function reasonLine(you: FormOfAddress, audience: MailAudience, bodyName: string): string {
  return `${capitalised(you)} nhận thư này vì là ${STANDS_FOR[audience]} của ${plain(bodyName)}.`;
}
