import type { DataSource } from 'typeorm';
import type { Clock, Principal, UnitOfWork } from '#application';
import { createUnitOfWork, readClockOffset } from '#persistence';
import { CLI_USE, openDatabase } from '#runtime/database';
import { canonicalDigest, uuidIds } from '#platform';
import { ConfigError, readEnvironment, SystemClock } from '#runtime';
import { PROGRAM_WORDS } from '#wording/cli';
import { STORED_WORDS } from '#wording';

/** An open connection to the installation's database, for one command. */
export interface Session {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
  readonly clock: Clock;
}

function requireDatabaseUrl(): string {
  const url = readEnvironment(process.env)['DATABASE_URL'];
  if (url !== undefined && url !== '') return url;
  throw new ConfigError([PROGRAM_WORDS.notRunning]);
}

/** The database as the owner of its schema. */
export const ownerUrl = (): string =>
  readEnvironment(process.env)['DATABASE_MIGRATION_URL'] || requireDatabaseUrl();

/** Opens the database, runs the command, closes it whatever happens. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(requireDatabaseUrl(), CLI_USE);
  try {
    const clock = new SystemClock(() => readClockOffset(dataSource));
    await clock.refresh();
    const uow = createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest });
    return await work({ dataSource, uow, clock });
  } finally {
    await dataSource.destroy();
  }
}

/** Who holds the server's terminal: named so in the journal, with the roles a command needs and no others. */
export const operator = (memberships: Principal['memberships']): Principal => ({
  kind: 'system',
  id: 'cli',
  label: STORED_WORDS.operator,
  memberships,
});
