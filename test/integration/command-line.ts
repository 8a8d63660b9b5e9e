import { spawnSync } from 'node:child_process';

const FROM_SOURCE = ['--import', './libs/platform/loader/register.mjs', '--conditions=source'];

export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `dondoc …` as a process of its own, from source, on this database. */
export const commandLine =
  (db: { readonly url: string }) =>
  (...args: readonly string[]): CommandEnd => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...FROM_SOURCE, 'apps/cli/src/main.ts', ...args],
      {
        env: { PATH: process.env['PATH'], TZ: 'UTC', DATABASE_URL: db.url },
        encoding: 'utf8',
      },
    );
    return { code: status, out: stdout, err: stderr };
  };
