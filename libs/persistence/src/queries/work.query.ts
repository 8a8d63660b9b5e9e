import type { EntityManager } from 'typeorm';
import {
  bodiesWithRole,
  type PrintedRows,
  type Principal,
  type WorkDays,
  type WorkFilter,
  type WorkItem,
  type WorkPlace,
} from '#application';
import { WORK_SECTIONS, type WorkSection } from '#domain';
import { at, instantOrNull, run } from '../sql.js';
import {
  campaignIs,
  dispatchIs,
  isAcceptedReport,
  isDoneWork,
  isOwedReportSql,
  isPastSql,
  owesWorkSql,
  reportStands,
  workStands,
} from '../standing.sql.js';
import { printOf, type EmptyPage } from './list-print.js';

const SECTION_NO = Object.fromEntries(
  WORK_SECTIONS.map((name, index) => [name, index]),
) as Readonly<Record<WorkSection, number>>;

/** By date: late, within seven days, later. What has no date is never red. */
const byDate = (due: string): string =>
  `case when ${isPastSql(due, '$2')} then ${SECTION_NO.overdue} when ${due} < $3 then ${SECTION_NO.within7Days}
        else ${SECTION_NO.later} end`;

const WORK = { work: 'a', dispatch: 'm.state' } as const;

/** Work without a date comes last in its section. */
const NO_DATE = '1e12';

/**
 * Everything the bodies $1 have or had to do in campaigns that go on, as of $2; $3 is where "trong 7 ngày" ends. What
 * was handed in waits for the coordinator, no longer for the body: it is with what is done.
 */
const ITEMS = `
  with mine as (
    select d.*, b.name as body_name, c.document_type, c.number, c.symbol, c.subject, i.name as issuer_name,
           c.issuer_body_id, c.state as campaign_state, ${campaignIs('c.state', 'goesOn')} as goes_on
    from dispatch d
    join campaign c on c.id = d.campaign_id and c.released_at is not null
    join body b on b.id = d.body_id join body i on i.id = c.issuer_body_id
    where d.body_id = any($1::uuid[]) and not ${dispatchIs('d.state', 'recalled')} and ($4::uuid is null or d.campaign_id = $4)),
  items as (
    select 'dispatch' as kind, m.id, m.id as dispatch_id, ${SECTION_NO.toAcknowledge} as section_no, m.subject as title,
           m.state, m.version, null as role, null as nature, o.due_at, null::timestamptz as submitted_at,
           null::timestamptz as nudged_at
    from mine m
    left join obligation o on o.subject_id = m.id and o.kind = 'acknowledge' and o.closed_at is null
    where m.goes_on and ${dispatchIs('m.state', 'awaited')}
    union all
    select 'assignment', a.id, a.dispatch_id,
           case when not ${workStands(WORK, 'open')} then ${SECTION_NO.done}
                when t.nature = 'standing' or not ${owesWorkSql('a.role')} then ${SECTION_NO.standing}
                else ${byDate('a.due_at')} end,
           t.title, a.state, a.version, a.role, t.nature, a.due_at, a.submitted_at, a.nudged_at
    from mine m join assignment a on a.dispatch_id = m.id join task t on t.id = a.task_id
    where ${isDoneWork(WORK)} or (m.goes_on and ${workStands(WORK, 'open', 'handedIn')})
    union all
    select 'report', r.id, r.dispatch_id,
           case when not ${isOwedReportSql('r', 'm.state')} then ${SECTION_NO.done} else ${byDate('r.due_at')} end,
           p.label, r.state, r.version, null, null, r.due_at, r.submitted_at, null
    from mine m join period_report r on r.dispatch_id = m.id join report_period p on p.id = r.period_id
    where ${isAcceptedReport('r', 'm.state')}
       or (m.goes_on and ${reportStands('r', 'm.state', 'missing', 'returned', 'handedIn')}))`;

const SORT_KEY = `case when section_no = ${SECTION_NO.done} then -extract(epoch from coalesce(submitted_at, due_at, $2))
  else coalesce(extract(epoch from due_at), ${NO_DATE}) end::float8`;

