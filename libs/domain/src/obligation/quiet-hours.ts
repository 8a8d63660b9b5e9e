import type { WorkingCalendar } from '../calendar/index.js';
import type { Urgency } from '../reading/index.js';
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

/** Minutes between the last step a digest takes in and the digest itself. */
const DIGEST_CUTOFF_MINUTES = 60;

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

/** Digest steps due at or before this instant belong into the digest at `digestAt`. */
export const digestCutoff = (digestAt: Instant): Instant =>
  digestAt - DIGEST_CUTOFF_MINUTES * MINUTE_MS;
