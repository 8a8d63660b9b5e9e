import type { Clock, UnitOfWork } from '#application';
import { PumpLoop, type Logger } from '#runtime';

const EVERY_MS = 5_000;

/**
 * Frees what a dead worker had claimed for sending. No wait beyond the lease: it outlasts any attempt, so nothing of
 * the dead worker's can still be on the wire.
 */
export function startLeaseWatch({
  uow,
  clock,
  logger,
}: {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly logger: Logger;
}): PumpLoop {
  return new PumpLoop({
    name: 'leases',
    idleMs: EVERY_MS,
    logger,
    turn: async () => {
      await uow.run((tx) => tx.notices.expireLeases(clock.wallNow(), clock.now()));
      return false;
    },
  });
}
