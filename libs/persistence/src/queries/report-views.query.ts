import type { EntityManager } from 'typeorm';
import type {
  PrintedRows,
  Principal,
  ReportFilter,
  ReportLine,
  ReportListItem,
  ReportView,
} from '#application';
import type { Instant, LocalDate, ReportQuestion } from '#domain';
import { atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { filesOf } from './file-views.query.js';
import { printedRows, printOfAll, type Printed } from './list-print.js';
import { SEES_WORK, workSight } from './sight.js';

/** The columns of one period report `r` of period `p`. */
export const REPORT_COLUMNS = `r.id, r.period_id, p.label, r.state, r.version, p.cutoff_on::text as cutoff_on, r.due_at,
  r.submitted_at, r.reason`;

export interface ReportLineRow {
  readonly id: string;
  readonly period_id: string;
  readonly label: string;
  readonly state: ReportLine['state'];
  readonly version: number;
  readonly cutoff_on: LocalDate | null;
  readonly due_at: Date;
  readonly submitted_at: Date | null;
  readonly reason: string | null;
}

export const toReportLine = (row: ReportLineRow): ReportLine => ({
  id: row.id,
  periodId: row.period_id,
  label: row.label,
  state: row.state,
  version: row.version,
  cutoffOn: row.cutoff_on,
  dueAt: instantOf(row.due_at),
  submittedAt: instantOrNull(row.submitted_at),
  reason: row.reason,
});

interface ListRow extends ReportLineRow {
  readonly campaign_id: string;
  readonly dispatch_id: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly issuer_body_id: string;
  readonly dispatch_state: ReportListItem['dispatchState'];
  readonly campaign_state: ReportListItem['campaignState'];
}

const toListItem = (row: ListRow): ReportListItem => ({
  ...toReportLine(row),
  campaignId: row.campaign_id,
  dispatchId: row.dispatch_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  issuerBodyId: row.issuer_body_id,
  dispatchState: row.dispatch_state,
  campaignState: row.campaign_state,
});

const LIST_COLUMNS = `${REPORT_COLUMNS}, r.campaign_id, r.dispatch_id, r.body_id, b.name as body_name, c.issuer_body_id,
  d.state as dispatch_state, c.state as campaign_state`;

const FROM = `
  from period_report r
  join report_period p on p.id = r.period_id
  join dispatch d on d.id = r.dispatch_id
  join campaign c on c.id = r.campaign_id
  join body b on b.id = r.body_id
  join body i on i.id = c.issuer_body_id
  join report_series s on s.id = p.series_id
  where ${SEES_WORK}`;

export async function reportItems(
  manager: EntityManager,
  principal: Principal,
  filter: ReportFilter,
  after: { readonly dueAt: Instant; readonly id: string } | null,
  limit: number,
): Promise<PrintedRows<ReportListItem>> {
  const { rows } = await run<ListRow & Printed>(
    manager,
    `select * from (
       select ${LIST_COLUMNS}, ${printOfAll('r.due_at', 'r.id')} as print ${FROM}
         and ($4::uuid is null or r.campaign_id = $4) and ($5::uuid is null or r.period_id = $5)
         and ($6::text is null or r.state = $6)) r
     where $7::timestamptz is null or (r.due_at, r.id) < ($7, $8::uuid)
     order by r.due_at desc, r.id desc limit $9`,
    [
      ...workSight(principal),
      filter.campaignId,
      filter.periodId,
      filter.state,
      atOrNull(after?.dueAt),
      after?.id ?? null,
      limit,
    ],
  );
  return printedRows(rows, toListItem);
}

interface DetailRow extends ListRow, DocumentRow {
  readonly series_title: string;
  readonly starts_on: LocalDate;
  readonly ends_on: LocalDate;
  readonly content: unknown;
  readonly questions: readonly ReportQuestion[];
  readonly submitted_by: string | null;
  readonly accepted_at: Date | null;
}

export async function reportView(
  manager: EntityManager,
  principal: Principal,
  reportId: string,
): Promise<ReportView | null> {
  const row = await one<DetailRow>(
    manager,
    `select ${LIST_COLUMNS}, ${DOCUMENT_COLUMNS},
            s.title as series_title, p.starts_on::text, p.ends_on::text, r.content, s.questions,
            r.submitted_by ->> 'label' as submitted_by, r.accepted_at
     ${FROM} and r.id = $4`,
    [...workSight(principal), reportId],
  );
  if (row === null) return null;
  return {
    ...toListItem(row),
    seriesTitle: row.series_title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    document: toDocument(row),
    content: row.content,
    questions: row.questions,
    submittedBy: row.submitted_by,
    acceptedAt: instantOrNull(row.accepted_at),
    files: (await filesOf(manager, 'period_report_id', [row.id])).get(row.id) ?? [],
  };
}
