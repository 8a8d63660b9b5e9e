import { followAddress, maskedAddress, openMailedLink } from '#application';
import type { ClaimedMessage, DeliveryMark, MailContent, Transaction } from '#application';
import { deferToWorkingHours, MINUTE_MS, type Instant, type WorkingCalendar } from '#domain';
import { MAIL_INCIDENT_WORDS, MUTED_MAIL } from '#wording';
import type { MailDelivery, MailDeliveryDependencies, Work } from './mail-delivery.js';
import { mutableOf } from './mutable-of.js';
import { secretTokens } from '../tokens/secret-tokens.js';
import { settlementOf, type AttemptEnd } from './mail-gate.js';

/** On top of the longest possible attempt, so that a slow but living worker is never overtaken. */
const LEASE_MARGIN_MS = 15_000;

/** A mail whose attempt has ended; its row does not say so yet. */
interface Attempted {
  readonly message: ClaimedMessage;
  readonly end: AttemptEnd;
}

/**
 * Sends one message at a time: claims it under a lease, re-checks that its notices still apply, sends, marks the end with
 * the claim's fence. The mark is written in the transaction that claims the next message: one commit a mail.
 */
export class MailLane {
  private attempted: Attempted | null = null;

  public constructor(
    private readonly deps: MailDeliveryDependencies,
    private readonly delivery: MailDelivery,
  ) {}

  /** Marks the last message and takes the next due one, if any. After `none` nothing is left unmarked. */
  public async next(): Promise<'none' | 'delivered' | 'withheld'> {
    const claimed = await this.claim();
    if (claimed === null) return 'none';
    if (claimed === 'withheld') return 'withheld';
    const end = await this.delivery.send(claimed);
    this.attempted = { message: claimed.message, end };
    return 'delivered';
  }

  /** Marks the last message: for a lane that takes no other. */
  public async finish(): Promise<void> {
    const last = this.attempted;
    if (last === null) return;
    const held = await this.deps.uow.run((tx) => settle(tx, last));
    this.settled(last, held);
  }

  private async claim(): Promise<Work | 'withheld' | null> {
    const last = this.attempted;
    try {
      const calendar = await this.delivery.calendar();
      const { held, work } = await this.deps.uow.run(async (tx) => {
        if (last !== null && concernsGate(last)) {
          // The claim must see what this end made of the gate.
          const held = await settle(tx, last);
          return { held, work: await this.claimNext(tx, calendar) };
        }
        const [held, work] = await Promise.all([
          last === null ? true : settle(tx, last),
          this.claimNext(tx, calendar),
        ]);
        return { held, work };
      });
      if (last !== null) this.settled(last, held);
      return work;
    } catch (error) {
      // A message that cannot be claimed must not keep the mark of one that was sent.
      await this.finish();
      throw error;
    }
  }

  private async claimNext(
    tx: Transaction,
    calendar: WorkingCalendar,
  ): Promise<Work | 'withheld' | null> {
    const { clock, workerId, sender } = this.deps;
    const [now, wallNow] = [clock.now(), clock.wallNow()];
    const leaseUntilWall = wallNow + sender.attemptMs + LEASE_MARGIN_MS;
    const { domain } = sender;
    const which = deferToWorkingHours(now, null, calendar) === now ? 'all' : 'urgent';
    const claimed = await tx.notices.claim({
      workerId,
      now,
      wallNow,
      leaseUntilWall,
      which,
      domain,
    });
    if (claimed === null) return null;
    const message = await followAddress(tx, claimed);
    if (message === 'over') return 'withheld';
    if (message === 'waits') {
      await tx.notices.mark(claimed, delayed(now, 'there is nobody to tell'));
      return 'withheld';
    }
    if (message.template === 'signIn') return claimLink(tx, message, calendar);
    const found = await tx.notices.contentOf(message);
    if (found.standing === 'told') {
      const mutable = mutableOf(message, found.content);
      if (mutable === null || !(await tx.notices.isMuted(mutable))) {
        return { message, content: found.content, calendar, link: null };
      }
      await tx.notices.markMuted(message, MUTED_MAIL);
      return 'withheld';
    }
    if (found.standing === 'over') await tx.notices.markSuppressed(message);
    else await tx.notices.mark(message, delayed(now, 'its campaign is paused'));
    return 'withheld';
  }

  private settled({ message, end }: Attempted, held: boolean): void {
    const { logger, clock } = this.deps;
    this.attempted = null;
    if (end.state !== 'SENT') {
      logger.warn(
        { message: message.id, template: message.template, ...end },
        'mail not delivered',
      );
    }
    if (!held) {
      logger.warn(
        { message: message.id, at: clock.wallNow() },
        'mail lease was lost before its mark',
      );
    }
  }
}

const LOOK_AGAIN_MS = 10 * MINUTE_MS;

/** What something passing keeps is not lost: its mail comes back to the queue, no try spent. */
const delayed = (now: Instant, why: string): DeliveryMark => ({
  state: 'RETURNED',
  notBefore: now + LOOK_AGAIN_MS,
  blamed: false,
  error: `waits: ${why}`,
});

/** The token is made here and leaves with the mail; the rows get its hash, in the transaction of the claim. */
async function claimLink(
  tx: Transaction,
  message: ClaimedMessage,
  calendar: WorkingCalendar,
): Promise<Work | 'withheld'> {
  const token = secretTokens.next('ddl');
  const opened = await openMailedLink(tx, message, secretTokens.hash(token));
  if (opened !== null) return { message, content: NOTHING, calendar, link: { ...opened, token } };
  await tx.notices.markSuppressed(message);
  return 'withheld';
}

const NOTHING: MailContent = { lines: [], newWork: null };

/** Nearly no mail does: the row of the gate is where all lanes would meet. */
const concernsGate = ({ message, end }: Attempted): boolean =>
  end.state === 'HELD' || message.isProbe;

/** Writes the end of an attempt. @returns false when its lease was lost meanwhile. */
async function settle(tx: Transaction, { message, end }: Attempted): Promise<boolean> {
  if (end.state !== 'HELD' && !message.isProbe) return markAs(tx, message, end);
  const moment = { now: tx.clock.now(), wallNow: tx.clock.wallNow() };
  const gate = await tx.mailGate.lock();
  const settlement = settlementOf(end, message, gate, moment);
  if (settlement.gate !== null) await tx.mailGate.save(settlement.gate);
  if (settlement.incident === 'resolve') await tx.incidents.resolve('mailHeld', null);
  if (settlement.incident === 'record') {
    const reason = settlement.gate?.closure?.reason ?? '';
    await tx.incidents.record({
      campaignId: null,
      kind: 'mailHeld',
      subjectId: null,
      detail: MAIL_INCIDENT_WORDS.held(reason),
    });
  }
  return markAs(tx, message, settlement.mark);
}

async function markAs(
  tx: Transaction,
  message: ClaimedMessage,
  mark: DeliveryMark,
): Promise<boolean> {
  const held = await tx.notices.mark(message, mark);
  if (held && mark.state === 'FAILED') {
    // The address may be another office's to know.
    const toEmail = maskedAddress(message.toEmail);
    await tx.incidents.record({
      campaignId: message.campaignId,
      kind: 'mailFailed',
      subjectId: message.id,
      detail: MAIL_INCIDENT_WORDS.failed(toEmail, mark.error.replaceAll(message.toEmail, toEmail)),
    });
  }
  return held;
}
