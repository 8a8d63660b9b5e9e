import {
  addDays,
  dayNumber,
  dayOfWeek,
  localDate,
  weekdayOf,
  type LocalDate,
} from '../shared/local-date.js';
import type { CalendarDay } from './calendar-day.js';
import { lunarDaysOf } from './lunar-days.js';

const HOLIDAY_SOURCE = 'lịch tạm tính theo BLLĐ 2019 Đ112';
const COMPENSATORY_SOURCE = 'lịch tạm tính theo BLLĐ 2019 Đ111.3';

/**
 * "Lịch tạm tính": the days off of a year nobody has announced yet, from the fixed rules (BLLĐ 2019 Đ112:
 * 1/1; five days of Tết; Giỗ Tổ; 30/4; 1/5; 2/9 and one adjacent) with a compensatory day for each that
 * falls on a weekly day off (Đ111.3). The exchanges of days that the yearly announcement adds cannot be
 * foreseen. The holiday of 24/11 (NQ 80-NQ/TW) is not counted until Đ112 is amended. Outside the lunar
 * table only the solar holidays are known.
 */
export function computedDaysOff(year: number): readonly CalendarDay[] {
  const holidays = holidaysOf(year);
  const off = new Set(holidays.map(dayNumber));
  const compensatory: LocalDate[] = [];
  for (const holiday of holidays.filter(isWeekend)) {
    let day = dayNumber(holiday) + 1;
    while (off.has(day) || weekdayOf(day) >= 6) day += 1;
    off.add(day);
    compensatory.push(addDays(holiday, day - dayNumber(holiday)));
  }
  return [
    ...holidays.map((date): CalendarDay => ({ date, kind: 'HOLIDAY', source: HOLIDAY_SOURCE })),
    ...compensatory.map((date): CalendarDay => ({
      date,
      kind: 'COMPENSATORY',
      source: COMPENSATORY_SOURCE,
    })),
  ];
}

/** In the order of the year, each day once even where two holidays meet. */
function holidaysOf(year: number): readonly LocalDate[] {
  const lunar = lunarDaysOf(year);
  const nationalDay = localDate(`${year}-09-02`);
  const days = [
    localDate(`${year}-01-01`),
    ...(lunar ? [...tetDays(lunar.newYearOn), lunar.hungKingsOn] : []),
    localDate(`${year}-04-30`),
    localDate(`${year}-05-01`),
    nationalDay,
    addDays(nationalDay, adjacentOffset(nationalDay)),
  ];
  return [...new Set(days)].sort();
}

/**
 * The announcements of 2023–2026 all amount to two days before the first of the year and two after it.
 */
const tetDays = (newYearOn: LocalDate): readonly LocalDate[] =>
  [-2, -1, 0, 1, 2].map((offset) => addDays(newYearOn, offset));

/**
 * The adjacent day has been the one that lengthens the weekend: 3/9 after a Monday or Thursday, else 1/9.
 */
const adjacentOffset = (nationalDay: LocalDate): number =>
  dayOfWeek(nationalDay) === 1 || dayOfWeek(nationalDay) === 4 ? 1 : -1;

const isWeekend = (date: LocalDate): boolean => dayOfWeek(date) >= 6;
