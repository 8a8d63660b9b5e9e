import { createHash } from 'node:crypto';

/** Chance that can be had again: a draw depends on the seed and on its own name, not on what was drawn before. */
export interface Chance {
  readonly seed: number;
  /** A whole number from `low` to `high`, both included. */
  between(name: string, low: number, high: number): number;
}

export function chanceOf(seed: number): Chance {
  return {
    seed,
    between(name, low, high) {
      const drawn = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0);
      return low + Math.floor((drawn / 2 ** 32) * (high - low + 1));
    },
  };
}
