import type { ClaimedMessage, DeliveryMark, Transaction } from '#application';
import { deferToWorkingHours, type WorkingCalendar } from '#domain';
import type { MailDelivery, MailDeliveryDependencies, Work } from './mail-delivery.js';

/** On top of the longest possible attempt, so that a slow but living worker is never overtaken. */
const LEASE_MARGIN_MS = 15_000;

/** A mail whose attempt has ended; its row does not say so yet. */
interface Attempted {
  readonly message: ClaimedMessage;
  readonly mark: DeliveryMark;
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
  public async next(): Promise<'none' | 'delivered' | 'suppressed'> {
    const claimed = await this.claim();
    if (claimed === null) return 'none';
    if (claimed === 'suppressed') return 'suppressed';
    const mark = await this.delivery.send(claimed);
    this.attempted = { message: claimed.message, mark };
    return 'delivered';
  }

  /** Marks the last message: for a lane that takes no other. */
  public async finish(): Promise<void> {
    const last = this.attempted;
    if (last === null) return;
    const held = await this.deps.uow.run((tx) => settle(tx, last));
    this.settled(last, held);
  }

  private async claim(): Promise<Work | 'suppressed' | null> {
    const last = this.attempted;
    try {
      const calendar = await this.delivery.calendar();
      const { held, work } = await this.deps.uow.run(async (tx) => {
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
  ): Promise<Work | 'suppressed' | null> {
    const { clock, workerId, sender } = this.deps;
    const leaseUntilWall = clock.wallNow() + sender.attemptMs + LEASE_MARGIN_MS;
    const now = clock.now();
    const which = deferToWorkingHours(now, null, calendar) === now ? 'all' : 'urgent';
    const message = await tx.notices.claim({ workerId, now, leaseUntilWall, which });
    if (message === null) return null;
    const content = await tx.notices.contentOf(message);
    if (content !== null) return { message, content, calendar };
    await tx.notices.markSuppressed(message);
    return 'suppressed';
  }

  private settled({ message, mark }: Attempted, held: boolean): void {
    const { logger, clock } = this.deps;
    this.attempted = null;
    if (mark.state !== 'SENT') {
      logger.warn(
        { message: message.id, template: message.template, ...mark },
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

/** Writes the end of an attempt. @returns false when its lease was lost meanwhile. */
async function settle(tx: Transaction, { message, mark }: Attempted): Promise<boolean> {
  const held = await tx.notices.mark(message, mark);
  if (held && mark.state === 'FAILED') {
    await tx.incidents.record({
      campaignId: message.campaignId,
      kind: 'mailFailed',
      subjectId: message.id,
      detail: `Thư tới ${message.toEmail} không gửi được: ${mark.error}`,
    });
  }
  return held;
}
