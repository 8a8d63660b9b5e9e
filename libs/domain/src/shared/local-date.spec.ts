import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dayOfWeek,
  daysInMonth,
  diffDays,
  endOfHalfYear,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  localDate,
  parseLocalDate,
  quarterOf,
  type LocalDate,
} from './local-date.js';

const anyDate = fc
  .integer({ min: -36_525, max: 73_000 })
  .map((days): LocalDate => addDays(localDate('1970-01-01'), days));

describe('localDate', () => {
  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '',
    '2025-01-01T00:00',
  ])('refuses %p', (text) => {
    expect(parseLocalDate(text)).toBeNull();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('knows leap days', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
    expect(parseLocalDate('2000-02-29')).toBe('2000-02-29');
    expect(parseLocalDate('2100-02-29')).toBeNull();
  });
});

describe('date arithmetic', () => {
  it('goes over month ends, leap days and year ends', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(localDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(addMonths(localDate('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(localDate('2025-01-15'), -1)).toBe('2024-12-15');
    expect(addMonths(localDate('2025-12-31'), 2)).toBe('2026-02-28');
    expect(dateOf(2024, 2, 31)).toBe('2024-02-29');
  });

  it('finds the ends of periods', () => {
    expect(endOfMonth(localDate('2024-02-10'))).toBe('2024-02-29');
    expect(endOfQuarter(localDate('2023-07-01'))).toBe('2023-09-30');
    expect(quarterOf(localDate('2023-12-31'))).toBe(4);
    expect(endOfHalfYear(localDate('2026-06-30'))).toBe('2026-06-30');
    expect(endOfHalfYear(localDate('2026-07-01'))).toBe('2026-12-31');
    expect(endOfYear(localDate('2026-07-01'))).toBe('2026-12-31');
  });

  it('names weekdays by their ISO number', () => {
    expect(dayOfWeek(localDate('2025-12-10'))).toBe(3);
    expect(dayOfWeek(localDate('1969-12-28'))).toBe(7);
  });

  it('obeys the laws of counting', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(diffDays(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
        expect(((((dayOfWeek(date) - 1 + days) % 7) + 7) % 7) + 1).toBe(dayOfWeek(moved));
        expect(parseLocalDate(moved)).toBe(moved);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with the lengths of months', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const end = endOfMonth(date);
        expect(Number(end.slice(8))).toBe(
          daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))),
        );
        expect(addDays(end, 1).slice(8)).toBe('01');
      }),
    );
  });
});
