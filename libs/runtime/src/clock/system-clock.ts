import { ApplicationError, type Clock } from '#application';
import type { Instant } from '#domain';
import type { Logger } from '../logger/logger.js';
import { SOON } from '../loop/backoff.js';
import { PumpLoop } from '../loop/pump-loop.js';

const REFRESH_EVERY_MS = 1_000;

/**
 * The machine's clock plus the instance's offset. The offset lives in the database, so that every process
 * of a demo shows the same day; outside demo mode there is no reader and business time is the machine's.
 */
export class SystemClock implements Clock {
  private offsetMs = 0;
  private following: PumpLoop | undefined;
  private reads = 0;
  private answered = 0;

  public constructor(private readonly readOffsetMs?: () => Promise<number>) {}

  /** @throws ApplicationError SERVICE_UNAVAILABLE until the offset has been read: nobody knows yet which day it is. */
  public now(): Instant {
    if (this.readOffsetMs !== undefined && this.answered === 0) {
      throw new ApplicationError('SERVICE_UNAVAILABLE');
    }
    return Date.now() + this.offsetMs;
  }

  public wallNow(): Instant {
    return Date.now();
  }

  /** Reads the offset now; call once before serving, and after moving the clock. */
  public async refresh(): Promise<void> {
    if (this.readOffsetMs === undefined) return;
    this.reads += 1;
    const read = this.reads;
    const offsetMs = await this.readOffsetMs();
    // A slow read begun before the clock was moved must not move it back.
    if (read < this.answered) return;
    this.answered = read;
    this.offsetMs = offsetMs;
  }

  /** Follows the offset until `stop`; a failed read keeps the last one. */
  public follow(logger: Logger): void {
    if (this.readOffsetMs === undefined || this.following !== undefined) return;
    this.following = new PumpLoop({
      name: 'clock',
      idleMs: REFRESH_EVERY_MS,
      backoff: SOON,
      logger,
      turn: async () => {
        await this.refresh();
        return false;
      },
    });
  }

  public async stop(): Promise<void> {
    await this.following?.stop();
    this.following = undefined;
  }
}
