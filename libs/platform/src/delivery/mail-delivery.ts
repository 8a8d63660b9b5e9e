import type { ClaimedMessage, Clock, MailContent, OpenedLink, UnitOfWork } from '#application';
import { localDateOf, type Instant, type WorkingCalendar } from '#domain';
import type { Logger } from '#runtime';
import { DEFAULT_FORM_OF_ADDRESS } from '#wording';
import type { ReplyAddresses } from '../inbox/reply-addresses.js';
import type { LinkTokens } from '../tokens/link-tokens.js';
import { renderMail, type MailedFile, type MailSender, type SendResult } from '../mail/index.js';
import type { AttemptEnd } from './mail-gate.js';
import { answeredBy, intakeModel, type IntakeTold } from './intake-told.js';
import { MailClerk } from './mail-clerk.js';
import { MailLane } from './mail-lane.js';
import { mailModel } from './mail-model.js';
import { mutableOf } from './mutable-of.js';

const RETRY_AFTER_MS = [
  ...[1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000],
  ...[3_600_000, 7_200_000],
];
const LONGEST_RETRY_MS = 14_400_000;
/** A recipient refused for a while on so many working days, and so often, is refused for good: a person should look. */
const GIVEN_UP_AFTER_WORKING_DAYS = 5;
const GIVEN_UP_NOT_BEFORE_ATTEMPT = 6;
const UNCERTAIN_RESENT_AFTER_MS = 30_000;
/** A server's words are kept for a person to read, not to fill a column. */
const LONGEST_ERROR = 500;

export interface MailDeliveryDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly sender: MailSender;
  readonly links: LinkTokens;
  /** Where answers and failures are read; null: nowhere. */
  readonly replies?: ReplyAddresses | null;
  readonly baseUrl: string;
  readonly workerId: string;
  readonly logger: Logger;
}

/** A claimed message with what it says. */
export interface Work {
  readonly message: ClaimedMessage;
  readonly content: MailContent;
  readonly calendar: WorkingCalendar;
  /** Of a mail that brings a way to sign in: nowhere else is the token. */
  readonly link: MailedLink | null;
  readonly files: readonly MailedFile[];
  /** Of an answer to a forwarded directive. */
  readonly told?: IntakeTold;
}

/** A mail whose attempt has ended; its row does not say so yet. */
export interface Attempted {
  readonly message: ClaimedMessage;
  readonly end: AttemptEnd;
}

interface MailedLink extends OpenedLink {
  readonly token: string;
}

/** Whose mails open a dispatch: the body's own people. The issuer's people sign in. */
const OF_THE_BODY: readonly ClaimedMessage['audience'][] = ['contactPoint', 'assignee', 'head'];

/** A calendar is edited once a year; asked for with each of ten thousand mails it would cost as much as their marks. */
const CALENDAR_KEPT_MS = 1_000;

/** Coordinators come and go a few times a year, mails of one issuer by the thousand. */
const ANSWERERS_KEPT_MS = 10_000;

interface Answerers {
  readonly emails: readonly string[];
  readonly until: number;
}

/** Composes and sends claimed messages over a pool of connections. */
export class MailDelivery {
  private readonly answerers = new Map<string, Answerers>();
  private kept: { readonly calendar: WorkingCalendar; readonly until: number } | null = null;

  private readonly clerk: MailClerk;

  public constructor(private readonly deps: MailDeliveryDependencies) {
    this.clerk = new MailClerk(deps, () => this.calendar());
  }

  /** How many lanes make sense: while one marks its mail and claims the next, another uses the connection. */
  public get lanes(): number {
    return 2 * this.deps.sender.pool;
  }

  public lane(): MailLane {
    return new MailLane(this.deps, this, this.clerk);
  }

  private async calendar(): Promise<WorkingCalendar> {
    const { uow, clock } = this.deps;
    const now = clock.wallNow();
    if (this.kept === null || this.kept.until <= now) {
      const calendar = await uow.run((tx) => tx.policies.calendar());
      this.kept = { calendar, until: now + CALENDAR_KEPT_MS };
    }
    return this.kept.calendar;
  }

  /** The coordinators of the issuer a mail speaks for; nobody when they cannot be asked for just now. */
  private async replyTo({ lines: [line] }: MailContent): Promise<readonly string[]> {
    if (line === undefined) return [];
    const now = this.deps.clock.wallNow();
    const kept = this.answerers.get(line.issuerBodyId);
    if (kept !== undefined && kept.until > now) return kept.emails;
    const emails = await this.deps.uow
      .run((tx) => tx.notices.coordinatorsOf(line.issuerBodyId))
      .catch(() => null);
    if (emails === null) return [];
    this.answerers.set(line.issuerBodyId, { emails, until: now + ANSWERERS_KEPT_MS });
    return emails;
  }

