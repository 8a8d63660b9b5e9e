import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LocalError } from './local-error.js';

/** The account a server runs under; PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const SHARED_ROOT = '/var/lib/dondoc';

function numericId(option: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/**
 * Whom PostgreSQL runs as: undefined means "as we are"; for root it is `postgres`, else `nobody`.
 * @throws LocalError NO_UNPRIVILEGED_USER when root finds neither.
 */
export function postgresUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = numericId('-u', name);
    const gid = numericId('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new LocalError('NO_UNPRIVILEGED_USER');
}

/** Whether this user may walk into every folder above (and including) `folder`, as far as they exist. */
export function canReach(folder: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    const bit = stat?.uid === user.uid ? 0o100 : stat?.gid === user.gid ? 0o010 : 0o001;
    if (stat && (stat.mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** A folder's name that is stable for one path. */
const nameFor = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** Where the data lives, and where it was asked to live. */
export interface DataPlace {
  readonly folder: string;
  /** `DONDOC_DATA`, else `.data` in the project. */
  readonly wanted: string;
  /** Who may not enter the wanted folder, if that is why it is another one. */
  readonly because: string | undefined;
}

/**
 * Root's PostgreSQL runs as another user, who may not enter every folder (a home is often 0700): then the data live in a
 * folder of this project's own under /var/lib/dondoc.
 */
export function dataPlace(root: string, env: NodeJS.ProcessEnv = process.env): DataPlace {
  const wanted = resolve(root, env['DONDOC_DATA'] || '.data');
  const user = env['DATABASE_URL'] ? undefined : postgresUser();
  if (!user || canReach(wanted, user)) return { folder: wanted, wanted, because: undefined };
  return { folder: join(SHARED_ROOT, nameFor(wanted)), wanted, because: user.name };
}

/** Where the data lives: see `dataPlace`. */
export function dataFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  return dataPlace(root, env).folder;
}

/** Tells a data folder of our own making, which `demo:reset` may delete whole. */
export const DATA_MARK = '.dondoc-data';

/** Creates a data folder: nobody else may list it; root leaves it passable for the server's user. */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  writeFileSync(join(folder, DATA_MARK), '');
}

/** The system's folder for temporary data, if the server's user may enter it. */
export function temporaryRoot(user: ServerUser | undefined): string {
  return canReach(tmpdir(), user) ? tmpdir() : '/var/tmp';
}

/** A folder of programs, copied to where the server's user may go when it may not go to the original. */
export function reachablePrograms(
  folder: string,
  label: string,
  user: ServerUser | undefined,
): string {
  if (canReach(folder, user)) return folder;
  const copy = join(SHARED_ROOT, 'programs', label);
  if (existsSync(copy)) return copy;
  const staging = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(folder, staging, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(staging, copy);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was faster
  }
  return copy;
}
