import type { ClaimedMessage, Clock, DeliveryMark, MailContent, UnitOfWork } from '#application';
import { deferToWorkingHours, type Instant, type WorkingCalendar } from '#domain';
import type { Logger } from '../logger/logger.js';
import type { LinkTokens } from '../tokens/link-tokens.js';
import { renderMail, type MailSender, type SendResult } from '../mail/index.js';
import { mailModel } from './mail-model.js';

/** On top of the longest possible attempt, so that a slow but living worker is never overtaken. */
const LEASE_MARGIN_MS = 15_000;
const RETRY_AFTER_MS = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000] as const;
/** After about a day of temporary refusals a person should look at the address. */
const MAX_ATTEMPTS = 40;

export interface MailDeliveryDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly sender: MailSender;
  readonly links: LinkTokens;
  readonly baseUrl: string;
  readonly workerId: string;
  readonly logger: Logger;
}

interface Work {
  readonly message: ClaimedMessage;
  readonly content: MailContent;
  readonly calendar: WorkingCalendar;
}

/** Sends one message at a time: claims it under a lease, re-checks that its notices still apply, sends, marks the end with the claim's fence. */
export class MailDelivery {
  public constructor(private readonly deps: MailDeliveryDependencies) {}

  /** Connections that may be used at once: as many callers of `next` make sense. */
  public get connections(): number {
    return this.deps.sender.pool;
  }

  /** Takes the next due message, if any. */
  public async next(): Promise<'none' | 'delivered' | 'suppressed'> {
    const claimed = await this.claim();
    if (claimed === null) return 'none';
    if (claimed === 'suppressed') return 'suppressed';
    await this.deliver(claimed);
    return 'delivered';
  }

  private async claim(): Promise<Work | 'suppressed' | null> {
    const { uow, clock, workerId, sender } = this.deps;
    return uow.run(async (tx) => {
      const leaseUntil = clock.wallNow() + sender.attemptMs + LEASE_MARGIN_MS;
      const calendar = await tx.policies.calendar();
      const now = clock.now();
      const which = deferToWorkingHours(now, null, calendar) === now ? 'all' : 'urgent';
      const message = await tx.notices.claim({ workerId, now, leaseUntilWall: leaseUntil, which });
      if (message === null) return null;
      if ((await tx.notices.recheck(message.id)) === 0) {
        await tx.notices.markSuppressed(message);
        return 'suppressed';
      }
      const content = await tx.notices.contentOf(message);
      return { message, content, calendar };
    });
  }

  private async deliver({ message, content, calendar }: Work): Promise<void> {
    const { uow, clock, logger } = this.deps;
    const mark = await this.send(message, content, calendar);
    if (mark.state !== 'SENT') {
      logger.warn(
        { message: message.id, template: message.template, ...mark },
        'mail not delivered',
      );
    }
    const held = await uow.run(async (tx) => {
      const ok = await tx.notices.mark(message, mark);
      if (ok && mark.state === 'FAILED') {
        await tx.incidents.record({
          campaignId: message.campaignId,
          kind: 'mailFailed',
          subjectId: message.id,
          detail: `Thư tới ${message.toEmail} không gửi được: ${mark.error}`,
        });
      }
      return ok;
    });
    if (!held)
      logger.warn(
        { message: message.id, at: clock.wallNow() },
        'mail lease was lost before its mark',
      );
  }

  private async send(
    message: ClaimedMessage,
    content: MailContent,
    calendar: WorkingCalendar,
  ): Promise<DeliveryMark> {
    const { clock, sender, links, baseUrl } = this.deps;
    const now = clock.now();
    let rendered;
    try {
      const urlOf = (dispatchId: string | null) =>
        dispatchId === null
          ? baseUrl
          : `${baseUrl}/l/${links.sign({ dispatchId, email: message.toEmail })}`;
      rendered = renderMail(
        mailModel(message, content, { formOfAddress: 'đồng chí', now, calendar, urlOf }),
      );
    } catch (error) {
      return { state: 'FAILED', error: `not composed: ${String(error)}` };
    }
    const result = await sender.send({
      messageId: message.key,
      to: [message.toEmail],
      cc: message.ccEmail === null ? [] : message.ccEmail.split(', '),
      ...rendered,
      sentAt: new Date(now).toISOString(),
    });
    return markOf(result, message, now);
  }
}

/** What an attempt's end means for the row: temporary refusals wait longer each time; a cut is tried once more. */
export function markOf(result: SendResult, message: ClaimedMessage, now: Instant): DeliveryMark {
  switch (result.outcome) {
    case 'SENT':
      return { state: 'SENT' };
    case 'FAILED':
      return { state: 'FAILED', error: `${result.code} ${result.reason}` };
    case 'UNCERTAIN':
      return {
        state: 'UNCERTAIN',
        error: result.reason,
        resendAt: message.resentUncertain ? null : now + RETRY_AFTER_MS[2],
      };
    case 'RETRY': {
      const error = `${result.code} ${result.reason}`;
      if (message.attempt >= MAX_ATTEMPTS) return { state: 'FAILED', error };
      const wait = RETRY_AFTER_MS[Math.min(message.attempt, RETRY_AFTER_MS.length) - 1] ?? 1_000;
      return { state: 'RETRY', error, notBefore: now + wait };
    }
  }
}
