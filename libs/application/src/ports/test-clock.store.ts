import type { Instant } from '#domain';

/** The clock of a demo: how far the instance's time is ahead of the machine's. */
export interface TestClockStore {
  offsetMs(): Promise<number>;
  /**
   * Moves the clock, and leaves word for the workflow of every open campaign to look again. Processes read the offset
   * once a second, so the word goes out a little later: a wake by the old time would sleep past the new one.
   */
  move(offsetMs: number): Promise<void>;
  /** The next instant at which something would happen by itself: a step, an opening, a mail, the morning digest. */
  nextEventAfter(instant: Instant): Promise<Instant | null>;
}
