import type { DataSource } from 'typeorm';

/** Milliseconds business time is ahead of the machine's clock; 0 outside demo mode. */
export async function readClockOffset(dataSource: DataSource): Promise<number> {
  const rows: { clock_offset_ms: string }[] = await dataSource.query(
    'select clock_offset_ms from instance',
  );
  return Number(rows[0]?.clock_offset_ms ?? 0);
}

/** Moves the demo's clock; every process follows within a second. */
export async function writeClockOffset(dataSource: DataSource, offsetMs: number): Promise<void> {
  await dataSource.query('update instance set clock_offset_ms = $1', [Math.round(offsetMs)]);
}
