/*
 * Longer than most files: a row type for each table the journal vouches for, beside the statement that reads it.
 */
import type { EntityManager } from 'typeorm';
import type {
  AssignmentState,
  CampaignState,
  ChainEvent,
  DispatchState,
  EvidenceLink,
  ExchangeKind,
  ExchangeState,
  LaunchPlan,
  LocalDate,
  ReportState,
} from '#domain';
import { grouped, type DueByLevel } from '#application';
import type { FigureColumns } from '../figure-columns.js';
import { rowsOf } from './rows.js';

/** Rows of chains as they are, a page of owners at a time: what the journal vouches for and where its head is kept. */
export interface ChainOwner {
  readonly id: string;
  readonly event_seq: number;
  readonly event_hash: string;
}

export interface JournalRow extends Omit<ChainEvent, 'occurredAt'> {
  readonly chain: string;
  readonly campaign_id: string;
  readonly dispatch_id: string | null;
  readonly actor: unknown;
  readonly occurred_at: Date;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface DispatchRow extends ChainOwner {
  readonly body_id: string;
  readonly state: DispatchState;
  readonly version: number;
  readonly on_paper: boolean;
  readonly delivered_at: Date;
  readonly answered_at: Date | null;
  readonly decline_reason: string | null;
  readonly suggested_body: string | null;
}

export interface WorkRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly task_id: string;
  readonly state: AssignmentState;
  readonly version: number;
  readonly due_at: Date | null;
  readonly original_due_at: Date | null;
  readonly reason: string | null;
  readonly suggested_body: string | null;
  readonly progress: string | null;
  readonly progress_note: string | null;
  readonly submitted_at: Date | null;
  readonly finished_at: Date | null;
  readonly nudged_at: Date | null;
  readonly role: string;
  readonly given_at: Date | null;
  readonly transferred_to: string | null;
  /** Released campaigns that carry it on, by id. */
  readonly cascaded: readonly string[];
}

export interface ExchangeRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly assignment_id: string | null;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly text: string;
  readonly asked_at: Date;
  readonly due_at: Date | null;
  readonly wanted_due_at: Date | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly granted_due_at: Date | null;
}

export interface SubmissionRow extends FigureColumns {
  readonly id: string;
  readonly assignment_id: string;
  readonly note: string;
  readonly submitted_at: Date;
  readonly verdict: string | null;
  readonly verdict_reason: string | null;
  readonly verdict_at: Date | null;
  readonly links: readonly EvidenceLink[];
}

export interface ReportRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly period_id: string;
  readonly state: ReportState;
  readonly version: number;
  readonly content: unknown;
  readonly due_at: Date;
  readonly period_due_at: Date;
  readonly due_by_level: DueByLevel;
  readonly reason: string | null;
  readonly submitted_at: Date | null;
  readonly accepted_at: Date | null;
}

export interface FileRow {
  /** The submission or report it came with. */
  readonly owner_id: string;
  readonly file_name: string;
  readonly size_bytes: string;
  readonly sha256: string;
}

export interface DispatchPage {
  readonly dispatches: readonly DispatchRow[];
  readonly events: ReadonlyMap<string, readonly JournalRow[]>;
  readonly work: ReadonlyMap<string, readonly WorkRow[]>;
  readonly reports: ReadonlyMap<string, readonly ReportRow[]>;
  readonly exchanges: ReadonlyMap<string, readonly ExchangeRow[]>;
  readonly submissions: ReadonlyMap<string, readonly SubmissionRow[]>;
  readonly files: ReadonlyMap<string, readonly FileRow[]>;
}

const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

export async function* dispatchPages(manager: EntityManager): AsyncGenerator<DispatchPage> {
  for (let after = FIRST; ;) {
    const dispatches = await rowsOf<DispatchRow>(
      manager,
      `select id, body_id, state, version, on_paper, delivered_at, answered_at, decline_reason, suggested_body, event_seq, event_hash
       from dispatch where id > $1 order by id limit ${PAGE}`,
      [after],
    );
    const last = dispatches.at(-1);
    if (last === undefined) return;
    yield await pageOf(manager, dispatches);
    after = last.id;
  }
}

