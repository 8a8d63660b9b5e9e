import type { EntityManager } from 'typeorm';

export interface SqlResult<Row> {
  readonly rows: readonly Row[];
  /** Rows selected, inserted, updated or deleted. */
  readonly count: number;
}

/**
 * Runs one statement on the transaction's own connection.
 *
 * TypeORM answers INSERT and UPDATE in different shapes; its structured result does not.
 */
export async function run<Row = Record<string, unknown>>(
  manager: EntityManager,
  text: string,
  params: readonly unknown[] = [],
): Promise<SqlResult<Row>> {
  const runner = manager.queryRunner;
  if (runner === undefined) throw new Error('A statement outside a unit of work');
  const { records, affected } = await runner.query(text, [...params], true);
  return { rows: records as Row[], count: affected ?? 0 };
}

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
