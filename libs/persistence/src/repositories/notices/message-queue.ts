import type { EntityManager } from 'typeorm';
import type {
  ClaimedContent,
  ClaimedMessage,
  ClaimWanted,
  DeliveryMark,
  MailContent,
  MarkedMessage,
  MutedMail,
} from '#application';
import {
  ISSUERS_OWN,
  localDateOf,
  noticeStanding,
  readNotice,
  type Instant,
  type NoticeStanding,
  type TemplateName,
} from '#domain';
import {
  carriedNotices,
  mailContents,
  type CarriedNotice,
} from '../../queries/mail-content.query.js';
import {
  at,
  atOrNull,
  instantOrNull,
  one,
  prepared,
  run,
  unmeasured,
  type PreparedSql,
} from '../../sql.js';
import type { RepositoryContext } from '../../unit-of-work.js';

interface ClaimedRow {
  readonly id: string;
  readonly message_key: string;
  readonly fence: string;
  readonly attempt: number;
  readonly resent_uncertain: boolean;
  readonly template: TemplateName;
  readonly audience: ClaimedMessage['audience'];
  readonly to_email: string;
  readonly is_astray: boolean;
  readonly refused_since: Date | null;
  readonly held_at: Date | null;
  readonly is_probe: boolean;
  readonly campaign_id: string | null;
  readonly dispatch_id: string | null;
  readonly body_id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Messages on their way out: claimed under a lease, looked at once more, marked with the claim's fence. */
export class MessageQueue {
  public constructor(
    protected readonly manager: EntityManager,
    protected readonly context: RepositoryContext,
  ) {}

  public async claim(wanted: ClaimWanted): Promise<readonly ClaimedMessage[]> {
    const { rows } = await run<ClaimedRow>(this.manager, claimSql(wanted.count), [
      at(wanted.now),
      wanted.workerId,
      at(wanted.leaseUntilWall),
      wanted.which === 'all',
      at(wanted.wallNow),
      wanted.domain,
      localDateOf(wanted.now),
    ]);
    return rows.map(toClaimed);
  }

  public async contentsOf(messages: readonly ClaimedMessage[]): Promise<readonly ClaimedContent[]> {
    const carried = await carriedNotices(
      this.manager,
      messages.map(({ id }) => id),
    );
    const sorted = messages.map((message) => byStanding(message, carried.get(message.id) ?? []));
    await this.leaveOut(sorted);
    const contents = await mailContents(
      this.manager,
      sorted.map(({ told }) => told),
    );
    return sorted.map(({ told, waits, over }, place) =>
      told.length === 0 && waits.length + over.length > 0
        ? { standing: waits.length > 0 ? 'waits' : 'over' }
        : { standing: 'told', content: contents[place] ?? NOTHING },
    );
  }

  /** Marks what no longer applies; what waits goes back to the next mail, unless the whole mail waits. */
  private async leaveOut(sorted: readonly Sorted[]): Promise<void> {
    const over = sorted.flatMap((one) => one.over.map(({ id }) => id));
    const back = sorted.flatMap(({ told, waits }) =>
      told.length > 0 ? waits.map(({ id }) => id) : [],
    );
    if (over.length > 0) {
      await run(
        this.manager,
        `update notification set fate = 'SUPPRESSED' where id = any($1::uuid[]) and fate is null`,
        [over],
      );
    }
    if (back.length > 0) {
      await run(
        this.manager,
        'update notification set message_id = null where id = any($1::uuid[])',
        [back],
      );
    }
  }

  public async markSuppressed(message: ClaimedMessage): Promise<void> {
    await run(
      this.manager,
      `update message set state = 'SUPPRESSED', lease_until = null where id = $1 and fence = $2 and state = 'CLAIMED'`,
      [message.id, message.fence],
    );
  }

  public async markMuted(message: ClaimedMessage, why: string): Promise<void> {
    await run(
      this.manager,
      `with ended as (
         update message set state = 'SUPPRESSED', lease_until = null, last_error = $3
         where id = $1 and fence = $2 and state = 'CLAIMED' returning id)
       update notification set fate = 'SUPPRESSED'
       where message_id in (select id from ended) and fate is null`,
      [message.id, message.fence, why],
    );
  }

