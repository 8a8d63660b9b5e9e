import type { DataSource } from 'typeorm';
import { DEFAULT_POLICY, VIETNAM_ANNOUNCED_YEARS, VIETNAM_DAYS } from '#domain';
import { STORED_WORDS } from '#wording';

const DELIVERED = STORED_WORDS.deliveredCalendar;

/**
 * Puts the reminder policy and those years of the calendar into the database that it does not know yet; what an office has
 * changed or taken out is left alone.
 */
export async function seedReferenceData(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `insert into working_calendar_day (day, kind, source)
     select * from unnest($1::date[], $2::text[], $3::text[]) as delivered(day, kind, source)
     where extract(year from day) not in (select year from working_calendar_year)
     on conflict (day) do nothing`,
    [
      VIETNAM_DAYS.map((day) => day.date),
      VIETNAM_DAYS.map((day) => day.kind),
      VIETNAM_DAYS.map((day) => day.source),
    ],
  );
  await dataSource.query(
    `insert into working_calendar_year (year, source)
     select year, $2 from unnest($1::int[]) as delivered(year) on conflict (year) do nothing`,
    [VIETNAM_ANNOUNCED_YEARS, DELIVERED],
  );
  await dataSource.query(
    `insert into reminder_policy (version, policy) values ($1, $2) on conflict (version) do nothing`,
    [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
  );
  // Ladders that are planned go on by the version they were planned with.
  await dataSource.query('update instance set policy_version = $1 where policy_version < $1', [
    DEFAULT_POLICY.version,
  ]);
}
