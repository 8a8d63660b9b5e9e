import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock, Digest, Ids, Transaction, UnitOfWork } from '#application';
import { translateOutage } from './outage.js';
import { connect, disconnect, lastStatements, send } from './sql.js';
import { TransactionScope } from './transaction-scope.js';

/** What every repository gets beside its connection. */
export interface RepositoryContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
}

const DEADLOCK = '40P01';
const ATTEMPTS = 3;

const isDeadlock = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === DEADLOCK;

/**
 * Commits, together with the statements started last, whose own failures say more than the commit's.
 *
 * @throws Error when an earlier statement had failed: the server then answers a COMMIT by rolling back.
 */
async function commit(client: PoolClient, last: readonly Promise<unknown>[]): Promise<void> {
  const answered = send(client, 'COMMIT');
  answered.catch(() => undefined);
  for (const statement of last) await statement;
  const { command } = await answered;
  if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back');
}

/**
 * Transactions over a pool. A deadlock victim is run again from the start: the lock order is kept
 * everywhere, so this is for statements that lock many rows in an order PostgreSQL chooses.
 */
export function createUnitOfWork(dataSource: DataSource, context: RepositoryContext): UnitOfWork {
  const withConnection = async <T>(
    work: (client: PoolClient, tx: Transaction, runner: QueryRunner) => Promise<T>,
  ): Promise<T> => {
    const runner = dataSource.createQueryRunner();
    try {
      const client = await connect(runner);
      return await work(client, new TransactionScope(runner.manager, context), runner);
    } finally {
      disconnect(runner);
      await runner.release();
    }
  };
  const attempt = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    withConnection(async (client, tx, runner) => {
      // Sent together with the first statement: nobody waits for it alone. If it fails, so does that statement.
      send(client, 'BEGIN').catch(() => undefined);
      try {
        const result = await work(tx);
        disconnect(runner);
        await commit(client, lastStatements(runner));
        return result;
      } catch (error) {
        disconnect(runner);
        // The connection may be gone: the server has rolled back then, and this answer is not the reason.
        await send(client, 'ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  return {
    async run(work) {
      for (let left = ATTEMPTS; ; left -= 1) {
        try {
          return await attempt(work);
        } catch (error) {
          if (left <= 1 || !isDeadlock(error)) throw translateOutage(error);
        }
      }
    },
    async look(work) {
      try {
        return await withConnection((_client, tx) => work(tx));
      } catch (error) {
        throw translateOutage(error);
      }
    },
  };
}
