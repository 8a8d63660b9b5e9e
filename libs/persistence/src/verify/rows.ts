import type { DataSource } from 'typeorm';

/** Rows of a read-only check, outside any unit of work. */
export async function rowsOf<Row>(
  dataSource: DataSource,
  sql: string,
  params: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return dataSource.query<Row[]>(sql, [...params]);
}
