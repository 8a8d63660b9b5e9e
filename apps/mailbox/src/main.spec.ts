import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, 'main.ts');
const loader = join(import.meta.dirname, '../../../libs/platform/loader/register.mjs');

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('the mailbox process', () => {
  let dataDir: string;
  let child: ChildProcess;
  let httpPort: string;

  async function startProcess(env: NodeJS.ProcessEnv = {}): Promise<void> {
    httpPort = await freePort();
    child = fork(main, {
      execArgv: ['--conditions=source', '--import', loader],
      env: {
        PATH: process.env['PATH'],
        MAILBOX_SMTP_PORT: await freePort(),
        MAILBOX_HTTP_PORT: httpPort,
        DONDOC_DATA: dataDir,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'mailbox-app-'));
  });
  afterEach(() => {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });

  it.each([
    ['SIGTERM', () => child.kill('SIGTERM')],
    ['SIGINT', () => child.kill('SIGINT')],
    ['the end of its parent', () => child.disconnect()],
  ])('says ready when it answers, and ends on %s', async (_, end) => {
    await startProcess();
    const [message] = await once(child, 'message');

    expect(message).toBe('ready');
    expect((await fetch(`http://127.0.0.1:${httpPort}/healthz`)).status).toBe(200);
    end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('names a setting that is no port', async () => {
    await startProcess({ MAILBOX_HTTP_PORT: 'tám mươi' });
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    const [code] = await once(child, 'close');

    expect(code).toBe(1);
    expect(errors).toContain('MAILBOX_HTTP_PORT must be a port number, not "tám mươi".');
  });
});
