/** How long a loop waits between tries, in milliseconds. */
export interface BackoffSettings {
  readonly firstMs: number;
  readonly longestMs: number;
  /** 0 ≤ n < 1; chance, unless a test says otherwise. */
  readonly random?: () => number;
}

/** For what is asked for all the time: it must be found again soon after it is back. */
export const SOON: BackoffSettings = { firstMs: 250, longestMs: 2_000 };
/** For what can wait: mail, repairs, signs of life. */
export const PATIENT: BackoffSettings = { firstMs: 500, longestMs: 5_000 };

/**
 * The waits of one loop that tries again: each twice the last up to a ceiling, and each shortened by chance by up to a half,
 * so that many loops which lost the same server do not all come back in the same moment.
 */
export class Backoff {
  private nextMs: number;

  public constructor(private readonly settings: BackoffSettings) {
    this.nextMs = settings.firstMs;
  }

  /** How long to wait now. */
  public next(): number {
    const { longestMs, random = Math.random } = this.settings;
    const wait = Math.min(this.nextMs, longestMs);
    this.nextMs = Math.min(wait * 2, longestMs);
    return Math.round(wait * (0.5 + random() / 2));
  }

  /** It worked: the next failure is a first one. */
  public reset(): void {
    this.nextMs = this.settings.firstMs;
  }
}
