import type {
  AddressBook,
  DigestLine,
  NewMessage,
  NewNotification,
  NoticeStore,
  TroubledMessage,
} from '#application';
import { localDateOf, type Instant, type TemplateName } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, instantOrNull, run } from '../sql.js';
import { MessageQueue } from './notices/message-queue.js';

interface TroubledRow {
  readonly id: string;
  readonly state: TroubledMessage['state'];
  readonly template: TemplateName;
  readonly to_email: string;
  readonly body_id: string | null;
  readonly body_name: string | null;
  readonly attempt: number;
  readonly last_error: string | null;
  readonly claimed_at: Date | null;
}

export class NoticeRepository extends MessageQueue implements NoticeStore {
  public async addressBook(campaignId: string, bodyIds: readonly string[]): Promise<AddressBook> {
    const today = localDateOf(this.context.clock.now());
    const contacts = await run<{ body_id: string; kind: 'contactPoint' | 'head'; email: string }>(
      this.manager,
      `select distinct on (body_id, kind) body_id, kind, email from contact_point
       where body_id = any($1::uuid[])
         and coalesce(valid_from, '-infinity') <= $2::date and coalesce(valid_to, 'infinity') >= $2::date
       order by body_id, kind, valid_from desc nulls last`,
      [bodyIds, today],
    );
    const staff = await run<{ role: 'coordinator' | 'leader'; email: string }>(
      this.manager,
      `select m.role, p.email from campaign c
       join membership m on m.body_id = c.issuer_body_id and m.ended_at is null and m.role in ('coordinator', 'leader')
       join person p on p.id = m.person_id and p.disabled_at is null
       where c.id = $1 order by p.email`,
      [campaignId],
    );
    const ofKind = (kind: 'contactPoint' | 'head') =>
      new Map(
        contacts.rows.filter((row) => row.kind === kind).map((row) => [row.body_id, row.email]),
      );
    const ofRole = (role: 'coordinator' | 'leader') =>
      staff.rows.filter((row) => row.role === role).map((row) => row.email);
    return {
      contactPoint: ofKind('contactPoint'),
      head: ofKind('head'),
      coordinators: ofRole('coordinator'),
      leaders: ofRole('leader'),
    };
  }

  public async insertNotifications(
    campaignId: string,
    rows: readonly NewNotification[],
  ): Promise<void> {
    await bulkInsert(
      this.manager,
      'notification',
      {
        id: { type: 'uuid', values: rows.map((row) => row.id) },
        campaign_id: { type: 'uuid', value: campaignId },
        obligation_id: { type: 'uuid', values: rows.map((row) => row.obligationId) },
        step_no: { type: 'int', values: rows.map((row) => row.stepNo) },
        subject_id: { type: 'uuid', values: rows.map((row) => row.subjectId) },
        template: { type: 'text', values: rows.map((row) => row.template) },
        audience: { type: 'text', values: rows.map((row) => row.audience) },
        recipient: { type: 'text', values: rows.map((row) => row.recipient) },
        mail_class: { type: 'text', values: rows.map((row) => row.mailClass) },
        body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
        due_at: { type: 'timestamptz', values: rows.map((row) => at(row.dueAt)) },
        message_id: { type: 'uuid', values: rows.map((row) => row.messageId) },
        fate: { type: 'text', values: rows.map((row) => row.fate) },
        created_at: { type: 'timestamptz', value: at(this.context.clock.now()) },
      },
      'on conflict do nothing',
    );
  }

