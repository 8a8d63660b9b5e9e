import type { DataSource, QueryRunner } from 'typeorm';
import { ApplicationError } from '#application';
import type { Clock, Digest, Ids, Transaction, UnitOfWork } from '#application';
import { translateOutage } from './outage.js';
import { ReferenceMemory } from './reference-memory.js';
import { connect, disconnect, type SqlSession } from './sql.js';
import { TransactionScope } from './transaction-scope.js';

/** What every repository gets beside its connection. */
export interface RepositoryContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
}

/** What repositories keep between units of work of one database. */
export interface ScopeContext extends RepositoryContext {
  readonly reference: ReferenceMemory;
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
async function commit({ client, last }: SqlSession): Promise<void> {
  const answered = client.query('COMMIT');
  answered.catch(() => undefined);
  for (const statement of last) await statement;
  const { command } = await answered;
  if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back');
}

/** What failed among the statements that nobody waited for, which made those after them fail: all are answered by now. */
async function firstFailure({ last }: SqlSession): Promise<unknown> {
  for (const answered of await Promise.allSettled(last)) {
    if (answered.status === 'rejected') return answered.reason as unknown;
  }
  return null;
}

/**
 * Transactions over a pool. A deadlock victim is run again from the start: the lock order is kept
 * everywhere, so this is for statements that lock many rows in an order PostgreSQL chooses.
 *
 * Every act fails with SERVICE_UNAVAILABLE while the database is away, or not opened yet.
 */
export function createUnitOfWork(dataSource: DataSource, given: RepositoryContext): UnitOfWork {
  const context: ScopeContext = { ...given, reference: new ReferenceMemory() };
  const withConnection = async <T>(
    work: (session: SqlSession, tx: Transaction, runner: QueryRunner) => Promise<T>,
  ): Promise<T> => {
    if (!dataSource.isInitialized) throw new ApplicationError('SERVICE_UNAVAILABLE');
    const runner = dataSource.createQueryRunner();
    try {
      const session = await connect(runner);
      return await work(session, new TransactionScope(runner.manager, context), runner);
    } finally {
      disconnect(runner);
      await runner.release();
    }
  };
  const attempt = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    withConnection(async (session, tx, runner) => {
      // Sent together with the first statement: nobody waits for it alone. If it fails, so does that statement.
      session.client.query('BEGIN').catch(() => undefined);
      try {
        const result = await work(tx);
        disconnect(runner);
        await commit(session);
        return result;
      } catch (error) {
        disconnect(runner);
        // The connection may be gone: the server has rolled back then, and this answer is not the reason.
        await session.client.query('ROLLBACK').catch(() => undefined);
        throw (await firstFailure(session)) ?? error;
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
        return await withConnection((_session, tx) => work(tx));
      } catch (error) {
        throw translateOutage(error);
      }
    },
  };
}
