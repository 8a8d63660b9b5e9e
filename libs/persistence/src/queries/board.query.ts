import type { EntityManager } from 'typeorm';
import type {
  BoardCell,
  BoardPlace,
  BoardReport,
  BoardRow,
  BoardTask,
  PrintedRows,
} from '#application';
import {
  hasEndedBy,
  localDateOf,
  type BoardRank,
  type DispatchState,
  type Instant,
  type LocalDate,
} from '#domain';
import { at, atOrNull, instantOf, instantOrNull, run } from '../sql.js';
import { dispatchIs, dispatchIsOut, isLateWorkSql, reportStands } from '../standing.sql.js';
import { printOf, type EmptyPage } from './list-print.js';
import { milestonesOfCells } from './milestones.query.js';

interface TaskRow {
  readonly id: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly nature: BoardTask['nature'];
  readonly due_at: Date | null;
  readonly support_due_at: Date | null;
  readonly due_source: BoardTask['dueSource'];
  readonly is_dropped: boolean;
}

export async function boardTasks(
  manager: EntityManager,
  campaignId: string,
): Promise<readonly BoardTask[]> {
  const { rows } = await run<TaskRow>(
    manager,
    `select id, position, ordinal, title, nature, due_at, support_due_at, due_source, dropped_at is not null as is_dropped
     from task where campaign_id = $1 order by position`,
    [campaignId],
  );
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    ordinal: row.ordinal,
    title: row.title,
    nature: row.nature,
    dueAt: instantOrNull(row.due_at),
    supportDueAt: instantOrNull(row.support_due_at),
    dueSource: row.due_source,
    isDropped: row.is_dropped,
  }));
}

/** `print` stands for the whole order, so that a later page can tell whether rows have moved since the first. */
const ROWS = `
  with out as materialized (
    select id, state from dispatch where campaign_id = $1 and ${dispatchIsOut('state')}),
  late as (
    select a.dispatch_id, min(a.due_at) as oldest, count(*)::int as late
    from assignment a left join out on out.id = a.dispatch_id
    where a.task_id = any(array(select id from task where campaign_id = $1))
      and ${isLateWorkSql({ work: 'a', dispatch: 'out.state', asOf: '$2' })}
    group by a.dispatch_id),
  ranked as (
    select d.id, d.body_id, b.code, b.name, b.valid_to::text as valid_to, l.oldest, coalesce(l.late, 0) as late,
      case when l.late is not null then 0 when ${dispatchIs('d.state', 'awaited')} then 1 else 2 end as rank
    from dispatch d join body b on b.id = d.body_id
    left join late l on l.dispatch_id = d.id
    where d.campaign_id = $1),
  page as (
    select * from ranked
    where $3::int is null or (rank, coalesce(oldest, 'infinity'), name, id)
                              > ($3::int, coalesce($4::timestamptz, 'infinity'), $5::text, $6::uuid)
    order by rank, coalesce(oldest, 'infinity'), name, id limit $7)
  select f.print, p.*, d.state, d.version, d.on_paper, d.delivered_at, d.opened_at, d.answered_at,
         d.answered_by ->> 'label' as answered_by, d.decline_reason, o.due_at as acknowledge_due_at
  from (select ${printOf('rank', 'oldest', 'name', 'id')} as print from ranked) f
  left join page p on true left join dispatch d on d.id = p.id
  left join obligation o on o.subject_id = d.id and o.kind = 'acknowledge' and o.closed_at is null
  order by p.rank, coalesce(p.oldest, 'infinity'), p.name, p.id`;

interface Row {
  readonly print: string;
  readonly id: string;
  readonly body_id: string;
  readonly code: string;
  readonly name: string;
  readonly valid_to: LocalDate | null;
  readonly oldest: Date | null;
  readonly late: number;
  readonly rank: BoardRank;
  readonly state: DispatchState;
  readonly version: number;
  readonly on_paper: boolean;
  readonly delivered_at: Date;
  readonly opened_at: Date | null;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly decline_reason: string | null;
  readonly acknowledge_due_at: Date | null;
}

