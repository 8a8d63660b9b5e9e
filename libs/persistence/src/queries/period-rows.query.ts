import type { EntityManager } from 'typeorm';
import type { PeriodRow, PeriodRows } from '#application';
import { figuresIn, reportContentOf, type ReportQuestion } from '#domain';
import { instantOf, instantOrNull, one, run } from '../sql.js';
import { isAcceptedReport, reportStands } from '../standing.sql.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly state: PeriodRow['state'];
  readonly dispatch_state: PeriodRow['dispatchState'];
  readonly due_at: Date;
  readonly submitted_at: Date | null;
  readonly accepted_at: Date | null;
  readonly content: unknown;
}

/** What was handed in and not sent back, or accepted. */
const IS_GIVEN = `(${reportStands('r', 'd.state', 'handedIn')} or ${isAcceptedReport('r', 'd.state')})`;

/** Every report of a period, by the name of its body as Vietnamese dictionaries sort it. The caller has seen the campaign. */
export async function periodRows(
  manager: EntityManager,
  campaignId: string,
  periodId: string,
): Promise<PeriodRows> {
  const series = await one<{ questions: readonly ReportQuestion[] }>(
    manager,
    `select s.questions from report_series s join report_period p on p.series_id = s.id
     where p.id = $2 and p.campaign_id = $1`,
    [campaignId, periodId],
  );
  const questions = series?.questions ?? [];
  const { rows } = await run<Row>(
    manager,
    `select r.id, r.version, b.code, b.name, r.state, d.state as dispatch_state, r.due_at, r.submitted_at, r.accepted_at,
       case when ${IS_GIVEN} then r.content end as content
     from period_report r join dispatch d on d.id = r.dispatch_id join body b on b.id = r.body_id
     where r.period_id = $2 and r.campaign_id = $1
     order by b.name collate "vi-x-icu", b.code`,
    [campaignId, periodId],
  );
  return { questions, rows: rows.map((row) => toPeriodRow(row, questions)) };
}

function toPeriodRow(row: Row, questions: readonly ReportQuestion[]): PeriodRow {
  const content = reportContentOf(row.content);
  return {
    reportId: row.id,
    version: row.version,
    bodyCode: row.code,
    bodyName: row.name,
    state: row.state,
    dispatchState: row.dispatch_state,
    dueAt: instantOf(row.due_at),
    submittedAt: instantOrNull(row.submitted_at),
    acceptedAt: instantOrNull(row.accepted_at),
    nothingToReport: content.nothingToReport,
    content,
    figures: figuresIn(content, questions),
  };
}
