import fc from 'fast-check';
import {
  localDateOf,
  localTimeOf,
  minutesOf,
  parseLocalTime,
  toInstant,
  toRfc3339,
} from './instant.js';
import { localDate } from './local-date.js';
import { formatDate, formatDayMonth, formatInstant, formatLongDate } from './vietnamese-format.js';

const zoned = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('Vietnamese time', () => {
  it('is seven hours ahead of UTC', () => {
    const instant = toInstant(localDate('2025-12-10'), '17:00');
    expect(new Date(instant).toISOString()).toBe('2025-12-10T10:00:00.000Z');
    expect(toRfc3339(instant)).toBe('2025-12-10T17:00:00+07:00');
  });

  it('begins the day at 17:00 UTC of the day before', () => {
    const midnight = Date.parse('2025-12-31T17:00:00Z');
    expect(localDateOf(midnight)).toBe('2026-01-01');
    expect(localDateOf(midnight - 1)).toBe('2025-12-31');
    expect(localTimeOf(midnight - 1)).toBe('23:59');
  });

  it('agrees with the zone data of the runtime, in any machine zone', () => {
    const from = Date.parse('1980-01-01T00:00:00Z');
    const until = Date.parse('2045-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), (instant) => {
        expect(`${localDateOf(instant)} ${localTimeOf(instant)}`).toBe(zoned.format(instant));
        const minute = toInstant(localDateOf(instant), localTimeOf(instant));
        expect(instant - minute).toBeGreaterThanOrEqual(0);
        expect(instant - minute).toBeLessThan(60_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it('accepts only times of day', () => {
    expect(parseLocalTime('09:05')).toBe('09:05');
    expect(minutesOf('09:05')).toBe(545);
    expect(['24:00', '9:00', '09:60', '', '09:00:00'].map(parseLocalTime)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('Vietnamese formats', () => {
  it('puts the time first and names the weekday', () => {
    const date = localDate('2025-12-10');
    expect(formatInstant(toInstant(date, '17:00'))).toBe('17:00, Thứ Tư 10/12/2025');
    expect(formatLongDate(localDate('2025-12-14'))).toBe('Chủ nhật 14/12/2025');
    expect(formatDate(date)).toBe('10/12/2025');
    expect(formatDayMonth(date)).toBe('10/12');
  });
});
