import { createAdvanceActivities, createLaunchActivities } from '#activities';
import { TASK_QUEUE } from '#contracts/workflow';
import { startHeartbeat } from '../pumps/heartbeat.pump.js';
import { listenForLaunches } from '../pumps/launch-listener.js';
import { startRelay } from '../pumps/relay.pump.js';
import { KeptWorker } from '../temporal/kept-worker.js';
import { openSignaller } from '../temporal/open-signaller.js';
import type { StartRole } from './role.js';

const ACTIVITY_SLOTS = 8;
/**
 * A campaign's run wakes once or twice a day, each time from a short history, so as many are kept as launch or wake at the
 * same time. What two hundred kept runs would cost is not measured over a long life yet (`npm run bench -- memory`).
 */
const CACHED_RUNS = 32;
const RUN_SLOTS = 16;
/** A dead worker's runs wait this long for it before another takes them; a busy one's are read anew, which is cheap. */
const STICKY_MS = 3_000;

/** Runs the campaigns' workflows and their pages, and tells Temporal what has changed. */
export const startFlow: StartRole = (context) => {
  const { config, settings, logger, uow, clock, workerId, metrics } = context;
  const { signaller, close } = openSignaller(context);
  const worker = new KeptWorker(
    config.temporal,
    {
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: settings.workflowBundle ?? '' },
      activities: {
        ...createLaunchActivities({ uow }),
        ...createAdvanceActivities({ uow, clockOffsetMs: () => clock.now() - clock.wallNow() }),
      },
      maxConcurrentActivityTaskExecutions: ACTIVITY_SLOTS,
      maxCachedWorkflows: CACHED_RUNS,
      maxConcurrentWorkflowTaskExecutions: RUN_SLOTS,
      stickyQueueScheduleToStartTimeout: STICKY_MS,
    },
    metrics,
    logger,
  );
  const relay = startRelay({ uow, clock, signaller, logger });
  const heartbeat = startHeartbeat({ uow, isPolling: () => worker.polls, workerId, logger });
  const listener = listenForLaunches(config.databaseUrl, () => relay.wake(), logger);
  return {
    equipped: worker.equipped,
    async stop() {
      await Promise.all([listener.stop(), relay.stop(), heartbeat.stop(), worker.stop()]);
      await close();
    },
  };
};
