import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, startMark } from './process-identity.js';
import { isRunning, RunLock, runningEnvironment } from './run-lock.js';

const URL = 'http://localhost:3000';
let folder: string;
const children: ChildProcess[] = [];

function sleeper(): number {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  return child.pid ?? 0;
}
const mark = (pid: number) => ({ pid, started: startMark(pid) });
const leave = (lock: object) => writeFileSync(join(folder, 'running.json'), JSON.stringify(lock));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('one start per data folder', () => {
  it('refuses a second start while the first lives, naming its process and page', async () => {
    const lock = await RunLock.take(folder, URL);
    const second = RunLock.take(folder, 'http://localhost:4000');
    await expect(second).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
      message: expect.stringMatching(new RegExp(`${process.pid}.*${folder}.*${URL}`)),
    });
    lock.release();
    await expect(RunLock.take(folder, URL)).resolves.toBeInstanceOf(RunLock);
  });

  it('lets only one of two starts at the same moment through', async () => {
    const both = await Promise.allSettled([RunLock.take(folder, URL), RunLock.take(folder, URL)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes over from a dead start, and is not fooled by a number used again', async () => {
    leave({ supervisor: { pid: process.pid, started: 'another time' }, url: URL, servers: [] });
    expect(isRunning(folder)).toBe(false);
    await expect(RunLock.take(folder, URL)).resolves.toBeInstanceOf(RunLock);
    expect(isRunning(folder)).toBe(true);
  });

  it('waits for servers that a dead start left and that are just going', async () => {
    const server = sleeper();
    leave({ supervisor: { pid: 0, started: '' }, url: URL, servers: [mark(server)] });
    setTimeout(() => process.kill(server), 300);
    await RunLock.take(folder, URL);
    expect(isAlive(server)).toBe(false);
  });

  it('kills a server left without its guard, and no stranger with its number', async () => {
    const [server, stranger] = [sleeper(), sleeper()];
    const servers = [mark(server), { pid: stranger, started: 'another time' }];
    leave({ supervisor: { pid: 0, started: '' }, url: URL, servers });
    await RunLock.take(folder, URL, 200);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAlive(server)).toBe(false);
    expect(isAlive(stranger)).toBe(true);
  });

  it('tells a program started beside it where the parts are, once announced and to the owner alone', async () => {
    const lock = await RunLock.take(folder, URL);
    expect(runningEnvironment(folder)).toEqual({});
    lock.announce({ DATABASE_URL: 'postgresql://127.0.0.1/dondoc' });
    expect(runningEnvironment(folder)).toEqual({ DATABASE_URL: 'postgresql://127.0.0.1/dondoc' });
    expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600);
    lock.addServer(process.pid);
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toMatchObject({
      servers: [mark(process.pid)],
    });
    lock.release();
    expect(runningEnvironment(folder)).toEqual({});
  });
});
