import pg from 'pg';
import { LAUNCH_CHANNEL } from '#persistence';
import { Kept, type Logger } from '#runtime';

const CONNECT_WITHIN_MS = 5_000;

/**
 * Wakes the relay the moment a launch commits. Only a convenience: a lost connection costs the relay's poll interval,
 * no launch. LISTEN needs a connection of its own, which a pool cannot give.
 */
export const listenForLaunches = (
  databaseUrl: string,
  onLaunch: () => void,
  logger: Logger,
): Kept =>
  new Kept({
    name: 'PostgreSQL (LISTEN)',
    logger,
    open: async () => {
      const client = new pg.Client({
        connectionString: databaseUrl,
        application_name: 'dondoc-relay',
        connectionTimeoutMillis: CONNECT_WITHIN_MS,
        keepAlive: true,
      });
      // A failed connection tells its end in up to three ways; all of them are this one loss.
      const lost = new Promise<void>((resolve) => {
        client.once('end', () => resolve());
        client.on('error', () => resolve());
      });
      client.on('notification', onLaunch);
      try {
        await client.connect();
        await client.query(`listen ${LAUNCH_CHANNEL}`);
      } catch (error) {
        await client.end().catch(() => undefined);
        throw error;
      }
      return { lost, close: () => client.end() };
    },
  });
