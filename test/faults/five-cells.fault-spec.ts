import { chanceOf } from './chance.js';
import { CELLS } from './cells.js';

const SEED = Number(process.env['FAULTS_SEED'] ?? 470);
const CELL_MS = 300_000;

describe(`five fault cells, seed ${SEED}`, () => {
  it.each(CELLS.map((cell) => [cell.name, cell] as const))(
    '%s: nothing lost, nothing doubled',
    async (_name, cell) => {
      const report = await cell.run(chanceOf(SEED));
      expect(report.faults).toEqual([]);
    },
    CELL_MS,
  );
});
