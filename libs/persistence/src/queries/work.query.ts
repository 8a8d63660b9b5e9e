import type { EntityManager } from 'typeorm';
import {
  WORK_SECTIONS,
  type Principal,
  type WorkDays,
  type WorkFilter,
  type WorkItem,
  type WorkPlace,
  type WorkSection,
} from '#application';
import { bodiesWithRole } from '#application';
import { at, instantOrNull, run } from '../sql.js';

const SECTION_NO = Object.fromEntries(
  WORK_SECTIONS.map((name, index) => [name, index]),
) as Readonly<Record<WorkSection, number>>;

/** By date: late, within seven days, later. What has no date is never red. */
const byDate = (due: string): string =>
  `case when ${due} < $2 then ${SECTION_NO.overdue} when ${due} < $3 then ${SECTION_NO.within7Days}
        else ${SECTION_NO.later} end`;

/** Work without a date comes last in its section. */
const NO_DATE = '1e12';

/**
 * Everything the bodies $1 have or had to do in campaigns that go on, as of $2; $3 is where "trong 7 ngày" ends. What
 * was handed in waits for the coordinator, no longer for the body: it is with what is done.
 */
const ITEMS = `
  with mine as (
    select d.*, b.name as body_name, c.document_type, c.number, c.symbol, c.subject, i.name as issuer_name,
           c.state in ('running', 'paused') as goes_on
    from dispatch d
    join campaign c on c.id = d.campaign_id and c.released_at is not null
    join body b on b.id = d.body_id join body i on i.id = c.issuer_body_id
    where d.body_id = any($1::uuid[]) and d.state <> 'recalled' and ($4::uuid is null or d.campaign_id = $4)),
  items as (
    select 'dispatch' as kind, m.id, m.id as dispatch_id, ${SECTION_NO.toAcknowledge} as section_no, m.subject as title,
           m.state, m.version, null as role, null as nature, o.due_at, null::timestamptz as submitted_at
    from mine m
    left join obligation o on o.subject_id = m.id and o.kind = 'acknowledge' and o.closed_at is null
    where m.goes_on and m.state in ('delivered', 'opened')
    union all
    select 'assignment', a.id, a.dispatch_id,
           case when a.state in ('submitted', 'done') then ${SECTION_NO.done}
                when t.nature = 'standing' or a.role in ('monitor', 'adviser') then ${SECTION_NO.standing}
                else ${byDate('a.due_at')} end,
           t.title, a.state, a.version, a.role, t.nature, a.due_at, a.submitted_at
    from mine m join assignment a on a.dispatch_id = m.id join task t on t.id = a.task_id
    where a.state = 'done'
       or (m.goes_on and m.state <> 'declined' and a.state in ('assigned', 'in_progress', 'returned', 'submitted'))
    union all
    select 'report', r.id, r.dispatch_id,
           case when r.state in ('submitted', 'accepted') then ${SECTION_NO.done} else ${byDate('r.due_at')} end,
           p.label, r.state, r.version, null, null, r.due_at, r.submitted_at
    from mine m join period_report r on r.dispatch_id = m.id join report_period p on p.id = r.period_id
    where r.state = 'accepted' or (m.goes_on and r.state in ('open', 'draft', 'returned', 'submitted')))`;

const SORT_KEY = `case when section_no = ${SECTION_NO.done} then -extract(epoch from coalesce(submitted_at, due_at, $2))
  else coalesce(extract(epoch from due_at), ${NO_DATE}) end::float8`;

interface Row {
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
  readonly dispatch_state: string;
  readonly campaign_id: string;
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
): Promise<readonly WorkItem[]> {
  const { rows } = await run<Row>(
    manager,
    `${ITEMS}, keyed as (select items.*, ${SORT_KEY} as sort_key from items)
     select k.*, m.state as dispatch_state, m.campaign_id, m.body_id, m.body_name, m.document_type, m.number,
            m.symbol, m.issuer_name
     from keyed k join mine m on m.id = k.dispatch_id
     where ($5::int is null or k.section_no = $5)
       and ($6::int is null or (k.section_no, k.sort_key, k.id) > ($6::int, $7::float8, $8::uuid))
     order by k.section_no, k.sort_key, k.id limit $9`,
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
  return rows.map(toItem);
}

function toItem(row: Row): WorkItem {
  const facts = {
    id: row.id,
    sectionNo: row.section_no,
    sortKey: row.sort_key,
    section: WORK_SECTIONS[row.section_no] ?? 'later',
    dispatchId: row.dispatch_id,
    acknowledged: row.dispatch_state === 'acknowledged',
    campaignId: row.campaign_id,
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
  // The kind decides which columns are filled; SQL gives one row type for all three.
  return { ...facts, kind, state, ...(kind === 'assignment' ? { role, nature } : {}) } as WorkItem;
}
