import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { lastLines, startGuarded, type GuardedProcess } from './guarded-process.js';
import { LocalError } from './local-error.js';
import type { LocalPostgres, PostgresOptions } from './local-postgres.js';
import { freePort } from './ports.js';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.js';
import {
  assertSameVersion,
  clearLeftOver,
  clusterFolder,
  clusterPasswords,
  createCluster,
  type ClusterPasswords,
} from './postgres-cluster.js';
import { APP_ROLE, DATABASE, ensureDatabase, ensureRoles, OWNER_ROLE } from './postgres-roles.js';
import { serverSettings } from './postgres-settings.js';
import {
  makeDataFolder,
  postgresUser,
  temporaryRoot,
  type ServerUser,
} from './unprivileged-user.js';

const START_TIMEOUT_MS = 60_000;

interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser | undefined;
  readonly passwords: ClusterPasswords | undefined;
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  readonly fast: boolean;
  readonly removedIfOrphaned: string | undefined;
}

function serverCommand({ binaries, folder, port, fast }: Cluster): readonly string[] {
  const settings = serverSettings(fast).flatMap((setting) => ['-c', setting]);
  return [join(binaries.folder, 'postgres'), '-D', folder, '-p', String(port), ...settings];
}

function url(
  cluster: Cluster,
  role: string,
  password: string | undefined,
  database: string,
): string {
  const secret = password === undefined ? '' : `:${password}`;
  return `postgresql://${role}${secret}@127.0.0.1:${cluster.port}/${database}`;
}

const adminUrl = (cluster: Cluster) =>
  url(cluster, 'postgres', cluster.passwords?.admin, 'postgres');

/** The port opens before sessions are taken (longer after a crash), so the first session is tried again and again. */
async function firstSession(cluster: Cluster, server: GuardedProcess): Promise<Client> {
  for (const end = performance.now() + START_TIMEOUT_MS; ; await sleep(25)) {
    const client = new Client({ connectionString: adminUrl(cluster) });
    client.on('error', () => undefined); // a killed server is reported by its process
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (server.running && performance.now() < end) continue;
      const reason = server.running ? (error as Error).message : lastLines(cluster.logFile, 3);
      await server.stop();
      throw new LocalError('POSTGRES_FAILED', { reason, log: cluster.logFile });
    }
  }
}

async function launch(cluster: Cluster): Promise<GuardedProcess> {
  const { user, removedIfOrphaned } = cluster;
  const server = await startGuarded(serverCommand(cluster), {
    logFile: cluster.logFile,
    cwd: cluster.folder,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    ...(removedIfOrphaned === undefined ? {} : { removedIfOrphaned }),
  });
  const session = await firstSession(cluster, server);
  try {
    await ensureRoles(session, cluster.passwords);
    await ensureDatabase(session);
  } finally {
    await session.end();
  }
  return server;
}

async function recreateDatabase(cluster: Cluster): Promise<void> {
  const session = new Client({ connectionString: adminUrl(cluster) });
  await session.connect();
  try {
    await session.query(`drop database if exists ${DATABASE} with (force)`);
    await ensureDatabase(session);
  } finally {
    await session.end();
  }
}

/** After SIGKILL the old server's backends need a moment to go; until then the new one refuses the shared memory. */
async function relaunch(cluster: Cluster): Promise<GuardedProcess> {
  for (let attempt = 1; ; attempt++) {
    await clearLeftOver(cluster.folder);
    try {
      return await launch(cluster);
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(250);
    }
  }
}

async function prepare(options: PostgresOptions): Promise<Cluster> {
  const user = postgresUser();
  const binaries = findPostgres(user, options.env);
  const temporary = options.folder === undefined;
  const base = options.folder ?? mkdtempSync(join(temporaryRoot(user), 'dondoc-postgres-'));
  if (!temporary) makeDataFolder(base);
  const logs = join(base, 'logs');
  mkdirSync(logs, { recursive: true });
  // The guard runs as this user, and must be able to delete what is temporary.
  if (temporary && user) for (const path of [base, logs]) chownSync(path, user.uid, user.gid);
  assertSameVersion(base, binaries);
  const passwords = options.fast ? undefined : clusterPasswords(base);
  const folder = clusterFolder(base, binaries.major);
  if (existsSync(folder)) await clearLeftOver(folder);
  else createCluster(folder, binaries, user, passwords);
  return {
    binaries,
    user,
    passwords,
    folder,
    logFile: join(logs, 'postgres.log'),
    port: options.port ?? (await freePort()),
    fast: options.fast ?? false,
    removedIfOrphaned: temporary ? base : undefined,
  };
}

/**
 * Starts PostgreSQL on a folder of ours (the embedded programs, else those on PATH) and makes its roles and database.
 * @throws LocalError POSTGRES_* with the sentence for the person at the terminal.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<LocalPostgres> {
  const cluster = await prepare(options);
  let server = await launch(cluster);
  const { binaries, passwords } = cluster;
  return {
    version: binaries.version,
    source: binaries.source,
    port: cluster.port,
    folder: cluster.folder,
    runsAs: cluster.user?.name,
    adminUrl: adminUrl(cluster),
    ownerUrl: url(cluster, OWNER_ROLE, passwords?.owner, DATABASE),
    appUrl: url(cluster, APP_ROLE, passwords?.app, DATABASE),
    recreateDatabase: () => recreateDatabase(cluster),
    process: () => server,
    kill: (signal) => server.kill(signal),
    async restart() {
      if (server.running) await server.stop();
      server = await relaunch(cluster);
    },
    async stop() {
      await server.stop();
      if (cluster.removedIfOrphaned !== undefined)
        rmSync(cluster.removedIfOrphaned, { recursive: true, force: true });
    },
  };
}
