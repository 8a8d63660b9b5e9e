import type { WorkingCalendar } from '../calendar/index.js';
import type { Urgency } from '../reading/index.js';
import { HOUR_MS, localDateOf, type Instant, type LocalDate } from '../shared/index.js';
import { piercesQuietHours } from './quiet-hours.js';

/** With less work than this left on the day of receipt, the next working day counts. */
const MIN_WORK_LEFT_MS = 4 * HOUR_MS;
/** "Khẩn": working hours to acknowledge in. */
const URGENT_ACKNOWLEDGEMENT_MS = 2 * HOUR_MS;
const SUPPORTER_LEAD_WORKING_DAYS = 2;

/**
 * When a body must have acknowledged what reached it at `receivedAt`: the close of the working day of
 * receipt (NĐ 30/2020 Đ21.2c asks for the same day), of the next one when fewer than four working hours
 * are left; khẩn: two working hours; thượng khẩn and hỏa tốc, which also pierce quiet hours: two hours on
 * the clock.
 */
export function acknowledgementDue(
  receivedAt: Instant,
  urgency: Urgency | null,
  calendar: WorkingCalendar,
): Instant {
  if (piercesQuietHours(urgency)) return receivedAt + URGENT_ACKNOWLEDGEMENT_MS;
  if (urgency === 'KHAN') return calendar.addWorkingTime(receivedAt, URGENT_ACKNOWLEDGEMENT_MS);
  const today = localDateOf(receivedAt);
  const enough = calendar.workLeftOnDay(receivedAt) >= MIN_WORK_LEFT_MS;
  return calendar.closingInstant(enough ? today : calendar.nextWorkingDay(today));
}

/** A supporter hands in two working days before the lead, who needs the time to put it together. */
export const supporterDue = (leadDueOn: LocalDate, calendar: WorkingCalendar): LocalDate =>
  calendar.addWorkingDays(leadDueOn, -SUPPORTER_LEAD_WORKING_DAYS);
