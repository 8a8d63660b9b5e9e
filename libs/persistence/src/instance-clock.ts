import type { DataSource } from 'typeorm';

/** Milliseconds business time is ahead of the machine's clock; 0 outside demo mode. */
export async function readClockOffset(dataSource: DataSource): Promise<number> {
  const rows: { clock_offset_ms: string }[] = await dataSource.query(
    'select clock_offset_ms from instance',
  );
  return Number(rows[0]?.clock_offset_ms ?? 0);
}

/** Moves the demo's clock; every process follows within a second. `wallNow` is the machine's time of the move. */
export async function writeClockOffset(
  dataSource: DataSource,
  offsetMs: number,
  wallNow: number,
): Promise<void> {
  const offset = Math.round(offsetMs);
  await dataSource.query('update instance set clock_offset_ms = $1, steady_since = $2', [
    offset,
    new Date(wallNow + offset),
  ]);
}
