import type { Logger } from '../logger/logger.js';
import type { MailDelivery } from './mail-delivery.js';
import { PumpLoop } from './pump-loop.js';

const POLL_MS = 500;
/** Idle lanes are woken by the one that polls. */
const IDLE_LANE_MS = 60_000;

/** Messages → SMTP, one lane an open connection. Several workers may run it. */
export class MailPump {
  private readonly lanes: readonly PumpLoop[];

  public constructor(
    private readonly delivery: MailDelivery,
    logger: Logger,
  ) {
    this.lanes = Array.from(
      { length: delivery.connections },
      (_, lane) =>
        new PumpLoop({
          name: `mail ${lane}`,
          idleMs: lane === 0 ? POLL_MS : IDLE_LANE_MS,
          logger,
          turn: () => this.turn(lane),
        }),
    );
  }

  public async stop(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  private async turn(lane: number): Promise<boolean> {
    const outcome = await this.delivery.next();
    if (outcome === 'none') return false;
    if (lane === 0) for (const other of this.lanes.slice(1)) other.wake();
    return true;
  }
}

/** Sends what is due now on all connections, then returns: for runs on simulated time. */
export async function drainMail(delivery: MailDelivery): Promise<void> {
  const lane = async (): Promise<void> => {
    while ((await delivery.next()) !== 'none');
  };
  await Promise.all(Array.from({ length: delivery.connections }, lane));
}
