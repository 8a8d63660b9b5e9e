import type { Clock } from '#application';
import type { Instant } from '#domain';

/** Time that moves only when told. */
export class FakeClock implements Clock {
  public constructor(private instant: Instant) {}

  public now(): Instant {
    return this.instant;
  }

  public wallNow(): Instant {
    return this.instant;
  }

  public set(instant: Instant | string): void {
    this.instant = typeof instant === 'string' ? Date.parse(instant) : instant;
  }

  public advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
