import { BadRequestException, HttpException, InternalServerErrorException } from '@nestjs/common';
import { ApplicationError } from '#application';
import { problemOf } from './problem-of.js';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('problemOf', () => {
  it.each([
    ['a refusal', new ApplicationError('CODE_TAKEN', { code: 'A' }), 409, 'CODE_TAKEN'],
    ['a framework 400', new BadRequestException(), 400, 'MALFORMED_REQUEST'],
    ['a framework 413', new HttpException('', 413), 413, 'PAYLOAD_TOO_LARGE'],
    ['a framework 500', new InternalServerErrorException(), 500, 'INTERNAL_ERROR'],
    ['a file over the limit', withCode('FST_REQ_FILE_TOO_LARGE'), 413, 'PAYLOAD_TOO_LARGE'],
    ['a database that is shutting down', withCode('57P01'), 503, 'SERVICE_UNAVAILABLE'],
    ['no database', withCode('ECONNREFUSED'), 503, 'SERVICE_UNAVAILABLE'],
    [
      'the same, wrapped by the data source',
      Object.assign(new Error(), { driverError: withCode('08006') }),
      503,
      'SERVICE_UNAVAILABLE',
    ],
    [
      'a lost connection',
      new Error('Connection terminated unexpectedly'),
      503,
      'SERVICE_UNAVAILABLE',
    ],
    ['text that cannot be stored', withCode('22021'), 422, 'VALIDATION_FAILED'],
    ['a bug', new TypeError('x is not a function'), 500, 'INTERNAL_ERROR'],
    ['a broken constraint', withCode('23514'), 500, 'INTERNAL_ERROR'],
    ['something thrown that is no error', 'oops', 500, 'INTERNAL_ERROR'],
  ])('%s', (_name, error, status, code) => {
    expect(problemOf(error)).toMatchObject({ status, code });
  });

  it('says nothing of the inside', () => {
    const text = JSON.stringify(problemOf(new Error('password=hunter2 in table person')));
    expect(text).not.toMatch(/hunter2|person/);
  });
});
