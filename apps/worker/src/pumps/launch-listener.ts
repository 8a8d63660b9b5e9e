import pg from 'pg';
import type { DataSource } from 'typeorm';
import { LAUNCH_CHANNEL } from '#persistence';

const RECONNECT_MS = 1_000;

export interface LaunchListener {
  close(): Promise<void>;
}

/**
 * Wakes the relay the moment a launch commits. Only a convenience: a lost connection costs the relay's poll interval,
 * no launch. LISTEN needs a connection of its own, which a pool cannot give.
 */
export async function listenForLaunches(
  dataSource: DataSource,
  onLaunch: () => void,
): Promise<LaunchListener> {
  const { options } = dataSource;
  const url = 'url' in options ? options.url : undefined;
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'dondoc-relay' });
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (!closed) retry = setTimeout(() => void connect().catch(again), RECONNECT_MS);
    });
    fresh.on('notification', onLaunch);
    await fresh.connect();
    await fresh.query(`listen ${LAUNCH_CHANNEL}`);
    client = fresh;
  };
  const again = (): void => {
    if (!closed) retry = setTimeout(() => void connect().catch(again), RECONNECT_MS);
  };
  await connect().catch(again);
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
