import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import {
  ApplicationError,
  UPLOAD_LIMIT_BYTES,
  type Clock,
  type StoredFile,
  type UploadStore,
} from '#application';
import { HOUR_MS, localDateOf } from '#domain';
import { UPLOAD_FAULTS } from '#wording';
import { ALLOWED_EXTENSIONS, mediaTypeOf, SIGNATURE_BYTES } from './file-kinds.js';

const FOLDER = 'uploads';
/** On the same file system as the final names, so that a rename is atomic. */
const INCOMING = posix.join(FOLDER, 'incoming');
const SET_ASIDE = posix.join(FOLDER, 'set-aside');
const YEAR_FOLDER = /^\d{4}$/;
const NAME_MAX = 200;
const READ_CHUNK_BYTES = 256 * 1024;

export interface DiskUploads extends UploadStore {
  /** Removes what a process that died while receiving left behind; returns how many files. */
  clearIncoming(): Promise<number>;
  /** Keys of whole files last written before then, by the machine's clock, some at a time. */
  storedBefore(wallInstant: number): AsyncIterable<readonly string[]>;
  /** Moves files where no reader looks for them, and where a person finds them: `uploads/set-aside`. */
  setAside(storageKeys: readonly string[]): Promise<void>;
}

/**
 * Uploads under `<dataDir>/uploads/<year>/<month>/<id>`. Bytes go to a temporary name while they are hashed, are
 * synced, and only then get their final name: a crash leaves a temporary file, never half an upload.
 */
export function createDiskUploads(
  dataDir: string,
  clock: Clock,
  limitBytes = UPLOAD_LIMIT_BYTES,
): DiskUploads {
  const at = (key: string): string => join(dataDir, key);

  return {
    async receive(fileName, bytes) {
      const id = randomUUID();
      const incoming = posix.join(INCOMING, id);
      const [year = '', month = ''] = localDateOf(clock.now()).split('-');
      const storageKey = posix.join(FOLDER, year, month, id);
      try {
        await mkdir(at(INCOMING), { recursive: true });
        const taken = await into(at(incoming), (handle) =>
          take(handle, cleanName(fileName), bytes, limitBytes),
        );
        await mkdir(dirname(at(storageKey)), { recursive: true });
        await rename(at(incoming), at(storageKey));
        await syncFolder(dirname(at(storageKey)));
        return { ...taken, storageKey };
      } catch (error) {
        await rm(at(incoming), { force: true });
        await rm(at(storageKey), { force: true });
        throw isFull(error) ? new ApplicationError('STORAGE_FULL') : error;
      }
    },

    async discard(files) {
      await Promise.all(files.map((file) => rm(at(file.storageKey), { force: true })));
    },

    async open(storageKey) {
      const handle = await open(at(storageKey), 'r');
      return handle.createReadStream({ highWaterMark: READ_CHUNK_BYTES });
    },

    storedBefore: (wallInstant) => storedBefore(dataDir, wallInstant),

    async setAside(storageKeys) {
      await mkdir(at(SET_ASIDE), { recursive: true });
      for (const key of storageKeys) {
        await rename(at(key), at(posix.join(SET_ASIDE, posix.basename(key))));
      }
    },

    async clearIncoming() {
      const names = await readdir(at(INCOMING)).catch(() => []);
      let cleared = 0;
      for (const name of names) {
        const path = at(posix.join(INCOMING, name));
        const facts = await stat(path).catch(() => null);
        // A younger one may be another process's upload in progress.
        if (facts === null || clock.wallNow() - facts.mtimeMs < HOUR_MS) continue;
        await rm(path, { force: true });
        cleared += 1;
      }
      return cleared;
    },
  };
}

/** Writes a new file. Closed in any case: what a full disk has not taken is told at the latest by the close. */
async function into<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'wx', 0o640);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** No room left on the disk, or none left for us. */
const isFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** Month by month: what is held in memory does not grow with the years. */
async function* storedBefore(
  dataDir: string,
  wallInstant: number,
): AsyncGenerator<readonly string[]> {
  const names = (key: string) => readdir(join(dataDir, key)).catch((): string[] => []);
  for (const year of (await names(FOLDER)).filter((name) => YEAR_FOLDER.test(name))) {
    for (const month of await names(posix.join(FOLDER, year))) {
      const keys: string[] = [];
      for (const name of await names(posix.join(FOLDER, year, month))) {
        const key = posix.join(FOLDER, year, month, name);
        const facts = await stat(join(dataDir, key)).catch(() => null);
        if (facts?.isFile() && facts.mtimeMs < wallInstant) keys.push(key);
      }
      yield keys;
    }
  }
}

/** Writes, hashes and judges the bytes as they come: nothing is held in memory but one chunk. */
async function take(
  handle: FileHandle,
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Omit<StoredFile, 'storageKey'>> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of bytes) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) {
      throw new ApplicationError('PAYLOAD_TOO_LARGE', {
        limit: UPLOAD_FAULTS.mostPerFile(limitBytes >> 20),
      });
    }
    if (head.length < SIGNATURE_BYTES) {
      head = Buffer.concat([head, chunk.subarray(0, SIGNATURE_BYTES - head.length)]);
    }
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  if (sizeBytes === 0) throw emptyFile(fileName);
  const mediaType = mediaTypeOf(fileName, head);
  if (mediaType === null) throw wrongKind(fileName);
  await handle.sync();
  return { fileName, mediaType, sizeBytes, sha256: hash.digest('hex') };
}

const emptyFile = (fileName: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [
    { pointer: '/files', detail: UPLOAD_FAULTS.empty(fileName) },
  ]);

const wrongKind = (fileName: string): ApplicationError =>
  new ApplicationError('UNSUPPORTED_MEDIA_TYPE', {}, [
    { pointer: '/files', detail: UPLOAD_FAULTS.wrongKind(fileName, ALLOWED_EXTENSIONS) },
  ]);

/** The last part of whatever path a client sent, without control characters. */
function cleanName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean === '' ? 'tep' : [...clean].slice(-NAME_MAX).join('');
}

/** Makes the new name itself survive a power cut. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
