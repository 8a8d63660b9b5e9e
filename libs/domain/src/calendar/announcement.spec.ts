import { localDate } from '../shared/local-date.js';
import { calendarDayProblem, missingFromAnnouncement, statutoryDaysOff } from './announcement.js';
import { VIETNAM_ANNOUNCED_YEARS, VIETNAM_DAYS } from './vietnam-days.js';

const day = (
  date: string,
  kind: 'HOLIDAY' | 'COMPENSATORY' | 'SWAPPED_OFF' | 'SWAPPED_WORKING',
) => ({
  date: localDate(date),
  kind,
  source: 'thử',
});

describe('the announcement of a year', () => {
  it.each(VIETNAM_ANNOUNCED_YEARS)(
    'of %d that the product is delivered with lacks nothing',
    (year) => {
      const days = VIETNAM_DAYS.filter((one) => one.date.startsWith(String(year)));
      expect(missingFromAnnouncement(year, days)).toEqual([]);
    },
  );

  it('is not complete with one day', () => {
    const missing = missingFromAnnouncement(2027, [day('2027-04-15', 'SWAPPED_OFF')]);
    expect(missing).toEqual(statutoryDaysOff(2027));
    expect(missing).toEqual(
      expect.arrayContaining([
        '2027-01-01',
        '2027-02-06',
        '2027-02-07',
        '2027-02-08',
        '2027-04-30',
      ]),
    );
  });

  it('does not count a day that is worked as one off', () => {
    const days = statutoryDaysOff(2027).map((date) => day(date, 'HOLIDAY'));
    expect(missingFromAnnouncement(2027, days)).toEqual([]);
    const worked = days.map((one) =>
      one.date === '2027-09-02' ? { ...one, kind: 'SWAPPED_WORKING' as const } : one,
    );
    expect(missingFromAnnouncement(2027, worked)).toEqual(['2027-09-02']);
  });

  it.each([
    ['2027-08-20', 'SWAPPED_WORKING', 'workedWorkday'], // a Friday
    ['2027-08-21', 'SWAPPED_WORKING', null], // a Saturday
    ['2027-02-06', 'SWAPPED_WORKING', 'statutoryWorked'], // Tết, a Saturday
    ['2027-08-21', 'SWAPPED_OFF', 'offOnWeekend'],
    ['2027-08-22', 'COMPENSATORY', 'offOnWeekend'],
    ['2027-05-01', 'HOLIDAY', null],
    ['2027-08-20', 'SWAPPED_OFF', null],
  ] as const)('takes %s as %s: %s', (date, kind, problem) => {
    expect(calendarDayProblem(day(date, kind))).toBe(problem);
  });
});
