import { DUTIES, dutyNow, ROW_DUTIES, type DutyTime, type RowDutyKind } from '#application';
import { OWN_POLICY } from './repositories/own-policies.js';
import { leftBehind } from './left-behind.sql.js';
import { at, atOrNull } from './sql.js';

/** Asked how its work stands, a body without a date is not asked again until it answers, which begins the ladder anew. */
const waitsForAWord = (obligation: string): string =>
  `(${obligation}.kind = 'complete' and ${obligation}.due_at is null and ${obligation}.step_no > ${obligation}.step_base)`;

/**
 * What is due and not done, one select a duty: `campaign_id`, `subject_id`, `since`; what waited while its campaign stood
 * still is due since the campaign goes on. $1 is business time, $2 the machine's,
 * $3 when today's hours of mail began (null outside of them), $4 the cut-off of the last morning digest, $5 its instant.
 */
const DUTY_SQL: Readonly<Record<RowDutyKind, string>> = {
  launchReleased: `
    select id as campaign_id, id as subject_id, greatest(launched_at, updated_at) as since
    from campaign where state = 'launching' and launched_at <= $1`,
  campaignWoundUp: `
    select id as campaign_id, id as subject_id, closed_at as since
    from campaign where state in ('closed', 'recalled') and wound_up_at is null and closed_at <= $1`,
  periodOpened: `
    select p.campaign_id, p.id as subject_id, greatest(p.opens_at, c.updated_at) as since
    from report_period p join campaign c on c.id = p.campaign_id and c.state = 'running'
    where p.state in ('scheduled', 'opening') and p.quarantined_at is null and p.opens_at <= $1`,
  stepArmed: `
    select o.campaign_id, o.id as subject_id, o.opened_at as since
    from campaign c join obligation o on o.campaign_id = c.id
    where c.state in ('running', 'paused') and o.closed_at is null and o.quarantined_at is null
      and o.next_step_at is null and o.kind <> 'decide' and not ${waitsForAWord('o')} and o.opened_at <= $1`,
  stepTaken: `
    select o.campaign_id, o.id as subject_id, greatest(o.next_step_at, c.updated_at) as since
    from campaign c join obligation o on o.campaign_id = c.id
    where c.state = 'running' and o.closed_at is null and o.quarantined_at is null and o.next_step_at <= $1`,
  calendarFollowed: `
    select c.id as campaign_id, c.id as subject_id, i.calendar_changed_at as since
    from campaign c, instance i where c.state = 'running' and i.calendar_changed_at <= $1
      and coalesce(c.ladder_calendar_version, c.calendar_version, 0) <> i.calendar_version
    union all
    select c.id, c.id, p.made_at from campaign c
    join reminder_policy p on p.version = ${OWN_POLICY('c.id', 'c.issuer_body_id')} and p.made_at <= $1
    where c.state = 'running' and coalesce(c.ladder_policy_version, c.policy_version) <> p.version`,
  nothingSetAside: `
    select o.campaign_id, o.id as subject_id, o.quarantined_at as since
    from obligation o join campaign c on c.id = o.campaign_id and c.state in ('running', 'paused')
    where o.quarantined_at <= $1 and o.closed_at is null
    union all
    select p.campaign_id, p.id, p.quarantined_at
    from report_period p join campaign c on c.id = p.campaign_id and c.state in ('running', 'paused')
    where p.quarantined_at <= $1 and p.state in ('scheduled', 'opening')
      and exists (select from incident i
        where i.subject_id = p.id and i.kind = 'periodQuarantined' and i.resolved_at is null)`,
  workHandedOn: `
    select c.id as campaign_id, d.id as subject_id,
      (b.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as since
    from ${leftBehind("($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date")}`,
  wordPassedOn: `
    select campaign_id, campaign_id as subject_id, created_at as since
    from outbox where sent_at is null and created_at <= $2`,
  mailSent: `
    select m.campaign_id, m.id as subject_id, greatest(m.not_before, $3) as since
    from message m left join campaign c on c.id = m.campaign_id
    where m.state in ('PENDING', 'RETRY') and m.not_before <= $1 and (m.urgent or $3::timestamptz is not null)
      and (c.id is null or (c.released_at is not null and c.state <> 'paused'))`,
  digestLineTold: `
    select n.campaign_id, n.id as subject_id, $5::timestamptz as since
    from notification n join campaign c on c.id = n.campaign_id and c.state = 'running'
    where n.message_id is null and n.fate is null and n.mail_class = 'digest' and n.recipient <> ''
      and n.due_at <= $4`,
  scanRecognised: `
    select null::uuid as campaign_id, id as subject_id, created_at as since
    from reading_job where state in ('queued', 'running') and created_at <= $1`,
  webhookDelivered: `
    select null::uuid as campaign_id, d.id as subject_id, d.due_at as since
    from webhook_endpoint w join webhook_delivery d on d.endpoint_id = w.id
    where w.disabled_as is null and d.state = 'PENDING' and d.due_at <= $2
    union all
    select e.campaign_id, e.campaign_id, e.recorded_at
    from webhook_feed f join event e on e.id > f.passed_id and e.recorded_at <= $2
    where exists (select from webhook_endpoint w where w.disabled_as is null)`,
  anchorMade: `
    select null::uuid as campaign_id, a.issuer_body_id as subject_id, $5::timestamptz as since from anchor_address a
    where a.added_at <= $5 and not exists (select from chain_anchor n where n.issuer_body_id = a.issuer_body_id
      and n.day >= ($5::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)
    group by a.issuer_body_id`,
};

