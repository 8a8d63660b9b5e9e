import type { DutyTally } from '../ports/duty.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { DUTIES, dutyTimeAt, type DutyTime } from './duties.js';

/** The present moment, as duties are judged by it. */
export async function presentDutyTime(tx: Stores<'clock' | 'policies'>): Promise<DutyTime> {
  const calendar = await tx.policies.calendar();
  return dutyTimeAt({ now: tx.clock.now(), wallNow: tx.clock.wallNow() }, calendar);
}

/** What is due and not done now, of one campaign or (null) of the whole instance. */
export async function dutyTallies(
  tx: Stores<'clock' | 'duties' | 'policies'>,
  campaignId: string | null,
): Promise<readonly DutyTally[]> {
  return tx.duties.tallies(await presentDutyTime(tx), campaignId);
}

/** Whether the oldest of what waits is late. */
export const isLate = ({ kind, oldestAgeMs }: DutyTally): boolean =>
  oldestAgeMs !== null && oldestAgeMs >= DUTIES[kind].lateAfterMs;
