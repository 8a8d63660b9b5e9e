import type { Logger } from '../logger/logger.js';

const SAY_AGAIN_MS = 60_000;

/** Says that something fails, at most once a minute, and that it works again: an outage does not fill the log. */
export class TroubleLog {
  private failures = 0;
  private saidAt = -Infinity;
  private isSaid = false;

  public constructor(
    private readonly logger: Logger,
    private readonly about: Readonly<Record<string, string>>,
  ) {}

  public failed(error: unknown, message: string): void {
    this.failures += 1;
    const now = performance.now();
    if (now - this.saidAt < SAY_AGAIN_MS) return;
    this.saidAt = now;
    this.isSaid = true;
    this.logger.warn({ ...this.about, err: error, failures: this.failures }, message);
  }

  public worked(message: string): void {
    if (this.isSaid) this.logger.info({ ...this.about, failures: this.failures }, message);
    this.isSaid = false;
    this.failures = 0;
  }
}
