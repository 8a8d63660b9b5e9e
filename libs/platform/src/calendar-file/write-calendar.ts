import ical from 'ical-generator';
import { addDays, type Instant, type LocalDate } from '#domain';
import { CALENDAR_FEED_WORDS } from '#wording';

/** One whole day. */
export interface CalendarDay {
  /** Unique for all time and places. */
  readonly uid: string;
  readonly sequence: number;
  readonly on: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly description: string;
  readonly madeAt: Instant;
  readonly days: readonly CalendarDay[];
}

export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8';
/** How often a program should read again, in seconds; many do so once a day whatever they are told. */
const READ_AGAIN_S = 6 * 3600;

/** A day as the library wants it: it writes the UTC day of a date. */
const dayOf = (on: LocalDate): Date => new Date(`${on}T00:00:00Z`);

/** RFC 5545 and 7986: days without hours, so that no time zone moves them; lines folded at 75 octets. */
export function writeCalendar({ name, description, madeAt, days }: CalendarFile): string {
  const calendar = ical({
    ...{ name, description, ttl: READ_AGAIN_S },
    prodId: { company: CALENDAR_FEED_WORDS.product, product: 'dondoc', language: 'VI' },
    // Not the library's own zone, which would write DTSTAMP in it where the standard demands UTC.
    x: { 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh' },
  });
  for (const day of days) {
    calendar.createEvent({
      ...{ id: day.uid, sequence: day.sequence, stamp: new Date(madeAt), allDay: true },
      ...{ start: dayOf(day.on), end: dayOf(addDays(day.on, 1)) },
      ...{ summary: day.summary, url: day.url },
      description: day.description,
    });
  }
  return calendar.toString();
}
