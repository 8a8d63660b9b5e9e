import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_WORDS as WORDS } from '#wording/cli';
import { BackupUnusable } from './unusable.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const column = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The instant the rows are of. */
  takenAt: z.iso.datetime(),
  serverVersion: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.strictObject({
      ...{ name: column, columns: z.array(column), numbered: z.array(column) },
      ...{ rows: count, sha256 },
    }),
  ),
  files: z.array(z.strictObject({ key: z.string(), sizeBytes: count, sha256 })),
  anchor: z.strictObject({ root: sha256, chains: count, sha256 }),
});

/** What a backup holds, with the SHA-256 of each part. */
export type Manifest = z.infer<typeof manifestSchema>;

const MANIFEST = 'manifest.json';
export const ANCHOR = 'heads.json';
const SEAL = 'manifest.sha256';

export const sha256Of = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex');

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  await writeFile(join(folder, MANIFEST), text, { mode: 0o600 });
  // In the form that `sha256sum --check` reads.
  await writeFile(join(folder, SEAL), `${sha256Of(text)}  ${MANIFEST}\n`, { mode: 0o600 });
}

/** @throws BackupUnusable when it is not one, or not as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  const seal = await readFile(join(folder, SEAL), 'utf8').catch(() => '');
  if (text === null) throw new BackupUnusable(WORDS.notABackup(folder));
  if (!seal.startsWith(sha256Of(text))) throw new BackupUnusable(WORDS.changed(MANIFEST));
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BackupUnusable(WORDS.notABackup(folder));
  return parsed.data;
}
