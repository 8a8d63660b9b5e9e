import type { Clock } from '#application';
import type { Instant } from '#domain';

const REFRESH_EVERY_MS = 1_000;

/**
 * The machine's clock plus the instance's offset. The offset lives in the database, so that every process
 * of a demo shows the same day; outside demo mode there is no reader and business time is the machine's.
 */
export class SystemClock implements Clock {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;
  private reads = 0;
  private answered = 0;

  public constructor(private readonly readOffsetMs?: () => Promise<number>) {}

  public now(): Instant {
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
  public follow(): void {
    if (this.readOffsetMs === undefined || this.timer !== undefined) return;
    this.timer = setInterval(() => {
      this.refresh().catch(() => undefined);
    }, REFRESH_EVERY_MS);
    this.timer.unref();
  }

  public stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
