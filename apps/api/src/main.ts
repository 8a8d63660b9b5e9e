import { ConfigError, createLogger, loadConfig, Metrics, serveMetrics } from '#runtime';
import { createApi } from './create-api.js';

/** Longer than any request should take; the supervisor kills what has not gone by then. */
const STOP_WITHIN_MS = 4_500;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger({ name: 'api', level: config.logLevel });
  const metrics = new Metrics('api');
  const app = await createApi(config, logger, { metrics });
  const told = config.metrics === null ? null : await serveMetrics(metrics, config.metrics, logger);

  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    Promise.all([app.close(), told?.close()]).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'not stopped cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  // The supervisor is gone: do not stay behind.
  process.once('disconnect', () => stop('disconnect'));

  await app.listen(config.api.port, config.api.host);
  const url = await app.getUrl();
  logger.info({ listening: url }, 'ready');
  if (process.connected) process.send?.({ type: 'ready', url });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
