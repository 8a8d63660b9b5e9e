import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, isAlive, isRunning, runningEnvironment, Supervisor } from '#tools/local';
import { Client } from 'pg';

/**
 * The supervisor with real PostgreSQL and Temporal, and small programs in the place of ours: each writes a line to a
 * journal when it starts and when it is told to stop.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
let home: string;
let env: NodeJS.ProcessEnv;
let said: string[];

const PROGRAM = (name: string) => `
const { appendFileSync } = require('node:fs');
const note = (word) => appendFileSync(${JSON.stringify(join(home, 'journal'))}, '${name} ' + word + '\\n');
note('starts ' + process.pid);
process.once('SIGTERM', () => { note('stops'); process.exit(0); });
process.once('disconnect', () => process.exit(0));
setInterval(() => {}, 1000);
process.send({ type: 'ready' });`;

const LOADER = `
require('node:fs').appendFileSync(${JSON.stringify('JOURNAL')}, 'demo loads\\n');
if (process.env.FAIL_DEMO) { console.error('no reading'); process.exit(1); }
console.log(JSON.stringify({ documents: 5, issuers: 3, bodies: 29, campaigns: 5, password: 'demo', accounts: ['a@demo.test'] }));`;

function program(name: string, code: string): void {
  const entry = join(home, 'dist', name === 'api' ? 'bundle/api.js' : `apps/${name}/src/main.js`);
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, code);
}

const journal = () => readFileSync(join(home, 'journal'), 'utf8').trim().split('\n');

async function migrate(ownerUrl: string): Promise<{ applied: string[]; total: number }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('create table if not exists campaign (title text)');
  await client.end();
  return { applied: [], total: 1 };
}

const supervisor = (more: NodeJS.ProcessEnv = {}) =>
  new Supervisor({
    root: home,
    version: '0.0.0',
    env: { ...env, ...more },
    say: (line) => said.push(line),
    migrate,
    bundle: () => Promise.resolve('/bundle.js'),
    dist: join(home, 'dist'),
  });

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'dondoc-start-'));
  chmodSync(home, 0o755);
  said = [];
  for (const name of ['mailbox', 'api', 'worker']) program(name, PROGRAM(name));
  program('cli', LOADER.replace('JOURNAL', join(home, 'journal')));
  env = { ...process.env, DONDOC_CACHE: join(root, '.cache'), DONDOC_DATA: join(home, 'data') };
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'TEMPORAL_ADDRESS'])
    delete env[name];
  for (const name of ['API', 'PG', 'TEMPORAL', 'TEMPORAL_UI', 'MAILBOX_SMTP', 'MAILBOX_HTTP']) {
    env[`${name}_PORT`] = String(await freePort());
  }
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('starts everything, loads the demo once, stops the worker first, and continues with the same data', async () => {
  const first = supervisor();
  const banner = (await first.start()).join('\n');
  expect(banner).toContain('29 đơn vị');
  expect(banner).toContain(`cổng ${env['PG_PORT']}`);
  const told = runningEnvironment(join(home, 'data'));
  expect(told).toMatchObject({
    TEMPORAL_ADDRESS: `127.0.0.1:${env['TEMPORAL_PORT']}`,
    DONDOC_DEMO: '1',
  });
  const client = new Client({ connectionString: told['DATABASE_MIGRATION_URL'] });
  await client.connect();
  await client.query(`insert into campaign values ('470/KH-LĐLĐ')`);
  await client.end();
  await first.stop();
  expect(journal()[0]).toBe('demo loads');
  expect(journal().slice(-3)).toEqual(['worker stops', 'api stops', 'mailbox stops']);
  expect(isRunning(join(home, 'data'))).toBe(false);

  const second = supervisor();
  expect((await second.start()).join('\n')).toContain('29 đơn vị');
  const again = new Client({
    connectionString: runningEnvironment(join(home, 'data'))['DATABASE_MIGRATION_URL'],
  });
  await again.connect();
  expect((await again.query('select title from campaign')).rows).toEqual([
    { title: '470/KH-LĐLĐ' },
  ]);
  await again.end();
  await second.stop();
  expect(journal().filter((line) => line === 'demo loads')).toHaveLength(1);
});

it('makes the database anew when loading the demo was cut short', async () => {
  const failing = supervisor({ FAIL_DEMO: '1' });
  await expect(failing.start()).rejects.toMatchObject({
    code: 'DEMO_FAILED',
    message: expect.stringContaining('no reading'),
  });
  await failing.stop();
  const mails = join(home, 'data', 'mailbox');
  mkdirSync(mails, { recursive: true });
  writeFileSync(join(mails, 'mails.log'), 'of the first try');
  const next = supervisor();
  await next.start();
  await next.stop();
  expect(journal().filter((line) => line === 'demo loads')).toHaveLength(2);
  expect(existsSync(mails)).toBe(false);
});

it('refuses a second start, restarts what dies, and says so', async () => {
  const running = supervisor();
  await running.start();
  const second = supervisor();
  await expect(second.start()).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
  await second.stop();
  expect(isRunning(join(home, 'data'))).toBe(true); // the refused one left the first one's lock alone

  const starts = () => journal().filter((line) => line.startsWith('api starts'));
  process.kill(Number(starts()[0]?.split(' ')[2]), 'SIGKILL');
  for (let tries = 0; starts().length < 2 && tries < 200; tries++) await sleep(25);
  expect(said).toEqual([
    expect.stringMatching(/api đã dừng \(mã 137\); khởi động lại sau 0,1 giây/),
  ]);
  await running.stop();
});

it('names a busy port before it starts anything', async () => {
  const stranger = createServer().listen(Number(env['API_PORT']), '127.0.0.1');
  await once(stranger, 'listening');
  const start = supervisor();
  await expect(start.start()).rejects.toThrow(/API_PORT=\d+ npm start/);
  await start.stop();
  expect(existsSync(join(home, 'journal'))).toBe(false);
  stranger.close();
});

it('leaves no process behind when it is killed with -9, and starts again at once', async () => {
  const code = `
    import { Supervisor } from '#tools/local';
    const s = new Supervisor({ root: ${JSON.stringify(home)}, version: '0', env: process.env, say() {},
      migrate: async () => ({ applied: [], total: 0 }), bundle: async () => '/bundle.js', dist: ${JSON.stringify(join(home, 'dist'))} });
    await s.start();
    console.log('up');`;
  const loader = ['--import', './libs/platform/loader/register.mjs', '--conditions=source'];
  const child = spawn(process.execPath, [...loader, '--input-type=module', '--eval', code], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const lock = JSON.parse(readFileSync(join(home, 'data/running.json'), 'utf8')) as {
    servers: { pid: number }[];
  };
  expect(lock.servers).toHaveLength(5);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const next = supervisor();
  await next.start();
  expect(lock.servers.filter(({ pid }) => isAlive(pid))).toEqual([]);
  await next.stop();
});
