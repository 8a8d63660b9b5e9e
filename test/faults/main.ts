import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Cell, CellReport } from './cell.js';
import { NAMED } from './cells.js';
import { chanceOf, type Chance } from './chance.js';
import { MATRIX } from './matrix/axes.js';
import { drawCells } from './matrix/draw.js';
import { cellOf } from './matrix/play.js';

/**
 * `npm run faults -- [--cells N] [--from K] [--only K] [--seed S]` draws that many different cells of the matrix; `--named TEXT`
 * plays the scenarios whose name holds it, or, if none does, the cells of the matrix; `--named ''` all scenarios. What is
 * drawn comes from the seed and the name of the cell; exits 1 on a fault.
 */
const { values } = parseArgs({
  options: {
    cells: { type: 'string', default: '8' },
    named: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

function linesOf(report: CellReport): readonly string[] {
  const { killed, awayMs, recoveredMs, settledMs, notes, faults } = report;
  return [
    `   struck: ${killed}; away ${seconds(awayMs)}`,
    `   went on after ${seconds(recoveredMs)}, settled after ${seconds(settledMs)}`,
    ...notes.map((note) => `   ${note}`),
    ...faults.map((fault) => `   FAULT ${fault}`),
    ...(faults.length === 0 ? ['   dondoc verify: clean'] : []),
  ];
}

/** A row of the table at the end. */
const rowOf = (number: number, { name }: Cell, report: CellReport | null): string => {
  const cells =
    report === null
      ? ['–', '–', '–', 'FAULT']
      : [
          ...[report.awayMs, report.recoveredMs, report.settledMs].map(seconds),
          report.faults.length === 0 ? 'clean' : 'FAULT',
        ];
  return `| ${[number, name, ...cells].join(' | ')} |`;
};

const HEAD = [
  '| | cell | away | went on after | settled after | |',
  '|---|---|---|---|---|---|',
] as const;

async function play(cell: Cell, chance: Chance): Promise<CellReport | null> {
  const start = performance.now();
  try {
    const report = await cell.run(chance);
    console.log(linesOf(report).join('\n'));
    return report;
  } catch (error) {
    console.log('   FAULT', error);
    return null;
  } finally {
    console.log(`   the cell took ${seconds(performance.now() - start)}`);
  }
}

function cellsOf(chance: Chance): readonly Cell[] {
  const { named } = values;
  if (named === undefined) return drawCells(chance, Number(values.cells)).map(cellOf);
  const holding = ({ name }: Cell): boolean => name.includes(named);
  const scenarios = NAMED.filter(holding);
  return scenarios.length > 0 ? scenarios : MATRIX.map(cellOf).filter(holding);
}

async function main(): Promise<boolean> {
  const chance = chanceOf(Number(values.seed));
  const cells = cellsOf(chance);
  console.log(`seed ${chance.seed}; the matrix has ${MATRIX.length} cells`);
  const table: string[] = [];
  let clean = true;
  for (const [index, cell] of cells.entries()) {
    const number = index + 1;
    if (values.only !== undefined && Number(values.only) !== number) continue;
    if (number < Number(values.from)) continue;
    console.log(`${number}. ${cell.name}`);
    const report = await play(cell, chance);
    clean &&= report !== null && report.faults.length === 0;
    table.push(rowOf(number, cell, report));
  }
  console.log(['', ...HEAD, ...table].join('\n'));
  return clean;
}

main().then(
  (clean) => process.exit(clean ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
