import { addDays, HOUR_MS, localDate, toInstant } from '../shared/index.js';
import { DEFAULT_WORKING_HOURS, VIETNAM_CALENDAR } from './vietnam-days.js';
import { WorkingCalendar, type WorkingCalendarData } from './working-calendar.js';

const aCalendar = (more: Partial<WorkingCalendarData> = {}): WorkingCalendar =>
  new WorkingCalendar({
    version: 7,
    announcedYears: [2026],
    days: [],
    hours: DEFAULT_WORKING_HOURS,
    ...more,
  });

const withLunch = aCalendar({
  hours: { start: '07:30', end: '17:00', breaks: [{ start: '11:30', end: '13:30' }] },
});

describe('working days', () => {
  it('count over Tết 2026', () => {
    const friday = localDate('2026-02-13');
    expect(VIETNAM_CALENDAR.nextWorkingDay(friday)).toBe('2026-02-23');
    expect(VIETNAM_CALENDAR.addWorkingDays(localDate('2026-02-24'), -3)).toBe('2026-02-12');
    expect(VIETNAM_CALENDAR.workingDaysBetween(friday, localDate('2026-02-24'))).toBe(2);
    expect(VIETNAM_CALENDAR.workingDaysBetween(localDate('2026-02-24'), friday)).toBe(-2);
  });

  it('start from a day off on either side of it', () => {
    const saturday = localDate('2023-09-30');
    expect(VIETNAM_CALENDAR.addWorkingDays(saturday, 1)).toBe('2023-10-02');
    expect(VIETNAM_CALENDAR.addWorkingDays(saturday, -1)).toBe('2023-09-29');
    expect(VIETNAM_CALENDAR.addWorkingDays(saturday, 0)).toBe(saturday);
    expect(VIETNAM_CALENDAR.sameOrNextWorkingDay(saturday)).toBe('2023-10-02');
    expect(VIETNAM_CALENDAR.sameOrPreviousWorkingDay(saturday)).toBe('2023-09-29');
  });

  it('lays own rows over a computed year', () => {
    const extra = localDate('2028-07-27');
    const calendar = aCalendar({ days: [{ date: extra, kind: 'SWAPPED_OFF', source: 'thử' }] });
    expect(calendar.isWorkingDay(extra)).toBe(false);
    expect(calendar.isWorkingDay(localDate('2028-01-26'))).toBe(false);
    expect(calendar.isProvisionalYear(2028)).toBe(true);
  });

  it('takes an announced year as it is, without computing holidays into it', () => {
    expect(aCalendar().isWorkingDay(localDate('2026-04-30'))).toBe(true);
  });

  it('reports a calendar without any working day instead of searching forever', () => {
    const never = Array.from({ length: 800 }, (_, index) => ({
      date: addDays(localDate('2026-01-01'), index),
      kind: 'SWAPPED_OFF' as const,
      source: 'thử',
    }));
    const calendar = aCalendar({ announcedYears: [2025, 2026, 2027, 2028, 2029], days: never });
    expect(() => calendar.nextWorkingDay(localDate('2026-01-05'))).toThrow(/version 7/);
  });
});

describe('working time', () => {
  const monday = localDate('2026-03-02');

  it('leaves out the lunch break of an office that has one', () => {
    const noon = toInstant(monday, '12:00');
    expect(aCalendar().workLeftOnDay(noon)).toBe(5 * HOUR_MS);
    expect(withLunch.workLeftOnDay(noon)).toBe(3.5 * HOUR_MS);
    expect(withLunch.addWorkingTime(toInstant(monday, '11:00'), HOUR_MS)).toBe(
      toInstant(monday, '14:00'),
    );
  });

  it('ends with the day and is nothing on a day off', () => {
    expect(aCalendar().workLeftOnDay(toInstant(monday, '17:00'))).toBe(0);
    expect(aCalendar().workLeftOnDay(toInstant(monday, '05:00'))).toBe(9.5 * HOUR_MS);
    expect(aCalendar().workLeftOnDay(toInstant(localDate('2026-03-01'), '09:00'))).toBe(0);
  });

  it('goes on the next working morning', () => {
    const lateFriday = toInstant(localDate('2026-02-13'), '16:00');
    expect(VIETNAM_CALENDAR.addWorkingTime(lateFriday, 2 * HOUR_MS)).toBe(
      toInstant(localDate('2026-02-23'), '08:30'),
    );
    expect(VIETNAM_CALENDAR.addWorkingTime(lateFriday, HOUR_MS)).toBe(
      toInstant(localDate('2026-02-13'), '17:00'),
    );
  });

  it.each([
    ['a break outside the hours', [{ start: '06:00', end: '07:00' }]],
    ['a break that ends before it starts', [{ start: '12:00', end: '11:00' }]],
    [
      'breaks that overlap',
      [
        { start: '11:00', end: '13:00' },
        { start: '12:00', end: '14:00' },
      ],
    ],
  ] as const)('refuses %s', (_name, breaks) => {
    expect(() => aCalendar({ hours: { start: '07:30', end: '17:00', breaks } })).toThrow(
      RangeError,
    );
  });
});
