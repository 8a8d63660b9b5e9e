import type { EntityManager } from 'typeorm';
import type { LaunchRecipient, SetMove } from '#application';
import { LAUNCH_PAGE_SIZE } from '#domain';
import { run } from '../../sql.js';

/** The last page is filled before another is begun, which counts as written: acts on the whole campaign go page by page. */
export async function addRecipients(
  manager: EntityManager,
  campaignId: string,
  recipients: readonly LaunchRecipient[],
): Promise<void> {
  if (recipients.length === 0) return;
  await run(
    manager,
    `with last as (
       select coalesce(max(page_no), 0) as page_no from campaign_recipient where campaign_id = $1),
     filled as (
       select count(*) as n from campaign_recipient r join last on r.page_no = last.page_no where r.campaign_id = $1),
     added as (
       insert into campaign_recipient (campaign_id, body_id, page_no, set_nos, on_paper)
       select $1, u.body_id, last.page_no + ((filled.n + u.n - 1) / $5)::int, u.set_nos::int[], u.on_paper
       from unnest($2::uuid[], $3::text[], $4::boolean[]) with ordinality as u(body_id, set_nos, on_paper, n), last, filled
       returning page_no),
     written as (
       insert into launch_page (campaign_id, page_no) select distinct $1::uuid, page_no from added on conflict do nothing)
     update campaign set recipient_count = recipient_count + (select count(*) from added),
       page_count = greatest(page_count, (select max(page_no) + 1 from added)) where id = $1`,
    [
      campaignId,
      recipients.map((one) => one.bodyId),
      recipients.map((one) => `{${one.setNos.join(',')}}`),
      recipients.map((one) => one.onPaper),
      LAUNCH_PAGE_SIZE,
    ],
  );
}

export async function moveSets(manager: EntityManager, moves: readonly SetMove[]): Promise<void> {
  if (moves.length === 0) return;
  await run(
    manager,
    `with moved as (
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as m(campaign_id, from_id, to_id)),
     given as (
       select m.campaign_id, m.to_id as body_id, array_agg(distinct s.no) as set_nos
       from moved m join campaign_recipient f on f.campaign_id = m.campaign_id and f.body_id = m.from_id
       cross join unnest(f.set_nos) as s(no) group by m.campaign_id, m.to_id),
     touched as (
       select campaign_id, from_id as body_id, '{}'::int[] as set_nos, true as gives from moved
       union all select campaign_id, body_id, set_nos, false from given)
     update campaign_recipient r set set_nos = case when t.gives then '{}'
       else array(select distinct no from unnest(r.set_nos || t.set_nos) as s(no) order by no) end
     from touched t where r.campaign_id = t.campaign_id and r.body_id = t.body_id`,
    [
      moves.map((one) => one.campaignId),
      moves.map((one) => one.fromBodyId),
      moves.map((one) => one.toBodyId),
    ],
  );
}
