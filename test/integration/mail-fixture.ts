import { createLinkTokens } from '#platform';
import { createLogger } from '#runtime';
import { drainMail, MailDelivery } from '#platform/delivery';
import {
  createMailSender,
  startTestMailbox,
  type MailboxBehaviour,
  type MailSender,
  type TestMailbox,
} from '#platform/mail';
import { manyBodies, type BuiltBody, type TestDatabase } from '#testing';

const logger = createLogger({ name: 'test', level: 'silent' });
const LINK_SECRET = 'a secret of at least thirty-two characters';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A database's mail on its way to a real SMTP server, whose reactions can change while it runs. */
export interface MailRoad {
  readonly box: TestMailbox;
  readonly sender: MailSender;
  readonly behaviour: Mutable<MailboxBehaviour>;
  /** Sends what is due now. */
  drain(): Promise<void>;
  /** "to subject" of every mail in the box, oldest first. */
  sent(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function startMailRoad(db: TestDatabase): Promise<MailRoad> {
  const behaviour: Mutable<MailboxBehaviour> = {};
  const box = await startTestMailbox({
    smtpPort: 0,
    httpPort: 0,
    dataDir: null,
    behaviour: {
      onConnection: () => behaviour.onConnection?.() ?? { kind: 'accept' },
      onSender: (address) => behaviour.onSender?.(address) ?? { kind: 'accept' },
      onRecipient: (address) => behaviour.onRecipient?.(address) ?? { kind: 'accept' },
      onMail: (mail) => behaviour.onMail?.(mail) ?? { kind: 'accept' },
    },
  });
  const sender = createMailSender({
    smtpUrl: box.smtpUrl,
    from: 'Đôn đốc <khong-tra-loi@tinh.test>',
    pool: 1,
  });
  return {
    box,
    sender,
    behaviour,
    drain: () => drainMail(deliveryOf(db, sender)),
    async sent() {
      const mails = await box.messages();
      return mails.map((mail) => `${mail.to.join()} ${mail.subject}`).reverse();
    },
    async stop() {
      await sender.close(0);
      await box.stop();
    },
  };
}

export const deliveryOf = (db: TestDatabase, sender: MailSender): MailDelivery =>
  new MailDelivery({
    uow: db.uow,
    clock: db.clock,
    sender,
    links: createLinkTokens(LINK_SECRET, db.clock),
    baseUrl: 'http://localhost:3000',
    workerId: 'test',
    logger,
  });

/** Bodies reached at the given addresses, their heads at `head.` before each. */
export async function bodiesAt(
  db: TestDatabase,
  emails: readonly string[],
): Promise<readonly BuiltBody[]> {
  const bodies = await manyBodies(db, emails.length);
  await db.dataSource.query(
    `update contact_point c set email = case c.kind when 'head' then 'head.' || u.email else u.email end
     from unnest($1::uuid[], $2::text[]) as u(id, email) where c.body_id = u.id`,
    [bodies.map((body) => body.id), emails],
  );
  return bodies.map((body, index) => ({ ...body, email: emails[index] ?? '' }));
}

/** "2025-03-17 07:30" in Viet Nam. */
export const vn = (text: string): string =>
  new Date(Date.parse(`${text.replace(' ', 'T')}:00+07:00`)).toISOString();

export const query = (
  db: TestDatabase,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> => db.dataSource.query(sql, [...params]);
