import {
  campaignIs,
  dispatchIs,
  isOwedReportSql,
  owesWorkSql,
  workStands,
} from '../standing.sql.js';

const WORK = { work: 'a', dispatch: 'm.state' } as const;

/**
 * Days of open work: of what the bodies $1 received, and of the campaigns of the offices $2, from $3 on, at most $4. A
 * period that a body will owe keeps its name when it opens, so that it moves and does not double. Numbers of versions only
 * grow, which makes their sum a sequence.
 */
export const CALENDAR_ENTRIES = `
with going as (
  select c.* from campaign c where c.released_at is not null and ${campaignIs('c.state', 'goesOn')}),
mine as (
  select d.id, d.campaign_id, d.body_id, d.state, b.name as body_name
  from dispatch d join body b on b.id = d.body_id
  where d.body_id = any($1::uuid[]) and not ${dispatchIs('d.state', 'recalled')}),
entry as (
  select 'work' as kind, a.id::text as id, a.version as sequence, a.due_at, t.title, m.campaign_id, m.id as dispatch_id,
    m.body_name
  from mine m join assignment a on a.dispatch_id = m.id join task t on t.id = a.task_id
  where a.due_at is not null and ${owesWorkSql('a.role')} and ${workStands(WORK, 'open', 'handedIn')}
  union all
  select 'milestone', x.id::text, 0, x.due_at, x.text, m.campaign_id, m.id, m.body_name
  from mine m join exchange x on x.dispatch_id = m.id
  where x.kind = 'milestone' and x.state = 'asked'
  union all
  select 'report', p.id || '/' || m.body_id, p.version + coalesce(r.version, 0), coalesce(r.due_at, p.due_at),
    s.title || ': ' || p.label, m.campaign_id, m.id, m.body_name
  from mine m join report_period p on p.campaign_id = m.campaign_id join report_series s on s.id = p.series_id
  left join period_report r on r.period_id = p.id and r.dispatch_id = m.id
  where case when p.state in ('scheduled', 'opening') then s.ended_at is null and exists (
      select from campaign_recipient cr
      where cr.campaign_id = m.campaign_id and cr.body_id = m.body_id and cr.set_nos && s.set_nos)
    else r.id is not null and ${isOwedReportSql('r', 'm.state')} end
  union all
  select 'task', t.id::text, w.sequence, t.due_at, t.title, c.id, null, null
  from going c join task t on t.campaign_id = c.id
  cross join lateral (
    select sum(a.version)::int as sequence from assignment a join dispatch m on m.id = a.dispatch_id
    where a.task_id = t.id and ${owesWorkSql('a.role')} and ${workStands(WORK, 'open', 'handedIn')}) w
  where c.issuer_body_id = any($2::uuid[]) and t.due_at is not null and w.sequence is not null
  union all
  select 'milestone', ms.id::text, 0, ms.due_at, ms.text, c.id, null, null
  from going c join milestone ms on ms.campaign_id = c.id
  where c.issuer_body_id = any($2::uuid[]) and ms.dropped_at is null
  union all
  select 'period', p.id::text, p.version, p.due_at, s.title || ': ' || p.label, c.id, null, null
  from going c join report_period p on p.campaign_id = c.id join report_series s on s.id = p.series_id
  where c.issuer_body_id = any($2::uuid[]) and p.state <> 'locked' and (p.state = 'open' or s.ended_at is null))
select e.kind, e.id, e.sequence, e.due_at, e.title, e.body_name as "bodyName", e.campaign_id as "campaignId",
  e.dispatch_id as "dispatchId", c.document_type, c.number, c.symbol
from entry e join going c on c.id = e.campaign_id
where e.due_at >= $3 order by e.due_at, e.kind, e.id limit $4`;
