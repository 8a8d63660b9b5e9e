import type { DataSource } from 'typeorm';
import { DEFAULT_POLICY, VIETNAM_ANNOUNCED_YEARS, VIETNAM_DAYS, yearOf } from '#domain';

/**
 * Puts the calendar and the reminder policy the product is delivered with into a fresh database; rows an office has
 * changed are left alone.
 */
export async function seedReferenceData(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `insert into working_calendar_day (day, kind, source, provisional)
     select * from unnest($1::date[], $2::text[], $3::text[], $4::boolean[]) on conflict (day) do nothing`,
    [
      VIETNAM_DAYS.map((day) => day.date),
      VIETNAM_DAYS.map((day) => day.kind),
      VIETNAM_DAYS.map((day) => day.source),
      VIETNAM_DAYS.map((day) => !VIETNAM_ANNOUNCED_YEARS.includes(yearOf(day.date))),
    ],
  );
  await dataSource.query(
    `insert into reminder_policy (version, policy) values ($1, $2) on conflict (version) do nothing`,
    [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
  );
}
