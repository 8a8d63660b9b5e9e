import type { EntityManager } from 'typeorm';
import type {
  EventView,
  LogCount,
  LogEntry,
  LogFilter,
  LogPlace,
  MailView,
  PrintedRows,
} from '#application';
import type { LocalDate } from '#domain';
import { atOrNull, instantOf, instantOrNull, run } from '../sql.js';
import { printedRows, printOfAll, type Printed } from './list-print.js';

/**
 * Events and mails of campaign $1 as narrow rows; $2 the code of a body or null, $3 a kind or null. A morning's digest to
 * a body belongs to no single campaign and is found by its notices. Events of one transaction share their instant: their
 * number, filled up with zeros, keeps them in order.
 */
const ENTRIES = `
  about as (
    select d.id, d.body_id from dispatch d join body b on b.id = d.body_id where d.campaign_id = $1 and b.code = $2),
  mine as (
    select m.id, m.composed_at, m.dispatch_id, m.body_id from message m where m.campaign_id = $1
    union
    select m.id, m.composed_at, m.dispatch_id, m.body_id from notification n join message m on m.id = n.message_id
    where n.campaign_id = $1 and m.campaign_id is null),
  entry as (
    select e.occurred_at as at, 'e' || lpad(e.id::text, 19, '0') as key, e.id as event_id, null::uuid as mail_id
    from event e
    where e.campaign_id = $1 and $3::text is distinct from 'mail'
      and (e.dispatch_id is null
        or exists (select from campaign c where c.id = $1 and c.released_at is not null))
      and ($2::text is null or e.dispatch_id = (select id from about))
    union all
    select m.composed_at, 'm' || m.id, null, m.id from mine m
    where $3::text is distinct from 'event'
      and exists (select from campaign c where c.id = $1 and c.released_at is not null)
      and ($2::text is null or m.dispatch_id = (select id from about) or m.body_id = (select body_id from about)))`;

interface Row extends Printed {
  readonly at: Date;
  readonly key: string;
  readonly event: Omit<EventView, 'occurredAt' | 'recordedAt'> | null;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly mail: Omit<MailView, 'composedAt' | 'notBeforeAt' | 'sentAt'> | null;
  readonly composed_at: Date;
  readonly not_before: Date;
  readonly sent_at: Date | null;
}

/** Newest first: what was done and what was mailed, as one line of time. The caller has seen the campaign. */
export async function logEntries(
  manager: EntityManager,
  { campaignId, bodyCode, kind }: LogFilter,
  after: LogPlace | null,
  limit: number,
): Promise<PrintedRows<LogEntry>> {
  const { rows } = await run<Row>(
    manager,
    `with ${ENTRIES},
     page as (
       select * from (select entry.*, ${printOfAll('at', 'key')} as print from entry) listed
       where $4::timestamptz is null or (at, key collate "C") < ($4, $5)
       order by at desc, key collate "C" desc limit $6)
     select p.at, p.key, p.print, e.occurred_at, e.recorded_at, m.composed_at, m.not_before, m.sent_at,
       case when e.id is not null then jsonb_build_object('id', e.id::text, 'campaignId', e.campaign_id,
         'dispatchId', e.dispatch_id, 'bodyName', eb.name, 'seq', e.seq, 'type', e.type, 'data', e.data, 'hash', e.hash,
         'actor', jsonb_build_object('kind', e.actor -> 'kind', 'label', e.actor -> 'label')) end as event,
       case when m.id is not null then jsonb_build_object('id', m.id, 'template', m.template, 'state', m.state,
         'toEmail', m.to_email, 'bodyId', m.body_id, 'bodyName', mb.name, 'attempt', m.attempt,
         'lastError', m.last_error,
         'isResent', exists (select from message again where again.resend_of = m.id),
         'replies', coalesce((select jsonb_agg(jsonb_build_object('from', r.from_email, 'text', r.text, 'receivedAt',
             to_char(r.received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"'))
             order by r.received_at, r.id)
           from mail_reply r where r.message_id = m.id), '[]'::jsonb)) end as mail
     from page p
     left join event e on e.id = p.event_id
     left join dispatch d on d.id = e.dispatch_id left join body eb on eb.id = d.body_id
     left join message m on m.id = p.mail_id left join body mb on mb.id = m.body_id
     order by p.at desc, p.key collate "C" desc`,
    [campaignId, bodyCode, kind, atOrNull(after?.at), after?.key ?? null, limit],
  );
  return printedRows(rows, toEntry);
}

function toEntry(row: Row): LogEntry {
  const { key } = row;
  const at = instantOf(row.at);
  if (row.event !== null) {
    const [occurredAt, recordedAt] = [instantOf(row.occurred_at), instantOf(row.recorded_at)];
    return { kind: 'event', key, at, event: { ...row.event, occurredAt, recordedAt } };
  }
  if (row.mail === null) throw new Error('An entry is an event or a mail');
  return {
    ...{ kind: 'mail', key, at },
    mail: {
      ...row.mail,
      composedAt: instantOf(row.composed_at),
      notBeforeAt: instantOf(row.not_before),
      sentAt: instantOrNull(row.sent_at),
    },
  };
}

/** The same record counted: a line for each day and kind of the latest `days` days that have any, before `before`. */
export async function logCounts(
  manager: EntityManager,
  { campaignId, bodyCode, kind }: LogFilter,
  before: LocalDate | null,
  days: number,
): Promise<readonly LogCount[]> {
  const { rows } = await run<LogCount>(
    manager,
    `with ${ENTRIES},
     dated as (select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, at, key, event_id, mail_id from entry),
     shown as (
       select distinct day from dated where $4::date is null or day < $4 order by day desc limit $5)
     select to_char(p.day, 'YYYY-MM-DD') as day, case when e.id is null then 'mail' else 'event' end as kind,
       coalesce(e.type, m.template) as name, count(*)::int as count,
       count(distinct coalesce(d.body_id, m.body_id))::int as bodies,
       count(*) filter (where m.state in ('FAILED', 'UNCERTAIN'))::int as troubled
     from dated p join shown using (day)
     left join event e on e.id = p.event_id left join dispatch d on d.id = e.dispatch_id
     left join message m on m.id = p.mail_id
     group by 1, 2, 3 order by 1 desc, max(p.at) desc, max(p.key collate "C") desc`,
    [campaignId, bodyCode, kind, before, days],
  );
  return rows;
}
