import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECT_ROOT } from '../../../apps/cli/src/demo/seeds.js';

export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command in a process of its own, as built (`test/setup/all.mjs`). */
export async function dondoc(args: readonly string[], env: NodeJS.ProcessEnv): Promise<CliEnd> {
  const child = spawn(
    process.execPath,
    [join(PROJECT_ROOT, 'dist/apps/cli/src/main.js'), ...args],
    {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}
