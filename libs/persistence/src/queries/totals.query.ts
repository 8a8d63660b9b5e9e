import type { EntityManager } from 'typeorm';
import type { CampaignTotals, DispatchTotals, WorkTotals } from '#application';
import { addDays, localDateOf, toInstant, type Instant } from '#domain';
import { at, run } from '../sql.js';

/** What a row counts as; `late7` and the others are open and late, by age. */
type Cell =
  | 'doneInTime'
  | 'doneLate'
  | 'openInTime'
  | 'late7'
  | 'late30'
  | 'late120'
  | 'lateOver'
  | 'undatedOpen'
  | 'undatedDone'
  | 'declined'
  | 'withdrawn';

const TIME_ZONE = `at time zone 'Asia/Ho_Chi_Minh'`;
/** Calendar days from the due day to the submission that stopped the clock. */
const DAYS_TO_SUBMISSION = `((a.submitted_at ${TIME_ZONE})::date - (a.due_at ${TIME_ZONE})::date)`;

/**
 * Every row is looked at once and sorted into one cell; ten thousand bodies with three tasks each are 30,000 rows.
 * `= any(array(…))` makes one pass over the pages of all tasks. A recalled dispatch takes its work with it: the
 * assignments keep the state they were in. $2 is the instant, $3 to $5 the first due instants that are at most 7, 30
 * and 120 days late by then.
 */
const WORK = `
  with recalled as materialized (
    select id from dispatch where campaign_id = any($1::uuid[]) and state = 'recalled'),
  counted as (
    select a.task_id, a.state = 'submitted' as submitted, count(*)::int as n,
      case
        when r.id is not null or a.state in ('transferred', 'cancelled') then 'withdrawn'
        when a.state = 'declined' then 'declined'
        when a.due_at is null then case when a.state = 'done' then 'undatedDone' else 'undatedOpen' end
        when a.state = 'done' then case when a.submitted_at <= a.due_at then 'doneInTime' else 'doneLate' end
        when coalesce(a.submitted_at, $2) <= a.due_at then 'openInTime'
        when a.submitted_at is null then
          case when a.due_at >= $3 then 'late7' when a.due_at >= $4 then 'late30'
               when a.due_at >= $5 then 'late120' else 'lateOver' end
        else
          case when ${DAYS_TO_SUBMISSION} <= 7 then 'late7' when ${DAYS_TO_SUBMISSION} <= 30 then 'late30'
               when ${DAYS_TO_SUBMISSION} <= 120 then 'late120' else 'lateOver' end
      end as cell
    from assignment a left join recalled r on r.id = a.dispatch_id
    where a.task_id = any(array(select id from task where campaign_id = any($1::uuid[])))
      and a.role in ('lead', 'support')
    group by a.task_id, cell, submitted)
  select t.campaign_id, t.nature, c.cell, c.submitted, sum(c.n)::int as n
  from counted c join task t on t.id = c.task_id group by t.campaign_id, t.nature, c.cell, c.submitted`;

interface WorkRow {
  readonly campaign_id: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly cell: Cell;
  readonly submitted: boolean;
  readonly n: number;
}

const DISPATCHES = `
  select campaign_id, count(*)::int as bodies,
    count(*) filter (where state = 'acknowledged')::int as acknowledged,
    count(*) filter (where state in ('delivered', 'opened'))::int as not_acknowledged,
    count(*) filter (where state = 'declined')::int as declined,
    count(*) filter (where state = 'recalled')::int as recalled
  from dispatch where campaign_id = any($1::uuid[]) group by campaign_id`;

interface DispatchRow {
  readonly campaign_id: string;
  readonly bodies: number;
  readonly acknowledged: number;
  readonly not_acknowledged: number;
  readonly declined: number;
  readonly recalled: number;
}

/** Rows of an unreleased launch are not counted: nobody may see them yet. */
const RELEASED = 'select id from campaign where id = any($1::uuid[]) and released_at is not null';

export async function campaignTotals(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
): Promise<ReadonlyMap<string, CampaignTotals>> {
  const { rows: visible } = await run<{ id: string }>(manager, RELEASED, [campaignIds]);
  const released = visible.map((row) => row.id);
  const work = await run<WorkRow>(manager, WORK, [released, at(asOf), ...bounds(asOf)]);
  const dispatches = await run<DispatchRow>(manager, DISPATCHES, [released]);
  const dispatchesOf = new Map(dispatches.rows.map((row) => [row.campaign_id, toDispatches(row)]));
  return new Map(
    campaignIds.map((id) => [
      id,
      {
        work: toWork(work.rows.filter((row) => row.campaign_id === id)),
        dispatches: dispatchesOf.get(id) ?? NO_DISPATCHES,
      },
    ]),
  );
}

const bounds = (asOf: Instant): readonly Date[] =>
  [7, 30, 120].map((days) => at(toInstant(addDays(localDateOf(asOf), -days), '00:00')));

const NO_DISPATCHES: DispatchTotals = {
  bodies: 0,
  acknowledged: 0,
  notAcknowledged: 0,
  declined: 0,
  recalled: 0,
};

function toWork(rows: readonly WorkRow[]): WorkTotals {
  const sum = (matches: (row: WorkRow) => boolean): number =>
    rows.filter(matches).reduce((total, row) => total + row.n, 0);
  const cell = (...cells: readonly Cell[]): number => sum((row) => cells.includes(row.cell));
  const standing = sum((row) => row.cell === 'undatedOpen' && row.nature === 'standing');
  return {
    doneInTime: cell('doneInTime'),
    doneLate: cell('doneLate'),
    openInTime: cell('openInTime'),
    openLate: cell('late7', 'late30', 'late120', 'lateOver'),
    undatedOpen: cell('undatedOpen') - standing,
    undatedDone: cell('undatedDone'),
    standing,
    awaitingConfirmation: sum((row) => row.submitted && row.cell !== 'withdrawn'),
    declined: cell('declined'),
    withdrawn: cell('withdrawn'),
    lateBy: {
      days1to7: cell('late7'),
      days8to30: cell('late30'),
      days31to120: cell('late120'),
      over120days: cell('lateOver'),
    },
  };
}

const toDispatches = (row: DispatchRow): DispatchTotals => ({
  bodies: row.bodies,
  acknowledged: row.acknowledged,
  notAcknowledged: row.not_acknowledged,
  declined: row.declined,
  recalled: row.recalled,
});
