import type { EntityManager } from 'typeorm';
import type { CalendarChange, CalendarMove, CalendarStore, EnteredYear } from '#application';
import type { CalendarDay, LocalDate } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
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

  public putDay(day: CalendarDay): Promise<boolean> {
    return this.putDays([day]);
  }

  public putDays(days: readonly CalendarDay[]): Promise<boolean> {
    return this.changes(
      `insert into working_calendar_day as old (day, kind, source)
       select * from unnest($1::date[], $2::text[], $3::text[])
       on conflict (day) do update set kind = excluded.kind, source = excluded.source
       where (old.kind, old.source) is distinct from (excluded.kind, excluded.source)`,
      [
        days.map(({ date }) => date),
        days.map(({ kind }) => kind),
        days.map(({ source }) => source),
      ],
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

  public async noteChange({ act, by, year, day }: CalendarChange): Promise<number> {
    const row = await one<{ version: number }>(
      this.manager,
      `with made as (
         update instance set calendar_version = calendar_version + 1, calendar_changed_at = $1
         returning calendar_version)
       insert into calendar_change (version, changed_at, changed_by, act, year, day)
       select calendar_version, $1, $2::jsonb, $3, $4::int, $5::date from made returning version`,
      [at(this.context.clock.now()), JSON.stringify(by), act, year, day],
    );
    return row?.version ?? 0;
  }

  public async noteMoves(
    version: number,
    campaignId: string,
    moves: readonly CalendarMove[],
  ): Promise<void> {
    const columns = {
      subject_id: { type: 'uuid', values: moves.map(({ subjectId }) => subjectId) },
      what: { type: 'text', values: moves.map(({ what }) => what) },
      before_at: { type: 'timestamptz', values: moves.map(({ before }) => at(before)) },
      after_at: { type: 'timestamptz', values: moves.map(({ after }) => at(after)) },
      calendar_version: { type: 'int', value: version },
      campaign_id: { type: 'uuid', value: campaignId },
    };
    // Followed again after a cut, what was noted stays noted.
    await bulkInsert(this.manager, 'calendar_move', columns, 'on conflict do nothing');
  }

  private async changes(text: string, params: readonly unknown[]): Promise<boolean> {
    return (await run(this.manager, text, params)).count > 0;
  }
}
