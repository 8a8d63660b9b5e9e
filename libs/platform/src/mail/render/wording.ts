import { formatDate, formatDayMonth, formatLongDate, localDate } from '#domain';
import { abbreviated } from '#wording';
import type { MailDue } from './mail-lines.js';

const SUBJECT_LIMIT = 70;
/** Below this a shortened title says nothing; a longer subject is the lesser evil. */
const SHORTEST_TITLE = 12;
/** Leaves room for the title beside the name of a body. */
const LONGEST_BODY = 28;

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

/** The name of a body in a subject, beside a title. */
export const shortBody = (bodyName: string): string => shorten(abbreviated(bodyName), LONGEST_BODY);

/** Builds a subject around a title that gives way, so that the document number stays visible. */
export function subjectAround(title: string, build: (shortened: string) => string): string {
  // Around nothing, two blanks would count as one.
  const room = SUBJECT_LIMIT - (plain(build('x')).length - 1);
  return plain(build(shorten(title, Math.max(room, SHORTEST_TITLE))));
}

/** Puts as many counts, the first being the gravest, before the document number as there is room for; "…" for the rest. */
export function subjectOfCounts(counts: readonly string[], documentNumber: string): string {
  const told = (shown: number): string =>
    plain(
      withNumber(
        [...counts.slice(0, shown), ...(shown < counts.length ? ['…'] : [])].join(', '),
        documentNumber,
      ),
    );
  let shown = counts.length;
  while (shown > 1 && told(shown).length > SUBJECT_LIMIT) shown -= 1;
  return told(shown);
}

/** "10/12/2025". @throws RangeError unless `on` is a day written YYYY-MM-DD */
export function dayMonthYear(on: string): string {
  return formatDate(localDate(on));
}

/** "10/12". @throws RangeError unless `on` is a day written YYYY-MM-DD */
export function dayMonth(on: string): string {
  return formatDayMonth(localDate(on));
}

/** "17:00, Thứ Tư 10/12/2025". @throws RangeError unless the day is written YYYY-MM-DD */
export function dueText(due: MailDue): string {
  return `${due.closesAt}, ${formatLongDate(localDate(due.on))}`;
}

/** A subject with its document number, where there is one. */
export function withNumber(subject: string, documentNumber: string): string {
  return documentNumber === '' ? subject : `${subject} – ${documentNumber}`;
}
