import { createLinkTokens } from '#platform';
import { drainMail, MailDelivery } from '#platform/delivery';
import type { MailSender, SendResult } from '#platform/mail';
import { createLogger } from '#runtime';
import type { Clock } from '#application';
import type { TestDatabase } from '#testing';

type Sent = Parameters<MailSender['send']>[0];

/** Sends everything that is due and keeps what left, as the mail server would see it. */
export class SentMail {
  public readonly mails: Sent[] = [];
  public answer: SendResult = { outcome: 'SENT', response: '250' };

  public constructor(
    private readonly db: TestDatabase,
    private readonly clock: Clock,
    private readonly baseUrl = 'http://dondoc.demo.test',
  ) {}

  public async drain(): Promise<void> {
    const sender: MailSender = {
      pool: 1,
      domain: 'demo.test',
      attemptMs: 1_000,
      send: async (mail) => {
        if (this.answer.outcome === 'SENT') this.mails.push(mail);
        return this.answer;
      },
      verify: async () => ({ ok: true }),
      close: async () => undefined,
    };
    await drainMail(
      new MailDelivery({
        uow: this.db.uowWith(this.clock),
        clock: this.clock,
        sender,
        links: createLinkTokens('s'.repeat(32), this.clock),
        baseUrl: this.baseUrl,
        workerId: 'test',
        logger: createLogger({ name: 'test', level: 'silent' }),
      }),
    );
  }

  public to(email: string): readonly Sent[] {
    return this.mails.filter((mail) => mail.to === email);
  }

  /** The token in the newest mail to someone, of a sign-in link or of a link to a dispatch. */
  public tokenTo(email: string, kind: 'sign-in' | 'l'): string {
    const text = this.to(email).at(-1)?.text ?? '';
    return new RegExp(`/${kind}/([\\w.-]+)`).exec(text)?.[1] ?? '';
  }
}
