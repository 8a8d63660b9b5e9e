import { jest } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as realFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#application';

const clock: Clock = { now: () => Date.parse('2025-03-10T01:00:00Z'), wallNow: () => Date.now() };

/** The real file system, but for one call that fails once the bytes have begun to come. */
let failing: { readonly call: string; readonly code: string } | null = null;
const failIf = (call: string): void => {
  if (failing?.call !== call) return;
  throw Object.assign(new Error(`${failing.code}: ${call}`), { code: failing.code });
};

jest.unstable_mockModule('node:fs/promises', () => ({
  ...realFiles,
  mkdir: (...args: Parameters<typeof realFiles.mkdir>) => {
    failIf('mkdir');
    return realFiles.mkdir(...args);
  },
  rename: (...args: Parameters<typeof realFiles.rename>) => {
    failIf('rename');
    return realFiles.rename(...args);
  },
  async open(...args: Parameters<typeof realFiles.open>) {
    failIf(args[1] === 'r' ? 'open folder' : 'open');
    const handle = await realFiles.open(...args);
    if (args[1] !== 'wx') return handle;
    return {
      async writeFile(chunk: Uint8Array) {
        await handle.writeFile(chunk.subarray(0, 1));
        failIf('write');
      },
      async sync() {
        failIf('sync');
      },
      async close() {
        await handle.close();
        failIf('close');
      },
    };
  },
}));
const { createDiskUploads } = await import('./disk-uploads.js');

const bytes = async function* () {
  for (const chunk of ['một ', 'hai']) yield Buffer.from(chunk);
};
const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];

describe('a full upload disk', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'dondoc-full-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const calls = ['mkdir', 'open', 'write', 'sync', 'close', 'rename', 'open folder'];
  it.each(calls.flatMap((call) => ['ENOSPC', 'EDQUOT'].map((code) => ({ call, code }))))(
    'told by $code of $call is STORAGE_FULL, and nothing is left',
    async (fault) => {
      failing = fault;
      const receiving = createDiskUploads(dataDir, clock).receive('a.txt', bytes());
      await expect(receiving).rejects.toMatchObject({ code: 'STORAGE_FULL' });
      failing = null;
      expect(filesUnder(dataDir)).toEqual([]);
    },
  );

  it('is not what another failure of the disk is called', async () => {
    failing = { call: 'write', code: 'EIO' };
    const receiving = createDiskUploads(dataDir, clock).receive('a.txt', bytes());
    await expect(receiving).rejects.toMatchObject({ code: 'EIO' });
    failing = null;
    expect(filesUnder(dataDir)).toEqual([]);
  });
});
