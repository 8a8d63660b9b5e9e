import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#tools/local';

const PORTS = [
  ...['API_PORT', 'PG_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'],
  ...['MAILBOX_SMTP_PORT', 'MAILBOX_HTTP_PORT'],
] as const;
const STARTED_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 500;

/** The product as `npm start` runs it, with its sample data, on ports and in a folder of its own. */
export interface Demo {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startDemo(): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'dondoc-screens-'));
  // As root PostgreSQL runs under another user, who must come in.
  chmodSync(data, 0o755);
  const env: Record<string, string> = { DONDOC_DATA: data };
  for (const name of PORTS) env[name] = String(await freePort());
  const url = `http://localhost:${env['API_PORT'] ?? ''}`;
  const running = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    await ended(running);
    rmSync(data, { recursive: true, force: true });
  };
  for (const end = Date.now() + STARTED_WITHIN_MS; Date.now() < end;) {
    if (running.exitCode !== null) throw new Error('The demo has ended before it was ready.');
    if (await isReady(url)) return { url, stop };
    await sleep(LOOK_EVERY_MS);
  }
  await stop();
  throw new Error('The demo is not ready in time.');
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'dieuphoi@demo.test', password: 'demo' }),
  }).then(
    ({ status }) => status === 200,
    () => false,
  );

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}
