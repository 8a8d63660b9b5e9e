import type { Chance } from '../chance.js';
import { MATRIX, nameOf, type Drawn } from './axes.js';

interface Axis {
  readonly of: (cell: Drawn) => string;
  readonly weight: number;
}

/** Some parts have a tenth of the cells of others: each part comes once before one comes twice. */
const AXES: readonly Axis[] = [
  { of: (cell) => cell.part, weight: 16 },
  { of: (cell) => cell.fault, weight: 1 },
  { of: (cell) => cell.moment.name, weight: 1 },
  { of: (cell) => `${cell.part} ${cell.fault}`, weight: 1 },
];

/**
 * Draws that many different cells: each next one is, of all that are left, one whose part, fault and moment were drawn
 * least so far, so that few cells already touch every axis. All when more are wanted than there are.
 */
export function drawCells(chance: Chance, count: number): readonly Drawn[] {
  const left = new Set(shuffled(chance));
  const drawn: Drawn[] = [];
  const seen = new Map<string, number>();
  const used = (cell: Drawn): number =>
    AXES.reduce((sum, { of, weight }) => sum + weight * (seen.get(of(cell)) ?? 0), 0);
  while (drawn.length < count && left.size > 0) {
    const next = [...left].reduce((best, cell) => (used(cell) < used(best) ? cell : best));
    left.delete(next);
    drawn.push(next);
    for (const { of } of AXES) seen.set(of(next), (seen.get(of(next)) ?? 0) + 1);
  }
  return drawn;
}

const LARGEST = 2 ** 31;

const shuffled = (chance: Chance): readonly Drawn[] =>
  MATRIX.map((cell) => ({ cell, place: chance.between(`place of ${nameOf(cell)}`, 0, LARGEST) }))
    .sort((one, other) => one.place - other.place)
    .map(({ cell }) => cell);
