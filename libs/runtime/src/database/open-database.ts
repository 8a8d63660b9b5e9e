import type { DataSource } from 'typeorm';
import { createDataSource, readClockOffset } from '#persistence';
import type { AppConfig } from '../config/config.js';
import { SystemClock } from '../clock/system-clock.js';
import type { Logger } from '../logger/logger.js';
import { Pause } from '../loop/pause.js';
import { untilDone } from '../loop/until-done.js';
import type { DatabaseUse } from './database-use.js';
import { GatheringSocket } from './gathering-socket.js';

const describe = (url: string, { application, connections, limits }: DatabaseUse): DataSource =>
  createDataSource({
    url,
    poolSize: connections,
    applicationName: application,
    limits,
    socket: () => new GatheringSocket(),
  });

/**
 * Opens the installation's database for one command.
 *
 * @throws the driver's error when it is away.
 */
export const openDatabase = (url: string, use: DatabaseUse): Promise<DataSource> =>
  describe(url, use).initialize();

/** A database that a process works with for as long as it runs. */
export interface LastingDatabase {
  /** Units of work on it fail with SERVICE_UNAVAILABLE until it is open. */
  readonly dataSource: DataSource;
  readonly clock: SystemClock;
  close(): Promise<void>;
}

/** A database that is there needs no longer; without it a process begins what it can do. */
const START_WITHOUT_MS = 1_500;

/**
 * The installation's database and clock for a process that starts, and serves what it can, while the database is away:
 * opening is tried until it succeeds.
 */
export async function lastingDatabase(
  { databaseUrl, demo }: Pick<AppConfig, 'databaseUrl' | 'demo'>,
  use: DatabaseUse,
  logger: Logger,
): Promise<LastingDatabase> {
  const dataSource = describe(databaseUrl, use);
  // Only a demo may stand on another day than the machine.
  const clock = demo ? new SystemClock(() => readClockOffset(dataSource)) : new SystemClock();
  const open = async () => {
    if (!dataSource.isInitialized) await dataSource.initialize();
    await clock.refresh();
    clock.follow(logger);
  };
  const opening = untilDone(open, { name: 'PostgreSQL', logger });
  const pause = new Pause();
  await Promise.race([opening.done, pause.for(START_WITHOUT_MS)]);
  pause.cut();
  return {
    dataSource,
    clock,
    async close() {
      await opening.stop();
      await clock.stop();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}
