import type { WorkingCalendar } from '../calendar/index.js';
import type { Urgency } from './urgency.js';
import { HOUR_MS, localDateOf, type Instant } from '../shared/index.js';
import { deferToWorkingHours, piercesQuietHours } from './quiet-hours.js';
import type { PlanRules } from './plan-steps.js';

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

/** When a document reaches a body that is sent it at `sentAt`, and when it must then have been acknowledged. */
export interface Acknowledgement {
  /** A mail that may not leave at night has not reached anybody at night. */
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
}

/** The one rule for the launch, its preview, and every act that sends a document (again). */
export function acknowledgementOf(
  sentAt: Instant,
  urgency: Urgency | null,
  { calendar, quietHours }: Pick<PlanRules, 'calendar' | 'quietHours'>,
): Acknowledgement {
  const receivedAt = deferToWorkingHours(sentAt, urgency, calendar, quietHours);
  return { receivedAt, dueAt: acknowledgementDue(receivedAt, urgency, calendar) };
}

/**
 * A supporter hands in two working days before the lead, at closing time, because the lead needs the time to put
 * it together; where that has passed by `from` it has the lead's own date, never one that is late at once.
 */
export function supporterDue(
  leadDueAt: Instant,
  from: Instant,
  calendar: WorkingCalendar,
): Instant {
  const on = calendar.addWorkingDays(localDateOf(leadDueAt), -SUPPORTER_LEAD_WORKING_DAYS);
  const dueAt = calendar.closingInstant(on);
  return dueAt <= from ? leadDueAt : dueAt;
}
