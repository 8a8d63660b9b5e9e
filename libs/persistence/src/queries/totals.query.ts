import type { EntityManager } from 'typeorm';
import type { CampaignTotals } from '#application';
import {
  dispatchTotals,
  OVERDUE_BANDS,
  workTotals,
  type CountedWork,
  type DispatchTotals,
  type Instant,
} from '#domain';
import { at, run } from '../sql.js';
import {
  bandBounds,
  dispatchIs,
  dispatchIsOut,
  owesWorkSql,
  workCellSql,
  workStands,
} from '../standing.sql.js';

const WORK_COLUMNS = { work: 'a', dispatch: 'out.state', asOf: '$2' } as const;
const BOUNDS = OVERDUE_BANDS.slice(0, -1).map((_band, index) => `$${index + 3}`);

/**
 * Every row is looked at once and sorted into one cell; ten thousand bodies with three tasks each are 30,000 rows.
 * `= any(array(…))` makes one pass over the pages of all tasks. A dispatch that is out takes its work with it: the
 * assignments keep the state they were in. $2 is the instant, then come the bounds of the bands.
 */
const WORK = `
  with out as materialized (
    select id, state from dispatch
    where campaign_id = any($1::uuid[]) and ${dispatchIsOut('state')}),
  counted as (
    select a.task_id, ${workStands(WORK_COLUMNS, 'handedIn')} as handed_in, count(*)::int as n,
           ${workCellSql(WORK_COLUMNS, BOUNDS)} as cell
    from assignment a left join out on out.id = a.dispatch_id
    where a.task_id = any(array(select id from task where campaign_id = any($1::uuid[])))
      and ${owesWorkSql('a.role')}
    group by a.task_id, cell, handed_in)
  select t.campaign_id, t.nature, c.cell, c.handed_in as "handedIn", sum(c.n)::int as n
  from counted c join task t on t.id = c.task_id group by t.campaign_id, t.nature, c.cell, c.handed_in`;

type CellRow = CountedWork & { readonly campaign_id: string };

const DISPATCHES = `
  select campaign_id, count(*)::int as bodies,
    count(*) filter (where ${dispatchIs('state', 'acknowledged')})::int as acknowledged,
    count(*) filter (where ${dispatchIs('state', 'awaited')})::int as "notAcknowledged",
    count(*) filter (where ${dispatchIs('state', 'declined')})::int as declined,
    count(*) filter (where ${dispatchIs('state', 'recalled')})::int as recalled,
    count(*) filter (where ${dispatchIs('state', 'transferred')})::int as transferred
  from dispatch where campaign_id = any($1::uuid[]) group by campaign_id`;

type DispatchRow = DispatchTotals & { readonly campaign_id: string };

/** Rows of an unreleased launch are not counted: nobody may see them yet. */
const RELEASED = 'select id from campaign where id = any($1::uuid[]) and released_at is not null';

export async function campaignTotals(
  manager: EntityManager,
  campaignIds: readonly string[],
  asOf: Instant,
): Promise<ReadonlyMap<string, CampaignTotals>> {
  const { rows: visible } = await run<{ id: string }>(manager, RELEASED, [campaignIds]);
  const released = visible.map((row) => row.id);
  const work = await run<CellRow>(manager, WORK, [released, at(asOf), ...bandBounds(asOf)]);
  const dispatches = await run<DispatchRow>(manager, DISPATCHES, [released]);
  const dispatchesOf = new Map(
    dispatches.rows.map(({ campaign_id: id, ...totals }) => [id, totals]),
  );
  return new Map(
    campaignIds.map((id) => [
      id,
      {
        work: workTotals(work.rows.filter((row) => row.campaign_id === id)),
        dispatches: dispatchesOf.get(id) ?? dispatchTotals([]),
      },
    ]),
  );
}
