import Holidays from 'date-holidays';
import { addDays, localDate, type LocalDate } from '../shared/index.js';
import { computedDaysOff } from './computed-year.js';
import { LUNAR_YEARS, lunarDaysOf } from './lunar-days.js';
import { VIETNAM_ANNOUNCED_YEARS, VIETNAM_CALENDAR, VIETNAM_DAYS } from './vietnam-days.js';

const library = new Holidays('VN');
const libraryDay = (year: number, name: string): LocalDate => {
  const found = library.getHolidays(year, 'vi').find((holiday) => holiday.name === name);
  if (!found) throw new Error(`${name} ${year} is missing in date-holidays`);
  return localDate(found.date.slice(0, 10));
};

const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const daysOff = (year: number): LocalDate[] =>
  years(0, 365)
    .map((day) => addDays(localDate(`${year}-01-01`), day))
    .filter((date) => date.startsWith(String(year)) && !VIETNAM_CALENDAR.isWorkingDay(date));

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(new Date(date).getUTCDay());

describe('lunar days', () => {
  /**
   * The new moon of 23/3/2050 falls at 07:40 in Viet Nam: mùng 10 tháng Ba is 1 April, date-holidays is a
   * day early.
   */
  const LIBRARY_ERRS: Readonly<Record<number, LocalDate>> = { 2050: localDate('2050-03-31') };

  it.each(years(LUNAR_YEARS.first, LUNAR_YEARS.last))('of %i agree with date-holidays', (year) => {
    expect(lunarDaysOf(year)?.newYearOn).toBe(libraryDay(year, 'Tết Nguyên Đán'));
    const hungKingsOn = LIBRARY_ERRS[year]
      ? addDays(LIBRARY_ERRS[year], 1)
      : libraryDay(year, 'Giỗ tổ Hùng Vương');
    expect(lunarDaysOf(year)?.hungKingsOn).toBe(hungKingsOn);
  });

  it('are Vietnamese, not Chinese, where the new moon lies between the two midnights', () => {
    expect(lunarDaysOf(2030)?.newYearOn).toBe('2030-02-02');
    expect(lunarDaysOf(2053)?.newYearOn).toBe('2053-02-18');
  });

  it('are unknown outside the table', () => {
    expect(lunarDaysOf(LUNAR_YEARS.first - 1)).toBeNull();
    expect(lunarDaysOf(LUNAR_YEARS.last + 1)).toBeNull();
  });
});

describe('the calendar of 2023–2027', () => {
  it.each(years(2023, 2027))('has every public holiday of %i off', (year) => {
    const missing = library
      .getHolidays(year, 'vi')
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => localDate(holiday.date.slice(0, 10)))
      .filter((date) => VIETNAM_CALENDAR.isWorkingDay(date));
    expect(missing).toEqual([]);
  });

  it.each([
    [2023, 'nghỉ bù', '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, 'hoán đổi', '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, 'hoán đổi', '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [
      2026,
      'hoán đổi',
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
    ],
    [2027, 'tạm tính', '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03'],
  ])('gives the weekdays off of %i (%s)', (year, _note, expected) => {
    const weekdays = daysOff(year).filter((date) => !isWeekend(date));
    expect(weekdays.map((date) => date.slice(5)).join(' ')).toBe(expected);
  });

  it('works the Saturdays that were exchanged', () => {
    const saturdays = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'].map(localDate);
    expect(saturdays.map((date) => VIETNAM_CALENDAR.isWorkingDay(date))).toEqual(
      Array(4).fill(true),
    );
    expect(VIETNAM_CALENDAR.nextWorkingDay(localDate('2026-08-21'))).toBe('2026-08-22');
  });

  it('names a source on every row, once a day', () => {
    expect(VIETNAM_DAYS.filter((day) => day.source.trim() === '')).toEqual([]);
    expect(new Set(VIETNAM_DAYS.map((day) => day.date)).size).toBe(VIETNAM_DAYS.length);
  });
});

describe('computed years', () => {
  it.each(VIETNAM_ANNOUNCED_YEARS)('would have foreseen %i but for its exchanges', (year) => {
    const announced = VIETNAM_DAYS.filter(
      (day) => day.date.startsWith(String(year)) && !day.kind.startsWith('SWAPPED'),
    ).map((day) => day.date);
    const computed = computedDaysOff(year).map((day) => day.date);
    const offWeekdays = (days: readonly LocalDate[]) =>
      days.filter((date) => !isWeekend(date)).sort();
    expect(offWeekdays(computed)).toEqual(offWeekdays(announced));
  });

  it('gives each holiday on a weekly day off its own compensatory day', () => {
    const rows = computedDaysOff(2027).filter((day) => day.kind === 'COMPENSATORY');
    expect(rows.map((day) => day.date)).toEqual(['2027-02-09', '2027-02-10', '2027-05-03']);
    expect(rows[0]?.source).toContain('lịch tạm tính');
  });

  it('have eleven holidays a year, unless Giỗ Tổ meets another', () => {
    for (const year of years(LUNAR_YEARS.first, LUNAR_YEARS.last)) {
      const holidays = computedDaysOff(year).filter((day) => day.kind === 'HOLIDAY');
      expect(holidays).toHaveLength(11);
    }
  });

  it('are marked provisional, announced ones are not', () => {
    expect(years(2022, 2028).filter((year) => VIETNAM_CALENDAR.isProvisionalYear(year))).toEqual([
      2022, 2027, 2028,
    ]);
  });

  it('keep the solar holidays where the lunar table ends', () => {
    expect(VIETNAM_CALENDAR.isWorkingDay(localDate('2099-04-30'))).toBe(false);
    expect(VIETNAM_CALENDAR.dayRow(localDate('2099-04-30'))?.kind).toBe('HOLIDAY');
  });
});
