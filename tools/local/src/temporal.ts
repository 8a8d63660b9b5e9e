import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, startGuarded, type GuardedProcess } from './guarded-process.js';
import { LocalError } from './local-error.js';
import { freePort } from './ports.js';
import { temporalAnswers } from './temporal-probe.js';

const START_TIMEOUT_MS = 60_000;

/** How a Temporal dev server is started. */
export interface TemporalOptions {
  /** The program `temporal`, as `findTemporal` answers it. */
  readonly program: string;
  /** Data folder, for the database file and the log; absent: a temporary one, deleted on stop. */
  readonly folder?: string;
  /** Absent: a free port. */
  readonly port?: number;
  /** Absent: no UI. */
  readonly uiPort?: number;
}

/** A Temporal dev server that this process started and stops. Its database is a file, so it survives a kill. */
export interface LocalTemporal {
  readonly port: number;
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Where its database file lies. */
  readonly folder: string;
  /** The running server; another one after `restart`. */
  process(): GuardedProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same database file and port; stops it first if it runs. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface DevServer {
  readonly command: readonly string[];
  readonly address: string;
  readonly logFile: string;
  readonly removedIfOrphaned: string | undefined;
}

function devServer(options: TemporalOptions, base: string, port: number): DevServer {
  const ui =
    options.uiPort === undefined
      ? ['--headless']
      : ['--ui-port', String(options.uiPort), '--ui-disable-news-fetch'];
  const database = ['--db-filename', join(base, 'temporal.db')];
  const network = ['--ip', '127.0.0.1', '--port', String(port), ...ui];
  return {
    command: [
      options.program,
      'server',
      'start-dev',
      ...database,
      ...network,
      '--log-level',
      'error',
    ],
    address: `127.0.0.1:${port}`,
    logFile: join(base, 'logs', 'temporal.log'),
    removedIfOrphaned: options.folder === undefined ? base : undefined,
  };
}

async function launch(dev: DevServer): Promise<GuardedProcess> {
  const server = await startGuarded(dev.command, {
    logFile: dev.logFile,
    env: { ...process.env, TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    ...(dev.removedIfOrphaned === undefined ? {} : { removedIfOrphaned: dev.removedIfOrphaned }),
  });
  for (const end = performance.now() + START_TIMEOUT_MS; ; await sleep(25)) {
    if (await temporalAnswers(dev.address)) return server;
    if (server.running && performance.now() < end) continue;
    await server.stop();
    throw new LocalError('TEMPORAL_FAILED', {
      reason: lastLines(dev.logFile, 3),
      log: dev.logFile,
    });
  }
}

/**
 * Starts a Temporal dev server with its database in a file of ours; ready when the namespace `default` answers.
 * @throws LocalError TEMPORAL_FAILED
 */
export async function startTemporal(options: TemporalOptions): Promise<LocalTemporal> {
  const base = options.folder ?? mkdtempSync(join(tmpdir(), 'dondoc-temporal-'));
  mkdirSync(join(base, 'logs'), { recursive: true });
  const port = options.port ?? (await freePort());
  const dev = devServer(options, base, port);
  let server = await launch(dev);
  return {
    port,
    address: dev.address,
    folder: base,
    process: () => server,
    kill: (signal) => server.kill(signal),
    async restart() {
      if (server.running) await server.stop();
      server = await launch(dev);
    },
    async stop() {
      await server.stop();
      if (dev.removedIfOrphaned !== undefined)
        rmSync(dev.removedIfOrphaned, { recursive: true, force: true });
    },
  };
}
