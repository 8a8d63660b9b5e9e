import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { banner } from './banner.js';
import { loadDemo, loadedDemo, wantsDemo } from './demo-data.js';
import type { GuardedProcess } from './guarded-process.js';
import { instanceEnvironment } from './part-environment.js';
import { assertPortsFree } from './ports.js';
import type { LocalPostgres } from './local-postgres.js';
import { startPostgres } from './postgres.js';
import { RunLock } from './run-lock.js';
import { claimedPorts, readSettings, shownPath, type Settings } from './settings.js';
import { startPart, watch, type Watched } from './supervised-part.js';
import { findTemporal, type TemporalBinary } from './temporal-binaries.js';
import { startTemporal } from './temporal.js';
import { makeDataFolder } from './unprivileged-user.js';

/** What the caller wires in: this library may not know the migrations, nor load the bundler at every start. */
export interface SupervisorOptions {
  readonly root: string;
  readonly version: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly migrate: (ownerUrl: string) => Promise<{ applied: readonly string[]; total: number }>;
  /** Answers the path of the workflow bundle. */
  readonly bundle: (root: string, cacheFolder: string) => Promise<string>;
  /** The folder of the compiled programs. */
  readonly dist: string;
}

type ServerName = 'worker' | 'api' | 'mailbox' | 'Temporal' | 'PostgreSQL';

/** The worker first, so that nothing asks for what is gone already. */
const STOP_ORDER: readonly ServerName[] = ['worker', 'api', 'mailbox', 'Temporal', 'PostgreSQL'];

const LOG_FILES: Readonly<Record<ServerName, string>> = {
  worker: 'worker.log',
  api: 'api.log',
  mailbox: 'mailbox.log',
  Temporal: 'temporal.log',
  PostgreSQL: 'postgres.log',
};

interface Database {
  readonly local: LocalPostgres | undefined;
  readonly appUrl: string;
  readonly ownerUrl: string;
}

/** Like Promise.all, but a failure waits for the others: what is still starting must be known before it can be stopped. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** A local instance: PostgreSQL, Temporal, mailbox, API and worker, each kept alive until `stop`. */
export class Supervisor {
  private readonly settings: Settings;
  private readonly watched = new Map<ServerName, Watched>();
  private lock: RunLock | undefined;
  private starting: Promise<readonly string[]> | undefined;
  private stopping: Promise<void> | undefined;

  /** @throws LocalError BAD_PORT */
  constructor(private readonly options: SupervisorOptions) {
    this.settings = readSettings(options.root, options.env);
  }

  /**
   * Starts everything; answers the lines to print once all parts are ready.
   * @throws LocalError for what the person at the terminal can mend; call `stop` then too.
   */
  start(): Promise<readonly string[]> {
    this.starting ??= this.run();
    return this.starting;
  }

  /** Ends what was started, worker first and PostgreSQL last; may be called again, and during `start`. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async run(): Promise<readonly string[]> {
    const { options, settings } = this;
    makeDataFolder(settings.data);
    mkdirSync(join(settings.data, 'logs'), { recursive: true });
    this.lock = await RunLock.take(settings.data, settings.baseUrl);
    await assertPortsFree(claimedPorts(settings));
    const bundling = options.bundle(settings.root, settings.cache);
    bundling.catch(() => undefined); // awaited below; failing earlier must not end the process
    const database = await this.database();
    const demo = database.local !== undefined && (await wantsDemo(settings.data, database.local));
    const [migrations, temporal] = await both(options.migrate(database.ownerUrl), this.temporal());
    const told = instanceEnvironment(settings, database, temporal.address, await bundling);
    const env = { ...settings.env, ...told };
    if (demo) await loadDemo(settings.data, this.entry('cli'), env);
    await this.part('mailbox', env);
    await both(this.part('api', env), this.part('worker', env));
    this.lock.announce(told);
    return banner(settings, {
      version: options.version,
      postgres: database.local,
      temporal: temporal.binary,
      temporalAddress: temporal.address,
      migrations: { applied: migrations.applied.length, total: migrations.total },
      demo: loadedDemo(settings.data),
    });
  }

  private async end(): Promise<void> {
    await this.stopWatched();
    await this.starting?.catch(() => undefined); // a start half-way adds nothing any more: see keep()
    await this.stopWatched();
    this.lock?.release();
  }

  private async stopWatched(): Promise<void> {
    for (const name of STOP_ORDER) await this.watched.get(name)?.stop();
  }

  private async database(): Promise<Database> {
    const { data, ports, env, databaseUrl, migrationUrl } = this.settings;
    if (databaseUrl !== undefined && migrationUrl !== undefined) {
      return { local: undefined, appUrl: databaseUrl, ownerUrl: migrationUrl };
    }
    const local = await startPostgres({ folder: data, port: ports.postgres, env });
    await this.keep('PostgreSQL', local.process(), async () => {
      await local.restart();
      return local.process();
    });
    return { local, appUrl: local.appUrl, ownerUrl: local.ownerUrl };
  }

  private async temporal(): Promise<{ address: string; binary: TemporalBinary | undefined }> {
    const { data, cache, ports, env, temporalAddress } = this.settings;
    if (temporalAddress !== undefined) return { address: temporalAddress, binary: undefined };
    const binary = await findTemporal('temporal', {
      cacheFolder: cache,
      env,
      say: this.options.say,
    });
    const local = await startTemporal({
      program: binary.path,
      folder: data,
      port: ports.temporal,
      uiPort: ports.temporalUi,
    });
    await this.keep('Temporal', local.process(), async () => {
      await local.restart();
      return local.process();
    });
    return { address: local.address, binary };
  }

  private async part(name: 'mailbox' | 'api' | 'worker', env: NodeJS.ProcessEnv): Promise<void> {
    const logFile = join(this.settings.data, 'logs', LOG_FILES[name]);
    const start = () => startPart({ name, entry: this.entry(name), env, logFile });
    await this.keep(name, await start(), start);
  }

  private entry(app: 'mailbox' | 'api' | 'worker' | 'cli'): string {
    if (app === 'api') return join(this.options.dist, 'bundle', 'api.js');
    return join(this.options.dist, 'apps', app, 'src', 'main.js');
  }

  /** Notes a started server; one that came up after `stop` was called ends at once. */
  private async keep(
    name: ServerName,
    server: GuardedProcess,
    restart: () => Promise<GuardedProcess>,
  ): Promise<void> {
    if (this.stopping) {
      await server.stop();
      throw new Error(`stopped while ${name} was starting`);
    }
    this.lock?.addServer(server.pid);
    const restartAndNote = async () => {
      const next = await restart();
      this.lock?.addServer(next.pid);
      return next;
    };
    const onRestart = (code: number, waitMs: number) => this.sayRestart(name, code, waitMs);
    this.watched.set(name, watch(server, restartAndNote, onRestart));
  }

  private sayRestart(name: ServerName, code: number, waitMs: number): void {
    const log = shownPath(this.settings, join(this.settings.data, 'logs', LOG_FILES[name]));
    const seconds = String(waitMs / 1000).replace('.', ',');
    this.options.say(
      `  ! ${name} đã dừng (mã ${code}); khởi động lại sau ${seconds} giây. Nhật ký: ${log}`,
    );
  }
}
