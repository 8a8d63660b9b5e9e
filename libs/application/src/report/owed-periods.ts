import type { OwedPeriod } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** What an act that is not written yet adds to the sets of a body, by its dispatch. */
export type AddedSets = ReadonlyMap<
  string,
  { readonly setsOf?: readonly string[]; readonly setNos?: readonly number[] }
>;

/** Reports that bodies owe from now on, of periods that are open already; an entry for each dispatch. */
export async function owedPeriodsOf(
  tx: Stores<'ids' | 'reports'>,
  dispatches: readonly Pick<LockedDispatch, 'id' | 'campaignId' | 'bodyId'>[],
  added: AddedSets = new Map(),
): Promise<ReadonlyMap<string, readonly OwedPeriod[]>> {
  const missing = await tx.reports.missingOf(
    dispatches.map(({ id: dispatchId, campaignId, bodyId }) => ({
      ...{ dispatchId, campaignId, bodyId },
      setsOf: [bodyId, ...(added.get(dispatchId)?.setsOf ?? [])],
      setNos: added.get(dispatchId)?.setNos ?? [],
    })),
  );
  return new Map(
    [...missing].map(([id, periods]) => [
      id,
      periods.map((period) => ({ ...period, reportId: tx.ids.next() })),
    ]),
  );
}
