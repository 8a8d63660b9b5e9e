import fc from 'fast-check';
import { leagueScore, ranked } from './league.js';

const totals = (doneInTime: number, doneLate = 0, openLate = 0) => ({
  ...{ doneInTime, doneLate, openLate },
});
const count = fc.integer({ min: 0, max: 50 });

describe('the league table', () => {
  it('judges what has come to its date: late counts half, open and late nothing', () => {
    expect(leagueScore(totals(3))).toBe(100);
    expect(leagueScore(totals(0, 4))).toBe(50);
    expect(leagueScore(totals(1, 1, 2))).toBe(37.5);
    expect(leagueScore(totals(0))).toBeNull();
  });

  it('gives equal scores one rank, the next its place, and no rank to whom nothing is judged of', () => {
    const rows = [totals(1, 1), totals(0), totals(5), totals(2), totals(0, 0, 1)];
    expect(
      ranked(rows.map((one) => ({ totals: one }))).map((row) => [row.totals.doneInTime, row.rank]),
    ).toEqual([
      [5, 1],
      [2, 1],
      [1, 3],
      [0, 4],
      [0, null],
    ]);
  });

  it('is between 0 and 100, and rises with work done in time', () => {
    fc.assert(
      fc.property(count, count, count, (inTime, late, open) => {
        const score = leagueScore(totals(inTime, late, open));
        if (score === null) return inTime + late + open === 0;
        return (
          score >= 0 && score <= 100 && (leagueScore(totals(inTime + 1, late, open)) ?? -1) >= score
        );
      }),
    );
  });
});
