import type { EntityManager } from 'typeorm';
import type { PeriodTotals, ReportSeriesView } from '#application';
import type { Instant, LocalDate } from '#domain';
import { at, instantOf, run } from '../sql.js';
import {
  dispatchIsOut,
  isAcceptedReport,
  isOwedReportSql,
  isPastSql,
  isWithdrawnReport,
  reportStands,
} from '../standing.sql.js';

interface PeriodRow {
  readonly campaign_id: string;
  readonly id: string;
  readonly series_id: string;
  readonly series_title: string;
  readonly label: string;
  readonly state: PeriodTotals['state'];
  readonly starts_on: LocalDate;
  readonly ends_on: LocalDate;
  readonly cutoff_on: LocalDate | null;
  readonly opens_at: Date;
  readonly due_at: Date;
  readonly provisional: boolean;
  readonly bodies: number;
  readonly missing: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly accepted_late: number;
  readonly late: number;
}

/** The periods of campaigns, those to come included, an entry for each campaign; what its body declined is not asked for. */
export async function periodTotals(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
): Promise<ReadonlyMap<string, readonly PeriodTotals[]>> {
  const { rows } = await run<PeriodRow>(
    manager,
    `with out as materialized (
       select id, state from dispatch
       where campaign_id = any($1::uuid[]) and ${dispatchIsOut('state')})
     select p.campaign_id, p.id, p.series_id, s.title as series_title, p.label, p.state, p.starts_on::text, p.ends_on::text,
            p.cutoff_on::text, p.opens_at, p.due_at, p.provisional, r.*
     from report_period p join report_series s on s.id = p.series_id
     cross join lateral (
       select count(*) filter (where not ${isWithdrawnReport('r', 'out.state')})::int as bodies,
         count(*) filter (where ${reportStands('r', 'out.state', 'missing', 'missed')})::int as missing,
         count(*) filter (where ${reportStands('r', 'out.state', 'handedIn')})::int as submitted,
         count(*) filter (where ${reportStands('r', 'out.state', 'returned')})::int as returned,
         count(*) filter (where ${isAcceptedReport('r', 'out.state')})::int as accepted,
         count(*) filter (where ${isAcceptedReport('r', 'out.state')}
                            and ${isPastSql('r.due_at', 'r.submitted_at')})::int as accepted_late,
         count(*) filter (where ${isOwedReportSql('r', 'out.state')} and ${isPastSql('r.due_at', '$2')})::int as late
       from period_report r left join out on out.id = r.dispatch_id where r.period_id = p.id) r
     where p.campaign_id = any($1::uuid[]) order by p.due_at, s.position`,
    [campaignIds, at(asOf)],
  );
  const found = new Map<string, PeriodTotals[]>(campaignIds.map((id) => [id, []]));
  for (const row of rows) found.get(row.campaign_id)?.push(toTotals(row));
  return found;
}

function toTotals(row: PeriodRow): PeriodTotals {
  return {
    id: row.id,
    seriesId: row.series_id,
    seriesTitle: row.series_title,
    label: row.label,
    state: row.state,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    cutoffOn: row.cutoff_on,
    opensAt: instantOf(row.opens_at),
    dueAt: instantOf(row.due_at),
    provisional: row.provisional,
    bodies: row.bodies,
    missing: row.missing,
    submitted: row.submitted,
    returned: row.returned,
    accepted: row.accepted,
    acceptedLate: row.accepted_late,
    late: row.late,
  };
}

export async function reportSeries(
  manager: EntityManager,
  campaignId: string,
): Promise<readonly ReportSeriesView[]> {
  const { rows } = await run<ReportSeriesView>(
    manager,
    `select id, position, title, ended_by as "endedBy", questions from report_series where campaign_id = $1 order by position`,
    [campaignId],
  );
  return rows;
}
