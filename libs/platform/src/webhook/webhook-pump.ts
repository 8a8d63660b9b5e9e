import type { ClaimedWebhook, Clock, SecretBox, UnitOfWork } from '#application';
import { afterWebhookAttempt, DAY_MS, HOUR_MS, WEBHOOK_TYPES } from '#domain';
import { PumpLoop, type Logger } from '#runtime';
import type { WebhookSender } from './webhook-sender.js';

const POLL_MS = 500;
const PAGE = 500;
/** Deliveries on their way at once: a few of one endpoint, so that a dead one holds nobody. */
const LANES = 64;
const LANES_OF_ENDPOINT = 4;
const LEASE_MARGIN_MS = 15_000;
const KEPT_MS = 30 * DAY_MS;

export interface WebhookPumpDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly sender: WebhookSender;
  readonly secrets: SecretBox;
  readonly workerId: string;
  readonly logger: Logger;
}

/** Events → deliveries → receivers. Several workers may run it. */
export class WebhookPump {
  private readonly running = new Set<Promise<void>>();
  private readonly loop: PumpLoop | null;
  private forgottenAt = 0;

  private constructor(
    private readonly deps: WebhookPumpDependencies,
    isLoop: boolean,
  ) {
    const { logger } = deps;
    this.loop = isLoop
      ? new PumpLoop({ name: 'webhooks', idleMs: POLL_MS, logger, turn: () => this.turn() })
      : null;
  }

  public static start(deps: WebhookPumpDependencies): WebhookPump {
    return new WebhookPump(deps, true);
  }

  /** Passes on and sends what is due now, then returns: for tests. */
  public static async drain(deps: WebhookPumpDependencies): Promise<void> {
    const pump = new WebhookPump(deps, false);
    while (await pump.turn()) await Promise.all(pump.running);
  }

  public async stop(): Promise<void> {
    await this.loop?.stop();
    await Promise.all(this.running);
  }

  private async turn(): Promise<boolean> {
    const { uow, clock, workerId, sender } = this.deps;
    const passed = await uow.run((tx) => tx.webhooks.passOn(WEBHOOK_TYPES, PAGE));
    await this.forget();
    const count = LANES - this.running.size;
    if (count <= 0) return false;
    const wallNow = clock.wallNow();
    const leaseUntil = wallNow + sender.attemptMs + LEASE_MARGIN_MS;
    const lanes = LANES_OF_ENDPOINT;
    const claimed = await uow.run((tx) =>
      tx.webhooks.claim({ workerId, count, lanes, wallNow, leaseUntil }),
    );
    for (const one of claimed) this.run(one);
    return passed || claimed.length > 0;
  }

  private run(claimed: ClaimedWebhook): void {
    const sent = this.send(claimed).then(
      () => {
        this.running.delete(sent);
        this.loop?.wake();
      },
      (error: unknown) => {
        // Not marked: its lease runs out and it goes again, under the same id.
        this.running.delete(sent);
        this.deps.logger.warn({ err: error, delivery: claimed.id }, 'webhook not marked');
      },
    );
    this.running.add(sent);
  }

  private async send(claimed: ClaimedWebhook): Promise<void> {
    const { uow, clock, sender, secrets, logger } = this.deps;
    const { id, url, payload, attempt, sealedSecrets } = claimed;
    const outcome = await sender.send({
      ...{ id, url, payload },
      secrets: sealedSecrets.map((sealed) => secrets.open(sealed)),
      now: new Date(clock.wallNow()),
    });
    const { mark, isGone } = afterWebhookAttempt(outcome, {
      ...{ attempt, now: clock.wallNow() },
      chance: Math.random(),
    });
    const held = await uow.run((tx) => tx.webhooks.mark(claimed, mark, isGone));
    if (mark.state !== 'DELIVERED') logger.warn({ delivery: id, ...mark }, 'webhook not delivered');
    if (!held) logger.warn({ delivery: id }, 'webhook lease was lost before its mark');
  }

  private async forget(): Promise<void> {
    const now = this.deps.clock.wallNow();
    if (now - this.forgottenAt < HOUR_MS) return;
    this.forgottenAt = now;
    await this.deps.uow.run((tx) => tx.webhooks.forgetBefore(now - KEPT_MS));
  }
}
