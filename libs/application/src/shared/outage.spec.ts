import { ApplicationError } from './errors.js';
import { isOutage } from './outage.js';

const withCode = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('an outage', () => {
  it.each([
    ...['08000', '08006', '40001', '40P01', '53100', '53200', '53300', '57014', '57P01', '57P03'],
    ...['58000', '58030', '58P01', '55P03', '25P03', '25P04'],
    ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
    ...['ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE', 'EADDRNOTAVAIL'],
  ])('is what %s says', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Driver not Connected',
  ])('is the driver’s "%s"', (message) => {
    expect(isOutage(new Error(message))).toBe(true);
  });

  it('is found behind a wrapper', () => {
    expect(isOutage(new Error('failed', { cause: withCode('53100') }))).toBe(true);
    expect(isOutage(Object.assign(new Error('q'), { driverError: withCode('57P01') }))).toBe(true);
    expect(isOutage(new AggregateError([withCode('EACCES'), withCode('ECONNREFUSED')]))).toBe(true);
    expect(isOutage(new ApplicationError('SERVICE_UNAVAILABLE'))).toBe(true);
  });

  it.each(['22001', '22P02', '23503', '23505', '23514', '42703', 'P0001', '54000'])(
    'is not what a wrong row or statement says: %s',
    (code) => {
      expect(isOutage(withCode(code, 'value too long: timeout exceeded'))).toBe(false);
    },
  );

  it('is no refusal, no bug, and no riddle that never ends', () => {
    const circle = new Error('round');
    circle.cause = circle;
    for (const other of [new ApplicationError('FORBIDDEN'), new TypeError('x'), null, 'x', circle])
      expect(isOutage(other)).toBe(false);
  });
});
