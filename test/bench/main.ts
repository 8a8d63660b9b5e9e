/** `npm run bench -- launch|due-date|ack|wave|memory|start|reading|search|web [--json] [--rounds N] [--peer]`: see docs and test/bench/results. */
import { parseArgs } from 'node:util';
import { commit, machine, note, table, type Bench } from './harness/report.js';

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  launch: async () => (await import('./launch.bench.js')).launchBench,
  'due-date': async () => (await import('./due-date.bench.js')).dueDateBench,
  ack: async () => (await import('./acknowledge.bench.js')).acknowledgeBench,
  wave: async () => (await import('./wave.bench.js')).waveBench,
  memory: async () => (await import('./memory.bench.js')).memoryBench,
  start: async () => (await import('./start.bench.js')).startBench,
  search: async () => (await import('./search.bench.js')).searchBench,
  web: async () => (await import('./web.bench.js')).webBench,
  reading: async () => (await import('./reading.bench.js')).readingBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    peer: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const load = BENCHES[name];
const rounds = Number(values.rounds);
if (load === undefined || positionals.length !== 1 || !Number.isInteger(rounds) || rounds < 1) {
  note(`npm run bench -- ${Object.keys(BENCHES).join('|')} [--json] [--rounds N] [--peer]`);
  process.exit(2);
}

const bench = await load();
const started = { bench: name, commit: commit(), machine: machine(undefined) };
const { rows, rounds: counted, programs } = await bench({ rounds, peer: values.peer });
const report = {
  ...started,
  machine: { ...started.machine, ...(programs === undefined ? {} : { programs }) },
  rounds: counted,
  rows,
};
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const { cores, node, fsyncsPerSecond, loadBefore } = report.machine;
  process.stdout.write(
    `${name}, ${report.commit}, ${counted} rounds · ${cores} cores, Node ${node}, ${fsyncsPerSecond} fsync/s, load ${loadBefore.join(' ')}\n${table(rows)}\n`,
  );
}
process.exit(0);
