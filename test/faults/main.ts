import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chanceOf } from './chance.js';
import type { CellReport } from './cell.js';
import { CELLS } from './cells.js';

/** `npm run faults -- [--cells N] [--only K] [--seed S]`: crashes at moments drawn from the seed; exits 1 on a fault. */
const { values } = parseArgs({
  options: {
    cells: { type: 'string', default: String(CELLS.length) },
    only: { type: 'string' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

function linesOf(report: CellReport): readonly string[] {
  const { killed, awayMs, recoveredMs, settledMs, notes, faults } = report;
  return [
    `   killed: ${killed}; away ${seconds(awayMs)}`,
    `   went on after ${seconds(recoveredMs)}, settled after ${seconds(settledMs)}`,
    ...notes.map((note) => `   ${note}`),
    ...faults.map((fault) => `   FAULT ${fault}`),
    ...(faults.length === 0 ? ['   dondoc verify: clean'] : []),
  ];
}

async function main(): Promise<boolean> {
  const chance = chanceOf(Number(values.seed));
  console.log(`seed ${chance.seed}`);
  let clean = true;
  for (const [index, cell] of CELLS.slice(0, Number(values.cells)).entries()) {
    const number = index + 1;
    if (values.only !== undefined && Number(values.only) !== number) continue;
    console.log(`${number}. ${cell.name}`);
    const start = performance.now();
    try {
      const report = await cell.run(chance);
      clean &&= report.faults.length === 0;
      console.log(linesOf(report).join('\n'));
    } catch (error) {
      clean = false;
      console.log('   FAULT', error);
    }
    console.log(`   the cell took ${seconds(performance.now() - start)}`);
  }
  return clean;
}

main().then(
  (clean) => process.exit(clean ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
