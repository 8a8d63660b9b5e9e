import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = process.cwd();
/** A tool takes a few seconds; on a machine busy with other work many times that. */
export const TOOL_TIMEOUT_MS = 180_000;

/** The settings under test: a planted tree is judged by the project's own files, not by copies of their text. */
const SETTINGS = [
  'package.json',
  'tsconfig.json',
  '.dependency-cruiser.cjs',
  'eslint.config.mjs',
  'libs/domain/tsconfig.lib.json',
  'libs/contracts/tsconfig.lib.json',
  'libs/application/tsconfig.lib.json',
  'workflows/tsconfig.lib.json',
];

/** One harmless file behind every `#name`, so that a planted import resolves. */
const DOORS = [
  'libs/domain/src/index.ts',
  'libs/domain/src/campaign/index.ts',
  'libs/domain/src/reading/fields/overlap.ts',
  'libs/domain/src/reading/grammar/rules.ts',
  'libs/application/src/index.ts',
  'libs/contracts/src/http/index.ts',
  'libs/contracts/src/workflow/index.ts',
  'libs/contracts/src/activity/index.ts',
  'libs/wording/src/index.ts',
  'libs/persistence/src/index.ts',
  'libs/runtime/src/index.ts',
  'libs/runtime/src/database/index.ts',
  'libs/platform/src/index.ts',
  'libs/testing/src/index.ts',
  'tools/local/src/index.ts',
  'workflows/src/index.ts',
  'activities/src/index.ts',
  'apps/api/src/main.ts',
  'apps/api/src/v1/work/work.module.ts',
  'apps/api/src/pages/status/status-page.ts',
  'apps/worker/src/main.ts',
];

/** A small tree in the shape of this project, with files planted in it. */
export interface PlantedTree {
  readonly root: string;
  readonly plant: (path: string, source: string) => void;
  readonly remove: () => void;
}

export function plantTree(files: Readonly<Record<string, string>> = {}): PlantedTree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dondoc-fences-')));
  const at = (path: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  const plant = (path: string, source: string): void => writeFileSync(at(path), `${source}\n`);
  for (const path of SETTINGS) copyFileSync(join(ROOT, path), at(path));
  for (const path of DOORS) plant(path, 'export const door = 1;\nexport type Door = number;');
  for (const [path, source] of Object.entries(files)) plant(path, source);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, plant, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** What a tool printed; a tool that found something exits with a code of its own and is no failure here. */
export async function runTool(
  cwd: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const script = join(ROOT, 'node_modules', program);
  const env = { ...process.env, NODE_OPTIONS: '' };
  try {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024 };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [script, ...args],
      options,
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { code, stdout, stderr };
  }
}
