import type { ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { seedReferenceData } from './seed-reference-data.js';
import { migrations } from './migrations/index.js';

export interface DataSourceSettings {
  readonly url: string;
  /** Connections of this process; the sum over all processes must stay under the server's limit. */
  readonly poolSize: number;
  readonly applicationName: string;
  /** How long this process may hold others up; without limits: migrations. */
  readonly limits?: SessionLimits;
  /** Makes the driver's sockets; its own unless given. */
  readonly socket?: NonNullable<ClientConfig['stream']>;
  /** The schema's history, or a beginning of it. */
  readonly steps?: readonly Migration[];
}

type Migration = (typeof migrations)[number];

/** Limits that the server keeps for every session of a process, in milliseconds; 0: none. */
export interface SessionLimits {
  readonly statementMs: number;
  /** For each lock. Whoever waits longer is told to try again. */
  readonly lockMs: number;
  /** A process that stopped in the middle of a transaction keeps its rows locked this long. */
  readonly idleInTransactionMs: number;
}

const NO_LIMITS: SessionLimits = { statementMs: 0, lockMs: 0, idleInTransactionMs: 0 };

/** Opening a connection costs as much as ten requests: a quiet minute is no reason to close it. */
const IDLE_CONNECTION_MS = 300_000;

/** PostgreSQL through TypeORM: connections, transactions and migrations; the engine's statements are written by hand. */
export function createDataSource({
  url,
  poolSize,
  applicationName,
  limits = NO_LIMITS,
  socket,
  steps = migrations,
}: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    entities: [],
    migrations: [...steps],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logging: false,
    // A dead server must not hang a request: reconnecting is the pool's work, waiting is not the client's.
    connectTimeoutMS: 5_000,
    // Statements of one transaction that do not wait for each other travel together.
    extra: {
      keepAlive: true,
      pipeline: true,
      idleTimeoutMillis: IDLE_CONNECTION_MS,
      statement_timeout: limits.statementMs,
      lock_timeout: limits.lockMs,
      idle_in_transaction_session_timeout: limits.idleInTransactionMs,
      ...(socket === undefined ? {} : { stream: socket }),
    },
    poolErrorHandler: () => undefined,
  });
}

/** Takes the newest migration back, as the schema's owner; null when there is none left. */
export async function revertMigration(ownerUrl: string): Promise<string | null> {
  return asOwner(ownerUrl, async (dataSource) => {
    const before = await appliedNames(dataSource);
    if (before.length === 0) return null;
    await dataSource.undoLastMigration();
    return before.at(-1) ?? null;
  });
}

/**
 * Brings the schema up to date as its owner, with the calendar and policy the product is delivered with.
 *
 * @returns the names applied now and how many exist in all.
 */
export async function runMigrations(
  ownerUrl: string,
): Promise<{ readonly applied: readonly string[]; readonly total: number }> {
  return asOwner(ownerUrl, async (dataSource) => {
    const applied = await dataSource.runMigrations();
    await seedReferenceData(dataSource);
    return { applied: applied.map((migration) => migration.name), total: migrations.length };
  });
}

/**
 * Makes the schema of an earlier day: just these migrations, without the data that is delivered.
 *
 * @returns false, and nothing is done, when they are not the first ones of today's list.
 */
export async function migrateUpTo(ownerUrl: string, names: readonly string[]): Promise<boolean> {
  const known = migrations.map((one) => one.name);
  if (names.some((name, index) => known[index] !== name)) return false;
  await asOwner(
    ownerUrl,
    (dataSource) => dataSource.runMigrations(),
    migrations.slice(0, names.length),
  );
  return true;
}

/** Names of the migrations that the schema still lacks. */
export async function pendingMigrations(dataSource: DataSource): Promise<readonly string[]> {
  const [there] = await dataSource.query<{ found: boolean }[]>(
    `select to_regclass('migration') is not null as found`,
  );
  const applied = new Set(there?.found === true ? await appliedNames(dataSource) : []);
  return migrations.map((one) => one.name).filter((name) => !applied.has(name));
}

async function asOwner<T>(
  ownerUrl: string,
  work: (dataSource: DataSource) => Promise<T>,
  steps: readonly Migration[] = migrations,
): Promise<T> {
  const dataSource = createDataSource({
    url: ownerUrl,
    poolSize: 1,
    applicationName: 'dondoc-migrate',
    steps,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function appliedNames(dataSource: DataSource): Promise<readonly string[]> {
  const rows: { name: string }[] = await dataSource.query('select name from migration order by id');
  return rows.map((row) => row.name);
}
