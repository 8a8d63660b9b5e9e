import { jest } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import { createLogger } from '#runtime';
import { ProblemFilter } from './problem.filter.js';

/** A request whose connection is there, or cut. */
function hostOf(destroyed: boolean): ArgumentsHost {
  const request = { id: '1', headers: {}, raw: { socket: { destroyed } } };
  const reply = { sent: true };
  return {
    switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }),
  } as unknown as ArgumentsHost;
}

describe('the problem filter', () => {
  it.each([
    ['a client that went away is no error of ours', true, 0],
    ['a bug is', false, 1],
  ])('%s', (_what, isGone, logged) => {
    const logger = createLogger({ name: 'test', level: 'silent' });
    const error = jest.spyOn(logger, 'error');
    new ProblemFilter(logger).catch(new Error('aborted'), hostOf(isGone));
    expect(error).toHaveBeenCalledTimes(logged);
  });
});
