import { ApplicationError } from '#application';
import { toProblem } from '#contracts/http';
import type { ErrorCode } from '#domain';
import type { Refusal } from './page/parts.js';

/** Nothing that the same form, filled again, would mend: the page of the problem tells it. */
const TOLD_APART: readonly ErrorCode[] = ['NOT_FOUND', 'REQUEST_STILL_RUNNING'];

/**
 * Why a form was not taken, to be told beside it.
 *
 * @throws the error itself where it is a fault of ours, or told apart: then nobody knows whether it was done, and the
 *   same press goes out once more under the same key.
 */
export function refusalOf(
  error: unknown,
): Refusal & { readonly status: number; readonly code: ErrorCode } {
  if (!(error instanceof ApplicationError) || TOLD_APART.includes(error.code)) throw error;
  const { status, title, detail } = toProblem(error.code, error.params);
  if (status >= 500) throw error;
  const missing = error.code === 'REASON_REQUIRED' ? [{ pointer: '/reason', detail: title }] : [];
  return { status, code: error.code, title, detail, faults: [...error.faults, ...missing] };
}
