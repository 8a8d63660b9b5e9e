import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from './local-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { isAlive, isPostgresOf } from './process-identity.js';
import type { ServerUser } from './unprivileged-user.js';

/** Passwords of the cluster's three roles; absent in tests, which trust the loopback. */
export interface ClusterPasswords {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
}

const LEFT_OVER_STOP_MS = 30_000;

/** The cluster's folder carries the major version: another version's server cannot read it. */
export const clusterFolder = (folder: string, major: number): string =>
  join(folder, `postgres-${major}`);

/** Reads the cluster's passwords from the data folder, making them on first use (0600). */
export function clusterPasswords(folder: string): ClusterPasswords {
  const file = join(folder, 'postgres-passwords.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString('base64url');
    const fresh: ClusterPasswords = { admin: secret(), owner: secret(), app: secret() };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ClusterPasswords;
}

/** @throws LocalError POSTGRES_CHANGED when only another version's cluster is there: its data would seem lost. */
export function assertSameVersion(folder: string, binaries: PostgresBinaries): void {
  if (existsSync(clusterFolder(folder, binaries.major)) || !existsSync(folder)) return;
  const other = readdirSync(folder).find((name) => /^postgres-\d+$/.test(name));
  if (other === undefined) return;
  const old = other.slice('postgres-'.length);
  throw new LocalError('POSTGRES_CHANGED', {
    folder,
    old,
    now: binaries.version,
    source: binaries.source,
  });
}

function localeOptions(major: number): readonly string[] {
  return major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8']; // plain C would leave lower('Đ') as it is
}

/**
 * Creates a cluster, whole or not at all: built aside, then renamed.
 * @throws LocalError POSTGRES_INIT_FAILED with initdb's last words.
 */
export function createCluster(
  cluster: string,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  passwords: ClusterPasswords | undefined,
): void {
  const staging = `${cluster}.new`;
  const passwordFile = `${cluster}.pw`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  if (passwords) writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  if (user)
    for (const path of passwords ? [staging, passwordFile] : [staging])
      chownSync(path, user.uid, user.gid);
  const access = passwords
    ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    : ['--auth=trust', '--no-sync'];
  const args = [
    '-D',
    staging,
    '-U',
    'postgres',
    '--encoding=UTF8',
    ...localeOptions(binaries.major),
    ...access,
  ];
  const done = spawnSync(join(binaries.folder, 'initdb'), args, {
    encoding: 'utf8',
    cwd: dirname(cluster),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    const reason = done.error?.message ?? done.stderr.trim().split('\n').slice(-3).join(' | ');
    throw new LocalError('POSTGRES_INIT_FAILED', { reason });
  }
  renameSync(staging, cluster);
}

/**
 * Stops a server that an earlier run left on this cluster. Call it only while holding the data folder's lock: a living
 * server is then nobody's. If its guard is just ending it, our signal changes nothing.
 * @throws LocalError POSTGRES_LEFT_OVER when it does not go within 30 s.
 */
export async function clearLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isPostgresOf(pid, cluster)) {
    rmSync(file, { force: true }); // a number reused by a stranger would keep the server from starting
    return;
  }
  process.kill(pid, 'SIGINT');
  for (const end = performance.now() + LEFT_OVER_STOP_MS; isAlive(pid); await sleep(25)) {
    if (performance.now() > end)
      throw new LocalError('POSTGRES_LEFT_OVER', { pid, folder: cluster });
  }
}
