import { DEFAULT_POLICY } from './default-policy.js';
import { policyProblems } from './policy-problems.js';

describe('a policy', () => {
  it('by default has no fault', () => {
    expect(policyProblems(DEFAULT_POLICY)).toEqual([]);
  });

  it('that is ambiguous is refused with the row at fault', () => {
    const rows = [...DEFAULT_POLICY.rows];
    const twist = (index: number, change: object) =>
      policyProblems({
        version: 2,
        rows: rows.map((row, place) => (place === index ? { ...row, ...change } : row)),
      });
    expect(twist(0, { repeatEveryDays: 7 })).toEqual([{ code: 'REPEAT_NOT_LAST', row: 0 }]);
    expect(twist(3, { repeatEveryDays: 0 })).toEqual([{ code: 'REPEAT_TOO_SHORT', row: 3 }]);
    expect(twist(2, { workingDays: 1 })).toEqual([{ code: 'OFFSET_NOT_RISING', row: 2 }]);
    expect(twist(1, { ladderStep: 3 })).toEqual([{ code: 'LADDER_STEP_NOT_RISING', row: 1 }]);
    expect(twist(1, { audience: [] })).toEqual([{ code: 'NO_AUDIENCE', row: 1 }]);
  });
});
