import type { Clock } from '#application';
import type { Instant } from '#domain';

/** A clock a script moves: the demo's history and the fast-forward live on it. Wall time stays the machine's. */
export class ScriptedClock implements Clock {
  public constructor(private instant: Instant) {}

  public now(): Instant {
    return this.instant;
  }

  public wallNow(): Instant {
    return Date.now();
  }

  /** Time never goes back: what is recorded later happens later. */
  public moveTo(instant: Instant): void {
    this.instant = Math.max(this.instant, instant);
  }
}
