import type { AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeKind, ExchangeState } from '../exchange/index.js';
import { isOut, WORK_STANDING, type WorkStanding } from './standing.js';

/** Where the work must stand for what was asked about it to wait for an answer. */
const AWAITED_WHILE: Readonly<Record<ExchangeKind, readonly WorkStanding[]>> = {
  question: ['open', 'handedIn', 'done', 'declined'],
  // Handed in, the clock stands still; returned, the request waits again with the work.
  extension: ['open'],
  explanation: ['open', 'handedIn', 'done'],
  // What is handed in has no way points any more; returned, those it had wait again.
  milestone: ['open'],
};

/**
 * Whether somebody waits for the answer: asked, of a document that stands, about work that is still where it can be
 * answered for. Derived, so that no act has to end what it does not know of.
 */
export function isAwaited(row: {
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly dispatchState: DispatchState;
  /** null: about the document as a whole. */
  readonly workState: AssignmentState | null;
}): boolean {
  if (row.state !== 'asked' || isOut(row.dispatchState)) return false;
  return row.workState === null || AWAITED_WHILE[row.kind].includes(WORK_STANDING[row.workState]);
}
