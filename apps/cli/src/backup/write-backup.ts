import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dumpDatabase, type NamedFile } from '#persistence';
import { ANCHOR, sha256Of, writeManifest, type Manifest } from './manifest.js';

const NAME = /^dondoc-\d{8}T\d{6}Z$/;
const PARTIAL = '.partial';

export interface BackupWritten {
  readonly folder: string;
  readonly takenAt: string;
  readonly root: string;
  readonly rows: number;
  readonly files: number;
  /** Keys of files that a row names and that are not there, or not as promised. */
  readonly missing: readonly string[];
}

/** Passes bytes on and knows their SHA-256 when they have ended. */
export function hashing(): { readonly through: Transform; readonly digest: () => string } {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, digest: () => hash.digest('hex') };
}

/**
 * Database, files and anchor in a new folder under `place`, while everything goes on: the rows are of one instant, and
 * files are written before the rows that name them, and never change. The folder has its name only when all of it is there.
 */
export async function writeBackup({
  url,
  dataDir,
  place,
}: {
  readonly url: string;
  readonly dataDir: string;
  readonly place: string;
}): Promise<BackupWritten> {
  const partial = join(place, `dondoc-${process.pid}${PARTIAL}`);
  await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 });
  try {
    const sums = new Map<string, string>();
    const dump = await dumpDatabase(url, async (table, rows) => {
      sums.set(table, await writeTable(join(partial, 'tables', `${table}.copy.gz`), rows));
    });
    const missing: string[] = [];
    for (const file of dump.files) {
      if (!(await copyFile(dataDir, join(partial, 'files'), file))) missing.push(file.key);
    }
    const anchor = `${JSON.stringify(dump.anchor)}\n`;
    await writeFile(join(partial, ANCHOR), anchor, { mode: 0o600 });
    const manifest: Manifest = {
      format: 1,
      ...{ takenAt: dump.takenAt, serverVersion: dump.serverVersion },
      migrations: [...dump.migrations],
      tables: dump.tables.map(({ name, columns, numbered, rows }) => ({
        ...{ name, columns: [...columns], numbered: [...numbered], rows },
        sha256: sums.get(name) ?? '',
      })),
      files: dump.files.filter(({ key }) => !missing.includes(key)),
      anchor: {
        ...{ root: dump.anchor.root, chains: dump.anchor.heads.length, sha256: sha256Of(anchor) },
      },
    };
    await writeManifest(partial, manifest);
    const folder = join(place, nameOf(dump.takenAt));
    await rename(partial, folder);
    await syncFolder(place);
    const rows = dump.tables.reduce((sum, table) => sum + table.rows, 0);
    const { takenAt } = dump;
    return { folder, takenAt, root: dump.anchor.root, rows, files: manifest.files.length, missing };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** Removes all but the newest backups of a place; returns how many went. */
export async function keepNewest(place: string, kept: number): Promise<number> {
  const names = (await readdir(place)).filter((name) => NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - kept));
  for (const name of old) await rm(join(place, name), { recursive: true });
  return old.length;
}

const nameOf = (takenAt: string): string => `dondoc-${takenAt.replace(/[-:]|\.\d+/g, '')}`;

async function writeTable(path: string, rows: Readable): Promise<string> {
  const { through, digest } = hashing();
  await pipeline(rows, through, createGzip({ level: 6 }), writing(path));
  return digest();
}

async function copyFile(dataDir: string, to: string, file: NamedFile): Promise<boolean> {
  const target = join(to, file.key);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const { through, digest } = hashing();
  try {
    await pipeline(createReadStream(join(dataDir, file.key)), through, writing(target));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
  return digest() === file.sha256;
}

/** On the disk before it is called written. */
const writing = (path: string) => createWriteStream(path, { mode: 0o600, flush: true });

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
