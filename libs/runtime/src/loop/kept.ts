import type { Logger } from '../logger/logger.js';
import { Backoff, SOON, type BackoffSettings } from './backoff.js';
import { Pause } from './pause.js';
import { TroubleLog } from './trouble-log.js';

/** Something that is open until it is lost. */
export interface Opened {
  /** Settles when it is lost, whichever way it tells; a rejection names the reason. */
  readonly lost: Promise<unknown>;
  /** Ends it; called once, also after it was lost. */
  close(): Promise<void>;
}

export interface KeptOptions {
  /** What is waited for, as an operator calls it. */
  readonly name: string;
  /** Opens it; what a failed opening began, it ends itself. */
  readonly open: () => Promise<Opened>;
  readonly logger: Logger;
  /** `SOON` unless given. */
  readonly backoff?: BackoffSettings;
}

/** Who closes us at once is away, though it answered: only after this long the next loss counts as a first one. */
const STEADY_MS = 10_000;

/**
 * Keeps one connection open: opens it, waits until it is lost, opens it again. One try and one timer at a time, however
 * often and in whatever ways the thing reports its end.
 */
export class Kept {
  private stopped = false;
  private sayStopped: () => void = () => undefined;
  private readonly whenStopped = new Promise<void>((resolve) => (this.sayStopped = resolve));
  private readonly pause = new Pause();
  private readonly running: Promise<void>;

  public constructor(private readonly options: KeptOptions) {
    this.running = this.loop();
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    this.sayStopped();
    this.pause.cut();
    await this.running;
  }

  private async loop(): Promise<void> {
    const { name, logger } = this.options;
    const backoff = new Backoff(this.options.backoff ?? SOON);
    const trouble = new TroubleLog(logger, { waitingFor: name });
    while (!this.stopped) {
      try {
        await this.holdOnce(backoff, trouble);
        if (!this.stopped) trouble.failed(undefined, 'lost, opening again');
      } catch (error) {
        if (!this.stopped) trouble.failed(error, 'not there, trying again');
      }
      if (!this.stopped) await this.pause.for(backoff.next());
    }
  }

  private async holdOnce(backoff: Backoff, trouble: TroubleLog): Promise<void> {
    const opened = await this.options.open();
    const since = performance.now();
    trouble.worked('there again');
    try {
      await Promise.race([opened.lost, this.whenStopped]);
    } finally {
      if (performance.now() - since >= STEADY_MS) backoff.reset();
      await opened.close().catch(() => undefined);
    }
  }
}
