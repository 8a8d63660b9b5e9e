import type { WorkingCalendar } from '../calendar/index.js';
import {
  localDateOf,
  toInstant,
  weekdayName,
  yearOf,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '../shared/index.js';
import type { DateMark, PlannedDate } from './launch-plan.js';

/** An instant of the plan with the weekday or holiday it hits. The date itself is never moved. */
export function plannedDate(at: Instant, mark: DateMark, calendar: WorkingCalendar): PlannedDate {
  const on = localDateOf(at);
  const worked = calendar.isWorkingDay(on);
  return {
    at,
    on,
    mark,
    dayOff: worked ? null : (calendar.dayRow(on)?.source ?? weekdayName(on)),
    provisional: calendar.isProvisionalYear(yearOf(on)),
  };
}

/** The instant a day's deadline falls: at `time`, or at closing time. */
export const dueInstant = (
  on: LocalDate,
  time: LocalTime | null,
  calendar: WorkingCalendar,
): Instant => (time === null ? calendar.closingInstant(on) : toInstant(on, time));