/** Gives every parameter its type, whichever of them a duty uses. */
const TIME = `time as (select $1::timestamptz, $2::timestamptz, $3::timestamptz, $4::timestamptz, $5::timestamptz)`;
/** Whatever has waited this long is called. */
const IS_LATE = 'since < $6';
/** It is somebody's fault only when time ran steadily, under watch, for as long: no jump of the clock, no sleeping machine. */
const IS_BLAMED = 'greatest(since, (select steady_since from instance)) < $6';

const ofEach = (text: (kind: RowDutyKind) => string): Readonly<Record<RowDutyKind, string>> =>
  Object.fromEntries(ROW_DUTIES.map((kind) => [kind, text(kind)])) as Record<RowDutyKind, string>;

/** With `timeParams` and $6, a campaign or null: `kind`, `waiting`, `oldest` of each duty. */
export const DUTY_TALLIES = `with ${TIME} ${ROW_DUTIES.map(
  (kind) => `select '${kind}' as kind, count(*)::int as waiting, min(since) as oldest
    from (${DUTY_SQL[kind]}) due where $6::uuid is null or campaign_id = $6`,
).join(' union all ')}`;

/** With `lateParams`: the campaigns in which something is late, and whether that is an incident. */
export const LATE_CAMPAIGNS = ofEach(
  (kind) => `with ${TIME} select campaign_id, bool_or(${IS_BLAMED}) as blamed
    from (${DUTY_SQL[kind]}) due where ${IS_LATE} group by campaign_id order by campaign_id`,
);

/** With `lateParams` and $7, how many at most: what is late and an incident, the oldest first. */
export const LATE_DUTIES = ofEach(
  (kind) => `with ${TIME} select campaign_id, subject_id, since from (${DUTY_SQL[kind]}) due
    where ${IS_BLAMED} order by since, subject_id limit $7`,
);

export const timeParams = (time: DutyTime): readonly (Date | null)[] => [
  at(time.now),
  at(time.wallNow),
  atOrNull(time.openedAt),
  at(time.digestCutoff),
  at(time.digestAt),
];

export const lateParams = (kind: RowDutyKind, time: DutyTime): readonly (Date | null)[] => [
  ...timeParams(time),
  at(dutyNow(kind, time) - DUTIES[kind].lateAfterMs),
];
