import { addDays, dayOfWeek, localDate, yearOf, type LocalDate } from '../shared/local-date.js';
import type { CalendarDay } from './calendar-day.js';
import { lunarDaysOf } from './lunar-days.js';

/**
 * The days no announcement of a year can lack (BLLĐ 2019 Đ112): 1/1, mùng 1–3 Tết, Giỗ Tổ, 30/4, 1/5, 2/9. Which days
 * lengthen Tết and 2/9 the announcement decides. Outside the lunar table only the solar ones are known.
 */
export function statutoryDaysOff(year: number): readonly LocalDate[] {
  const lunar = lunarDaysOf(year);
  const moving = lunar
    ? [...[0, 1, 2].map((n) => addDays(lunar.newYearOn, n)), lunar.hungKingsOn]
    : [];
  const fixed = ['01-01', '04-30', '05-01', '09-02'].map((day) => localDate(`${year}-${day}`));
  return [...new Set([...fixed, ...moving])].sort();
}

/** The statutory days off that `days` leave out: while there are any, the year is not complete. */
export function missingFromAnnouncement(
  year: number,
  days: readonly CalendarDay[],
): readonly LocalDate[] {
  const off = new Set(
    days.filter((day) => day.kind !== 'SWAPPED_WORKING').map((day) => String(day.date)),
  );
  return statutoryDaysOff(year).filter((date) => !off.has(date));
}

/** `workedWorkday`: a day worked in exchange must be a weekly day off; `offOnWeekend`: nothing is given off on one. */
export type CalendarDayProblem = 'workedWorkday' | 'offOnWeekend' | 'statutoryWorked';

/** What makes a day's row senseless, or null. A holiday by law may fall on a weekend. */
export function calendarDayProblem({ date, kind }: CalendarDay): CalendarDayProblem | null {
  const weekend = dayOfWeek(date) >= 6;
  if (kind === 'SWAPPED_WORKING') {
    if (statutoryDaysOff(yearOf(date)).includes(date)) return 'statutoryWorked';
    return weekend ? null : 'workedWorkday';
  }
  return kind !== 'HOLIDAY' && weekend ? 'offOnWeekend' : null;
}
