import type { EntityManager } from 'typeorm';
import {
  grouped,
  type CountedGroup,
  type GroupName,
  type HopTime,
  type PastDispatch,
  type Principal,
  type StatisticScope,
  type WorkBegun,
} from '#application';
import {
  addDays,
  HOPS,
  OVERDUE_BANDS,
  toInstant,
  type Hop,
  type Instant,
  type StatisticDimension,
} from '#domain';
import { at, instantOf, instantOrNull, run } from '../sql.js';
import {
  bandBounds,
  dispatchIsOut,
  owesWorkSql,
  workCellSql,
  workStands,
} from '../standing.sql.js';
import { campaignSight, SEES_CAMPAIGN } from './sight.js';

export async function campaignsReleased(
  manager: EntityManager,
  principal: Principal,
  campaignId: string | null,
  asOf: Instant,
): Promise<readonly string[]> {
  const { rows } = await run<{ id: string }>(
    manager,
    `select c.id from campaign c where ${SEES_CAMPAIGN} and c.released_at <= $3
       and ($4::uuid is null or c.id = $4) order by c.id`,
    [...campaignSight(principal), at(asOf), campaignId],
  );
  return rows.map(({ id }) => id);
}

const DUE = `(a.due_at at time zone 'Asia/Ho_Chi_Minh')`;
const dueAs = (format: string): string => `coalesce(to_char(${DUE}, '${format}'), '')`;

/** What each group is named by; as `keyOf` of the past (libs/application, read-statistics). */
const KEYS: Readonly<Record<StatisticDimension, string>> = {
  body: 'a.body_id::text',
  bodyKind: 'b.kind',
  task: 'a.task_id::text',
  campaign: 'a.campaign_id::text',
  documentType: `coalesce(c.document_type, '')`,
  month: dueAs('YYYY-MM'),
  quarter: dueAs('YYYY-"Q"Q'),
  year: dueAs('YYYY'),
};

const COLUMNS = { work: 'a', dispatch: 'out.state', asOf: '$2' } as const;
const BOUNDS = OVERDUE_BANDS.slice(0, -1).map((_band, index) => `$${index + 5}`);

/** $3 and $4 bound the date of the work; whoever has none is in no span. */
const counting = (by: StatisticDimension): string => `
  with out as materialized (
    select id, state from dispatch where campaign_id = any($1::uuid[]) and ${dispatchIsOut('state')})
  select ${KEYS[by]} as key, t.nature, ${workStands(COLUMNS, 'handedIn')} as "handedIn",
         ${workCellSql(COLUMNS, BOUNDS)} as cell, count(*)::int as n
  from assignment a join task t on t.id = a.task_id join campaign c on c.id = a.campaign_id
  join body b on b.id = a.body_id left join out on out.id = a.dispatch_id
  where a.task_id = any(array(select id from task where campaign_id = any($1::uuid[]))) and ${owesWorkSql('a.role')}
    and ($3::timestamptz is null or a.due_at >= $3) and ($4::timestamptz is null or a.due_at < $4)
  group by 1, 2, 3, 4`;

export async function countedGroups(
  manager: EntityManager,
  { campaignIds, by, dueFrom, dueTo }: StatisticScope,
  asOf: Instant,
): Promise<readonly CountedGroup[]> {
  const { rows } = await run<CountedGroup>(manager, counting(by), [
    campaignIds,
    at(asOf),
    dueFrom === null ? null : at(toInstant(dueFrom, '00:00')),
    dueTo === null ? null : at(toInstant(addDays(dueTo, 1), '00:00')),
    ...bandBounds(asOf),
  ]);
  return rows;
}

interface WorkRow extends Omit<WorkBegun, 'originalDueAt'> {
  readonly dispatchId: string;
  readonly original_due_at: Date | null;
}

interface EventRow {
  readonly dispatch_id: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurred_at: Date;
}

export async function dispatchesThen(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
  after: string | null,
  limit: number,
): Promise<readonly PastDispatch[]> {
  const { rows: dispatches } = await run<{ id: string }>(
    manager,
    `select id from dispatch where campaign_id = any($1::uuid[]) and delivered_at <= $2
       and ($3::uuid is null or id > $3) order by id limit $4`,
    [campaignIds, at(asOf), after, limit],
  );
  const ids = dispatches.map(({ id }) => id);
  const { rows: work } = await run<WorkRow>(
    manager,
    `select a.id, a.dispatch_id as "dispatchId", a.task_id as "taskId", a.campaign_id as "campaignId",
            a.body_id as "bodyId", b.kind as "bodyKind", c.document_type as "documentType", t.nature, a.role,
            a.original_due_at
     from assignment a join task t on t.id = a.task_id join campaign c on c.id = a.campaign_id
     join body b on b.id = a.body_id
     where a.dispatch_id = any($1::uuid[]) and (a.given_at is null or a.given_at <= $2)`,
    [ids, at(asOf)],
  );
  const { rows: events } = await run<EventRow>(
    manager,
    `select dispatch_id, seq, type, data, occurred_at from event
     where dispatch_id = any($1::uuid[]) and occurred_at <= $2 order by dispatch_id, seq`,
    [ids, at(asOf)],
  );
  const { rows: reports } = await run<{ dispatchId: string; id: string; periodId: string }>(
    manager,
    `select dispatch_id as "dispatchId", id, period_id as "periodId" from period_report
     where dispatch_id = any($1::uuid[])`,
    [ids],
  );
  const workOf = grouped(work, ({ dispatchId }) => dispatchId);
  const chainOf = grouped(events, ({ dispatch_id: id }) => id);
  const reportsOf = grouped(reports, ({ dispatchId }) => dispatchId);
  return ids.map((id) => ({
    id,
    work: (workOf.get(id) ?? []).map(({ original_due_at, dispatchId: _dispatch, ...row }) => ({
      ...row,
      originalDueAt: instantOrNull(original_due_at),
    })),
    chain: (chainOf.get(id) ?? []).map(({ seq, type, data, occurred_at }) => ({
      ...{ seq, type, data },
      occurredAt: instantOf(occurred_at),
    })),
    reports: reportsOf.get(id) ?? [],
  }));
}

