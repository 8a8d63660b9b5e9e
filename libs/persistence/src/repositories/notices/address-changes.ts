import type { CarriedNotice, ClaimedMessage, ToldAbout } from '#application';
import type { TemplateName } from '#domain';
import { instantOf, run } from '../../sql.js';
import { DigestQueue } from './digest-queue.js';

interface CarriedRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly obligation_id: string | null;
  readonly step_no: number | null;
  readonly subject_id: string;
  readonly template: TemplateName;
  readonly audience: CarriedNotice['audience'];
  readonly recipient: string;
  readonly body_id: string | null;
  readonly due_at: Date;
  readonly told_due_at: Date | null;
}

/** Mails that were composed to an address which is no longer the right one. */
export class AddressChanges extends DigestQueue {
  public async carriedBy(message: ClaimedMessage): Promise<readonly CarriedNotice[]> {
    const { rows } = await run<CarriedRow>(
      this.manager,
      `select id, campaign_id, obligation_id, step_no, subject_id, template, audience, recipient, body_id, due_at, told_due_at
       from notification where message_id = $1 and fate is null order by id`,
      [message.id],
    );
    return rows.map((row) => ({
      id: row.id,
      campaignId: row.campaign_id,
      obligationId: row.obligation_id,
      stepNo: row.step_no,
      subjectId: row.subject_id,
      template: row.template,
      audience: row.audience,
      recipient: row.recipient,
      bodyId: row.body_id,
      dueAt: instantOf(row.due_at),
      ...(row.told_due_at === null ? {} : { toldDueAt: instantOf(row.told_due_at) }),
    }));
  }

  public async toldAbout(subjectIds: readonly string[]): Promise<readonly ToldAbout[]> {
    const { rows } = await run<ToldAbout>(
      this.manager,
      `select subject_id as "subjectId", template, step_no as "stepNo", recipient from notification
       where subject_id = any($1::uuid[])`,
      [subjectIds],
    );
    return rows;
  }

  public async redirect(message: ClaimedMessage, email: string): Promise<void> {
    await run(this.manager, 'update message set to_email = $2 where id = $1', [message.id, email]);
    await run(
      this.manager,
      `update notification n set fate = 'SUPERSEDED'
       where n.message_id = $1 and n.fate is null and n.template <> 'newWork' and exists (
         select from notification later
         where later.obligation_id = n.obligation_id and later.recipient = $2 and later.step_no > n.step_no
           and later.fate is null)`,
      [message.id, email],
    );
  }

  public async readdress(notificationIds: readonly string[], email: string): Promise<void> {
    await run(
      this.manager,
      `update notification n set message_id = null,
         recipient = case when t.told then n.recipient else $2 end,
         fate = case when t.told then 'SUPERSEDED' end
       from (select own.id, exists (
               select from notification same
               where same.obligation_id = own.obligation_id and same.step_no = own.step_no
                 and same.audience = own.audience and same.recipient = $2) as told
             from notification own where own.id = any($1::uuid[])) t
       where n.id = t.id`,
      [notificationIds, email],
    );
  }

  public async supersede(notificationIds: readonly string[]): Promise<void> {
    await run(
      this.manager,
      `update notification set fate = 'SUPERSEDED' where id = any($1::uuid[])`,
      [notificationIds],
    );
  }
}
