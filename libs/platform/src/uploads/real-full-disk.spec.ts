import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#application';
import { createDiskUploads } from './disk-uploads.js';

const clock: Clock = { now: () => Date.parse('2025-03-10T01:00:00Z'), wallNow: () => Date.now() };
const DISK = mkdtempSync(join(tmpdir(), 'dondoc-small-disk-'));
const CHUNK = Buffer.alloc(64 * 1024, 'x');

/** A disk of half a megabyte; null where this process may not mount one. */
function mountSmallDisk(): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', DISK], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no reason given';
  }
}

const refused = mountSmallDisk();
if (refused !== null) process.stderr.write(`A real full disk is not tried: ${refused}\n`);

const chunks = async function* (count: number) {
  for (let index = 0; index < count; index += 1) yield CHUNK;
};
const files = (): readonly string[] =>
  readdirSync(DISK, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

(refused === null ? describe : describe.skip)('a disk that is really full', () => {
  afterAll(() => {
    execFileSync('umount', [DISK]);
    rmSync(DISK, { recursive: true, force: true });
  });

  it('is STORAGE_FULL, leaves nothing, and takes the next file that fits', async () => {
    const uploads = createDiskUploads(DISK, clock);
    await expect(uploads.receive('a.txt', chunks(32))).rejects.toMatchObject({
      code: 'STORAGE_FULL',
    });
    expect(files()).toEqual([]);
    await uploads.receive('b.txt', chunks(2));
    expect(files()).toHaveLength(1);
  });
});