  public async isMuted({ email, issuerBodyId }: MutedMail): Promise<boolean> {
    const row = await one(
      this.manager,
      'select from mail_mute where email = lower($1) and issuer_body_id = $2',
      [email, issuerBodyId],
    );
    return row !== null;
  }

  public async setMuted({ email, issuerBodyId }: MutedMail, muted: boolean): Promise<void> {
    if (!muted) {
      await run(
        this.manager,
        'delete from mail_mute where email = lower($1) and issuer_body_id = $2',
        [email, issuerBodyId],
      );
      return;
    }
    await run(
      this.manager,
      `insert into mail_mute (email, issuer_body_id, muted_at) values (lower($1), $2, $3)
       on conflict do nothing`,
      [email, issuerBodyId, at(this.context.clock.now())],
    );
  }

  public async mark(outcomes: readonly MarkedMessage[]): Promise<readonly boolean[]> {
    if (outcomes.length === 0) return [];
    const now = at(this.context.clock.now());
    const each = <Value>(value: (mark: DeliveryMark) => Value): readonly Value[] =>
      outcomes.map(({ mark }) => value(mark));
    const { rows } = await run<{ id: string }>(this.manager, MARK, [
      outcomes.map(({ message }) => message.id),
      outcomes.map(({ message }) => message.fence),
      each(queueState),
      each((mark) => (mark.state === 'SENT' ? now : null)),
      each((mark) => ('error' in mark ? mark.error : null)),
      each((mark) => atOrNull(againAt(mark))),
      each((mark) => mark.state === 'UNCERTAIN'),
      each((mark) => (mark.state === 'RETRY' ? now : null)),
      each((mark) => (mark.state === 'RETURNED' ? 1 : 0)),
      each((mark) => (mark.state === 'RETURNED' && mark.blamed ? now : null)),
    ]);
    const held = new Set(rows.map(({ id }) => id));
    return outcomes.map(({ message }) => held.has(message.id));
  }

