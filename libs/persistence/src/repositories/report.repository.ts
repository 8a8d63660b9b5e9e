import type {
  Actor,
  DueByLevel,
  LockedReport,
  NewReport,
  Ower,
  ReportStore,
  StoredFile,
} from '#application';
import { grouped } from '#application';
import {
  reportDueAt,
  type BodyKind,
  type Instant,
  type ReportQuestion,
  type ReportState,
} from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, atOrNull, instantOf, instantOrNull, run } from '../sql.js';
import { insertAttachments } from './insert-attachments.js';
import { PeriodRows } from './reports/period-rows.js';

interface ReportRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly period_id: string;
  readonly label: string;
  readonly dispatch_id: string;
  readonly body_id: string;
  readonly state: ReportState;
  readonly version: number;
  readonly due_at: Date;
  readonly content: unknown;
  readonly submitted_at: Date | null;
  readonly questions: readonly ReportQuestion[];
}

interface MissingRow {
  readonly dispatch_id: string;
  readonly id: string;
  readonly due_at: Date;
  readonly due_by_level: DueByLevel;
  readonly kind: BodyKind;
  readonly name: string;
}

/** What each body hands in for a period; the periods themselves are rows of their own kind. */
export class ReportRepository extends PeriodRows implements ReportStore {
  public async lock(periodReportId: string): Promise<LockedReport | null> {
    const [report] = await this.lockWhere('r.id = $1', periodReportId);
    return report ?? null;
  }

  public async lockMany(ids: readonly string[]): Promise<readonly LockedReport[]> {
    return this.lockWhere('r.id = any($1::uuid[])', ids);
  }

  public async lockOfDispatches(dispatchIds: readonly string[]): Promise<readonly LockedReport[]> {
    return this.lockWhere('r.dispatch_id = any($1::uuid[])', dispatchIds);
  }

  public async lockOfPeriod(periodId: string): Promise<readonly LockedReport[]> {
    return this.lockWhere('r.period_id = $1', periodId);
  }

  public async missingOf(
    owers: readonly Ower[],
  ): Promise<
    ReadonlyMap<string, readonly { readonly periodId: string; readonly dueAt: Instant }[]>
  > {
    const pairs = owers.flatMap((one) => one.setsOf.map((setsOf) => ({ ...one, setsOf })));
    const { rows } = await run<MissingRow>(
      this.manager,
      `select distinct w.dispatch_id, p.id, p.due_at, p.due_by_level, b.kind, b.name
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[])
         as w(dispatch_id, campaign_id, body_id, sets_of, set_nos)
       left join campaign_recipient r on r.campaign_id = w.campaign_id and r.body_id = w.sets_of
       join body b on b.id = w.body_id
       join report_period p on p.campaign_id = w.campaign_id and p.state = 'open'
       join report_series s on s.id = p.series_id and s.set_nos && (coalesce(r.set_nos, '{}') || w.set_nos::int[])
       where not exists (select from period_report o where o.period_id = p.id and o.body_id = w.body_id)
       order by p.due_at, p.id`,
      [
        pairs.map((one) => one.dispatchId),
        pairs.map((one) => one.campaignId),
        pairs.map((one) => one.bodyId),
        pairs.map((one) => one.setsOf),
        pairs.map((one) => `{${one.setNos.join(',')}}`),
      ],
    );
    const missing = grouped(rows, (row) => row.dispatch_id);
    return new Map(
      owers.map(({ dispatchId }) => [
        dispatchId,
        (missing.get(dispatchId) ?? []).map((row) => ({
          periodId: row.id,
          dueAt: reportDueAt({ dueAt: instantOf(row.due_at), dueByLevel: row.due_by_level }, row),
        })),
      ]),
    );
  }

  public async haveSeries(dispatchIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await run<{ id: string }>(
      this.manager,
      `select d.id from dispatch d
       join campaign_recipient r on r.campaign_id = d.campaign_id and r.body_id = d.body_id
       where d.id = any($1::uuid[]) and exists (select from report_series s
         where s.campaign_id = d.campaign_id and s.set_nos && r.set_nos)`,
      [dispatchIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  public async insertReports(rows: readonly NewReport[]): Promise<void> {
    await bulkInsert(this.manager, 'period_report', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      period_id: { type: 'uuid', values: rows.map((row) => row.periodId) },
      campaign_id: { type: 'uuid', values: rows.map((row) => row.campaignId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
      state: { type: 'text', value: 'open' },
      due_at: { type: 'timestamptz', values: rows.map((row) => at(row.dueAt)) },
    });
  }

  public async saveMany(changes: Parameters<ReportStore['saveMany']>[0], by: Actor): Promise<void> {
    if (changes.length === 0) return;
    const moves = changes.map((change) => change.move);
    await run(
      this.manager,
      `update period_report r set
         state = u.state, content = coalesce(u.content::jsonb, r.content),
         submitted_at = coalesce(u.submitted_at, r.submitted_at),
         submitted_by = case when u.submitted_at is null then r.submitted_by else $8::jsonb end,
         accepted_at = coalesce(u.accepted_at, r.accepted_at),
         reason = case when u.reasons then u.reason else r.reason end, version = r.version + 1
       from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::boolean[], $7::text[])
         as u(id, state, content, submitted_at, accepted_at, reasons, reason)
       where r.id = u.id`,
      [
        changes.map((change) => change.id),
        moves.map((move) => move.state),
        changes.map(({ move, content }) =>
          move.content === 'given' ? JSON.stringify(content) : null,
        ),
        moves.map((move) => atOrNull(move.submittedAt)),
        moves.map((move) => atOrNull(move.acceptedAt)),
        moves.map((move) => move.reason !== undefined),
        moves.map((move) => move.reason ?? null),
        JSON.stringify(by),
      ],
    );
  }

  public async attach(
    campaignId: string,
    periodReportId: string,
    files: readonly StoredFile[],
  ): Promise<void> {
    await insertAttachments(this.manager, this.context, campaignId, { periodReportId }, files);
  }

  private async lockWhere(
    condition: string,
    of: string | readonly string[],
  ): Promise<readonly LockedReport[]> {
    const { rows } = await run<ReportRow>(
      this.manager,
      `select r.id, r.campaign_id, r.period_id, p.label, r.dispatch_id, r.body_id, r.state, r.version, r.due_at,
              r.content, r.submitted_at, s.questions
       from period_report r join report_period p on p.id = r.period_id join report_series s on s.id = p.series_id
       where ${condition} order by r.id for no key update of r`,
      [of],
    );
    return rows.map(toReport);
  }
}

function toReport(row: ReportRow): LockedReport {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    periodId: row.period_id,
    periodLabel: row.label,
    dispatchId: row.dispatch_id,
    bodyId: row.body_id,
    state: row.state,
    version: row.version,
    dueAt: instantOf(row.due_at),
    content: row.content,
    submittedAt: instantOrNull(row.submitted_at),
    questions: row.questions,
  };
}
