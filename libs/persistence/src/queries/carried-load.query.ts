import type { EntityManager } from 'typeorm';
import type { LiveTask, SharedDuty } from '#application';
import { addDays, toInstant, type CarriedLoad, type Instant, type LocalDate } from '#domain';
import { at, instantOrNull, run } from '../sql.js';
import {
  campaignIs,
  dispatchIs,
  isLateWorkSql,
  isOwedReportSql,
  owesWorkSql,
  workStands,
} from '../standing.sql.js';

const WORK = { work: 'a', dispatch: 'd.state' };
const DAY = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;
/** Work of a body in campaigns that go on, of any issuer. */
const CARRIED = `
  from assignment a join dispatch d on d.id = a.dispatch_id join campaign c on c.id = a.campaign_id
  where a.body_id = any($1::uuid[]) and ${owesWorkSql('a.role')} and ${workStands(WORK, 'open')}
    and c.released_at is not null and ${campaignIs('c.state', 'goesOn')}`;

interface Of {
  readonly body_id: string;
}

/** What bodies carry now, as numbers: open and late work, what falls due by week, reports by month. */
export async function carriedLoad(
  manager: EntityManager,
  bodyIds: readonly string[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  asOf: Instant,
): Promise<ReadonlyMap<string, CarriedLoad>> {
  const span = [bodyIds, at(toInstant(from, '00:00')), at(toInstant(addDays(to, 1), '00:00'))];
  const open = await run<Of & { open: number; late: number }>(
    manager,
    `select a.body_id, count(*)::int as open,
       count(*) filter (where ${isLateWorkSql({ ...WORK, asOf: '$2::timestamptz' })})::int as late
     ${CARRIED} group by a.body_id`,
    [bodyIds, at(asOf)],
  );
  const weeks = await run<Of & { week: LocalDate; due: number }>(
    manager,
    `select a.body_id, date_trunc('week', ${DAY('a.due_at')})::date::text as week, count(*)::int as due
     ${CARRIED} and a.due_at >= $2 and a.due_at < $3 group by 1, 2`,
    span,
  );
  const months = await run<Of & { month: string; due: number }>(
    manager,
    `select body_id, to_char(${DAY('due_at')}, 'YYYY-MM') as month, count(*)::int as due from (
       select r.body_id, r.due_at from period_report r join dispatch d on d.id = r.dispatch_id
       join campaign c on c.id = r.campaign_id
       where r.body_id = any($1::uuid[]) and ${isOwedReportSql('r', 'd.state')}
         and ${campaignIs('c.state', 'goesOn')} and r.due_at >= $2 and r.due_at < $3
       union all
       select d.body_id, p.due_at from report_period p join report_series s on s.id = p.series_id
       join campaign c on c.id = p.campaign_id
       join campaign_recipient q on q.campaign_id = c.id and q.set_nos && s.set_nos and q.body_id = any($1::uuid[])
       join dispatch d on d.campaign_id = c.id and d.body_id = q.body_id
         and ${dispatchIs('d.state', 'awaited', 'acknowledged')}
       where p.state in ('scheduled', 'opening') and ${campaignIs('c.state', 'goesOn')}
         and p.due_at >= $2 and p.due_at < $3) r
     group by 1, 2`,
    span,
  );
  const found = new Map<
    string,
    { open: number; late: number; weeks: Map<LocalDate, number>; months: Map<string, number> }
  >();
  const of = (id: string) => {
    const known = found.get(id) ?? { open: 0, late: 0, weeks: new Map(), months: new Map() };
    found.set(id, known);
    return known;
  };
  for (const row of open.rows) Object.assign(of(row.body_id), { open: row.open, late: row.late });
  for (const row of weeks.rows) of(row.body_id).weeks.set(row.week, row.due);
  for (const row of months.rows) of(row.body_id).months.set(row.month, row.due);
  return found;
}

/** Tasks of the campaigns of one issuer that go on. */
export async function liveTasks(
  manager: EntityManager,
  issuerBodyId: string,
): Promise<readonly LiveTask[]> {
  const { rows } = await run<LiveTask>(
    manager,
    `select t.id, t.ordinal, t.title, c.id as "campaignId", concat_ws('/', c.number, c.symbol) as reference
     from task t join campaign c on c.id = t.campaign_id
     where c.issuer_body_id = $1 and c.released_at is not null and ${campaignIs('c.state', 'goesOn')}
     order by c.released_at desc, t.position`,
    [issuerBodyId],
  );
  return rows;
}

/** Which of these bodies have open work of these tasks. */
export async function sharedDuties(
  manager: EntityManager,
  taskIds: readonly string[],
  bodyIds: readonly string[],
): Promise<readonly SharedDuty[]> {
  const { rows } = await run<{ task_id: string; body_ids: string[]; due_at: Date | null }>(
    manager,
    `select a.task_id, array_agg(distinct a.body_id) as body_ids, min(a.due_at) as due_at
     from assignment a join dispatch d on d.id = a.dispatch_id
     where a.task_id = any($1::uuid[]) and a.body_id = any($2::uuid[])
       and ${owesWorkSql('a.role')} and ${workStands(WORK, 'open')}
     group by a.task_id`,
    [taskIds, bodyIds],
  );
  return rows.map((row) => ({
    taskId: row.task_id,
    bodyIds: row.body_ids,
    dueAt: instantOrNull(row.due_at),
  }));
}
