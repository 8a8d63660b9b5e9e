import type { EntityManager } from 'typeorm';
import type { CalendarStore, EnteredYear } from '#application';
import type { CalendarDay, LocalDate } from '#domain';
import { at, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface DayRow {
  readonly day: LocalDate;
  readonly kind: CalendarDay['kind'];
  readonly source: string;
}

export class CalendarRepository implements CalendarStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async lock(): Promise<void> {
    await run(this.manager, 'select from instance for no key update');
  }

  public async yearOf(year: number): Promise<EnteredYear> {
    const announced = await one<{ source: string }>(
      this.manager,
      'select source from working_calendar_year where year = $1 and complete',
      [year],
    );
    const { rows } = await run<DayRow>(
      this.manager,
      `select day::text, kind, source from working_calendar_day
       where day between $1::date and $2::date order by day`,
      [`${year}-01-01`, `${year}-12-31`],
    );
    return {
      announcedBy: announced?.source ?? null,
      days: rows.map(({ day, kind, source }) => ({ date: day, kind, source })),
    };
  }

  public putDay({ date, kind, source }: CalendarDay): Promise<boolean> {
    return this.changes(
      `insert into working_calendar_day as old (day, kind, source) values ($1, $2, $3)
       on conflict (day) do update set kind = excluded.kind, source = excluded.source
       where (old.kind, old.source) is distinct from (excluded.kind, excluded.source)`,
      [date, kind, source],
    );
  }

  public deleteDay(date: LocalDate): Promise<boolean> {
    return this.changes('delete from working_calendar_day where day = $1', [date]);
  }

  public announceYear(year: number, source: string): Promise<boolean> {
    return this.changes(
      `insert into working_calendar_year as old (year, source) values ($1, $2)
       on conflict (year) do update set source = excluded.source, complete = true
       where old.source <> excluded.source or not old.complete`,
      [year, source],
    );
  }

  public withdrawYear(year: number): Promise<boolean> {
    // The row stays: what was delivered with the product must not come back with its next version.
    return this.changes(
      'update working_calendar_year set complete = false where year = $1 and complete',
      [year],
    );
  }

  public async noteChange(): Promise<number> {
    const row = await one<{ calendar_version: number }>(
      this.manager,
      `update instance set calendar_version = calendar_version + 1, calendar_changed_at = $1
       returning calendar_version`,
      [at(this.context.clock.now())],
    );
    return row?.calendar_version ?? 0;
  }

  private async changes(text: string, params: readonly unknown[]): Promise<boolean> {
    return (await run(this.manager, text, params)).count > 0;
  }
}
