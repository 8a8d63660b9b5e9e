import type { ClaimedMessage, Clock, DeliveryMark, MailContent, UnitOfWork } from '#application';
import type { Instant, WorkingCalendar } from '#domain';
import type { Logger } from '#runtime';
import type { LinkTokens } from '../tokens/link-tokens.js';
import { renderMail, type MailSender, type SendResult } from '../mail/index.js';
import { MailLane } from './mail-lane.js';
import { mailModel } from './mail-model.js';

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

/** A claimed message with what it says. */
export interface Work {
  readonly message: ClaimedMessage;
  readonly content: MailContent;
  readonly calendar: WorkingCalendar;
}

/** A calendar is edited once a year; asked for with each of ten thousand mails it would cost as much as their marks. */
const CALENDAR_KEPT_MS = 1_000;

/** Composes and sends claimed messages over a pool of connections. */
export class MailDelivery {
  private kept: { readonly calendar: WorkingCalendar; readonly until: number } | null = null;

  public constructor(private readonly deps: MailDeliveryDependencies) {}

  /** How many lanes make sense: while one marks its mail and claims the next, another uses the connection. */
  public get lanes(): number {
    return 2 * this.deps.sender.pool;
  }

  public lane(): MailLane {
    return new MailLane(this.deps, this);
  }

  public async calendar(): Promise<WorkingCalendar> {
    const { uow, clock } = this.deps;
    const now = clock.wallNow();
    if (this.kept === null || this.kept.until <= now) {
      const calendar = await uow.run((tx) => tx.policies.calendar());
      this.kept = { calendar, until: now + CALENDAR_KEPT_MS };
    }
    return this.kept.calendar;
  }

  /** Never throws: whatever happens is a mark. */
  public async send({ message, content, calendar }: Work): Promise<DeliveryMark> {
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
function markOf(result: SendResult, message: ClaimedMessage, now: Instant): DeliveryMark {
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
