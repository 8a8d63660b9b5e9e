import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Before the first connection. One owner of signals: the SDK traps none, only `main.ts` does. */
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN'),
  telemetryOptions: {
    logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
  },
});
