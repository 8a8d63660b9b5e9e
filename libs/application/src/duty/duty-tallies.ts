import type { DutyTally } from '../ports/duty.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { DUTIES, dutyTimeAt, type DutyTime } from './duties.js';

/** The present moment, as duties are judged by it. */
export async function presentDutyTime(tx: Transaction): Promise<DutyTime> {
  const calendar = await tx.policies.calendar();
  return dutyTimeAt({ now: tx.clock.now(), wallNow: tx.clock.wallNow() }, calendar);
}

/** What is due and not done now, of one campaign or (null) of the whole instance. */
export async function dutyTallies(
  tx: Transaction,
  campaignId: string | null,
): Promise<readonly DutyTally[]> {
  return tx.duties.tallies(await presentDutyTime(tx), campaignId);
}

/** Whether the oldest of what waits is late. */
export const isLate = ({ kind, oldestAgeMs }: DutyTally): boolean =>
  oldestAgeMs !== null && oldestAgeMs >= DUTIES[kind].lateAfterMs;
