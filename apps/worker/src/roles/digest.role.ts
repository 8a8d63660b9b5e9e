import { createDigestActivities } from '#activities';
import { DIGEST_QUEUE } from '#contracts/workflow';
import { createSealer } from '#platform';
import { untilDone } from '#runtime';
import { KeptWorker } from '../temporal/kept-worker.js';
import { openSignaller } from '../temporal/open-signaller.js';
import type { StartRole } from './role.js';

/** One morning's digests are composed once, whoever is asked first. */
const ACTIVITY_SLOTS = 1;

/** Composes the morning digests, on a queue of its own: a long morning keeps no campaign waiting. */
export const startDigest: StartRole = (context) => {
  const { config, logger, uow, clock, metrics } = context;
  const { signaller, close } = openSignaller(context);
  const worker = new KeptWorker(
    config.temporal,
    {
      taskQueue: DIGEST_QUEUE,
      activities: createDigestActivities({
        uow,
        clockOffsetMs: () => clock.now() - clock.wallNow(),
        sealer: createSealer(config.secret),
      }),
      maxConcurrentActivityTaskExecutions: ACTIVITY_SLOTS,
    },
    metrics,
    logger,
  );
  const started = untilDone(() => signaller.ensureMorningDigest(), {
    name: 'Temporal (morning digest)',
    logger,
  });
  return {
    equipped: worker.equipped,
    async stop() {
      await Promise.all([started.stop(), worker.stop()]);
      await close();
    },
  };
};
