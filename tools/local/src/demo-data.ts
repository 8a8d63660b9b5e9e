import { execFile, type ExecException } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { LocalError } from './local-error.js';
import type { LocalPostgres } from './local-postgres.js';

/** What `demo load --json` prints: counts and, for the person at the terminal, whom to sign in as. */
export interface DemoSummary {
  readonly documents: number;
  readonly issuers: number;
  readonly bodies: number;
  readonly campaigns: number;
  readonly accounts: readonly string[];
  readonly password: string;
}

type DemoState =
  { readonly state: 'loading' } | { readonly state: 'loaded'; readonly summary: DemoSummary };

/** Ends a load that hangs; a busy machine takes minutes. */
const LOAD_TIMEOUT_MS = 600_000;
const TOO_LONG = `quá ${LOAD_TIMEOUT_MS / 60_000} phút chưa xong`;
const stateFile = (folder: string) => join(folder, 'demo.json');

function readState(folder: string): DemoState | undefined {
  const file = stateFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoState) : undefined;
}

const writeState = (folder: string, state: DemoState) =>
  writeFileSync(stateFile(folder), JSON.stringify(state), { mode: 0o600 });

async function hasNoTables(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_tables where schemaname = 'public' limit 1",
    );
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/**
 * Whether the demo is to be loaded into this embedded database; asked before migrations run. Only a database without any
 * table takes it. One whose loading was cut short holds nothing of a person's yet: it is made anew.
 */
export async function wantsDemo(folder: string, postgres: LocalPostgres): Promise<boolean> {
  const empty = await hasNoTables(postgres.ownerUrl);
  const cutShort = readState(folder)?.state === 'loading';
  if (cutShort) {
    // Its mails went to the mailbox's files, and would be there twice.
    rmSync(join(folder, 'mailbox'), { recursive: true, force: true });
    if (!empty) await postgres.recreateDatabase();
  }
  if (!empty && !cutShort) return false;
  writeState(folder, { state: 'loading' });
  return true;
}

/**
 * Runs the CLI's `demo load` and keeps its summary.
 * @throws LocalError DEMO_FAILED with the CLI's last words.
 */
export async function loadDemo(
  folder: string,
  cli: string,
  env: NodeJS.ProcessEnv,
): Promise<DemoSummary> {
  const args = [cli, 'demo', 'load', '--json'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env,
      timeout: LOAD_TIMEOUT_MS,
    });
    const summary = JSON.parse(stdout) as DemoSummary;
    writeState(folder, { state: 'loaded', summary });
    return summary;
  } catch (error) {
    const { stderr = '', message, killed } = error as Error & ExecException;
    const log = join(folder, 'logs', 'demo.log');
    writeFileSync(log, stderr || message, { mode: 0o600 });
    const reason = killed === true ? TOO_LONG : (tellingLine(stderr) ?? message);
    throw new LocalError('DEMO_FAILED', { reason, log });
  }
}

/** The line that says what went wrong: a crash of Node prints its own frame around it. */
function tellingLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1);
}

/** The summary of the demo that was loaded into this data folder, if any. */
export function loadedDemo(folder: string): DemoSummary | undefined {
  const state = readState(folder);
  return state?.state === 'loaded' ? state.summary : undefined;
}
