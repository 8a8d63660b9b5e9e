import type { OwedPeriod } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/** Reports that bodies owe from now on, of periods that are open already; an entry for each dispatch. */
export async function owedPeriodsOf(
  tx: Stores<'ids' | 'reports'>,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OwedPeriod[]>> {
  const missing = await tx.reports.missingOf(dispatchIds);
  return new Map(
    [...missing].map(([id, periods]) => [
      id,
      periods.map((period) => ({ ...period, reportId: tx.ids.next() })),
    ]),
  );
}
