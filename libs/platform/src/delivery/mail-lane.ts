import type { MailClerk } from './mail-clerk.js';
import type { Attempted, MailDelivery, MailDeliveryDependencies, Work } from './mail-delivery.js';

/**
 * Sends one message at a time: has it claimed under a lease, sends, has the end marked with the claim's fence. The mark is
 * written in the transaction that claims the next message.
 */
export class MailLane {
  private attempted: Attempted | null = null;

  public constructor(
    private readonly deps: MailDeliveryDependencies,
    private readonly delivery: MailDelivery,
    private readonly clerk: MailClerk,
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
    if (last !== null) this.settled(last, await this.clerk.mark(last));
  }

  private async claim(): Promise<Work | 'withheld' | null> {
    const last = this.attempted;
    try {
      const { held, work } = await this.clerk.exchange(last);
      if (last !== null) this.settled(last, held);
      return work;
    } catch (error) {
      // A message that cannot be claimed must not keep the mark of one that was sent.
      await this.finish();
      throw error;
    }
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
