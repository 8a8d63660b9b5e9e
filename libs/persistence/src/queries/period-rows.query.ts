import type { EntityManager } from 'typeorm';
import type { PeriodRow } from '#application';
import type { Figure } from '#domain';
import { instantOf, instantOrNull, run } from '../sql.js';
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
  readonly nothing: boolean | null;
  readonly figures: readonly Figure[] | null;
}

/** Figures of what was handed in and not sent back, or accepted. */
const IS_GIVEN = `(${reportStands('r', 'd.state', 'handedIn')} or ${isAcceptedReport('r', 'd.state')})`;

/** Every report of a period, by the name of its body as Vietnamese dictionaries sort it. The caller has seen the campaign. */
export async function periodRows(
  manager: EntityManager,
  campaignId: string,
  periodId: string,
): Promise<readonly PeriodRow[]> {
  const { rows } = await run<Row>(
    manager,
    `select r.id, r.version, b.code, b.name, r.state, d.state as dispatch_state, r.due_at, r.submitted_at, r.accepted_at,
       case when ${IS_GIVEN} then (r.content ->> 'nothingToReport')::boolean end as nothing,
       case when ${IS_GIVEN} then r.content -> 'figures' end as figures
     from period_report r join dispatch d on d.id = r.dispatch_id join body b on b.id = r.body_id
     where r.period_id = $2 and r.campaign_id = $1
     order by b.name collate "vi-x-icu", b.code`,
    [campaignId, periodId],
  );
  return rows.map((row) => ({
    reportId: row.id,
    version: row.version,
    bodyCode: row.code,
    bodyName: row.name,
    state: row.state,
    dispatchState: row.dispatch_state,
    dueAt: instantOf(row.due_at),
    submittedAt: instantOrNull(row.submitted_at),
    acceptedAt: instantOrNull(row.accepted_at),
    nothingToReport: row.nothing === true,
    figures: row.figures ?? [],
  }));
}
