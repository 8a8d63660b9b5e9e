import type { DataSource } from 'typeorm';

/** When the installation was last looked after; null: never, as far as it knows. */
export interface Upkeep {
  readonly backedUpAt: Date | null;
  readonly verifiedAt: Date | null;
  /** Violations that the last check found. */
  readonly violations: number | null;
  /** Incidents that nobody has settled and nothing has undone. */
  readonly openIncidents: number;
}

export async function readUpkeep(dataSource: DataSource): Promise<Upkeep> {
  const rows: Upkeep[] = await dataSource.query(
    `select backed_up_at as "backedUpAt", verified_at as "verifiedAt", violations,
       (select count(*)::int from incident where resolved_at is null) as "openIncidents" from instance`,
  );
  return rows[0] ?? { backedUpAt: null, verifiedAt: null, violations: null, openIncidents: 0 };
}

/** A whole backup of the rows as they were at that instant is written. */
export async function noteBackup(dataSource: DataSource, takenAt: Date): Promise<void> {
  await dataSource.query('update instance set backed_up_at = $1', [takenAt]);
}

export async function noteVerification(
  dataSource: DataSource,
  verifiedAt: Date,
  violations: number,
): Promise<void> {
  await dataSource.query('update instance set verified_at = $1, violations = $2', [
    verifiedAt,
    violations,
  ]);
}
