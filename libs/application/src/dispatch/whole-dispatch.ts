import type { WholeDispatch } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** Locks all that came with a locked dispatch: its work, then its reports. */
export async function wholeDispatch(
  tx: Stores<'assignments' | 'reports'>,
  dispatch: LockedDispatch,
): Promise<WholeDispatch> {
  const work = await tx.assignments.lockOfDispatch(dispatch.id);
  const reports = await tx.reports.lockOfDispatch(dispatch.id);
  return { dispatch, work, reports };
}
