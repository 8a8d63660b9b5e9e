import { HttpException } from '@nestjs/common';
import { ApplicationError, isOutage } from '#application';
import { toProblem } from '#contracts/http';
import type { Problem } from '#contracts/http';
import type { ErrorCode } from '#domain';

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'SIGN_IN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

function codeOfFailure(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOfFailure(error.driverError) : undefined;
}

/** Class 22, "data exception": text the database cannot hold, such as a NUL character. */
const isUnstorable = (error: unknown): boolean => codeOfFailure(error)?.startsWith('22') === true;

/** The form parser's own words when a form ends inside a file. */
const CUT_SHORT = /unexpected end of (multipart data|form|file)/i;
const isCutShort = (error: unknown): boolean =>
  error instanceof Error && CUT_SHORT.test(error.message);

/**
 * Any failure as a problem. A client's mistake never becomes a 500; what is left over is ours, and says
 * nothing about the inside.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApplicationError) {
    return toProblem(error.code, error.params, error.faults);
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status >= 500 && status !== 503) return toProblem('INTERNAL_ERROR');
    return toProblem(CODE_OF_STATUS[status] ?? 'MALFORMED_REQUEST');
  }
  if (codeOfFailure(error) === 'FST_REQ_FILE_TOO_LARGE') return toProblem('PAYLOAD_TOO_LARGE');
  if (isCutShort(error)) return toProblem('MALFORMED_REQUEST');
  if (isOutage(error)) return toProblem('SERVICE_UNAVAILABLE');
  if (isUnstorable(error)) return toProblem('VALIDATION_FAILED');
  return toProblem(frameworkCode(error));
}

/** Errors of the HTTP framework itself carry a status; everything else is a bug of ours. */
function frameworkCode(error: unknown): ErrorCode {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (typeof status !== 'number' || status < 400 || status >= 500) return 'INTERNAL_ERROR';
  return CODE_OF_STATUS[status] ?? 'MALFORMED_REQUEST';
}
