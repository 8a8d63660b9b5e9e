import { MINUTE_MS } from '../shared/index.js';
import { isStepOverdue } from './overdue-step.js';

const NOW = Date.parse('2025-03-10T02:00:00Z');
const ago = (minutes: number) => NOW - minutes * MINUTE_MS;
const step = { nextStepAt: ago(60), campaignChangedAt: ago(600), steadySince: null };

describe('a step that waits', () => {
  it.each([
    ['is overdue after ten minutes', {}, true],
    ['is not before', { nextStepAt: ago(10) }, false],
    [
      'is not right after its campaign was resumed or released',
      { campaignChangedAt: ago(9) },
      false,
    ],
    [
      'is not right after a jump of the clock, or a watch that began again',
      { steadySince: ago(9) },
      false,
    ],
    ['is again once time has run steadily', { steadySince: ago(11) }, true],
  ])('%s', (_what, change, overdue) => {
    expect(isStepOverdue({ ...step, ...change }, NOW)).toBe(overdue);
  });
});
