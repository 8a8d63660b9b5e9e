import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

export interface SqlResult<Row> {
  readonly rows: readonly Row[];
  /** Rows selected, inserted, updated or deleted. */
  readonly count: number;
}

const names = new Map<string, string>();

/**
 * Marks a statement that runs once a request or once a mail: parsed and planned once a connection instead of each time,
 * which costs more than running it. The text must be a constant, or every variant stays with every connection.
 */
export function prepared(name: string, text: string): string {
  names.set(text, name);
  return text;
}

/**
 * Runs one statement on the transaction's own connection; statements started together are sent together.
 *
 * Past TypeORM's query method, whose events and logging nobody listens to: they took a third of the time of a short
 * statement.
 */
export async function run<Row = Record<string, unknown>>(
  manager: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<SqlResult<Row>> {
  const runner = manager.queryRunner;
  if (runner === undefined) throw new Error('A statement outside a unit of work');
  const client = await connectionOf(runner);
  const name = names.get(text);
  const query = { text, values: [...params], ...(name === undefined ? {} : { name }) };
  const { rows, rowCount } = await client.query(query);
  return { rows: rows as Row[], count: rowCount ?? 0 };
}

/** TypeORM's connection as the driver's client, which it is. */
export const connectionOf = async (runner: QueryRunner): Promise<PoolClient> =>
  (await runner.connect()) as PoolClient;

/** The single row of a statement, or null. */
export async function one<Row>(
  manager: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<Row | null> {
  const { rows } = await run<Row>(manager, text, params);
  return rows[0] ?? null;
}

/** Epoch milliseconds → what the driver stores as timestamptz. */
export const at = (instant: number): Date => new Date(instant);

export const atOrNull = (instant: number | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant);

/** timestamptz as read → epoch milliseconds. */
export const instantOf = (value: Date): number => value.getTime();

export const instantOrNull = (value: Date | null): number | null =>
  value === null ? null : value.getTime();
