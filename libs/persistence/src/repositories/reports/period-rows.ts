import type { EntityManager } from 'typeorm';
import type {
  Actor,
  DueByLevel,
  DuePeriod,
  NewConsolidation,
  NewPeriod,
  PeriodRecipient,
} from '#application';
import type {
  BodyKind,
  Instant,
  LocalDate,
  PeriodState,
  ReportCycle,
  ReportQuestion,
  SuccessorDocument,
} from '#domain';
import { at, instantOf, one, run } from '../../sql.js';
import { dispatchIs } from '../../standing.sql.js';
import type { RepositoryContext } from '../../unit-of-work.js';

interface PeriodRow {
  readonly id: string;
  readonly series_id: string;
  readonly campaign_id: string;
  readonly period_key: string;
  readonly label: string;
  readonly ends_on: LocalDate;
  readonly due_at: Date;
  readonly due_by_level: DueByLevel;
  readonly opens_at: Date;
  readonly cycle: ReportCycle;
  readonly series_starts_on: LocalDate;
  readonly set_nos: number[];
}

const PERIOD = `select p.id, p.series_id, p.campaign_id, p.period_key, p.label, p.ends_on::text, p.due_at, p.due_by_level, p.opens_at,
              s.cycle, s.starts_on::text as series_starts_on, s.set_nos
       from report_period p join report_series s on s.id = p.series_id`;

/** Series of reports and their periods. */
export class PeriodRows {
  public constructor(
    protected readonly manager: EntityManager,
    protected readonly context: RepositoryContext,
  ) {}

  public async lockDuePeriod(campaignId: string, asOf: Instant): Promise<DuePeriod | null> {
    const row = await one<PeriodRow>(
      this.manager,
      `${PERIOD}
       where p.campaign_id = $1 and p.state in ('scheduled', 'opening') and p.quarantined_at is null and p.opens_at <= $2
       order by p.opens_at, p.id limit 1 for no key update of p skip locked`,
      [campaignId, at(asOf)],
    );
    return row === null ? null : toPeriod(row);
  }

  public async missingRecipients(
    period: DuePeriod,
    limit: number,
  ): Promise<readonly PeriodRecipient[]> {
    const { rows } = await run<{
      dispatch_id: string;
      body_id: string;
      kind: BodyKind;
      name: string;
    }>(
      this.manager,
      `select d.id as dispatch_id, d.body_id, b.kind, b.name
       from dispatch d join body b on b.id = d.body_id
       join campaign_recipient r on r.campaign_id = d.campaign_id and r.body_id = d.body_id and r.set_nos && $2::int[]
       where d.campaign_id = $1 and ${dispatchIs('d.state', 'awaited', 'acknowledged')}
         and not exists (select from period_report p where p.period_id = $3 and p.body_id = d.body_id)
       order by d.body_id limit $4`,
      [period.campaignId, period.setNos, period.id, limit],
    );
    return rows.map(({ dispatch_id: dispatchId, body_id: bodyId, kind, name }) => ({
      ...{ dispatchId, bodyId, kind, name },
    }));
  }

  public async quarantine(periodId: string): Promise<void> {
    await run(this.manager, 'update report_period set quarantined_at = $2 where id = $1', [
      periodId,
      at(this.context.clock.now()),
    ]);
  }

  public async releaseFromQuarantine(periodId: string): Promise<void> {
    await run(this.manager, 'update report_period set quarantined_at = null where id = $1', [
      periodId,
    ]);
  }

  public async markOpen(periodId: string, openedAt: Instant): Promise<void> {
    await run(
      this.manager,
      `update report_period set state = 'open', opened_at = $2, version = version + 1 where id = $1`,
      [periodId, at(openedAt)],
    );
  }

  public async insertPeriod(period: NewPeriod): Promise<void> {
    await run(
      this.manager,
      `insert into report_period (id, series_id, campaign_id, period_key, label, starts_on, ends_on, cutoff_on,
                                  due_at, opens_at, state, provisional, due_by_level)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'scheduled', $11, $12) on conflict (series_id, period_key) do nothing`,
      [
        period.id,
        period.seriesId,
        period.campaignId,
        period.periodKey,
        period.label,
        period.startsOn,
        period.endsOn,
        period.cutoffOn,
        at(period.dueAt),
        at(period.opensAt),
        period.provisional,
        JSON.stringify(period.dueByLevel),
      ],
    );
  }

