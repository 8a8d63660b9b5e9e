import type { EntityManager } from 'typeorm';
import type { EventPlace, EventView, PrintedRows } from '#application';
import { instantOf, run } from '../sql.js';

interface Row {
  readonly id: string;
  readonly campaign_id: string;
  readonly dispatch_id: string | null;
  readonly body_name: string | null;
  readonly seq: number;
  readonly type: EventView['type'];
  readonly actor: EventView['actor'];
  readonly data: EventView['data'];
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly hash: string;
  readonly print: string;
}

const SELECT = `
  select e.id, e.campaign_id, e.dispatch_id, b.name as body_name, e.seq, e.type,
         jsonb_build_object('kind', e.actor -> 'kind', 'label', e.actor -> 'label') as actor, e.data, e.occurred_at,
         e.recorded_at, e.hash, w.print
  from event e cross join written w
  left join dispatch d on d.id = e.dispatch_id left join body b on b.id = d.body_id`;

/** Newest first. Rows of a launch not yet released are its own affair. */
export async function eventViews(
  manager: EntityManager,
  of: { readonly campaignId: string } | { readonly dispatchId: string },
  place: EventPlace | null,
  limit: number,
): Promise<PrintedRows<EventView>> {
  const [condition, id] =
    'campaignId' in of
      ? [
          `e.campaign_id = $1 and (e.dispatch_id is null
             or exists (select from campaign c where c.id = $1 and c.released_at is not null))`,
          of.campaignId,
        ]
      : ['e.dispatch_id = $1', of.dispatchId];
  const { rows } = await run<Row>(
    manager,
    `with written as (
       select count(*)::text as print from event e where ${condition} and ($3::bigint is null or e.id <= $3))
     ${SELECT} where ${condition} and ($2::bigint is null or e.id < $2) order by e.id desc limit $4`,
    [id, place?.id ?? null, place?.newest ?? null, limit],
  );
  return { rows: rows.map(toView), print: rows[0]?.print ?? '' };
}

function toView(row: Row): EventView {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    dispatchId: row.dispatch_id,
    bodyName: row.body_name,
    seq: row.seq,
    type: row.type,
    actor: row.actor,
    data: row.data,
    occurredAt: instantOf(row.occurred_at),
    recordedAt: instantOf(row.recorded_at),
    hash: row.hash,
  };
}

/** Numbers are given before the commit: an event that commits after a later one is still among so many. */
const NEWEST = 20;

/** The numbers of the newest events of each campaign, in one word: a few steps of an index for each. */
export async function lastEvents(
  manager: EntityManager,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await run<{ readonly campaign_id: string; readonly ids: string | null }>(
    manager,
    `select c.id as campaign_id, e.ids from unnest($1::uuid[]) as c(id) cross join lateral (
       select string_agg(id::text, ' ') as ids
       from (select id from event where campaign_id = c.id order by id desc limit ${NEWEST}) newest) e`,
    [campaignIds],
  );
  return new Map(rows.flatMap((row) => (row.ids === null ? [] : [[row.campaign_id, row.ids]])));
}
