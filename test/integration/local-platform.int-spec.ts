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
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  findTemporal,
  isAlive,
  cacheFolder,
  startPostgres,
  startTemporal,
  type LocalPostgres,
} from '#tools/local';
import { Client } from 'pg';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Kills a server's guard and the guard's own helper, so that nobody is left to end the server. */
function killGuardOf(server: number): void {
  const guard = Number(readFileSync(`/proc/${server}/stat`, 'utf8').split(' ')[3]);
  const children = readFileSync(`/proc/${guard}/task/${guard}/children`, 'utf8').trim().split(' ');
  for (const child of children.map(Number)) if (child !== server) process.kill(child, 'SIGKILL');
  process.kill(guard, 'SIGKILL');
}

async function until(done: () => boolean, ms = 10_000): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(25)) {
    if (done()) return true;
  }
  return done();
}

/** Runs code of ours in a process of its own, which prints a line of JSON and waits to be killed. */
async function inAnotherProcess<T>(code: string): Promise<{ said: T; kill: () => Promise<void> }> {
  const program = `
    import { cacheFolder, findTemporal,
  isAlive, startPostgres, startTemporal } from '#tools/local';
    console.log(JSON.stringify(await (async () => { ${code} })()));`;
  const loader = ['--import', './libs/platform/loader/register.mjs', '--conditions=source'];
  const child = spawn(process.execPath, [...loader, '--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    said: JSON.parse(line) as T,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('a local PostgreSQL', () => {
  let postgres: LocalPostgres;
  beforeAll(async () => {
    postgres = await startPostgres({ fast: true });
  });
  afterAll(() => postgres.stop());

  it('knows Vietnamese letters and lets the application log in without owning anything', async () => {
    const [row] = await query(
      postgres.appUrl,
      `select lower('ĐÔN ĐỐC Ủ') as lower, current_user as me,
        (select rolname from pg_roles r join pg_database d on d.datdba = r.oid where datname = current_database()) as owner,
        has_schema_privilege('public', 'create') as creates`,
    );
    expect(row).toEqual({
      lower: 'đôn đốc ủ',
      me: 'dondoc_app',
      owner: 'dondoc_owner',
      creates: false,
    });
  });

  it('comes back after kill -9 on the same port, with what was committed', async () => {
    await query(postgres.ownerUrl, 'create table kept as select 42 as answer');
    const before = postgres.process().pid;
    await postgres.kill('SIGKILL');
    expect(isAlive(before)).toBe(false);
    await expect(query(postgres.ownerUrl, 'select 1')).rejects.toThrow();
    await postgres.restart();
    expect(postgres.process().pid).not.toBe(before);
    expect(await query(postgres.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('can be emptied for a demo that was cut short', async () => {
    await query(postgres.ownerUrl, 'create table half_loaded ()');
    await postgres.recreateDatabase();
    const tables = await query(
      postgres.ownerUrl,
      `select from pg_tables where schemaname = 'public'`,
    );
    expect(tables).toEqual([]);
  });
});

describe('a PostgreSQL on a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-data-'));
    rmSync(folder, { recursive: true }); // startPostgres makes it, with the right mode
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('asks for a password, durable settings, and keeps them private', async () => {
    const postgres = await startPostgres({ folder });
    try {
      const [row] = await query(
        postgres.appUrl,
        `select current_setting('fsync') || current_setting('synchronous_commit') as safe`,
      );
      expect(row).toEqual({ safe: 'onon' });
      const stranger = new URL(postgres.appUrl);
      stranger.password = 'guessed';
      await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password/);
    } finally {
      await postgres.stop();
    }
  });

  it('stops the server that a killed run left behind, and is not kept out by its old number', async () => {
    const first = await startPostgres({ folder });
    const left = first.process().pid;
    killGuardOf(left);
    await first.process().exited;
    expect(isAlive(left)).toBe(true);
    const second = await startPostgres({ folder });
    expect(isAlive(left)).toBe(false);
    await second.stop();

    const pidFile = join(second.folder, 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${second.folder}\n`);
    const third = await startPostgres({ folder });
    await third.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  it("refuses another version's data instead of starting empty", async () => {
    const first = await startPostgres({ folder });
    await first.stop();
    const bin = join(folder, 'older');
    mkdirSync(bin);
    writeFileSync(join(bin, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 15.18"\n');
    writeFileSync(join(bin, 'initdb'), '#!/bin/sh\nexit 1\n');
    for (const name of ['postgres', 'initdb']) chmodSync(join(bin, name), 0o755);
    const older = startPostgres({ folder, env: { DONDOC_POSTGRES: 'path', PATH: bin } });
    await expect(older).rejects.toMatchObject({
      code: 'POSTGRES_CHANGED',
      message: expect.stringMatching(/PostgreSQL 18 .*15\.18/),
    });
  });
});

describe('a server whose starter was killed with -9', () => {
  it('PostgreSQL ends by itself and its temporary folder goes', async () => {
    const { said, kill } = await inAnotherProcess<{ pid: number; folder: string }>(
      `const p = await startPostgres({ fast: true }); return { pid: p.process().pid, folder: p.folder };`,
    );
    expect(isAlive(said.pid)).toBe(true);
    await kill();
    expect(await until(() => !isAlive(said.pid) && !existsSync(dirname(said.folder)))).toBe(true);
  });

  it('Temporal does too', async () => {
    const { said, kill } = await inAnotherProcess<{ pid: number }>(
      `const { path } = await findTemporal('temporal', { cacheFolder: cacheFolder(${JSON.stringify(root)}) });
       const t = await startTemporal({ program: path }); return { pid: t.process().pid };`,
    );
    expect(isAlive(said.pid)).toBe(true);
    await kill();
    expect(await until(() => !isAlive(said.pid))).toBe(true);
  });
});

describe('a local Temporal', () => {
  it('comes back after kill -9 on the same port and stops when told', async () => {
    const { path } = await findTemporal('temporal', { cacheFolder: cacheFolder(root) });
    const temporal = await startTemporal({ program: path });
    const before = temporal.process().pid;
    await temporal.kill('SIGKILL');
    expect(isAlive(before)).toBe(false);
    await temporal.restart();
    const after = temporal.process().pid;
    expect(isAlive(after)).toBe(true);
    await temporal.stop();
    expect(isAlive(after)).toBe(false);
  });
});
