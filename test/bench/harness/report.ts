import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

/** One measured value. `target` and `ok` are null for a value that only gives context. */
export interface BenchRow {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string | null;
  readonly ok: boolean | null;
}

export interface BenchOptions {
  /** Rounds that must count, beside the warm-up. */
  readonly rounds: number;
  /** Run the child-per-assignment peer too. */
  readonly peer: boolean;
}

export interface BenchOutcome {
  readonly rounds: number;
  readonly rows: readonly BenchRow[];
  /** What ran, e.g. `api and worker from dist`; goes into `machine`. */
  readonly programs?: string;
}

/** A bench prints its raw rounds with `note` and answers its table. */
export type Bench = (options: BenchOptions) => Promise<BenchOutcome>;

/** Raw rounds and progress: stderr, because stdout belongs to the result. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** A row whose target is an upper bound. */
export const atMost = (
  measure: string,
  value: number,
  unit: string,
  limit: number,
  digits = 2,
): BenchRow => ({
  measure,
  value: rounded(value, digits),
  unit,
  target: `≤ ${limit}`,
  ok: value <= limit,
});

/** A row whose target is a lower bound. */
export const atLeast = (measure: string, value: number, unit: string, limit: number): BenchRow => ({
  measure,
  value: rounded(value),
  unit,
  target: `≥ ${limit}`,
  ok: value >= limit,
});

export const context = (measure: string, value: number, unit: string, digits = 1): BenchRow => ({
  measure,
  value: rounded(value, digits),
  unit,
  target: null,
  ok: null,
});

export const commit = (): string => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], { encoding: 'utf8' }).trim();
  const dirty = git(
    'status',
    '--porcelain',
    '--untracked-files=no',
    '--',
    'apps',
    'libs',
    'workflows',
    'activities',
  );
  return `${git('rev-parse', '--short=10', 'HEAD')}${dirty === '' ? '' : '+changes'}`;
};

const FSYNCS = 300;

/** Writes of one 8 kB page with fsync a second, in the folder the servers' data live under. */
function fsyncRate(): number {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-fsync-'));
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const started = performance.now();
  for (let count = 0; count < FSYNCS; count += 1) {
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
  }
  const rate = FSYNCS / ((performance.now() - started) / 1_000);
  closeSync(file);
  rmSync(folder, { recursive: true });
  return Math.round(rate);
}

export const machine = (programs: string | undefined) => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? 'unknown',
  memoryMb: Math.round(totalmem() / 1024 ** 2),
  kernel: release(),
  filesystemType: `0x${statfsSync(tmpdir()).type.toString(16)}`,
  fsyncsPerSecond: fsyncRate(),
  node: process.versions.node,
  loadBefore: loadavg().map((load) => rounded(load)),
  servers: 'embedded PostgreSQL (fsync and synchronous_commit on), Temporal dev server on a file',
  ...(programs === undefined ? {} : { programs }),
});

export function table(rows: readonly BenchRow[]): string {
  const mark = (ok: boolean | null) => (ok === null ? ' ' : ok ? '✓' : '✗');
  const lines = rows.map((row) => [
    mark(row.ok),
    row.measure,
    `${row.value} ${row.unit}`,
    row.target ?? '',
  ]);
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const [measure, value] = [width(1), width(2)];
  return lines
    .map(([ok, name = '', got = '', target]) =>
      `${ok} ${name.padEnd(measure)}  ${got.padEnd(value)}  ${target}`.trimEnd(),
    )
    .join('\n');
}
