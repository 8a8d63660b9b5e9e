import type { Chance } from './chance.js';

/** What one cell saw; `faults` is empty when nothing was lost, doubled or too slow. */
export interface CellReport {
  /** What was killed, and at which moment. */
  readonly killed: string;
  /** How long it was away, in ms. */
  readonly awayMs: number;
  /** From its return (or, with a survivor, from the kill) until the work went on, in ms. */
  readonly recoveredMs: number;
  /** From the same instant until nothing was in hand any more, in ms. */
  readonly settledMs: number;
  readonly notes: readonly string[];
  readonly faults: readonly string[];
}

/** One crash at one moment, drawn by chance. */
export interface Cell {
  readonly name: string;
  readonly run: (chance: Chance) => Promise<CellReport>;
}

/** A complaint for every figure that is not as it must be. */
export function differing(
  expected: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(expected)
    .filter(([name, value]) => found[name] !== value)
    .map(([name, value]) => `${name}: ${found[name]}, must be ${value}`);
}

/** A complaint when something took longer than it may. */
export const slower = (what: string, ms: number, limitMs: number): readonly string[] =>
  ms <= limitMs ? [] : [`${what} took ${Math.round(ms)} ms, may take ${limitMs}`];
