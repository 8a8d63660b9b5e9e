import type {
  AddressBook,
  NewMessage,
  NewNotification,
  NoticeStore,
  ResendWanted,
  ToldStep,
  TroubledMessage,
} from '#application';
import { localDateOf, type Instant, type TemplateName } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, instantOrNull, instants, one, run } from '../sql.js';
import { addressBook } from './notices/address-book.js';
import { AddressChanges } from './notices/address-changes.js';

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

export class NoticeRepository extends AddressChanges implements NoticeStore {
  public addressBook(campaignId: string, bodyIds: readonly string[]): Promise<AddressBook> {
    const today = localDateOf(this.context.clock.now());
    return addressBook(this.manager, campaignId, bodyIds, today);
  }

  public async coordinatorsOf(issuerBodyId: string): Promise<readonly string[]> {
    const { rows } = await run<{ email: string }>(
      this.manager,
      `select p.email from membership m join person p on p.id = m.person_id and p.disabled_at is null
       where m.body_id = $1 and m.role = 'coordinator' and m.ended_at is null order by p.email`,
      [issuerBodyId],
    );
    return rows.map((row) => row.email);
  }

  public insertNotifications(campaignId: string, rows: readonly NewNotification[]): Promise<void> {
    return this.insertNotificationsOf(rows.map((row) => ({ ...row, campaignId })));
  }

  public async insertNotificationsOf(
    rows: readonly (NewNotification & { readonly campaignId: string })[],
  ): Promise<void> {
    await bulkInsert(
      this.manager,
      'notification',
      {
        id: { type: 'uuid', values: rows.map((row) => row.id) },
        campaign_id: { type: 'uuid', values: rows.map((row) => row.campaignId) },
        obligation_id: { type: 'uuid', values: rows.map((row) => row.obligationId) },
        step_no: { type: 'int', values: rows.map((row) => row.stepNo) },
        subject_id: { type: 'uuid', values: rows.map((row) => row.subjectId) },
        template: { type: 'text', values: rows.map((row) => row.template) },
        audience: { type: 'text', values: rows.map((row) => row.audience) },
        recipient: { type: 'text', values: rows.map((row) => row.recipient) },
        mail_class: { type: 'text', values: rows.map((row) => row.mailClass) },
        body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
        due_at: { type: 'timestamptz', values: instants(rows.map((row) => row.dueAt)) },
        told_due_at: { type: 'timestamptz', values: instants(rows.map((row) => row.toldDueAt)) },
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
        not_before: { type: 'timestamptz', values: instants(rows.map((row) => row.notBefore)) },
        composed_at: { type: 'timestamptz', value: at(this.context.clock.now()) },
      },
      'on conflict do nothing',
    );
  }

  public async withFirstMailWaiting(obligationIds: readonly string[]) {
    const { rows } = await run<{ obligation_id: string; recipient: string }>(
      this.manager,
      `select n.obligation_id, n.recipient from notification n join message m on m.id = n.message_id
       where n.obligation_id = any($1::uuid[]) and n.template = 'newWork' and n.fate is null
         and m.state in ('PENDING', 'RETRY')`,
      [obligationIds],
    );
    return rows.map((row) => ({ obligationId: row.obligation_id, recipient: row.recipient }));
  }

  public async supersedeEarlier(steps: readonly ToldStep[]): Promise<void> {
    if (steps.length === 0) return;
    await run(
      this.manager,
      `update notification n set fate = 'SUPERSEDED'
       from unnest($1::uuid[], $2::int[], $3::text[]) as u(obligation_id, step_no, recipient)
       where n.obligation_id = u.obligation_id and n.recipient = u.recipient and n.step_no < u.step_no
         and n.fate is null and n.template <> 'newWork'
         and (n.message_id is null or exists (
           select from message m where m.id = n.message_id and m.state in ('PENDING', 'RETRY')))`,
      [
        steps.map((step) => step.obligationId),
        steps.map((step) => step.stepNo),
        steps.map((step) => step.recipient),
      ],
    );
  }

