import type { DataSource } from 'typeorm';
import { dutyTallies, isLate, type UnitOfWork } from '#application';
import { readUpkeep } from '#persistence';
import type { Metrics } from '#runtime';

/** Asked at most so often, however many machines read. */
const FRESH_FOR_MS = 5_000;
const SECOND_MS = 1_000;

/**
 * What only the rows know: how long each queue is and how old its oldest, what is late, whether mail may leave, incidents that
 * are open, and when somebody last looked after the installation.
 */
export function rowsAsMetrics(
  metrics: Metrics,
  { uow, dataSource }: { readonly uow: UnitOfWork; readonly dataSource: DataSource },
): () => Promise<void> {
  const waiting = metrics.asked('dondoc_duty_waiting', 'What waits to come to pass', ['kind']);
  const oldest = metrics.asked('dondoc_duty_oldest_seconds', 'Age of the oldest', ['kind']);
  const late = metrics.asked('dondoc_duty_late', '1: late by the list of duties', ['kind']);
  const gate = metrics.asked('dondoc_mail_gate_closed', '1: no mail leaves', []);
  const incidents = metrics.asked('dondoc_incidents_open', 'Incidents nobody has settled', []);
  const backedUp = metrics.asked('dondoc_backup_timestamp_seconds', 'Rows of the last backup', []);
  const verified = metrics.asked('dondoc_verify_timestamp_seconds', 'The last verification', []);
  const violations = metrics.asked('dondoc_verify_violations', 'What it found', []);
  let askedAt = -Infinity;

  return async () => {
    if (performance.now() - askedAt < FRESH_FOR_MS) return;
    askedAt = performance.now();
    const { tallies, closed } = await uow.run(async (tx) => ({
      tallies: await dutyTallies(tx, null),
      closed: (await tx.mailGate.read()).closure !== null,
    }));
    for (const tally of tallies) {
      const { kind } = tally;
      waiting.set({ kind }, tally.waiting);
      oldest.set({ kind }, (tally.oldestAgeMs ?? 0) / SECOND_MS);
      late.set({ kind }, isLate(tally) ? 1 : 0);
    }
    gate.set(closed ? 1 : 0);
    const upkeep = await readUpkeep(dataSource);
    incidents.set(upkeep.openIncidents);
    if (upkeep.backedUpAt !== null) backedUp.set(upkeep.backedUpAt.getTime() / SECOND_MS);
    if (upkeep.verifiedAt !== null) verified.set(upkeep.verifiedAt.getTime() / SECOND_MS);
    violations.set(upkeep.violations ?? 0);
  };
}
