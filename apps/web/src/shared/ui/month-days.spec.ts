import { wireDay } from '#wording';
import { weekday, weeksOf } from './month-days.js';

describe('days of a calendar', () => {
  it.each([
    ['2025-03-10', '2025-02-24', '2025-04-06'],
    ['2025-12-31', '2025-12-01', '2026-01-04'],
    ['2026-02-01', '2026-01-26', '2026-03-01'],
  ])('of %s go from %s to %s', (day, first, last) => {
    const weeks = weeksOf(wireDay(day));
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([first, last]);
    expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? wireDay(day)) === 0)).toBe(
      true,
    );
  });
});
