import type { WorkingCalendar } from '../calendar/index.js';
import type { Urgency } from './urgency.js';
import {
  localDateOf,
  MINUTE_MS,
  toInstant,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '../shared/index.js';

/** "Giờ yên lặng": no mail leaves from `from` until `until` next morning, nor on a day off. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly until: LocalTime;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '17:00', until: '07:30' };

/**
 * Digest steps of a day fall due this long before its digest (06:30), so that the digest finds them all.
 */
const DIGEST_LEAD_MS = 60 * MINUTE_MS;

/** Thượng khẩn and hỏa tốc go out at any hour, on any day. */
export const piercesQuietHours = (urgency: Urgency | null): boolean =>
  urgency === 'THUONG_KHAN' || urgency === 'HOA_TOC';

/** The earliest instant at or after `instant` at which mail may leave. */
export function deferToWorkingHours(
  instant: Instant,
  urgency: Urgency | null,
  calendar: WorkingCalendar,
  quietHours: QuietHours = DEFAULT_QUIET_HOURS,
): Instant {
  if (piercesQuietHours(urgency)) return instant;
  const date = localDateOf(instant);
  if (calendar.isWorkingDay(date) && instant < toInstant(date, quietHours.from)) {
    return Math.max(instant, morningOf(date, quietHours));
  }
  return morningOf(calendar.nextWorkingDay(date), quietHours);
}

/** When single mails of `date` leave. */
export const morningOf = (date: LocalDate, quietHours: QuietHours): Instant =>
  toInstant(date, quietHours.until);

/** The first morning digest strictly after `after`. */
export function nextDigestAt(
  after: Instant,
  calendar: WorkingCalendar,
  quietHours: QuietHours = DEFAULT_QUIET_HOURS,
): Instant {
  const today = localDateOf(after);
  const digestAt = morningOf(today, quietHours);
  if (calendar.isWorkingDay(today) && digestAt > after) return digestAt;
  return morningOf(calendar.nextWorkingDay(today), quietHours);
}

/** When the digest steps told by the digest at `digestAt` fall due. */
export const digestCutoff = (digestAt: Instant): Instant => digestAt - DIGEST_LEAD_MS;
