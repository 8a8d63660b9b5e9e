import type { DataSource, EntityManager } from 'typeorm';
import { connect, disconnect, run } from '../sql.js';

/**
 * Reads everything from one instant: with statements that each see their own, an act that commits between two of them
 * looks like a broken invariant.
 */
export async function inSnapshot<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const { client } = await connect(runner);
    await client.query('begin isolation level repeatable read read only');
    try {
      return await work(runner.manager);
    } finally {
      // A connection that is gone has said so already.
      await client.query('rollback').catch(() => undefined);
    }
  } finally {
    disconnect(runner);
    await runner.release();
  }
}

/** Rows of a check, as the snapshot has them. */
export async function rowsOf<Row>(
  manager: EntityManager,
  sql: string,
  params: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return (await run<Row>(manager, sql, params)).rows;
}
