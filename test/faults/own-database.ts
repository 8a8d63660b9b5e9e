import type { Clock } from '#application';
import { createDataSource, createUnitOfWork, runMigrations } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import type { LocalPostgres } from '#tools/local';
import { FakeClock, type TestDatabase } from '#testing';

/** The database of one cell's own cluster, migrated, for the builders of `#testing`. */
export async function openOwnDatabase(
  postgres: LocalPostgres,
  businessTime: string,
): Promise<TestDatabase> {
  await runMigrations(postgres.ownerUrl);
  const url = postgres.appUrl;
  const dataSource = createDataSource({ url, poolSize: 8, applicationName: 'faults' });
  await dataSource.initialize();
  const clock = new FakeClock(Date.parse(businessTime));
  const uowWith = (other: Clock) =>
    createUnitOfWork(dataSource, { clock: other, ids: uuidIds, digest: canonicalDigest });
  return {
    url,
    ownerUrl: postgres.ownerUrl,
    dataSource,
    clock,
    uow: uowWith(clock),
    uowWith,
    drop: () => dataSource.destroy(),
  };
}
