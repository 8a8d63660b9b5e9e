import type { UnitOfWork } from '#application';
import { PumpLoop, type Logger } from '#runtime';

const EVERY_MS = 3_000;

/** Says that this worker polls: readiness and the board warn when the last word is old. */
export function startHeartbeat({
  uow,
  isPolling,
  workerId,
  logger,
}: {
  readonly uow: UnitOfWork;
  readonly isPolling: () => boolean;
  readonly workerId: string;
  readonly logger: Logger;
}): PumpLoop {
  return new PumpLoop({
    name: 'heartbeat',
    idleMs: EVERY_MS,
    logger,
    turn: async () => {
      if (isPolling()) await uow.run((tx) => tx.incidents.noteWorkerPoll(workerId));
      return false;
    },
  });
}
