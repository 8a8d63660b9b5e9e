import { transitionDispatch } from '../dispatch/index.js';
import type { DispatchEvent } from '../event/index.js';
import { DISPATCH_STANDING, WORK_STANDING } from '../standing/index.js';
import type { DispatchMove } from './decision.js';
import type { WholeDispatch } from './dispatch-acts.js';

/** A dispatch with all that came with it. */
export interface WholeToLeave extends WholeDispatch {
  /** Reports of its sets are still to come. */
  readonly reportsToCome: boolean;
}

/**
 * A document that its body has not acknowledged, and of which the last piece of work ends, is taken back with it: an
 * acknowledgement of nothing is not waited for. Reports keep it.
 *
 * @param ending ids of the work that ends now.
 * @returns null when the document stays with the body.
 */
export function takenBack(
  { dispatch, work, reports, reportsToCome }: WholeToLeave,
  ending: ReadonlySet<string>,
  reason: string,
): { readonly move: DispatchMove; readonly events: readonly DispatchEvent[] } | null {
  if (ending.size === 0 || DISPATCH_STANDING[dispatch.state] !== 'awaited') return null;
  const keepsWork = work.some(
    ({ id, state }) => !ending.has(id) && WORK_STANDING[state] !== 'withdrawn',
  );
  const keepsReports = reportsToCome || reports.length > 0;
  const next = transitionDispatch(dispatch.state, 'recall');
  if (keepsWork || keepsReports || !next.ok) return null;
  return {
    move: { state: next.value },
    events: [{ type: 'dispatchRecalled', data: { reason } }],
  };
}
