import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProcess } from './guarded-process.js';
import { isAlive } from './process-identity.js';
import { startPart, watch } from './supervised-part.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-part-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const logFile = () => join(folder, 'part.log');

function part(code: string) {
  const entry = join(folder, 'part.mjs');
  writeFileSync(entry, code);
  return { name: 'api', entry, env: process.env, logFile: logFile() };
}

const GOOD = `
process.on('SIGTERM', () => { console.log('told to stop'); process.exit(0); });
setInterval(() => {}, 1000);
process.send('ready');`;

/** A process starts in a moment, on a machine that is busy elsewhere in many. */
const WITHIN_MS = 50_000;

async function until(done: () => boolean): Promise<void> {
  const last = performance.now() + WITHIN_MS;
  while (!done() && performance.now() < last) await sleep(25);
  expect(done()).toBe(true);
}

describe('a part of ours', () => {
  it('counts as started when it says ready, and ends on SIGTERM', async () => {
    const running = await startPart(part(GOOD));
    expect(isAlive(running.pid)).toBe(true);
    await running.stop();
    expect(isAlive(running.pid)).toBe(false);
    expect(readFileSync(logFile(), 'utf8')).toContain('told to stop');
  });

  it('that ends before it is ready fails the start with its last words', async () => {
    const started = startPart(part(`console.error('no such table'); process.exit(3);`));
    await expect(started).rejects.toMatchObject({
      code: 'PART_FAILED',
      message: expect.stringContaining('no such table'),
    });
  });

  it('is started again when it dies, said so, until it is stopped', async () => {
    const start = () => startPart(part(GOOD));
    const running: GuardedProcess[] = [await start()];
    const said: string[] = [];
    const again = async () => {
      const next = await start();
      running.push(next);
      return next;
    };
    const watched = watch(running[0]!, again, (code, waitMs) => said.push(`${code} ${waitMs}`));
    await running[0]!.kill('SIGKILL');
    await until(() => running.length === 2);
    await running[1]!.kill('SIGKILL');
    await until(() => running.length === 3);
    expect(said).toEqual(['137 100', '137 200']); // each wait twice the one before
    await watched.stop();
    expect(running.some(({ pid }) => isAlive(pid))).toBe(false);
    expect(said).toHaveLength(2);
  });

  it('is tried again when a new start fails, and stopping does not wait for the back-off', async () => {
    const first = await startPart(part(GOOD));
    let tries = 0;
    const fails = () => {
      tries++;
      return Promise.reject(new Error('still broken'));
    };
    const watched = watch(first, fails, () => undefined);
    await first.kill('SIGKILL');
    await until(() => tries === 2);
    const asked = performance.now();
    await watched.stop();
    expect(performance.now() - asked).toBeLessThan(1_000); // the third wait would be 2 s
  });
});
