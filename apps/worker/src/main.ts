import { NestFactory } from '@nestjs/core';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { ConfigError, createLogger, loadConfig } from '#runtime';
import { WorkerModule } from './worker.module.js';
import { WorkerProcess } from './worker-process.js';
import { loadWorkerSettings } from './worker-settings.js';

/** One owner of signals: the SDK's runtime traps none, Nest none, only this file. */
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN'),
  telemetryOptions: {
    logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
  },
});

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const settings = loadWorkerSettings(process.env);
  const logger = createLogger({ name: 'worker', level: config.logLevel });
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(config, settings, logger),
    { abortOnError: false, logger: ['error', 'warn'] },
  );
  const worker = app.get(WorkerProcess);
  const stop = (reason: string) => {
    logger.info({ reason }, 'stopping');
    worker.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  // The supervisor is gone: do not stay behind.
  process.once('disconnect', () => stop('disconnect'));
  await worker.run(() => {
    logger.info('ready');
    if (process.connected) process.send?.({ type: 'ready' });
  });
  await app.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