  /** Never throws: whatever happens is the end of an attempt. */
  public async send({ message, content, calendar, link, files, told }: Work): Promise<AttemptEnd> {
    const { clock, sender, links, baseUrl } = this.deps;
    const now = clock.now();
    let rendered;
    const answerers = await this.replyTo(content);
    const own = this.deps.replies?.of(message.id) ?? null;
    const replyTo = own === null || answerers.length === 0 ? answerers : [...answerers, own];
    try {
      const urlOf = (dispatchId: string | null) =>
        dispatchId === null || !OF_THE_BODY.includes(message.audience)
          ? baseUrl
          : `${baseUrl}/l/${links.sign({ dispatchId, email: message.toEmail })}`;
      const signIn = link === null ? null : { ...link, url: `${baseUrl}/sign-in/${link.token}` };
      const worded = () =>
        mailModel(message, content, {
          formOfAddress: DEFAULT_FORM_OF_ADDRESS,
          now,
          calendar,
          urlOf,
          answersUrl: `${baseUrl}/exchanges`,
          settingsUrl: `${baseUrl}/settings/outside`,
          signIn,
          answered: replyTo.length > 0,
        });
      rendered = renderMail(told === undefined ? worded() : intakeModel(told, baseUrl));
    } catch (error) {
      return { state: 'FAILED', error: `not composed: ${String(error)}` };
    }
    const result = await sender.send({
      messageId: message.key,
      to: message.toEmail,
      replyTo,
      ...(own === null ? {} : { bounceTo: own }),
      ...(files.length === 0 ? {} : { files }),
      ...rendered,
      headers: {
        ...rendered.headers,
        ...this.unsubscribing(message, content, replyTo),
        ...(told === undefined ? {} : answeredBy(told)),
      },
      sentAt: new Date(now).toISOString(),
    });
    return endOf(result, message, now, calendar);
  }

  /**
   * Only the digest may be given up: by the page behind the link, by whoever answers for the directive, and over TLS by
   * one press in the mail program (RFC 8058).
   */
  private unsubscribing(
    message: ClaimedMessage,
    content: MailContent,
    [first]: readonly string[],
  ): Readonly<Record<string, string>> {
    const of = mutableOf(message, content);
    if (of === null) return {};
    const { links, baseUrl } = this.deps;
    const ways = [
      `<${baseUrl}/mute/${links.signMute(of)}>`,
      ...(first === undefined
        ? []
        : [`<mailto:${first}?subject=Xin%20th%C3%B4i%20nh%E1%BA%ADn%20b%E1%BA%A3n%20tin>`]),
    ];
    return {
      'List-Unsubscribe': ways.join(', '),
      ...(baseUrl.startsWith('https:')
        ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    };
  }
}

/** What an attempt's end means for the row: temporary refusals wait longer each time; a cut is tried once more. */
function endOf(
  result: SendResult,
  message: ClaimedMessage,
  now: Instant,
  calendar: WorkingCalendar,
): AttemptEnd {
  switch (result.outcome) {
    case 'SENT':
      return { state: 'SENT' };
    case 'FAILED':
      return { state: 'FAILED', error: `${result.code} ${result.reason}` };
    case 'UNCERTAIN':
      return {
        state: 'UNCERTAIN',
        error: result.reason,
        resendAt: message.resentUncertain ? null : now + UNCERTAIN_RESENT_AFTER_MS,
      };
    case 'HELD':
      return {
        state: 'HELD',
        waitsFor: result.waitsFor,
        answeredTo: result.answeredTo,
        error: `${result.code} ${result.reason}`.slice(0, LONGEST_ERROR),
      };
    case 'RETRY': {
      const error = `${result.code} ${result.reason}`;
      if (isGivenUp(message, now, calendar)) return { state: 'FAILED', error };
      const wait = RETRY_AFTER_MS[message.attempt - 1] ?? LONGEST_RETRY_MS;
      return { state: 'RETRY', error, notBefore: now + wait };
    }
  }
}

/** Tries are time, not counts: what no server was asked about meanwhile has spent none. */
function isGivenUp(
  { refusedSince, attempt }: ClaimedMessage,
  now: Instant,
  calendar: WorkingCalendar,
): boolean {
  if (refusedSince === null || attempt < GIVEN_UP_NOT_BEFORE_ATTEMPT) return false;
  const days = calendar.workingDaysBetween(localDateOf(refusedSince), localDateOf(now));
  return days >= GIVEN_UP_AFTER_WORKING_DAYS;
}
