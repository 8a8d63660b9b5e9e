import type { EntityManager } from 'typeorm';
import type { CellMilestones, MilestoneView } from '#application';
import { milestoneTotals, type Instant, type MilestoneStanding } from '#domain';
import { at, instantOf, instantOrNull, run } from '../sql.js';
import { milestoneStandingSql } from '../standing.sql.js';

interface Row {
  readonly id: string;
  readonly task_id: string;
  readonly ordinal: string;
  readonly title: string;
  readonly text: string;
  readonly due_at: Date;
  readonly dropped_at: Date | null;
  readonly counted: readonly { readonly standing: MilestoneStanding; readonly n: number }[] | null;
}

const STANDING = milestoneStandingSql({
  ...{ exchange: 'e', work: 'a', dispatch: 'd.state', asOf: '$2' },
});

/** Every body's share is looked at once; one campaign has few milestones and thousands of shares. */
const MILESTONES = `
  with counted as (
    select e.milestone_id, ${STANDING} as standing, count(*)::int as n
    from exchange e join assignment a on a.id = e.assignment_id join dispatch d on d.id = e.dispatch_id
    where e.milestone_id = any(array(select id from milestone where campaign_id = $1))
    group by 1, 2)
  select m.id, m.task_id, t.ordinal, t.title, m.text, m.due_at, m.dropped_at,
         (select json_agg(json_build_object('standing', c.standing, 'n', c.n)) from counted c
          where c.milestone_id = m.id) as counted
  from milestone m join task t on t.id = m.task_id
  join campaign c on c.id = m.campaign_id and c.released_at is not null
  where m.campaign_id = $1 order by t.position, m.due_at, m.id`;

export async function campaignMilestones(
  manager: EntityManager,
  campaignId: string,
  asOf: Instant,
): Promise<readonly MilestoneView[]> {
  const { rows } = await run<Row>(manager, MILESTONES, [campaignId, at(asOf)]);
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    ordinal: row.ordinal,
    title: row.title,
    text: row.text,
    dueAt: instantOf(row.due_at),
    droppedAt: instantOrNull(row.dropped_at),
    totals: milestoneTotals(row.counted ?? []),
  }));
}

interface CellRow {
  readonly assignment_id: string;
  readonly reached: number;
  readonly open: number;
  readonly late: number;
  readonly next_due_at: Date | null;
}

/** What the cells of a page of the board say of their milestones, by assignment; most have none. */
export async function milestonesOfCells(
  manager: EntityManager,
  dispatchIds: readonly string[],
  asOf: Instant,
): Promise<ReadonlyMap<string, CellMilestones>> {
  const { rows } = await run<CellRow>(
    manager,
    `select assignment_id, count(*) filter (where standing in ('reachedInTime', 'reachedLate'))::int as reached,
            count(*) filter (where standing in ('openInTime', 'openLate'))::int as open,
            count(*) filter (where standing = 'openLate')::int as late,
            min(due_at) filter (where standing in ('openInTime', 'openLate')) as next_due_at
     from (
       select e.assignment_id, e.due_at, ${STANDING} as standing
       from exchange e join assignment a on a.id = e.assignment_id join dispatch d on d.id = e.dispatch_id
       where e.dispatch_id = any($1::uuid[]) and e.kind = 'milestone') share
     where standing <> 'lapsed' group by assignment_id`,
    [dispatchIds, at(asOf)],
  );
  return new Map(
    rows.map((row) => [
      row.assignment_id,
      {
        ...{ reached: row.reached, open: row.open, late: row.late },
        nextDueAt: instantOrNull(row.next_due_at),
      },
    ]),
  );
}
