import type { DataSource } from 'typeorm';

/** How far the instance's business clock is ahead of the machine's, in milliseconds; zero outside a demo. */
export async function readClockOffset(dataSource: DataSource): Promise<number> {
  const rows: { readonly offset: string }[] = await dataSource.query(
    'select clock_offset_ms as offset from instance',
  );
  return Number(rows[0]?.offset ?? 0);
}
