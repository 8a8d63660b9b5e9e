import { localDate, toInstant, type Instant } from '../shared/index.js';
import { dueStatus, overdueBand, overdueDays } from './due-status.js';

/** '2025-02-19 10:00' */
const at = (text: string): Instant =>
  toInstant(localDate(text.slice(0, 10)), text.slice(11) as `${number}:${number}`);

describe('status', () => {
  const due = at('2025-03-31 17:00');

  it('is derived from the due instant and the deed', () => {
    expect(dueStatus(null, null, due)).toBe('noDueDate');
    expect(dueStatus(due, null, at('2025-03-23 23:59'))).toBe('onTime');
    expect(dueStatus(due, null, at('2025-03-24 00:00'))).toBe('dueSoon');
    expect(dueStatus(due, null, due)).toBe('dueSoon');
    expect(dueStatus(due, null, due + 1)).toBe('overdue');
    expect(dueStatus(due, due, due + 1)).toBe('doneOnTime');
    expect(dueStatus(due, due + 1, due + 2)).toBe('doneLate');
  });

  it.each([
    ['2025-03-31 17:00', 0, null],
    ['2025-03-31 18:00', 1, 'days1to7'],
    ['2025-04-07 08:00', 7, 'days1to7'],
    ['2025-04-08 08:00', 8, 'days8to30'],
    ['2025-04-30 08:00', 30, 'days8to30'],
    ['2025-05-01 08:00', 31, 'days31to120'],
    ['2025-07-29 08:00', 120, 'days31to120'],
    ['2025-07-30 08:00', 121, 'over120days'],
  ])('at %s is %i days late: %s', (asOf, days, band) => {
    expect(overdueDays(due, at(asOf))).toBe(days);
    expect(overdueBand(due, at(asOf))).toBe(band);
  });
});
