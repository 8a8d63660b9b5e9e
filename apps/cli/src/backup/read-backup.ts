import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { loadDatabase, NotLoadable, rootOf, type Anchor } from '#persistence';
import { BACKUP_WORDS as WORDS } from '#wording/cli';
import { ANCHOR, readManifest, sha256Of, type Manifest } from './manifest.js';
import { BackupUnusable } from './unusable.js';
import { hashing } from './write-backup.js';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

const tableFile = (folder: string, name: string): string =>
  join(folder, 'tables', `${name}.copy.gz`);

/** Reads the whole backup and compares every part with its SHA-256, before anything is written anywhere. */
export async function checkBackup(
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly anchor: Anchor }> {
  const manifest = await readManifest(folder);
  for (const { name, sha256 } of manifest.tables) {
    const { through, digest } = hashing();
    const source = createReadStream(tableFile(folder, name));
    await whole(name, pipeline(source, createGunzip(), through, nowhere()));
    if (digest() !== sha256) throw new BackupUnusable(WORDS.changed(name));
  }
  for (const { key, sha256 } of manifest.files) {
    const { through, digest } = hashing();
    await whole(key, pipeline(createReadStream(join(folder, 'files', key)), through, nowhere()));
    if (digest() !== sha256) throw new BackupUnusable(WORDS.changed(key));
  }
  return { manifest, anchor: await readAnchor(folder, manifest) };
}

async function readAnchor(folder: string, manifest: Manifest): Promise<Anchor> {
  const text = await readFile(join(folder, ANCHOR), 'utf8').catch(() => '');
  if (sha256Of(text) !== manifest.anchor.sha256) throw new BackupUnusable(WORDS.changed(ANCHOR));
  const anchor = JSON.parse(text) as Anchor;
  if (rootOf(anchor.heads) !== manifest.anchor.root) {
    throw new BackupUnusable(WORDS.changed(ANCHOR));
  }
  return anchor;
}

const whole = (part: string, reading: Promise<void>): Promise<void> =>
  reading.catch((error: unknown) => {
    throw new BackupUnusable(WORDS.unreadable(part, error instanceof Error ? error.message : ''));
  });

/**
 * Fills an empty database and an empty data folder from a checked backup.
 *
 * @throws BackupUnusable when the place is taken or the backup is of another product.
 */
export async function loadBackup(
  folder: string,
  manifest: Manifest,
  { ownerUrl, dataDir }: { readonly ownerUrl: string; readonly dataDir: string },
): Promise<void> {
  const there = await readdir(join(dataDir, 'uploads')).catch((): string[] => []);
  if (there.some((name) => /^\d{4}$/.test(name))) {
    throw new BackupUnusable(WORDS.filesInUse(join(dataDir, 'uploads')));
  }
  try {
    await loadDatabase(ownerUrl, manifest, (name) => rowsOf(tableFile(folder, name)));
  } catch (error) {
    if (error instanceof NotLoadable) throw new BackupUnusable(WORDS.notLoadable[error.why]);
    throw error;
  }
  for (const { key } of manifest.files) {
    const target = join(dataDir, key);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(
      createReadStream(join(folder, 'files', key)),
      createWriteStream(target, { mode: 0o640, flush: true }),
    );
  }
}

function rowsOf(path: string): Readable {
  const gunzip = createGunzip();
  // A fault of the file is a fault of what is read from it.
  createReadStream(path)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  return gunzip;
}
