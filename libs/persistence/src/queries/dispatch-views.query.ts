import type { EntityManager } from 'typeorm';
import type { DispatchTask, DispatchView, Principal, ReportLine } from '#application';
import type { CampaignState, DispatchState } from '#domain';
import { instantOf, instantOrNull, one, run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { REPORT_COLUMNS, toReportLine, type ReportLineRow } from './report-views.query.js';
import { dispatchIs } from '../standing.sql.js';
import { dispatchSight, SEES_DISPATCH } from './sight.js';

interface Row extends DocumentRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly campaign_state: CampaignState;
  readonly close_reason: string | null;
  readonly body_id: string;
  readonly body_name: string;
  readonly state: DispatchState;
  readonly version: number;
  readonly on_paper: boolean;
  readonly delivered_at: Date;
  readonly opened_at: Date | null;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly decline_reason: string | null;
  readonly suggested_body: string | null;
  readonly acknowledge_due_at: Date | null;
  readonly onward_id: string | null;
  readonly onward_body_name: string;
}

const SELECT = `
  select d.id, d.campaign_id, c.state as campaign_state, c.close_reason, ${DOCUMENT_COLUMNS}, d.body_id,
         b.name as body_name, d.state, d.version, d.on_paper, d.delivered_at, d.opened_at, d.answered_at,
         d.answered_by ->> 'label' as answered_by, d.decline_reason, d.suggested_body, o.due_at as acknowledge_due_at,
         onward.dispatch_id as onward_id, onward.body_name as onward_body_name
  from dispatch d
  join campaign c on c.id = d.campaign_id
  join body i on i.id = c.issuer_body_id join body b on b.id = d.body_id
  left join obligation o on o.subject_id = d.id and o.kind = 'acknowledge' and o.closed_at is null
  left join lateral (
    select n.id as dispatch_id, nb.name as body_name
    from event e join dispatch n on n.id = (e.data ->> 'toDispatchId')::uuid join body nb on nb.id = n.body_id
    where e.dispatch_id = d.id and e.type = 'dispatchTransferred' and ${dispatchIs('d.state', 'transferred')}
    order by e.seq desc limit 1) onward on true
  where ${SEES_DISPATCH} and d.id = $5`;

export async function dispatchView(
  manager: EntityManager,
  principal: Principal,
  dispatchId: string,
): Promise<DispatchView | null> {
  const row = await one<Row>(manager, SELECT, [...dispatchSight(principal), dispatchId]);
  if (row === null) return null;
  return {
    id: row.id,
    campaignId: row.campaign_id,
    campaignState: row.campaign_state,
    closeReason: row.close_reason,
    document: toDocument(row),
    bodyId: row.body_id,
    bodyName: row.body_name,
    state: row.state,
    version: row.version,
    onPaper: row.on_paper,
    deliveredAt: instantOf(row.delivered_at),
    openedAt: instantOrNull(row.opened_at),
    answeredAt: instantOrNull(row.answered_at),
    answeredBy: row.answered_by,
    declineReason: row.decline_reason,
    suggestedBody: row.suggested_body,
    acknowledgeDueAt: instantOrNull(row.acknowledge_due_at),
    transferredTo:
      row.onward_id === null ? null : { dispatchId: row.onward_id, bodyName: row.onward_body_name },
    tasks: await tasksOf(manager, dispatchId),
    reports: await reportsOf(manager, dispatchId),
  };
}

/** The columns of one piece of work, from assignment `a` and task `t`. */
export const TASK_COLUMNS = `a.id as assignment_id, t.id as task_id, t.ordinal, t.title, t.description, t.nature, a.role,
  a.state as work_state, a.version as work_version, a.due_at, a.original_due_at, a.submitted_at, t.partners,
  t.reports_to, a.progress, a.nudged_at, a.reason, a.suggested_body as work_suggested_body,
  (select max(n.created_at) from obligation o join notification n on n.obligation_id = o.id
   where o.subject_id = a.id and o.kind = 'complete' and o.closed_at is null and n.template = 'silentWork'
     and n.fate is null and n.created_at > coalesce(a.last_word_at, '-infinity')) as silence_asked_at`;

export interface TaskRow {
  readonly assignment_id: string;
  readonly task_id: string;
  readonly ordinal: string;
  readonly title: string;
  readonly description: string;
  readonly nature: DispatchTask['nature'];
  readonly role: DispatchTask['role'];
  readonly work_state: DispatchTask['state'];
  readonly work_version: number;
  readonly due_at: Date | null;
  readonly original_due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly partners: string[];
  readonly reports_to: string | null;
  readonly progress: DispatchTask['progress'];
  readonly nudged_at: Date | null;
  readonly reason: string | null;
  readonly work_suggested_body: string | null;
  readonly silence_asked_at: Date | null;
}

export const toTask = (row: TaskRow): DispatchTask => ({
  assignmentId: row.assignment_id,
  taskId: row.task_id,
  ordinal: row.ordinal,
  title: row.title,
  description: row.description,
  nature: row.nature,
  role: row.role,
  state: row.work_state,
  version: row.work_version,
  dueAt: instantOrNull(row.due_at),
  originalDueAt: instantOrNull(row.original_due_at),
  submittedAt: instantOrNull(row.submitted_at),
  partners: row.partners,
  reportsTo: row.reports_to,
  progress: row.progress,
  nudgedAt: instantOrNull(row.nudged_at),
  reason: row.reason,
  suggestedBody: row.work_suggested_body,
  silenceAskedAt: instantOrNull(row.silence_asked_at),
});

async function tasksOf(
  manager: EntityManager,
  dispatchId: string,
): Promise<readonly DispatchTask[]> {
  const { rows } = await run<TaskRow>(
    manager,
    `select ${TASK_COLUMNS} from assignment a join task t on t.id = a.task_id
     where a.dispatch_id = $1 order by t.position, a.role`,
    [dispatchId],
  );
  return rows.map(toTask);
}

async function reportsOf(
  manager: EntityManager,
  dispatchId: string,
): Promise<readonly ReportLine[]> {
  const { rows } = await run<ReportLineRow>(
    manager,
    `select ${REPORT_COLUMNS} from period_report r join report_period p on p.id = r.period_id
     where r.dispatch_id = $1 order by r.due_at, r.id`,
    [dispatchId],
  );
  return rows.map(toReportLine);
}

export async function documentText(
  manager: EntityManager,
  campaignId: string,
): Promise<string | null> {
  const row = await one<{ text: string | null }>(
    manager,
    `select r.document ->> 'text' as text from campaign c join reading r on r.id = c.reading_id where c.id = $1`,
    [campaignId],
  );
  return row?.text ?? null;
}
