import type { EntityManager } from 'typeorm';
import type { CampaignTotals, DispatchTotals, WorkTotals } from '#application';
import type { Instant } from '#domain';
import { at, run } from '../sql.js';

const OPEN = `a.state in ('assigned', 'in_progress', 'returned', 'submitted')`;
/** A recalled dispatch takes its work with it; the assignments keep the state they were in. */
const OUT = `(d.state = 'recalled' or a.state in ('transferred', 'cancelled'))`;
const DATED = `a.due_at is not null`;
/** The clock stops at the submission that was, or may yet be, accepted. */
const CLOCK = `coalesce(a.submitted_at, $2)`;
const DAYS_LATE = `greatest(1, (${CLOCK} at time zone 'Asia/Ho_Chi_Minh')::date - (a.due_at at time zone 'Asia/Ho_Chi_Minh')::date)`;

const count = (condition: string, name: string): string =>
  `count(*) filter (where ${condition})::int as ${name}`;
const kept = (condition: string): string => `not ${OUT} and ${condition}`;
const openLate = kept(`${DATED} and ${OPEN} and ${CLOCK} > a.due_at`);
const lateBand = (from: number, to: number | null): string =>
  `${openLate} and ${DAYS_LATE} >= ${from}${to === null ? '' : ` and ${DAYS_LATE} <= ${to}`}`;

/** Through the tasks, so that the index (task, body) finds the rows of these campaigns among all. */
const WORK = `
  select t.campaign_id,
    ${count(kept(`${DATED} and a.state = 'done' and a.submitted_at <= a.due_at`), 'done_in_time')},
    ${count(kept(`${DATED} and a.state = 'done' and a.submitted_at > a.due_at`), 'done_late')},
    ${count(kept(`${DATED} and ${OPEN} and ${CLOCK} <= a.due_at`), 'open_in_time')},
    ${count(openLate, 'open_late')},
    ${count(kept(`not ${DATED} and t.nature <> 'standing' and ${OPEN}`), 'undated_open')},
    ${count(kept(`not ${DATED} and t.nature <> 'standing' and a.state = 'done'`), 'undated_done')},
    ${count(kept(`not ${DATED} and t.nature = 'standing' and a.state <> 'declined'`), 'standing')},
    ${count(kept(`a.state = 'submitted'`), 'awaiting')},
    ${count(kept(`a.state = 'declined'`), 'declined')},
    ${count(OUT, 'withdrawn')},
    ${count(lateBand(1, 7), 'band_7')},
    ${count(lateBand(8, 30), 'band_30')},
    ${count(lateBand(31, 120), 'band_120')},
    ${count(lateBand(121, null), 'band_over')}
  from task t
  join assignment a on a.task_id = t.id and a.role in ('lead', 'support')
  join dispatch d on d.id = a.dispatch_id
  where t.campaign_id = any($1::uuid[])
  group by t.campaign_id`;

interface WorkRow {
  readonly campaign_id: string;
  readonly done_in_time: number;
  readonly done_late: number;
  readonly open_in_time: number;
  readonly open_late: number;
  readonly undated_open: number;
  readonly undated_done: number;
  readonly standing: number;
  readonly awaiting: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly band_7: number;
  readonly band_30: number;
  readonly band_120: number;
  readonly band_over: number;
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
  const work = await run<WorkRow>(manager, WORK, [released, at(asOf)]);
  const dispatches = await run<DispatchRow>(manager, DISPATCHES, [released]);
  const workOf = new Map(work.rows.map((row) => [row.campaign_id, toWork(row)]));
  const dispatchesOf = new Map(dispatches.rows.map((row) => [row.campaign_id, toDispatches(row)]));
  return new Map(
    campaignIds.map((id) => [
      id,
      { work: workOf.get(id) ?? NO_WORK, dispatches: dispatchesOf.get(id) ?? NO_DISPATCHES },
    ]),
  );
}

const NO_WORK: WorkTotals = {
  doneInTime: 0,
  doneLate: 0,
  openInTime: 0,
  openLate: 0,
  undatedOpen: 0,
  undatedDone: 0,
  standing: 0,
  awaitingConfirmation: 0,
  declined: 0,
  withdrawn: 0,
  lateBy: { days1to7: 0, days8to30: 0, days31to120: 0, over120days: 0 },
};

const NO_DISPATCHES: DispatchTotals = {
  bodies: 0,
  acknowledged: 0,
  notAcknowledged: 0,
  declined: 0,
  recalled: 0,
};

const toWork = (row: WorkRow): WorkTotals => ({
  doneInTime: row.done_in_time,
  doneLate: row.done_late,
  openInTime: row.open_in_time,
  openLate: row.open_late,
  undatedOpen: row.undated_open,
  undatedDone: row.undated_done,
  standing: row.standing,
  awaitingConfirmation: row.awaiting,
  declined: row.declined,
  withdrawn: row.withdrawn,
  lateBy: {
    days1to7: row.band_7,
    days8to30: row.band_30,
    days31to120: row.band_120,
    over120days: row.band_over,
  },
});

const toDispatches = (row: DispatchRow): DispatchTotals => ({
  bodies: row.bodies,
  acknowledged: row.acknowledged,
  notAcknowledged: row.not_acknowledged,
  declined: row.declined,
  recalled: row.recalled,
});
