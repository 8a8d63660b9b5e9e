import type { Logger } from '../logger/logger.js';

export interface PumpLoopOptions {
  readonly name: string;
  /** Moves what there is; true: there was something, look again at once. */
  readonly turn: () => Promise<boolean>;
  readonly idleMs: number;
  readonly logger: Logger;
}

const FAILED_TURN_PAUSE_MS = 1_000;

/**
 * A loop that moves rows out: turns until there is nothing, then waits. A failed turn (a server away) is logged and
 * tried again; only `stop` ends the loop, after the running turn.
 */
export class PumpLoop {
  private stopped = false;
  private wakeUp: (() => void) | null = null;
  private readonly running: Promise<void>;

  public constructor(private readonly options: PumpLoopOptions) {
    this.running = this.loop();
  }

  /** Looks now instead of after the idle time. */
  public wake(): void {
    this.wakeUp?.();
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      let pause = this.options.idleMs;
      try {
        if (await this.options.turn()) continue;
      } catch (error) {
        this.options.logger.warn({ err: error, pump: this.options.name }, 'pump turn failed');
        pause = FAILED_TURN_PAUSE_MS;
      }
      if (!this.stopped) await this.idle(pause);
    }
  }

  private idle(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakeUp = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.wakeUp = done;
    });
  }
}