interface Row {
  readonly print: string;
  readonly kind: WorkItem['kind'];
  readonly id: string;
  readonly dispatch_id: string;
  readonly section_no: number;
  readonly sort_key: number;
  readonly title: string;
  readonly state: WorkItem['state'];
  readonly version: number;
  readonly role: 'lead';
  readonly nature: 'finite';
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly nudged_at: Date | null;
  readonly dispatch_state: WorkItem['dispatchState'];
  readonly campaign_id: string;
  readonly campaign_state: WorkItem['campaignState'];
  readonly on_paper: boolean;
  readonly issuer_body_id: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer_name: string;
}

const own = (principal: Principal): readonly string[] =>
  bodiesWithRole(principal, 'head', 'contactPoint');

export async function workCounts(
  manager: EntityManager,
  principal: Principal,
  days: WorkDays,
  campaignId: string | null,
): Promise<Readonly<Record<WorkSection, number>>> {
  const { rows } = await run<{ section_no: number; items: number }>(
    manager,
    `${ITEMS} select section_no, count(*)::int as items from items group by section_no`,
    [own(principal), at(days.asOf), at(days.soonUntil), campaignId],
  );
  const counted = new Map(rows.map((row) => [row.section_no, row.items]));
  return Object.fromEntries(
    WORK_SECTIONS.map((name) => [name, counted.get(SECTION_NO[name]) ?? 0]),
  ) as Readonly<Record<WorkSection, number>>;
}

export async function workItems(
  manager: EntityManager,
  principal: Principal,
  days: WorkDays,
  { section, campaignId }: WorkFilter,
  after: WorkPlace | null,
  limit: number,
): Promise<PrintedRows<WorkItem>> {
  const { rows } = await run<Row | EmptyPage>(
    manager,
    `${ITEMS},
     keyed as (
       select items.*, ${SORT_KEY} as sort_key from items where $5::int is null or section_no = $5),
     page as (
       select * from keyed
       where $6::int is null or (section_no, sort_key, id) > ($6::int, $7::float8, $8::uuid)
       order by section_no, sort_key, id limit $9)
     select f.print, k.*, m.state as dispatch_state, m.campaign_id, m.campaign_state, m.on_paper, m.issuer_body_id, m.body_id, m.body_name, m.document_type, m.number,
            m.symbol, m.issuer_name
     from (select ${printOf('section_no', 'sort_key', 'id')} as print from keyed) f
     left join page k on true left join mine m on m.id = k.dispatch_id
     order by k.section_no, k.sort_key, k.id`,
    [
      own(principal),
      at(days.asOf),
      at(days.soonUntil),
      campaignId,
      section === null ? null : SECTION_NO[section],
      after?.sectionNo ?? null,
      after?.sortKey ?? null,
      after?.id ?? null,
      limit,
    ],
  );
  const items = rows.filter((row): row is Row => row.id !== null).map(toItem);
  return { rows: items, print: rows[0]?.print ?? '' };
}

function toItem(row: Row): WorkItem {
  const facts = {
    id: row.id,
    sectionNo: row.section_no,
    sortKey: row.sort_key,
    section: WORK_SECTIONS[row.section_no] ?? 'later',
    dispatchId: row.dispatch_id,
    dispatchState: row.dispatch_state,
    acknowledged: row.dispatch_state === 'acknowledged',
    campaignId: row.campaign_id,
    campaignState: row.campaign_state,
    onPaper: row.on_paper,
    issuerBodyId: row.issuer_body_id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    title: row.title,
    documentType: row.document_type,
    number: row.number,
    symbol: row.symbol,
    issuerName: row.issuer_name,
    version: row.version,
    dueAt: instantOrNull(row.due_at),
    submittedAt: instantOrNull(row.submitted_at),
  };
  const { kind, state, role, nature } = row;
  const nudgedAt = instantOrNull(row.nudged_at);
  // The kind decides which columns are filled; SQL gives one row type for all three.
  return {
    ...facts,
    kind,
    state,
    ...(kind === 'assignment' ? { role, nature, nudgedAt } : {}),
  } as WorkItem;
}
