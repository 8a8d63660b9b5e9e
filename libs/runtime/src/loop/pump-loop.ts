import type { Logger } from '../logger/logger.js';
import { Backoff, PATIENT, type BackoffSettings } from './backoff.js';
import { Pause } from './pause.js';
import { TroubleLog } from './trouble-log.js';

export interface PumpLoopOptions {
  readonly name: string;
  /** Moves what there is; true: there was something, look again at once. */
  readonly turn: () => Promise<boolean>;
  readonly idleMs: number;
  readonly logger: Logger;
  /** Waits after failed turns; `PATIENT` unless given. */
  readonly backoff?: BackoffSettings;
}

/**
 * A loop that moves rows out: turns until there is nothing, then waits. A failed turn (a server away) is logged and
 * tried again, later each time; only `stop` ends the loop, after the running turn.
 */
export class PumpLoop {
  private stopped = false;
  private failing = false;
  private readonly pause = new Pause();
  private readonly running: Promise<void>;

  public constructor(private readonly options: PumpLoopOptions) {
    this.running = this.loop();
  }

  /** Looks now instead of after the idle time; what fails is not hurried. */
  public wake(): void {
    if (!this.failing) this.pause.cut();
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    this.pause.cut();
    await this.running;
  }

  private async loop(): Promise<void> {
    const { name, turn, idleMs, logger } = this.options;
    const backoff = new Backoff(this.options.backoff ?? PATIENT);
    const trouble = new TroubleLog(logger, { pump: name });
    while (!this.stopped) {
      let wait = idleMs;
      try {
        const more = await turn();
        this.failing = false;
        backoff.reset();
        trouble.worked('pump works again');
        if (more) continue;
      } catch (error) {
        this.failing = true;
        trouble.failed(error, 'pump turn failed');
        wait = backoff.next();
      }
      if (!this.stopped) await this.pause.for(wait);
    }
  }
}
