import type { EntityManager } from 'typeorm';
import type { AnsweredMail, InboxStore, IncomingMail } from '#application';
import { at, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

export class InboxRepository implements InboxStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async findMail(
    messageId: string | null,
    keys: readonly string[],
  ): Promise<AnsweredMail | null> {
    return one<AnsweredMail>(
      this.manager,
      `select id, campaign_id as "campaignId", to_email as "toEmail" from message
       where id = $1 or ($1::uuid is null and message_key = any($2::text[])) order by composed_at desc limit 1 for update`,
      [messageId, keys],
    );
  }

  public async addReply(
    messageId: string,
    reply: Extract<IncomingMail, { kind: 'reply' }>,
  ): Promise<boolean> {
    const { ids, clock } = this.context;
    const { count } = await run(
      this.manager,
      `insert into mail_reply (id, message_id, reply_key, from_email, subject, text, received_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (message_id, reply_key) do nothing`,
      [
        ...[ids.next(), messageId, reply.key, reply.from, reply.subject, reply.text],
        at(clock.now()),
      ],
    );
    return count > 0;
  }

  public async markReturned(messageId: string, reason: string): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `update message set state = 'FAILED', last_error = $2 where id = $1 and state in ('SENT', 'UNCERTAIN')`,
      [messageId, reason],
    );
    return count > 0;
  }
}
