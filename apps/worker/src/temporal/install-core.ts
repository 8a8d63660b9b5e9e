import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { createLogger, readEnvironment } from '#runtime';

/** Said at every start of a worker that takes activities only, as the digest's is meant to. */
const MEANT_SO = 'No workflows registered, not polling for workflow tasks';

const logger = createLogger({ name: 'temporal', level: 'warn' });

/** The core's own numbers, for Prometheus: schedule-to-start, slots, polls, workflow tasks that failed. */
const corePort = readEnvironment(process.env)['TEMPORAL_METRICS_PORT'] ?? '';
const coreHost = readEnvironment(process.env)['METRICS_HOST'] || '127.0.0.1';

/** Before the first connection. One owner of signals: the SDK traps none, only `main.ts` does. */
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN', ({ level, message, meta = {} }) => {
    if (message === MEANT_SO) return;
    const { error: err, ...rest } = meta as { readonly error?: unknown };
    logger[level === 'ERROR' ? 'error' : 'warn']({ ...rest, err }, message);
  }),
  telemetryOptions: {
    ...(corePort === ''
      ? {}
      : { metrics: { prometheus: { bindAddress: `${coreHost}:${corePort}` } } }),
    logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
  },
});
