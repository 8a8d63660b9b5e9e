import { ConfigError, createLogger, loadConfig } from '#runtime';
import { loadWorkerSettings } from './worker-settings.js';
import { WorkerProcess } from './worker-process.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const settings = loadWorkerSettings(process.env, process.argv.slice(2));
  const logger = createLogger({ name: 'worker', level: config.logLevel });
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
    // The supervisor is gone: do not stay behind.
    process.once('disconnect', () => resolve('disconnect'));
  });
  const worker = await WorkerProcess.start(config, settings, logger);
  logger.info({ roles: settings.roles }, 'ready');
  if (process.connected) process.send?.({ type: 'ready' });
  logger.info({ reason: await stopped }, 'stopping');
  await worker.stop();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