  public async insertMessages(rows: readonly NewMessage[]): Promise<void> {
    await bulkInsert(
      this.manager,
      'message',
      {
        id: { type: 'uuid', values: rows.map((row) => row.id) },
        message_key: { type: 'text', values: rows.map((row) => row.id) },
        campaign_id: { type: 'uuid', values: rows.map((row) => row.campaignId) },
        dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId ?? null) },
        person_id: { type: 'uuid', values: rows.map((row) => row.personId ?? null) },
        body_id: { type: 'uuid', values: rows.map((row) => row.bodyId ?? null) },
        template: { type: 'text', values: rows.map((row) => row.template) },
        audience: { type: 'text', values: rows.map((row) => row.audience) },
        to_email: { type: 'text', values: rows.map((row) => row.toEmail) },
        data: { type: 'jsonb', values: rows.map((row) => JSON.stringify(row.data)) },
        state: { type: 'text', value: 'PENDING' },
        urgent: { type: 'boolean', values: rows.map((row) => row.urgent) },
        not_before: { type: 'timestamptz', values: rows.map((row) => at(row.notBefore)) },
        composed_at: { type: 'timestamptz', value: at(this.context.clock.now()) },
      },
      'on conflict do nothing',
    );
  }

  public async suppressUnsentOf(subjectIds: readonly string[]): Promise<void> {
    await run(
      this.manager,
      `update notification n set fate = 'SUPPRESSED'
       where n.subject_id = any($1::uuid[]) and n.fate is null
         and not exists (select from message m where m.id = n.message_id and m.state not in ('PENDING', 'RETRY'))`,
      [subjectIds],
    );
  }

  public async lockDigestLines(cutoff: Instant, limit: number): Promise<readonly DigestLine[]> {
    const { rows } = await run<{
      id: string;
      recipient: string;
      audience: DigestLine['audience'];
      template: TemplateName;
      body_id: string | null;
    }>(
      this.manager,
      `select n.id, n.recipient, n.audience, n.template, n.body_id
       from notification n join campaign c on c.id = n.campaign_id
       where n.message_id is null and n.fate is null and n.due_at <= $1 and c.state = 'running'
         and n.recipient in (select distinct recipient from notification
           where message_id is null and fate is null and due_at <= $1 order by recipient limit $2)
       order by n.recipient, n.due_at, n.id for no key update of n skip locked`,
      [at(cutoff), limit],
    );
    return rows.map((row) => ({
      notificationId: row.id,
      recipient: row.recipient,
      audience: row.audience,
      template: row.template,
      bodyId: row.body_id,
    }));
  }

  public async attach(messageId: string, notificationIds: readonly string[]): Promise<void> {
    await run(
      this.manager,
      'update notification set message_id = $1 where id = any($2::uuid[]) and message_id is null',
      [messageId, notificationIds],
    );
  }

  public async troubled(campaignId: string): Promise<readonly TroubledMessage[]> {
    const { rows } = await run<TroubledRow>(
      this.manager,
      `select m.id, m.state, m.template, m.to_email, m.body_id, b.name as body_name, m.attempt, m.last_error, m.claimed_at
       from message m left join body b on b.id = m.body_id
       where m.state in ('FAILED', 'UNCERTAIN')
         and (m.campaign_id = $1 or (m.campaign_id is null and exists (
           select from notification n where n.message_id = m.id and n.campaign_id = $1)))
         and not exists (select from message again where again.resend_of = m.id)
       order by m.claimed_at desc limit 200`,
      [campaignId],
    );
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      template: row.template,
      toEmail: row.to_email,
      bodyId: row.body_id,
      bodyName: row.body_name,
      attempt: row.attempt,
      lastError: row.last_error,
      claimedAt: instantOrNull(row.claimed_at),
    }));
  }

  public async resend(
    messageId: string,
    toEmail: string,
    notBefore: Instant,
  ): Promise<string | null> {
    const { ids, clock } = this.context;
    const newId = ids.derived('resend', messageId, toEmail);
    const { count } = await run(
      this.manager,
      `insert into message (id, message_key, campaign_id, dispatch_id, person_id, body_id, template, audience, to_email,
                            data, state, urgent, not_before, composed_at, resend_of)
       select $2::uuid, $2::text, campaign_id, dispatch_id, person_id, body_id, template,
              audience, $3, data, 'PENDING', urgent, $4, $5, id
       from message where id = $1 and state in ('FAILED', 'UNCERTAIN') on conflict do nothing`,
      [messageId, newId, toEmail, at(notBefore), at(clock.now())],
    );
    if (count === 0) return null;
    // The notices move to the mail that may still arrive: each is in exactly one message.
    await run(
      this.manager,
      'update notification set message_id = $2, fate = null where message_id = $1',
      [messageId, newId],
    );
    return newId;
  }
}
