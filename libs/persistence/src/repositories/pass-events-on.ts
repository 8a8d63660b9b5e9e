import type { EntityManager } from 'typeorm';
import type { Clock } from '#application';
import { localDateOf, type EventType } from '#domain';
import { at, one, run } from '../sql.js';

interface Feed {
  readonly passed_id: string;
  readonly horizon_id: string | null;
  /** Every transaction that might still write an event up to the horizon has ended. */
  readonly is_final: boolean | null;
}

/**
 * Events are numbered before they are committed, so a number alone says nothing of those before it. The horizon is a number
 * read from the sequence, then the own transaction's number: whoever holds an event number up to it had locked its chain's
 * owner before, so has a smaller transaction number. Once no such transaction runs, all events up to the horizon are there
 * or never will be. Costs the writers nothing.
 *
 * @returns whether something was done, so that another look may find more.
 */
export async function passEventsOn(
  manager: EntityManager,
  clock: Clock,
  types: ReadonlyMap<EventType, string>,
  limit: number,
): Promise<boolean> {
  const known = await one<{ readonly last_id: string; readonly passed_id: string }>(
    manager,
    `select case when s.is_called then s.last_value else 0 end as last_id, f.passed_id from event_id_seq s, webhook_feed f`,
  );
  if (known === null || BigInt(known.last_id) <= BigInt(known.passed_id)) return false;
  const feed = await one<Feed>(
    manager,
    `select passed_id, horizon_id, pg_snapshot_xmin(pg_current_snapshot()) >= horizon_xid as is_final
     from webhook_feed for update skip locked`,
  );
  if (feed === null) return false;
  if (feed.horizon_id === null) {
    await run(
      manager,
      'update webhook_feed set horizon_id = $1, horizon_xid = pg_current_xact_id()',
      [known.last_id],
    );
    return true;
  }
  if (feed.is_final !== true) return false;
  const reached = await passPage(manager, clock, types, feed.passed_id, feed.horizon_id, limit);
  const isWhole = reached === feed.horizon_id;
  await run(
    manager,
    `update webhook_feed set passed_id = $1, horizon_id = case when $2 then null else horizon_id end,
       horizon_xid = case when $2 then null else horizon_xid end`,
    [reached, isWhole],
  );
  return true;
}

/** @returns up to which event was passed on. */
async function passPage(
  manager: EntityManager,
  clock: Clock,
  types: ReadonlyMap<EventType, string>,
  after: string,
  horizon: string,
  limit: number,
): Promise<string> {
  const listening = await one(
    manager,
    'select from webhook_endpoint where disabled_as is null limit 1',
  );
  if (listening === null) return horizon;
  const page = await one<{ readonly last: string | null; readonly n: number }>(
    manager,
    `select max(id) as last, count(*)::int as n
     from (select id from event where id > $1 and id <= $2 order by id limit $3) page`,
    [after, horizon, limit],
  );
  if (page === null || page.last === null) return horizon;
  const until = page.n < limit ? horizon : page.last;
  await run(manager, PASS, [
    ...[after, until, [...types.keys()], [...types.values()]],
    ...[at(clock.wallNow()), localDateOf(clock.now())],
  ]);
  return until;
}

/**
 * What an endpoint's owner may see is what the timelines show: an office all of its own campaigns, a body what it received,
 * nobody anything of a dispatch before its launch is released; then what was written until then comes with the release.
 * Thin: names of rows, no words of people.
 */
const PASS = `
with page as (select * from event where id > $1 and id <= $2),
told as (
  select * from page
  union all
  select e.* from page p join event e on e.campaign_id = p.campaign_id and e.dispatch_id is not null and e.id <= $1
  where p.type = 'campaignReleased')
insert into webhook_delivery (id, endpoint_id, event_id, type, payload, due_at, created_at)
select gen_random_uuid(), w.id, e.id, t.name, jsonb_build_object('type', t.name,
    'timestamp', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', coalesce((select jsonb_object_agg(key, value) from jsonb_each(e.data)
        where key ~ '(Id|On|At)$' and jsonb_typeof(value) in ('string', 'null')), '{}'::jsonb)
      || jsonb_build_object('eventId', e.id::text, 'seq', e.seq, 'hash', e.hash, 'campaignId', e.campaign_id,
        'dispatchId', e.dispatch_id, 'bodyId', d.body_id)),
  $5, $5
from told e
join unnest($3::text[], $4::text[]) as t(type, name) on t.type = e.type
join campaign c on c.id = e.campaign_id
left join dispatch d on d.id = e.dispatch_id
join webhook_endpoint w on w.disabled_as is null and w.created_at <= e.recorded_at
  and (w.types is null or t.name = any(w.types))
  and (e.dispatch_id is null or c.released_at is not null)
  and case w.side when 'issuer' then w.body_id = c.issuer_body_id else w.body_id = d.body_id end
join body o on o.id = w.body_id and (o.valid_to is null or o.valid_to >= $6::date)
order by e.id
on conflict (endpoint_id, event_id) do nothing`;
