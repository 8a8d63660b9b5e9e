import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  ApplicationError,
  inProcessReader,
  takeInDocument,
  type Principal,
  type TakenIn,
  type UnitOfWork,
} from '#application';
import { toRfc3339, type Instant } from '#domain';
import { ExtractionRefused } from '#platform/extraction';
import { PROBLEM_CATALOGUE } from '#wording';
import { INTAKE_WORDS as words } from '#wording/cli';
import { openDocument, type ScanOptions } from '../reading/open-document.js';

/** What was done with one file of the folder. */
export type FileTaken =
  | { readonly as: 'draft'; readonly file: string; readonly taken: TakenIn }
  | { readonly as: 'refused'; readonly file: string; readonly reason: string }
  /** Marked secret: not kept, not moved, not told apart from its name. */
  | { readonly as: 'secret'; readonly file: string };

/**
 * Reads one file of the folder into a draft and moves it to "Đã nạp"; one that cannot be read goes to "Không nạp được"
 * beside a note of the reason. A file that carries a secrecy mark stays where it is, and nothing of it is kept.
 */
export async function takeInFile(
  uow: UnitOfWork,
  principal: Principal,
  path: string,
  { issuer, at, ...scan }: ScanOptions & { readonly issuer: string; readonly at: Instant },
): Promise<FileTaken> {
  const file = basename(path);
  const stamp = toRfc3339(at).replace(/\D/g, '').slice(0, 14);
  try {
    const document = await openDocument(path, scan);
    const parts = { uow, reader: inProcessReader };
    const taken = await takeInDocument(parts, principal, { issuer, ...document });
    await moveTo(words.takenFolder, path, stamp);
    return { as: 'draft', file, taken };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === 'SECRET_DOCUMENT' || code === 'SECRECY_UNCLEAR') return { as: 'secret', file };
    const reason =
      error instanceof ExtractionRefused ? error.detail : PROBLEM_CATALOGUE[code].title;
    await writeFile(
      join(await moveTo(words.refusedFolder, path, stamp), `${file}.txt`),
      `${reason}\n`,
    );
    return { as: 'refused', file, reason };
  }
}

/** null: not the file's fault (the database is away): the file waits. */
function codeOf(error: unknown) {
  if (error instanceof ExtractionRefused) return error.code;
  return error instanceof ApplicationError ? error.code : null;
}

/** A second file of one name does not write over the first. @returns the folder. */
async function moveTo(folder: string, path: string, stamp: string): Promise<string> {
  const into = join(dirname(path), folder);
  await mkdir(into, { recursive: true });
  await rename(path, join(into, `${stamp} ${basename(path)}`));
  return into;
}
