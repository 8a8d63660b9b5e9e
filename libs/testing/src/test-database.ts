import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock, UnitOfWork } from '#application';
import { createDataSource, createUnitOfWork } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import { FakeClock } from './fake-clock.js';
import { copyOfTemplate, onServer, withDatabase } from './template-database.js';

export interface TestDatabase {
  /** As the application role, whose rights are those of a real installation. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly dataSource: DataSource;
  readonly clock: FakeClock;
  readonly uow: UnitOfWork;
  uowWith(clock: Clock): UnitOfWork;
  drop(): Promise<void>;
}

/**
 * A database of its own on the shared test server (TEST_DATABASE_URL), migrated and with reference data.
 *
 * @throws Error when no server was started; projects that use it have `test/setup/postgres.mjs`.
 */
export async function createTestDatabase(now = '2025-03-10T01:00:00Z'): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL is not set: no test server');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await copyOfTemplate(serverUrl, name);
  const ownerUrl = withDatabase(serverUrl, name);
  const url = asApplication(ownerUrl);
  const dataSource = createDataSource({ url, poolSize: 8, applicationName: 'test' });
  await dataSource.initialize();
  const clock = new FakeClock(Date.parse(now));
  const uowWith = (other: Clock) =>
    createUnitOfWork(dataSource, { clock: other, ids: uuidIds, digest: canonicalDigest });
  return {
    url,
    ownerUrl,
    dataSource,
    clock,
    uow: uowWith(clock),
    uowWith,
    async drop() {
      await dataSource.destroy();
      await onServer(serverUrl, (session) => session.query(`drop database ${name} with (force)`));
    },
  };
}

function asApplication(url: string): string {
  const role = process.env['TEST_APP_ROLE'];
  if (role === undefined) return url;
  const changed = new URL(url);
  changed.username = role;
  return changed.toString();
}
