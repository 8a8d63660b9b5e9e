/**
 * How well directives are read, by a grader that is no part of the project. READING_GRADER names it,
 * READING_GOLDEN a folder of texts with full readings, READING_KEYS one of texts with keys; without
 * them they are looked for next to the checkout, and when they are absent the bench says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readDirective } from '#domain/reading';
import {
  compareValues,
  SAME_DOCUMENT,
  valuesOf,
} from '../../libs/testing/src/documents/same-document.js';
import { atLeast, atMost, type Bench, type BenchRow, context, note } from './harness/report.js';

const BIG = 200_000;
const FOLDERS = ['test/fixtures/seeds', 'test/fixtures/directives'];

interface Graded {
  readonly summary: {
    readonly overall: number;
    readonly families: Readonly<Record<string, number | null>>;
    readonly invented: number;
    readonly trapsSprung: number;
  };
}

const texts = (folder: string): readonly { readonly id: string; readonly text: string }[] =>
  readdirSync(folder)
    .filter((name) => /^\d+.*\.txt$/u.test(name))
    .map((name) => ({
      id: /^\d+/u.exec(name)?.[0] ?? name,
      text: readFileSync(join(folder, name), 'utf8'),
    }));

function elapsed(text: string): number {
  const start = performance.now();
  readDirective(text);
  return performance.now() - start;
}

const LONG = 2_000_000;
const least = (text: string, rounds: number): number =>
  Math.min(...Array.from({ length: rounds }, () => elapsed(text)));

/** Milliseconds of a seed once warm, and of texts of a thousand and ten thousand lines made from the seeds. */
function speed(rounds: number): readonly BenchRow[] {
  const seeds = texts('test/fixtures/seeds');
  seeds.forEach(({ text }) => readDirective(text));
  const best = seeds.map(({ text }) =>
    Math.min(...Array.from({ length: rounds }, () => elapsed(text))),
  );
  const all = seeds.map(({ text }) => text).join('\n');
  const big = all.repeat(Math.ceil(BIG / all.length)).slice(0, BIG);
  const long = all.repeat(Math.ceil(LONG / all.length)).slice(0, LONG);
  const longest = seeds.map(({ text }) => text).sort((a, b) => b.length - a.length)[0] ?? '';
  const times = [1, 10, 100].map((factor) =>
    context(
      `longest seed, ${factor} × (${(longest.length * factor).toLocaleString('en')} characters)`,
      least(longest.repeat(factor), factor > 10 ? 1 : rounds),
      'ms',
    ),
  );
  return [
    ...times,
    atMost('slowest seed', Math.max(...best), 'ms', 100, 1),
    atMost('200,000 characters', least(big, rounds), 'ms', 2000, 0),
    atMost('2,000,000 characters', least(long, 1), 'ms', 5000, 0),
  ];
}

/** Shares of the values that stay the same when a document is printed in another form. */
function sameness(): readonly BenchRow[] {
  const documents = FOLDERS.flatMap((folder) => texts(folder).map(({ text }) => text));
  const valuesIn = (text: string) => {
    const result = readDirective(text);
    return valuesOf(result.ok ? result.value : {});
  };
  const originals = documents.map(valuesIn);
  return Object.entries(SAME_DOCUMENT).map(([name, form]) => {
    const compared = documents.map((text, i) =>
      compareValues(originals[i] ?? new Map<string, string>(), valuesIn(form(text))),
    );
    const same = compared.reduce((sum, one) => sum + one.same, 0);
    const all = compared.reduce((sum, one) => sum + one.all, 0);
    return atLeast(`same values: ${name}`, (100 * same) / all, '%', 99);
  });
}

/** Reads a folder's texts and has the readings graded. */
function graded(grader: string, flag: '--golden' | '--dir', folder: string): Graded | null {
  if (!existsSync(folder)) {
    note(`reading: no documents at ${folder}; nothing graded there.`);
    return null;
  }
  const out = mkdtempSync(join(tmpdir(), 'reading-bench-'));
  try {
    for (const { id, text } of texts(folder)) {
      const result = readDirective(text);
      writeFileSync(
        join(out, `${id}.json`),
        JSON.stringify(result.ok ? result.value : { error: result.error }),
      );
    }
    const run = spawnSync(process.execPath, [grader, flag, folder, '--out', out, '--json'], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The grader failed: ${run.stderr}`);
    return JSON.parse(run.stdout) as Graded;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function rowsOf(name: string, result: Graded | null, target: number): readonly BenchRow[] {
  if (!result) return [];
  const { overall, families, invented, trapsSprung } = result.summary;
  return [
    atLeast(`${name}: overall`, overall, 'points', target),
    ...Object.entries(families).map(([family, value]) =>
      context(`${name}: ${family}`, 100 * (value ?? 0), 'points'),
    ),
    atMost(`${name}: invented deadlines`, invented, 'dates', 0),
    atMost(`${name}: traps sprung`, trapsSprung, 'traps', 0),
  ];
}

export const readingBench: Bench = async ({ rounds }) => {
  const grader = resolve(process.env['READING_GRADER'] ?? '../shared/practice/grade.mjs');
  const golden = resolve(process.env['READING_GOLDEN'] ?? '../shared/seeds');
  const keys = resolve(process.env['READING_KEYS'] ?? dirname(grader));
  const timed = [...sameness(), ...speed(rounds)];
  if (!existsSync(grader)) {
    note(
      `reading: the grader is absent (${grader}); set READING_GRADER. Only sameness and speed were measured.`,
    );
    return { rounds, rows: timed };
  }
  const rows = [
    ...rowsOf('golden', graded(grader, '--golden', golden), 97),
    ...rowsOf('keys', graded(grader, '--dir', keys), 95),
  ];
  return { rounds, rows: [...rows, ...timed] };
};
