import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEAN_NODE } from '#tools/local';

export const ROOT = new URL('../../../', import.meta.url).pathname;
const LOADER = ['--import', join(ROOT, 'libs/platform/loader/register.mjs'), '--conditions=source'];
const PROBE = join(ROOT, 'test/bench/processes/memory-probe.mjs');
const READY_WITHIN_MS = 60_000;

export interface Program {
  readonly pid: number;
  /** Sends a request and waits for the one answer: our helper processes serve one at a time. */
  ask<Answer>(request: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a program of the bench, from source; ready when it sends its first message. */
export const startHelper = (entry: string, env: NodeJS.ProcessEnv = {}): Promise<Program> =>
  startProgram(join(ROOT, 'test/bench', entry), LOADER, env);

/** What an installation runs. */
const BUILT = { api: 'dist/bundle/api.js', worker: 'dist/apps/worker/src/main.js' } as const;

/** Starts the api or the worker, as built in dist or from source. */
export function startProduct(
  app: 'api' | 'worker',
  from: 'dist' | 'source',
  env: NodeJS.ProcessEnv,
): Promise<Program> {
  const profile = process.env['BENCH_CPU_PROF'];
  const flags = [
    ...LEAN_NODE.flags,
    ...(process.env['BENCH_PROBE'] === '1' ? ['--import', PROBE] : []),
    ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profile, app)}`]),
  ];
  return from === 'dist'
    ? startProgram(join(ROOT, BUILT[app]), flags, { ...LEAN_NODE.env, ...env })
    : startProgram(join(ROOT, `apps/${app}/src/main.ts`), [...LOADER, ...flags], env);
}

async function startProgram(
  file: string,
  execArgv: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Program> {
  const child = fork(file, [], {
    execArgv: [...execArgv],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  await ready(child, file);
  return {
    pid: child.pid ?? -1,
    ask: <Answer>(request: unknown) => asked<Answer>(child, request),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function asked<Answer>(child: ChildProcess, request: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`A helper ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      resolve(answer as Answer);
    });
    child.send(request as object);
  });
}

function ready(child: ChildProcess, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${file} was not ready in time`)),
      READY_WITHIN_MS,
    );
    child.once('message', () => {
      clearTimeout(late);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`${file} ended with ${code}`));
    });
  });
}

/** Linux counts in hundredths of a second. */
const MS_A_TICK = 10;

/** Processor time a process has used, in milliseconds. Unlike the clock it hardly feels what else the machine does. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13);
  return (user + system) * MS_A_TICK;
}

/** The same of all children of a process, e.g. of a postmaster. */
export function cpuOfChildren(parent: number): number {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statOf(Number(name))[1] === parent) total += cpuOf(Number(name));
    } catch {
      // It ended while the list was read.
    }
  }
  return total;
}

/** Fields of /proc/PID/stat after the name, which may hold blanks; the state, a letter, becomes NaN. */
const statOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];

/** What V8 holds in one thread of a program that was started with BENCH_PROBE=1, in bytes. */
export interface IsolateMemory {
  readonly threadId: number;
  readonly heapBytes: number;
  readonly usedBytes: number;
  readonly externalBytes: number;
  readonly contexts: number;
}

/** Resident memory of a process in MB, mapped files left out, e.g. programs and their libraries. */
export function anonymousOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Anonymous:\s*(\d+) kB/m.exec(rollup)?.[1]) / 1024;
}

/** Resident memory of a process in MB: now, and the most it ever had. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]);
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
}
