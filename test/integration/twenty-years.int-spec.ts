import { jest } from '@jest/globals';
import { liveUntil, type TwentyYears } from '../../apps/cli/src/demo/twenty-years.js';

const CASE_MS = 300_000;
/** Past the calendars that are known, to 2027; `npm run demo:twenty-years` lives the other half, to 2045. */
const END = Date.parse('2034-12-31T17:00:00+07:00');

describe('plan 470/KH-LĐLĐ from 2025 until the end of 2034', () => {
  let lived: TwentyYears;

  beforeAll(async () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    lived = await liveUntil(END).finally(() => said.mockRestore());
  }, CASE_MS);

  it('leaves rows, chains and mails in order', () => {
    expect(lived.checks.filter(({ status }) => status === 'violated')).toEqual([]);
    expect(lived.mailsSent).toBe(lived.mailsInBox);
    expect(lived.mailsSent).toBeGreaterThan(500);
  });

  it('asks for every report of every year, and nobody outside of office hours', () => {
    const { dispatches, acknowledged, reports, mailsOutsideHours } = lived.tally;
    expect(acknowledged).toBe(dispatches);
    expect(reports).toBeGreaterThan(dispatches * 9);
    expect(mailsOutsideHours).toBe(0);
  });

  it('says of which years it assumed the calendar', () => {
    expect(lived.assumedYears).toEqual(expect.arrayContaining([2028, 2031, 2034]));
    expect(lived.assumedYears).not.toContain(2025);
    expect(lived.provisionalPeriods).toBeGreaterThan(12);
  });
});