  public async expireLeases(nowWall: Instant, resendAt: Instant): Promise<number> {
    const { count } = await run(
      this.manager,
      `update message set fence = fence + 1, lease_until = null, resent_uncertain = true,
         state = case when resent_uncertain then 'UNCERTAIN' else 'RETRY' end,
         not_before = case when resent_uncertain then not_before else $2 end,
         last_error = 'lease expired: the worker that was sending stopped'
       where id in (select id from message where state = 'CLAIMED' and lease_until < $1 for update skip locked)`,
      [at(nowWall), at(resendAt)],
    );
    return count;
  }
}

interface Sorted {
  readonly told: readonly CarriedNotice[];
  readonly waits: readonly CarriedNotice[];
  readonly over: readonly CarriedNotice[];
}

function byStanding(message: ClaimedMessage, carried: readonly CarriedNotice[]): Sorted {
  const notice = readNotice(message.template, message.data);
  const change = notice?.template === 'changed' ? notice.data : null;
  const standings = carried.map(({ facts }) => noticeStanding(facts, change));
  const having = (standing: NoticeStanding) =>
    carried.filter((_, index) => standings[index] === standing);
  return { told: having('told'), waits: having('waits'), over: having('over') };
}

const NOTHING: MailContent = { lines: [], newWork: null };

/** When the pump may find it again; null: as before. */
function againAt(mark: DeliveryMark): Instant | null {
  if (mark.state === 'UNCERTAIN') return mark.resendAt;
  return 'notBefore' in mark ? mark.notBefore : null;
}

/** An uncertain mail with a resend still to come waits as RETRY, so that the pump finds it again; so does a returned one. */
function queueState(mark: DeliveryMark): string {
  if (mark.state === 'RETURNED') return 'RETRY';
  return mark.state === 'UNCERTAIN' && mark.resendAt !== null ? 'RETRY' : mark.state;
}

/**
 * Whether the claimed mail `m` goes to somebody it should not: a body reached elsewhere on a day ($7), or a person who
 * works for its issuer no longer. Who stands in for missing coordinators may be of another body.
 */
const IS_ASTRAY = `m.resend_of is null and case
    when m.audience in ('contactPoint', 'head') then exists (
      select from notification n where n.message_id = m.id and n.fate is null and m.to_email is distinct from (
        select p.email from contact_point p join body b on b.id = p.body_id
        where p.body_id = n.body_id and p.kind = n.audience and coalesce(b.valid_to, 'infinity') >= $7::date
          and coalesce(p.valid_from, '-infinity') <= $7::date and coalesce(p.valid_to, 'infinity') >= $7::date
        order by p.valid_from desc nulls last limit 1))
    when m.audience in ('${ISSUERS_OWN.join("', '")}') then not exists (
      select from person p join membership w on w.person_id = p.id and w.ended_at is null
      where p.email = m.to_email and p.disabled_at is null and (m.audience = 'standIn' or w.body_id is null
        or w.body_id = (select c.issuer_body_id from campaign c where c.id = m.campaign_id)))
    else false end`;

/**
 * A mail of an unreleased or paused campaign waits; so does one whose hour has not come. While the gate is closed only a
 * probe may leave: of several who ask at once, the row of the gate lets one have it.
 */
const claimText = (count: number): string => `with gate as (
    select case when closed_at is null then 'open' when probe_at <= $5 then 'probe' else 'closed' end as is from mail_gate),
  next as (
    select m.id, m.not_before from message m left join campaign c on c.id = m.campaign_id
    where (select gate.is from gate) <> 'closed'
      and m.state in ('PENDING', 'RETRY') and m.not_before <= $1 and ($4 or m.urgent)
      and (m.campaign_id is null or (c.released_at is not null and c.state <> 'paused'))
    order by m.not_before, m.id limit ${count} for update of m skip locked),
  probe as (
    update mail_gate set probe_at = $3
    where (select gate.is from gate) = 'probe' and probe_at <= $5 and exists (select from next) returning id)
  update message m set state = 'CLAIMED', claimed_by = $2, claimed_at = $1, lease_until = $3,
    attempt = attempt + 1, fence = fence + 1,
    message_key = case when m.message_key like '%@%' then m.message_key else m.message_key || '@' || $6 end
  from next where m.id = next.id and ((select gate.is from gate) = 'open'
    or exists (select from probe) and m.id = (select id from next order by not_before, id limit 1))
  returning m.id, m.message_key, m.fence, m.attempt, m.resent_uncertain, m.template, m.audience, m.to_email,
    ${IS_ASTRAY} as is_astray, m.refused_since, m.held_at, exists (select from probe) as is_probe, m.campaign_id, m.dispatch_id, m.body_id, m.data`;

const claims = new Map<number, PreparedSql>();

/** The number stands in the text: for a number it cannot see the planner sorts all that is due. One text a lane at most. */
function claimSql(count: number): PreparedSql {
  const known = claims.get(count) ?? prepared(`claim_${count}_messages`, claimText(count));
  claims.set(count, known);
  return known;
}

const MARK = prepared(
  'mark_messages',
  `update message m set state = u.state, sent_at = u.sent_at, last_error = u.error, not_before = coalesce(u.again_at, m.not_before),
     resent_uncertain = m.resent_uncertain or u.uncertain, refused_since = coalesce(m.refused_since, u.refused_at),
     attempt = m.attempt - u.unspent, held_at = coalesce(u.held_at, m.held_at), lease_until = null
   from unnest(${unmeasured('$1::uuid[]')}, $2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::timestamptz[],
               $7::boolean[], $8::timestamptz[], $9::int[], $10::timestamptz[])
     as u(id, fence, state, sent_at, error, again_at, uncertain, refused_at, unspent, held_at)
   where m.id = u.id and m.fence = u.fence and m.state = 'CLAIMED' returning m.id`,
);

function toClaimed(row: ClaimedRow): ClaimedMessage {
  return {
    id: row.id,
    key: row.message_key,
    fence: Number(row.fence),
    attempt: row.attempt,
    resentUncertain: row.resent_uncertain,
    template: row.template,
    audience: row.audience,
    toEmail: row.to_email,
    isAstray: row.is_astray,
    refusedSince: instantOrNull(row.refused_since),
    heldAt: instantOrNull(row.held_at),
    isProbe: row.is_probe,
    campaignId: row.campaign_id,
    dispatchId: row.dispatch_id,
    bodyId: row.body_id,
    data: row.data,
  };
}
