import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { UnitOfWork } from '#application';
import type { Logger } from '#runtime';
import { LOGGER, UNIT_OF_WORK } from '../../../tokens.js';

/** Soon enough to be "at once" for whoever looks, and one statement for all who do. */
const LOOK_EVERY_MS = 2_000;

type Tell = () => void;

/**
 * Tells when the journal of a campaign has grown. One look every two seconds for all campaigns that somebody watches;
 * none while nobody does. Every process of the API looks for itself.
 */
@Injectable()
export class ChangeWatch implements OnApplicationShutdown {
  private readonly watchers = new Map<string, Set<Tell>>();
  private readonly seen = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  public constructor(
    @Inject(UNIT_OF_WORK) private readonly uow: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Calls `tell` after each change from now on. Answers how to stop. */
  public watch(campaignId: string, tell: Tell): () => void {
    const watchers = this.watchers.get(campaignId) ?? new Set();
    watchers.add(tell);
    this.watchers.set(campaignId, watchers);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    void this.look();
    return () => {
      watchers.delete(tell);
      if (watchers.size > 0) return;
      this.watchers.delete(campaignId);
      this.seen.delete(campaignId);
      if (this.watchers.size === 0) this.rest();
    };
  }

  public onApplicationShutdown(): void {
    this.rest();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      const ids = [...this.watchers.keys()];
      const last = await this.uow.look((tx) => tx.views.lastEvents(ids));
      for (const [campaignId, event] of last) this.compare(campaignId, event);
    } catch (error) {
      // Whoever watches asks by itself meanwhile; the next look may succeed.
      this.logger.debug({ err: error }, 'changes not looked at');
    } finally {
      this.looking = false;
    }
  }

  private compare(campaignId: string, event: string): void {
    const before = this.seen.get(campaignId);
    this.seen.set(campaignId, event);
    if (before === undefined || before === event) return;
    for (const tell of this.watchers.get(campaignId) ?? []) tell();
  }
}