async function pageOf(
  manager: EntityManager,
  dispatches: readonly DispatchRow[],
): Promise<DispatchPage> {
  const ids = [dispatches.map((row) => row.id)];
  const work = await rowsOf<WorkRow>(
    manager,
    `select id, dispatch_id, task_id, state, version, due_at, original_due_at, reason, suggested_body, progress, progress_note,
            submitted_at, finished_at, nudged_at, role, given_at, transferred_to,
            array(select c.id::text from campaign c where c.parent_assignment_id = assignment.id
                  and c.released_at is not null order by 1) as cascaded
     from assignment where dispatch_id = any($1::uuid[]) order by id`,
    ids,
  );
  const reports = await rowsOf<ReportRow>(
    manager,
    `select r.id, r.dispatch_id, r.period_id, r.state, r.version, r.content, r.due_at, p.due_at as period_due_at, p.due_by_level, r.reason,
            r.submitted_at, r.accepted_at
     from period_report r join report_period p on p.id = r.period_id
     where r.dispatch_id = any($1::uuid[]) order by r.id`,
    ids,
  );
  const submissions = await rowsOf<SubmissionRow>(
    manager,
    `select id, assignment_id, note, submitted_at, verdict, verdict_reason, verdict_at, links, numerator,
            denominator
     from submission
     where assignment_id = any($1::uuid[]) order by submitted_at, id`,
    [work.map((row) => row.id)],
  );
  const exchanges = await rowsOf<ExchangeRow>(
    manager,
    `select id, dispatch_id, assignment_id, kind, state, text, asked_at, due_at, wanted_due_at, answer, answered_at,
            granted_due_at
     from exchange where dispatch_id = any($1::uuid[]) order by asked_at, id`,
    ids,
  );
  const files = await rowsOf<FileRow>(
    manager,
    `select coalesce(submission_id, period_report_id) as owner_id, file_name, size_bytes, sha256 from attachment
     where submission_id = any($1::uuid[]) or period_report_id = any($2::uuid[])`,
    [submissions.map((row) => row.id), reports.map((row) => row.id)],
  );
  return {
    dispatches,
    events: grouped(
      await eventsOf(manager, 'dispatch_id = any($1::uuid[])', ids),
      (row) => row.chain,
    ),
    work: grouped(work, (row) => row.dispatch_id),
    reports: grouped(reports, (row) => row.dispatch_id),
    exchanges: grouped(exchanges, (row) => row.dispatch_id),
    submissions: grouped(submissions, (row) => row.assignment_id),
    files: grouped(files, (row) => row.owner_id),
  };
}

export interface CampaignRow extends ChainOwner {
  readonly state: CampaignState;
  readonly version: number;
  readonly close_reason: string | null;
  readonly recipient_count: number;
  readonly wound_up: boolean;
  readonly preview: LaunchPlan | null;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issued_on: LocalDate | null;
  readonly signer_name: string | null;
  readonly urgency: string | null;
  readonly replaces_id: string | null;
  readonly parent_assignment_id: string | null;
  /** Of the work it carries on. */
  readonly parent_body_id: string | null;
  readonly issuer_body_id: string;
}

export interface TaskRow {
  readonly id: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly description: string;
  readonly nature: string;
  readonly due_at: Date | null;
  readonly dropped: boolean;
}

export interface CampaignFacts {
  readonly campaign: CampaignRow;
  readonly events: readonly JournalRow[];
  readonly periods: readonly { readonly id: string; readonly state: string }[];
  readonly series: readonly { readonly id: string; readonly ended: boolean }[];
  readonly tasks: readonly TaskRow[];
  /** First dates of the work that came with the launch, one a task and role. */
  readonly dates: readonly {
    readonly position: number;
    readonly role: string;
    readonly due: Date | null;
    readonly example: string;
  }[];
}

/** One at a time: a preview of ten thousand bodies is megabytes. */
export async function* campaignsOf(manager: EntityManager): AsyncGenerator<CampaignFacts> {
  for (let after = FIRST; ;) {
    const [campaign] = await rowsOf<CampaignRow>(
      manager,
      `select id, state, version, close_reason, recipient_count, wound_up_at is not null as wound_up, preview, event_seq, event_hash,
              document_type, number, symbol, subject, issued_on::text, signer_name, urgency, replaces_id, parent_assignment_id,
              (select body_id from assignment where id = parent_assignment_id) as parent_body_id, issuer_body_id
       from campaign where id > $1 order by id limit 1`,
      [after],
    );
    if (campaign === undefined) return;
    const of = [campaign.id];
    yield {
      campaign,
      events: await eventsOf(manager, 'campaign_id = $1 and dispatch_id is null', of),
      periods: await rowsOf(
        manager,
        'select id, state from report_period where campaign_id = $1',
        of,
      ),
      series: await rowsOf(
        manager,
        'select id, ended_at is not null as ended from report_series where campaign_id = $1',
        of,
      ),
      tasks: await rowsOf(
        manager,
        `select id, position, ordinal, title, description, nature, due_at,
                dropped_at is not null as dropped from task
         where campaign_id = $1 order by position`,
        of,
      ),
      dates: await rowsOf(
        manager,
        `select t.position, a.role, a.original_due_at as due, min(a.id::text) as example
         from task t join assignment a on a.task_id = t.id and a.given_at is null
         where t.campaign_id = $1 group by t.position, a.role, a.original_due_at`,
        of,
      ),
    };
    after = campaign.id;
  }
}

const eventsOf = (
  manager: EntityManager,
  condition: string,
  params: readonly unknown[],
): Promise<readonly JournalRow[]> =>
  rowsOf(
    manager,
    `select coalesce(dispatch_id, campaign_id) as chain, campaign_id, dispatch_id, seq, type, actor, data, occurred_at,
            prev_hash, hash
     from event where ${condition} order by dispatch_id, seq`,
    params,
  );
