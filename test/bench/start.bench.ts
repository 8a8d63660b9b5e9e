import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { runMigrations } from '#persistence';
import { freePort, LEAN_NODE, startPostgres } from '#tools/local';
import { COORDINATOR_KEY, seedDirectory } from './harness/fixture.js';
import { cpuOf, ROOT } from './harness/processes.js';
import { atMost, context, note, type Bench, type BenchRow } from './harness/report.js';
import { median } from './harness/rounds.js';
import { build } from './harness/stack.js';

const LIMIT_MS = 3_000;
const BODIES = 20;
const LOOK_EVERY_MS = 10;
const GIVEN_UP_AFTER_MS = 60_000;
/** As an installation runs it, and, to compare, as the compiler writes it. */
const PROGRAMS = { bundle: 'dist/bundle/api.js', modules: 'dist/apps/api/src/main.js' } as const;

interface Reading {
  readonly aliveMs: number;
  readonly authorisedMs: number;
  /** Processor time until the first authorised answer. */
  readonly cpuMs: number;
}

async function answered(url: string): Promise<void> {
  for (const end = performance.now() + GIVEN_UP_AFTER_MS; performance.now() < end;) {
    const status = await fetch(url, {
      headers: { authorization: `Bearer ${COORDINATOR_KEY}` },
    }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status === 200) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`${url} gave no answer`);
}

/** From the start of the process to its first answers. */
async function startOnce(program: string, env: NodeJS.ProcessEnv): Promise<Reading> {
  const port = await freePort();
  const started = performance.now();
  const api = fork(join(ROOT, program), [], {
    execArgv: [...LEAN_NODE.flags],
    env: { ...process.env, NODE_OPTIONS: '', ...LEAN_NODE.env, ...env, API_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await answered(`http://127.0.0.1:${port}/healthz`);
    const aliveMs = performance.now() - started;
    await answered(`http://127.0.0.1:${port}/api/v1/me`);
    return { aliveMs, authorisedMs: performance.now() - started, cpuMs: cpuOf(api.pid ?? -1) };
  } finally {
    await ended(api, 'SIGTERM');
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** One loop a core that never rests: what a machine does that is busy with other work. */
async function busy<T>(work: () => Promise<T>): Promise<T> {
  const loops = cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  try {
    return await work();
  } finally {
    await Promise.all(loops.map((loop) => ended(loop, 'SIGKILL')));
  }
}

function rowsOf(name: string, judged: boolean, readings: readonly Reading[]): readonly BenchRow[] {
  const worst = Math.max(...readings.map((one) => one.authorisedMs));
  const slowest = `${name}: slowest first authorised answer`;
  return [
    context(`${name}: /healthz answers`, median(readings.map((one) => one.aliveMs)), 'ms', 0),
    context(
      `${name}: first authorised answer`,
      median(readings.map((one) => one.authorisedMs)),
      'ms',
      0,
    ),
    judged ? atMost(slowest, worst, 'ms', LIMIT_MS, 0) : context(slowest, worst, 'ms', 0),
    context(`${name}: processor time`, median(readings.map((one) => one.cpuMs)), 'ms', 0),
  ];
}

/** How soon the api is back after a crash. */
export const startBench: Bench = async ({ rounds }) => {
  build();
  const postgres = await startPostgres();
  await runMigrations(postgres.ownerUrl);
  const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 1 });
  await seedDirectory(owner, BODIES);
  await owner.end();
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const env = {
    DATABASE_URL: postgres.appUrl,
    DONDOC_DEMO: '1',
    DONDOC_SECRET: 'bench-secret-of-at-least-thirty-two-characters',
    DONDOC_DATA: dataDir,
    LOG_LEVEL: 'error',
  };
  const rows: BenchRow[] = [];
  try {
    for (const [program, file] of Object.entries(PROGRAMS)) {
      for (const [machine, around] of [
        ['quiet', (work: () => Promise<Reading>) => work()],
        [`${cpus().length} busy loops`, busy<Reading>],
      ] as const) {
        const readings: Reading[] = [];
        // The first round only warms the machine's file cache.
        for (let round = 0; round <= rounds; round += 1) {
          const reading = await around(() => startOnce(file, env));
          note(
            `${program}, ${machine}, round ${round}: alive ${reading.aliveMs.toFixed(0)} ms, authorised ${reading.authorisedMs.toFixed(0)} ms, cpu ${reading.cpuMs} ms`,
          );
          if (round > 0) readings.push(reading);
        }
        rows.push(...rowsOf(`${program}, ${machine}`, program === 'bundle', readings));
      }
    }
    return { rounds, rows, programs: `PostgreSQL ${postgres.version}` };
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
