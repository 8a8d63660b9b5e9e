import type { WholeDispatch } from '#domain';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** Locks all that came with a locked dispatch: its work, its reports, then what was asked about it. */
export async function wholeDispatch(
  tx: Stores<'assignments' | 'exchanges' | 'reports'>,
  dispatch: LockedDispatch,
): Promise<WholeDispatch & { readonly work: readonly LockedAssignment[] }> {
  const work = await tx.assignments.lockOfDispatch(dispatch.id);
  const reports = await tx.reports.lockOfDispatch(dispatch.id);
  const exchanges = await tx.exchanges.lockAsked({ dispatchId: dispatch.id });
  return { dispatch, work, reports, exchanges };
}