/** Groups that are rows somewhere, by id. */
const NAMED = {
  body: `select id::text as key, code, name from body where id = any($1::uuid[])`,
  task: `select t.id::text as key, null as code, trim(t.ordinal || ' ' || t.title) as name from task t
         where t.id = any($1::uuid[])`,
  campaign: `select id::text as key, null as code, concat_ws(' ', concat_ws('/', number, symbol), subject) as name
             from campaign where id = any($1::uuid[])`,
} as const;

/** By the names of Vietnamese dictionaries, tasks and campaigns as the documents stand. */
export async function groupNames(
  manager: EntityManager,
  by: keyof typeof NAMED,
  keys: readonly string[],
): Promise<readonly GroupName[]> {
  const { rows } = await run<GroupName>(
    manager,
    `select * from (${NAMED[by]}) named order by name collate "vi-x-icu", key`,
    [keys],
  );
  return rows;
}

/** From and to, of the moments below, and of which rows. */
const ENDS: Readonly<Record<Hop, readonly [from: string, to: string, of: 'd' | 'w']>> = {
  issuedToDelivered: ['d.issued', 'd.delivered', 'd'],
  deliveredToOpened: ['d.delivered', 'd.opened', 'd'],
  openedToAcknowledged: ['coalesce(d.opened, d.delivered)', 'd.acknowledged', 'd'],
  acknowledgedToFirstWord: ['d.acknowledged', 'w.first_word', 'w'],
  firstWordToSubmitted: ['w.first_word', 'w.submitted', 'w'],
  submittedToAccepted: ['w.submitted', 'w.accepted', 'w'],
};

/** Each moment is the first of its kind, as the journal tells it: what was given back or returned since does not undo it. */
const HOP_TIMES = `
  with told as (
    select e.campaign_id, e.dispatch_id, e.data ->> 'assignmentId' as work_id, e.type, e.occurred_at
    from event e where e.campaign_id = any($1::uuid[]) and e.dispatch_id is not null and e.occurred_at <= $2
      and e.type in ('dispatchDelivered', 'dispatchOpened', 'dispatchAcknowledged', 'assignmentProgressReported',
                     'assignmentSubmitted', 'assignmentAccepted')),
  d as (
    select t.dispatch_id, min(c.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh') as issued,
      min(t.occurred_at) filter (where t.type = 'dispatchDelivered') as delivered,
      min(t.occurred_at) filter (where t.type = 'dispatchOpened') as opened,
      min(t.occurred_at) filter (where t.type = 'dispatchAcknowledged') as acknowledged
    from told t join campaign c on c.id = t.campaign_id group by t.dispatch_id),
  w as (
    select dispatch_id, work_id,
      min(occurred_at) filter (where type in ('assignmentProgressReported', 'assignmentSubmitted')) as first_word,
      min(occurred_at) filter (where type = 'assignmentSubmitted') as submitted,
      min(occurred_at) filter (where type = 'assignmentAccepted') as accepted
    from told where work_id is not null group by dispatch_id, work_id)
  ${HOPS.map((hop) => {
    const [from, to, of] = ENDS[hop];
    const source = of === 'd' ? 'd' : 'w join d on d.dispatch_id = w.dispatch_id';
    return `select '${hop}' as hop, count(*)::int as count,
        percentile_cont(0.5) within group (order by hours) as median, percentile_cont(0.9) within group (order by hours) as decile
      from (select extract(epoch from ${to} - ${from})::float8 / 3600 as hours from ${source}) made
      where hours >= 0`;
  }).join(' union all ')}`;

interface HopRow {
  readonly hop: Hop;
  readonly count: number;
  readonly median: number | null;
  readonly decile: number | null;
}

export async function hopTimes(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
): Promise<readonly HopTime[]> {
  const { rows } = await run<HopRow>(manager, HOP_TIMES, [campaignIds, at(asOf)]);
  const byName = new Map(rows.map((row) => [row.hop, row]));
  return HOPS.map((hop) => {
    const row = byName.get(hop);
    return {
      ...{ hop, count: row?.count ?? 0 },
      medianHours: row?.median ?? null,
      ninthDecileHours: row?.decile ?? null,
    };
  });
}
