import type { Clock, UnitOfWork } from '#application';
import { PumpLoop, SOON, type Logger } from '#runtime';
import type { CampaignSignaller } from '../temporal/campaign-signaller.js';

const BATCH = 500;
/** Longer than `tell` may take; a dead worker's rows wait no longer, and a campaign told twice is told nothing new. */
const LEASE_MS = 10_000;
/** Short, because a resumed campaign or a moved date waits for it; a launch wakes the relay by NOTIFY. */
const POLL_MS = 250;

export interface RelayDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly signaller: CampaignSignaller;
  readonly logger: Logger;
}

/**
 * Outbox → Temporal, launches first, one call a campaign: a signal says only "look again". A crash after the call
 * and before the mark sends it again, harmless. While Temporal is away rows wait; requests do not.
 */
export function startRelay({ uow, clock, signaller, logger }: RelayDependencies): PumpLoop {
  const turn = async (): Promise<boolean> => {
    const now = clock.wallNow();
    const claim = await uow.run((tx) => tx.outbox.claim(BATCH, now, now + LEASE_MS));
    const { rows } = claim;
    if (rows.length === 0) return false;
    const told = await Promise.allSettled(rows.map((row) => signaller.tell(row.campaignId)));
    const was = (status: 'fulfilled' | 'rejected') => ({
      ...claim,
      rows: rows.filter((_, index) => told[index]?.status === status),
    });
    await uow.run(async (tx) => {
      await tx.outbox.markSent(was('fulfilled'));
      await tx.outbox.putBack(was('rejected'));
    });
    const failure = told.find((result) => result.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    return true;
  };
  return new PumpLoop({ name: 'relay', turn, idleMs: POLL_MS, backoff: SOON, logger });
}
