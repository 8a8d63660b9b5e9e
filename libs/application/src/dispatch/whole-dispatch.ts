import type { WholeDispatch } from '#domain';
import { grouped } from '../shared/grouped.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** A locked dispatch with all that came with it, locked too. */
export interface LockedWhole extends WholeDispatch {
  readonly dispatch: LockedDispatch;
  readonly work: readonly LockedAssignment[];
}

type WholeStores = Stores<'assignments' | 'exchanges' | 'reports'>;

/** Locks all that came with locked dispatches: their work, their reports, then what was asked about them; by id. */
export async function wholeDispatches(
  tx: WholeStores,
  dispatches: readonly LockedDispatch[],
): Promise<ReadonlyMap<string, LockedWhole>> {
  const ids = dispatches.map(({ id }) => id);
  const work = grouped(await tx.assignments.lockOfDispatches(ids), (one) => one.dispatchId);
  const reports = grouped(await tx.reports.lockOfDispatches(ids), (one) => one.dispatchId);
  const asked = await tx.exchanges.lockAsked({ dispatchIds: ids });
  const exchanges = grouped(asked, (one) => one.dispatchId);
  return new Map(
    dispatches.map((dispatch) => {
      const { id } = dispatch;
      const whole = {
        ...{ dispatch, work: work.get(id) ?? [], reports: reports.get(id) ?? [] },
        exchanges: exchanges.get(id) ?? [],
      };
      return [id, whole];
    }),
  );
}

/** The same of one. */
export async function wholeDispatch(
  tx: WholeStores,
  dispatch: LockedDispatch,
): Promise<LockedWhole> {
  const whole = (await wholeDispatches(tx, [dispatch])).get(dispatch.id);
  if (whole === undefined) throw new Error('A dispatch was asked for and is missing');
  return whole;
}