  public async troubled(campaignId: string): Promise<readonly TroubledMessage[]> {
    const { rows } = await run<TroubledRow>(
      this.manager,
      `select m.id, m.state, m.template, m.to_email, m.body_id, b.name as body_name, m.attempt, m.last_error, m.claimed_at
       from message m left join body b on b.id = m.body_id
       where m.state in ('FAILED', 'UNCERTAIN')
         and ((m.campaign_id = $1 and not exists (select from message again where again.resend_of = m.id))
           or (m.campaign_id is null and exists (
             select from notification n where n.message_id = m.id and n.campaign_id = $1)))
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

  public async failedOf(campaignId: string): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(
      this.manager,
      `select m.id from message m where m.campaign_id = $1 and m.state = 'FAILED'
         and not exists (select from message again where again.resend_of = m.id)
       order by m.id for update of m`,
      [campaignId],
    );
    return rows.map((row) => row.id);
  }

  public async resendAll(
    again: readonly { readonly id: string; readonly newId: string }[],
    notBefore: Instant,
  ): Promise<void> {
    const ids = [again.map((one) => one.id), again.map((one) => one.newId)];
    await run(
      this.manager,
      `insert into message (id, message_key, campaign_id, dispatch_id, person_id, body_id, template, audience, to_email,
                            data, state, urgent, not_before, composed_at, resend_of)
       select u.new_id, u.new_id::text, campaign_id, dispatch_id, person_id, body_id, template, audience, to_email,
              data, 'PENDING', urgent, $3, $4, m.id
       from unnest($1::uuid[], $2::uuid[]) as u(id, new_id) join message m on m.id = u.id`,
      [...ids, at(notBefore), at(this.context.clock.now())],
    );
    // The notices move to the mail that may still arrive: each is in exactly one message.
    await run(
      this.manager,
      `update notification n set message_id = u.new_id
       from unnest($1::uuid[], $2::uuid[]) as u(id, new_id) where n.message_id = u.id`,
      ids,
    );
  }

  public async resend({
    messageId,
    toEmail,
    notBefore,
    issuerBodyIds,
  }: ResendWanted): Promise<{ readonly id: string; readonly isWhole: boolean } | null> {
    const { ids, clock } = this.context;
    const newId = ids.derived('resend', messageId, toEmail, ...issuerBodyIds);
    const { count } = await run(
      this.manager,
      `insert into message (id, message_key, campaign_id, dispatch_id, person_id, body_id, template, audience, to_email,
                            data, state, urgent, not_before, composed_at, resend_of)
       select $2::uuid, $2::text, campaign_id, dispatch_id, person_id, body_id, template,
              audience, $3, data, 'PENDING', urgent, $4, $5, id
       from message m where id = $1 and state in ('FAILED', 'UNCERTAIN') and exists (${OF_ISSUERS('$6')})
       on conflict do nothing`,
      [messageId, newId, toEmail, at(notBefore), at(clock.now()), issuerBodyIds],
    );
    if (count === 0) return null;
    // The notices move to the mail that may still arrive: each is in exactly one message.
    await run(
      this.manager,
      `update notification set message_id = $2, fate = null
       where id in (select n.id from message m, lateral (${OF_ISSUERS('$3')}) n where m.id = $1)`,
      [messageId, newId, issuerBodyIds],
    );
    const left = await one(this.manager, 'select from notification where message_id = $1 limit 1', [
      messageId,
    ]);
    return { id: newId, isWhole: left === null };
  }
}

/** The notices of message `m` that are of campaigns of these issuers. */
const OF_ISSUERS = (issuers: string): string =>
  `select n.id from notification n join campaign c on c.id = n.campaign_id
   where n.message_id = m.id and c.issuer_body_id = any(${issuers}::uuid[])`;
