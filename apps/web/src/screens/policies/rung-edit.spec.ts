import type { Row } from './policy-queries.js';
import { changeOf, mayDrop, numberOf, withNumber } from './rung-edit.js';

const rung: Row = {
  ...{ kind: 'complete', ladderStep: 2, anchor: 'due', workingDays: -7, days: 0 },
  ...{ repeatEveryDays: null, audience: ['contactPoint'], mail: 'digest' },
  ...{ template: 'dueSoon', label: 'Nhắc' },
};

describe('a rung under the hand', () => {
  it('says only what is wanted otherwise', () => {
    expect(changeOf(rung, rung)).toBeNull();
    expect(changeOf(rung, withNumber(rung, 10))).toEqual({
      ...{ kind: 'complete', ladderStep: 2, workingDays: -10 },
    });
    expect(changeOf(rung, { ...rung, audience: ['head'] })).toMatchObject({ audience: ['head'] });
    expect(changeOf(rung, null)).toEqual({ kind: 'complete', ladderStep: 2, dropped: true });
  });

  it('knows its number, and whether it may go', () => {
    expect(numberOf({ ...rung, workingDays: 0 })).toBeNull();
    const weekly = { ...rung, workingDays: 3, days: 7, repeatEveryDays: 7 };
    expect(numberOf(weekly)).toBe('days');
    expect(withNumber(weekly, 14)).toMatchObject({ workingDays: 3, days: 14 });
    expect(mayDrop(weekly)).toBe(false);
    expect(mayDrop(rung)).toBe(true);
    expect(mayDrop({ ...rung, anchor: 'silence' })).toBe(false);
  });
});
