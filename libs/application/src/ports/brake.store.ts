import type { Instant } from '#domain';

/** How many tries in how long; after the last one the door stays shut for the same time again. */
export interface BrakeLimit {
  readonly tries: number;
  readonly windowMs: number;
}

/**
 * Counts tries at a door under a name that says nothing of whether there is anything behind it. In rows, so that several
 * API processes count together; by the machine's clock.
 */
export interface BrakeStore {
  /** Counts one try. @returns until when the door is shut, or null when this try may go on. */
  press(key: string, limit: BrakeLimit): Promise<Instant | null>;
  /** Takes one try back: it was a good one. */
  giveBack(key: string): Promise<void>;
  /** Forgets every try. */
  release(key: string): Promise<void>;
  /** Forgets brakes that hold nobody any more; returns how many. */
  forgetBefore(wallInstant: Instant): Promise<number>;
}
