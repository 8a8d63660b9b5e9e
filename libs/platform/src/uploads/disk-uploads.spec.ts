import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#application';
import { createDiskUploads } from './disk-uploads.js';
import { ALLOWED_EXTENSIONS, mediaTypeOf } from './file-kinds.js';

const NOW = Date.parse('2025-03-10T01:00:00Z');
const clock: Clock = { now: () => NOW, wallNow: () => Date.now() };
const text = async function* (...chunks: readonly string[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
};

describe('uploads on disk', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-uploads-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const incoming = () => {
    const folder = join(dataDir, 'uploads/incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it('keep the bytes under the month they came in, with their hash', async () => {
    const uploads = createDiskUploads(dataDir, clock);
    const kept = await uploads.receive('../../Ghi chú\u0000.txt', text('một ', 'hai'));
    expect(kept).toMatchObject({
      fileName: 'Ghi chú.txt',
      mediaType: 'text/plain; charset=utf-8',
      sizeBytes: 9,
    });
    expect(kept.storageKey).toMatch(/^uploads\/2025\/03\/[0-9a-f-]{36}$/);
    expect(readFileSync(join(dataDir, kept.storageKey), 'utf8')).toBe('một hai');
    const back: Uint8Array[] = [];
    for await (const chunk of await uploads.open(kept.storageKey)) back.push(chunk);
    expect(Buffer.concat(back).toString()).toBe('một hai');
    await uploads.discard([kept]);
    expect(existsSync(join(dataDir, kept.storageKey))).toBe(false);
    expect(incoming()).toEqual([]);
  });

  it.each([
    ['a file over the limit', 'a.txt', text('12345', '67890'), 'PAYLOAD_TOO_LARGE'],
    ['an empty file', 'a.txt', text(), 'VALIDATION_FAILED'],
    ['a kind that is not taken', 'a.html', text('<p>'), 'UNSUPPORTED_MEDIA_TYPE'],
    ['another kind under a good name', 'a.pdf', text('<p>'), 'UNSUPPORTED_MEDIA_TYPE'],
  ])('leave nothing of %s', async (_what, name, bytes, code) => {
    const uploads = createDiskUploads(dataDir, clock, 8);
    await expect(uploads.receive(name, bytes)).rejects.toMatchObject({ code });
    expect(incoming()).toEqual([]);
  });

  it('leave nothing of a file whose sender went away', async () => {
    const cut = async function* () {
      yield Buffer.from('abc');
      throw new Error('aborted');
    };
    await expect(createDiskUploads(dataDir, clock).receive('a.txt', cut())).rejects.toThrow(
      'aborted',
    );
    expect(incoming()).toEqual([]);
  });

  it('clear what a dead process left, not what another is writing', async () => {
    const uploads = createDiskUploads(dataDir, clock);
    await uploads.discard([await uploads.receive('a.txt', text('x'))]);
    const folder = join(dataDir, 'uploads/incoming');
    writeFileSync(join(folder, 'old'), 'x');
    utimesSync(join(folder, 'old'), new Date(0), new Date(0));
    writeFileSync(join(folder, 'young'), 'x');
    expect(await uploads.clearIncoming()).toBe(1);
    expect(incoming()).toEqual(['young']);
  });
});

describe('kinds of files', () => {
  it('are told by name and first bytes together', () => {
    const pdf = Buffer.from('%PDF-1.7');
    expect(mediaTypeOf('BÁO CÁO.PDF', pdf)).toBe('application/pdf');
    expect(mediaTypeOf('a.docx', pdf)).toBeNull();
    expect(mediaTypeOf('a', pdf)).toBeNull();
    expect(mediaTypeOf('a.txt', Buffer.from([65, 0]))).toBeNull();
  });

  it('hold nothing that a browser runs, and no archive', () => {
    for (const risky of ['.html', '.htm', '.svg', '.js', '.zip', '.exe', '.docm']) {
      expect(ALLOWED_EXTENSIONS).not.toContain(risky);
    }
  });
});
