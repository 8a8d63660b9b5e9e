import { note } from './report.js';

/** Two readings of one floor further apart than this: something else was at work, the round does not count. */
const FLOORS_MAY_DIFFER = 0.3;
/** On a restless machine the bench ends with the rounds it has rather than never. */
const TRIES_PER_ROUND = 2;

export interface Round<Floor, Ours> {
  readonly floors: readonly [Floor, Floor];
  readonly ours: readonly Ours[];
}

export interface RoundPlan<Floor, Ours> {
  readonly rounds: number;
  /** One reading of the floor; called first and last in a round. */
  readonly floor: () => Promise<Floor>;
  /** The figure in which two floors of one round must agree. */
  readonly gauge: (floor: Floor) => number;
  /** One round's readings of ours, between the floors. */
  readonly ours: () => Promise<readonly Ours[]>;
  readonly describe: (round: Round<Floor, Ours>) => string;
}

/** Floor, ours …, floor. One warm-up round first; rounds whose floors differ too much are said and thrown away. */
export async function interleaved<Floor, Ours>(
  plan: RoundPlan<Floor, Ours>,
): Promise<readonly Round<Floor, Ours>[]> {
  const kept: Round<Floor, Ours>[] = [];
  for (
    let turn = 0;
    kept.length < plan.rounds && turn <= plan.rounds * TRIES_PER_ROUND;
    turn += 1
  ) {
    const before = await plan.floor();
    const ours = await plan.ours();
    const after = await plan.floor();
    const round: Round<Floor, Ours> = { floors: [before, after], ours };
    const fate =
      turn === 0
        ? 'warm-up'
        : differ(plan.gauge(before), plan.gauge(after))
          ? 'thrown away'
          : 'kept';
    note(`round ${turn} (${fate}): ${plan.describe(round)}`);
    if (fate === 'kept') kept.push(round);
  }
  if (kept.length === 0) throw new Error('No round counted: the floors differed in all of them.');
  return kept;
}

const differ = (a: number, b: number): boolean =>
  Math.abs(a - b) / Math.min(a, b) > FLOORS_MAY_DIFFER;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, place)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** `× (1.21–1.48)`: the unit of a median of ratios, with their range. */
export const rangeOf = (ratios: readonly number[]): string =>
  `× (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;

/** What each round's ours took over what its floor took. */
export const ratios = <Floor, Ours>(
  rounds: readonly Round<Floor, Ours>[],
  floorOf: (floor: Floor) => number,
  oursOf: (ours: Ours) => number,
): readonly number[] =>
  rounds.map(({ floors, ours }) => mean(ours.map(oursOf)) / mean(floors.map(floorOf)));
