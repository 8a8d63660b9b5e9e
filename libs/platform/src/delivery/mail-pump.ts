import type { Logger } from '#runtime';
import type { MailDelivery } from './mail-delivery.js';
import type { MailLane } from './mail-lane.js';
import { PumpLoop } from '#runtime';

const POLL_MS = 500;
/** Idle lanes are woken by the one that polls. */
const IDLE_LANE_MS = 60_000;

/** Messages → SMTP, in as many lanes as the connections can bear. Several workers may run it. */
export class MailPump {
  private readonly lanes: readonly MailLane[];
  private readonly loops: readonly PumpLoop[];

  public constructor(delivery: MailDelivery, logger: Logger) {
    this.lanes = lanesOf(delivery);
    this.loops = this.lanes.map(
      (lane, index) =>
        new PumpLoop({
          name: `mail ${index}`,
          idleMs: index === 0 ? POLL_MS : IDLE_LANE_MS,
          logger,
          turn: () => this.turn(lane, index),
        }),
    );
  }

  public async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.allSettled(this.lanes.map((lane) => lane.finish()));
  }

  private async turn(lane: MailLane, index: number): Promise<boolean> {
    const outcome = await lane.next();
    if (outcome === 'none') return false;
    if (index === 0) for (const other of this.loops.slice(1)) other.wake();
    return true;
  }
}

/** Sends what is due now on all connections, then returns: for runs on simulated time. */
export async function drainMail(delivery: MailDelivery): Promise<void> {
  const drain = async (lane: MailLane): Promise<void> => {
    while ((await lane.next()) !== 'none');
  };
  await Promise.all(lanesOf(delivery).map(drain));
}

const lanesOf = (delivery: MailDelivery): readonly MailLane[] =>
  Array.from({ length: delivery.lanes }, () => delivery.lane());