  public async lockScheduled(campaignId: string): Promise<readonly DuePeriod[]> {
    const { rows } = await run<PeriodRow>(
      this.manager,
      `${PERIOD} where p.campaign_id = $1 and p.state = 'scheduled' and p.quarantined_at is null
         and s.ended_at is null order by p.id for no key update of p`,
      [campaignId],
    );
    return rows.map(toPeriod);
  }

  public async reschedule(period: NewPeriod): Promise<void> {
    await run(
      this.manager,
      `update report_period set cutoff_on = $2, due_at = $3, opens_at = $4, provisional = $5, due_by_level = $6, version = version + 1
       where id = $1 and state = 'scheduled'
         and (cutoff_on, due_at, opens_at, provisional, due_by_level)
           is distinct from ($2::date, $3::timestamptz, $4::timestamptz, $5, $6::jsonb)`,
      [
        ...[period.id, period.cutoffOn, at(period.dueAt), at(period.opensAt), period.provisional],
        JSON.stringify(period.dueByLevel),
      ],
    );
  }

  public async soonestOpening(
    campaignId: string,
  ): Promise<{ readonly at: Instant; readonly label: string } | null> {
    const row = await one<{ opens_at: Date; label: string }>(
      this.manager,
      `select opens_at, label from report_period where campaign_id = $1 and state in ('scheduled', 'opening')
         and quarantined_at is null order by opens_at limit 1`,
      [campaignId],
    );
    return row === null ? null : { at: instantOf(row.opens_at), label: row.label };
  }

  public async lockPeriod(
    campaignId: string,
    periodId: string,
  ): Promise<{ readonly state: PeriodState; readonly label: string } | null> {
    return one<{ state: PeriodState; label: string }>(
      this.manager,
      'select state, label from report_period where id = $1 and campaign_id = $2 for no key update',
      [periodId, campaignId],
    );
  }

  public async markLocked(periodId: string): Promise<void> {
    await run(
      this.manager,
      `update report_period set state = 'locked', locked_at = $2, version = version + 1 where id = $1`,
      [periodId, at(this.context.clock.now())],
    );
  }

  public async lockSeries(
    campaignId: string,
    seriesId: string,
  ): Promise<{
    readonly isEnded: boolean;
    readonly questions: readonly ReportQuestion[];
  } | null> {
    return one<{ isEnded: boolean; questions: readonly ReportQuestion[] }>(
      this.manager,
      `select ended_at is not null as "isEnded", questions from report_series
       where id = $1 and campaign_id = $2 for no key update`,
      [seriesId, campaignId],
    );
  }

  public async insertConsolidation(one: NewConsolidation, by: Actor): Promise<void> {
    await run(
      this.manager,
      `insert into consolidation (id, campaign_id, period_id, layout, drawn_at, drawn_by, drawn)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[one.id, one.campaignId, one.periodId, one.layout, at(one.drawnAt)],
        ...[JSON.stringify(by), JSON.stringify(one.drawn)],
      ],
    );
  }

  public async setQuestions(seriesId: string, questions: readonly ReportQuestion[]): Promise<void> {
    await run(this.manager, 'update report_series set questions = $2 where id = $1', [
      seriesId,
      JSON.stringify(questions),
    ]);
  }

  public async endSeries(seriesId: string, successor: SuccessorDocument): Promise<number> {
    await run(
      this.manager,
      `update report_series set ended_at = $2, ended_by = $3,
         cycle = jsonb_set(cycle, '{endedByDocument}', $4::jsonb) where id = $1`,
      [seriesId, at(this.context.clock.now()), successor.reference, JSON.stringify(successor)],
    );
    const { count } = await run(
      this.manager,
      `delete from report_period where series_id = $1 and state = 'scheduled' and coalesce(cutoff_on, ends_on) >= $2::date`,
      [seriesId, successor.effectiveOn],
    );
    return count;
  }

  public async lockAllPeriods(campaignId: string): Promise<void> {
    await run(
      this.manager,
      `update report_period set state = 'locked', locked_at = $2, version = version + 1
       where campaign_id = $1 and state <> 'locked'`,
      [campaignId, at(this.context.clock.now())],
    );
  }
}

function toPeriod(row: PeriodRow): DuePeriod {
  return {
    id: row.id,
    seriesId: row.series_id,
    campaignId: row.campaign_id,
    periodKey: row.period_key,
    label: row.label,
    endsOn: row.ends_on,
    dueAt: instantOf(row.due_at),
    dueByLevel: row.due_by_level,
    opensAt: instantOf(row.opens_at),
    cycle: row.cycle,
    seriesStartsOn: row.series_starts_on,
    setNos: row.set_nos,
  };
}
