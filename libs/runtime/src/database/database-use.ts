import type { SessionLimits } from '#persistence';

/** Who uses the database, as the server shows it, with how many connections and within which limits. */
export interface DatabaseUse {
  readonly application: string;
  readonly connections: number;
  readonly limits: SessionLimits;
}

/**
 * A person waits for the API: whoever finds a row locked is told within seconds to try again (503), and a process that
 * stopped in the middle of a transaction keeps its rows no longer than ten.
 */
export const API_USE: DatabaseUse = {
  application: 'dondoc-api',
  connections: 20,
  limits: { statementMs: 20_000, lockMs: 3_000, idleInTransactionMs: 10_000 },
};

/**
 * Nobody waits for a worker, but bodies wait for the rows of its page: a worker that stopped inside one loses them after five
 * seconds. What it could not do is tried again.
 */
export const workerUse = (connections: number): DatabaseUse => ({
  application: 'dondoc-worker',
  connections,
  limits: { statementMs: 60_000, lockMs: 10_000, idleInTransactionMs: 5_000 },
});

/** A command may take long over its one statement, such as a check of every row. */
export const CLI_USE: DatabaseUse = {
  application: 'dondoc-cli',
  connections: 4,
  limits: { statementMs: 0, lockMs: 30_000, idleInTransactionMs: 60_000 },
};
