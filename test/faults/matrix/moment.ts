import type { Answered } from '../clients.js';
import type { Stage } from '../stage.js';

/** Something under way that a fault strikes. */
export interface Underway {
  /** Sets it going; what clients do goes on by itself. */
  begin(): Promise<void>;
  /** How much of it is done, 0 to 1. */
  progress(): Promise<number>;
  /** Settles when all of it is done, clients included. */
  ended(): Promise<void>;
  /** What clients were answered. */
  answered(): readonly Answered[];
  /** What it must have left, and did not. */
  faults(): Promise<readonly string[]>;
}

export interface Moment {
  readonly name: string;
  /** Shares of the work done, in percent, at which a fault may strike. */
  readonly at: readonly number[];
  readonly prepare: (stage: Stage) => Promise<Underway>;
}
