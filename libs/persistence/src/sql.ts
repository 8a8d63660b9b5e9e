import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

export interface SqlResult<Row> {
  readonly rows: readonly Row[];
  /** Rows selected, inserted, updated or deleted. */
  readonly count: number;
}

/** A statement that every connection parses and plans once; see `prepared`. */
export interface PreparedSql {
  readonly name: string;
  readonly text: string;
}

/**
 * Marks a statement that runs once a request or once a mail: parsed and planned once a connection instead of each time,
 * which costs more than running it. The text must be a constant, or every variant stays with every connection.
 */
export const prepared = (name: string, text: string): PreparedSql => ({ name, text });

/**
 * Hides the length of an array parameter from the planner. A prepared statement over `unnest` is otherwise planned anew
 * each time it runs with one row, for the plan that fits any number of rows looks dearer than it is.
 */
export const unmeasured = (array: string): string => `(select ${array})`;

/**
 * Runs one statement on the transaction's own connection; statements started together are sent together.
 *
 * Past TypeORM's query method, whose events and logging nobody listens to: they took a third of the time of a short
 * statement.
 */
export async function run<Row = Record<string, unknown>>(
  manager: EntityManager,
  sql: string | PreparedSql,
  params: readonly unknown[] = [],
): Promise<SqlResult<Row>> {
  // Handed over before the first await: a COMMIT that the caller sends next must not overtake it.
  const { client } = sessionOf(manager);
  const query = typeof sql === 'string' ? { text: sql } : sql;
  const { rows, rowCount } = await client.query({ ...query, values: [...params] });
  return { rows: rows as Row[], count: rowCount ?? 0 };
}

/**
 * Starts a statement whose answer nobody needs before the commit, with which it is sent. If it fails nothing is
 * committed, and the unit of work fails with what `translate` makes of the failure.
 */
export function runLast(
  manager: EntityManager,
  sql: string | PreparedSql,
  params: readonly unknown[],
  translate: (error: unknown) => unknown,
): void {
  const answered = run(manager, sql, params).catch((error: unknown) => {
    throw translate(error);
  });
  // Heard at the commit; before it another failure may end the transaction first.
  answered.catch(() => undefined);
  sessionOf(manager).last.push(answered);
}

/** A unit of work's connection and the statements that its commit waits for. */
export interface SqlSession {
  readonly client: PoolClient;
  readonly last: Promise<unknown>[];
}

/** Takes the connection of a new unit of work. TypeORM's is the driver's client, which its types do not say. */
export async function connect(runner: QueryRunner): Promise<SqlSession> {
  const session: SqlSession = { client: (await runner.connect()) as PoolClient, last: [] };
  // TypeORM's own place for what belongs to a runner and to nobody else.
  runner.data['session'] = session;
  return session;
}

/** Ends what `connect` began: a statement of a straggler must not run after the commit, in a transaction of its own. */
export function disconnect(runner: QueryRunner): void {
  delete runner.data['session'];
}

function sessionOf(manager: EntityManager): SqlSession {
  const session = manager.queryRunner?.data['session'] as SqlSession | undefined;
  if (session === undefined) throw new Error('A statement outside its unit of work');
  return session;
}

/** The single row of a statement, or null. */
export async function one<Row>(
  manager: EntityManager,
  sql: string | PreparedSql,
  params: readonly unknown[] = [],
): Promise<Row | null> {
  const { rows } = await run<Row>(manager, sql, params);
  return rows[0] ?? null;
}

/** Epoch milliseconds → what the driver stores as timestamptz. */
export const at = (instant: number): Date => new Date(instant);

export const atOrNull = (instant: number | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant);

/** Many instants as text, which is made faster than the driver's, once for each distinct one. */
export function instants(
  values: readonly (number | null | undefined)[],
): readonly (string | null)[] {
  const known = new Map<number, string>();
  return values.map((value) => {
    if (value === null || value === undefined) return null;
    const text = known.get(value) ?? new Date(value).toISOString();
    known.set(value, text);
    return text;
  });
}

/** timestamptz as read → epoch milliseconds. */
export const instantOf = (value: Date): number => value.getTime();

export const instantOrNull = (value: Date | null): number | null =>
  value === null ? null : value.getTime();
