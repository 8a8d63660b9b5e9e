import { chanceOf } from './chance.js';
import type { Cell } from './cell.js';

const SEED = Number(process.env['FAULTS_SEED'] ?? 470);
const CELL_MS = 300_000;

/** One cell as a test: a file each, so that cells that wait do not wait for each other. */
export function playCell(cell: Cell): void {
  describe(`a fault cell, seed ${SEED}`, () => {
    it(
      `${cell.name}: nothing lost, nothing doubled`,
      async () => {
        const report = await cell.run(chanceOf(SEED));
        expect(report.faults).toEqual([]);
      },
      CELL_MS,
    );
  });
}