export async function boardRows(
  manager: EntityManager,
  campaignId: string,
  asOf: Instant,
  after: BoardPlace | null,
  limit: number,
): Promise<PrintedRows<BoardRow>> {
  const { rows: found } = await run<Row | EmptyPage>(manager, ROWS, [
    campaignId,
    at(asOf),
    after?.rank ?? null,
    atOrNull(after?.oldestLateDueAt),
    after?.bodyName ?? null,
    after?.dispatchId ?? null,
    limit,
  ]);
  const rows = found.filter((row): row is Row => row.id !== null);
  const ids = rows.map((row) => row.id);
  const cells = await cellsOf(manager, ids, asOf);
  const reports = await reportsOf(manager, ids);
  const presented = rows.map((row) => ({
    dispatchId: row.id,
    rank: row.rank,
    oldestLateDueAt: instantOrNull(row.oldest),
    bodyId: row.body_id,
    bodyCode: row.code,
    bodyName: row.name,
    bodyEndedOn: hasEndedBy({ validFrom: null, validTo: row.valid_to }, localDateOf(asOf))
      ? row.valid_to
      : null,
    state: row.state,
    version: row.version,
    onPaper: row.on_paper,
    deliveredAt: instantOf(row.delivered_at),
    openedAt: instantOrNull(row.opened_at),
    answeredAt: instantOrNull(row.answered_at),
    answeredBy: row.answered_by,
    declineReason: row.decline_reason,
    acknowledgeDueAt: instantOrNull(row.acknowledge_due_at),
    late: row.late,
    cells: cells.get(row.id) ?? [],
    reports: reports.get(row.id) ?? [],
  }));
  return { rows: presented, print: found[0]?.print ?? '' };
}

interface CellRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly task_id: string;
  readonly role: BoardCell['role'];
  readonly nature: BoardCell['nature'];
  readonly state: BoardCell['state'];
  readonly version: number;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly progress: BoardCell['progress'];
  readonly nudged_at: Date | null;
}

async function cellsOf(
  manager: EntityManager,
  dispatchIds: readonly string[],
  asOf: Instant,
): Promise<ReadonlyMap<string, readonly BoardCell[]>> {
  const { rows } = await run<CellRow>(
    manager,
    `select a.id, a.dispatch_id, a.task_id, a.role, t.nature, a.state, a.version, a.due_at, a.submitted_at, a.progress,
            a.nudged_at
     from assignment a join task t on t.id = a.task_id
     where a.dispatch_id = any($1::uuid[]) order by t.position, a.role`,
    [dispatchIds],
  );
  const milestones = await milestonesOfCells(manager, dispatchIds, asOf);
  return grouped(rows, (row) => ({ ...toCell(row), milestones: milestones.get(row.id) ?? null }));
}

const toCell = (row: CellRow): Omit<BoardCell, 'milestones'> => ({
  assignmentId: row.id,
  taskId: row.task_id,
  role: row.role,
  nature: row.nature,
  state: row.state,
  version: row.version,
  dueAt: instantOrNull(row.due_at),
  submittedAt: instantOrNull(row.submitted_at),
  progress: row.progress,
  nudgedAt: instantOrNull(row.nudged_at),
});

interface ReportRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly period_id: string;
  readonly label: string;
  readonly state: BoardReport['state'];
  readonly version: number;
  readonly due_at: Date;
}

async function reportsOf(
  manager: EntityManager,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BoardReport[]>> {
  const { rows } = await run<ReportRow>(
    manager,
    `select r.id, r.dispatch_id, r.period_id, p.label, r.state, r.version, r.due_at
     from period_report r join report_period p on p.id = r.period_id join dispatch d on d.id = r.dispatch_id
     where r.dispatch_id = any($1::uuid[])
       and ${reportStands('r', 'd.state', 'missing', 'returned', 'handedIn', 'missed')} order by r.due_at, p.id`,
    [dispatchIds],
  );
  return grouped(rows, (row) => ({
    reportId: row.id,
    periodId: row.period_id,
    label: row.label,
    state: row.state,
    version: row.version,
    dueAt: instantOf(row.due_at),
  }));
}

function grouped<R extends { readonly dispatch_id: string }, T>(
  rows: readonly R[],
  present: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.dispatch_id);
    if (group === undefined) groups.set(row.dispatch_id, [present(row)]);
    else group.push(present(row));
  }
  return groups;
}
