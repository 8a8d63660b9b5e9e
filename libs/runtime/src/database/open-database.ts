import type { DataSource } from 'typeorm';
import { createDataSource, readClockOffset } from '#persistence';
import type { AppConfig } from '../config/config.js';
import { SystemClock } from '../clock/system-clock.js';

/** Who uses the database, as the server shows it, and with how many connections. */
export interface DatabaseUse {
  readonly application: string;
  readonly connections: number;
}

/** Opens the installation's database for this process. */
export const openDatabase = (
  url: string,
  { application, connections }: DatabaseUse,
): Promise<DataSource> =>
  createDataSource({ url, poolSize: connections, applicationName: application }).initialize();

/** The instance's clock, followed: only a demo may stand on another day than the machine. */
export async function followInstanceClock(
  { demo }: Pick<AppConfig, 'demo'>,
  dataSource: DataSource,
): Promise<SystemClock> {
  const clock = demo ? new SystemClock(() => readClockOffset(dataSource)) : new SystemClock();
  await clock.refresh();
  clock.follow();
  return clock;
}
