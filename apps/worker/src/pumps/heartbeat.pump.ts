import type { Worker } from '@temporalio/worker';
import type { UnitOfWork } from '#application';
import { PumpLoop, type Logger } from '#runtime';

const EVERY_MS = 3_000;

/** Says that this worker polls: readiness and the board warn when the last word is old. */
export function startHeartbeat({
  uow,
  worker,
  workerId,
  logger,
}: {
  readonly uow: UnitOfWork;
  readonly worker: Worker;
  readonly workerId: string;
  readonly logger: Logger;
}): PumpLoop {
  return new PumpLoop({
    name: 'heartbeat',
    idleMs: EVERY_MS,
    logger,
    turn: async () => {
      const state = worker.getState();
      if (state === 'RUNNING') await uow.run((tx) => tx.incidents.noteWorkerPoll(workerId));
      return false;
    },
  });
}
