export {
  calendarDayProblem,
  missingFromAnnouncement,
  statutoryDaysOff,
  type CalendarDayProblem,
} from './announcement.js';
export type { CalendarDay, CalendarDayKind, TimeSpan, WorkingHours } from './calendar-day.js';
export { computedDaysOff } from './computed-year.js';
export { LUNAR_YEARS, lunarDaysOf, type LunarDays } from './lunar-days.js';
export {
  DEFAULT_WORKING_HOURS,
  VIETNAM_ANNOUNCED_YEARS,
  VIETNAM_CALENDAR,
  VIETNAM_DAYS,
} from './vietnam-days.js';
export { WorkingCalendar, type WorkingCalendarData } from './working-calendar.js';
