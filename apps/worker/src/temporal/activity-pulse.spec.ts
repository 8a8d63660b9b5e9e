import { jest } from '@jest/globals';
import type { Context } from '@temporalio/activity';
import { activityPulse, PULSE_MS } from './activity-pulse.js';

describe('the pulse of an activity', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each(['is done', 'fails'])(
    'beats while the activity runs and no longer when it %s',
    async (end) => {
      let beats = 0;
      const context = { heartbeat: () => (beats += 1) } as unknown as Context;
      const execute = activityPulse(context).inbound?.execute;
      const work = () =>
        new Promise((resolve, reject) => {
          setTimeout(
            () => (end === 'fails' ? reject(new Error('no')) : resolve(7)),
            3.5 * PULSE_MS,
          );
        });
      const outcome = execute?.({ args: [], headers: {} }, work).catch(() => 'failed');
      await jest.advanceTimersByTimeAsync(10 * PULSE_MS);
      expect(await outcome).toBe(end === 'fails' ? 'failed' : 7);
      expect(beats).toBe(3);
    },
  );
});
