import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createUnitOfWork } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import { Metrics, serveMetrics, type AppConfig, type Logger, type MetricsServer } from '#runtime';
import { lastingDatabase, workerUse, type LastingDatabase } from '#runtime/database';
import {
  CONNECTIONS_OF_PROCESS,
  CONNECTIONS_OF_ROLE,
  type RunningRole,
  type StartRole,
} from './roles/role.js';
import { rowsAsMetrics } from './metrics/ask-rows.js';
import type { WorkerRole, WorkerSettings } from './worker-settings.js';

/** Loaded when asked for: a process that only sends mail does not carry Temporal's core, nor the other way round. */
const ROLES: Readonly<Record<WorkerRole, () => Promise<StartRole>>> = {
  flow: async () => (await import('./roles/flow.role.js')).startFlow,
  mail: async () => (await import('./roles/mail.role.js')).startMail,
  recognition: async () => (await import('./roles/recognition.role.js')).startRecognition,
  sweep: async () => (await import('./roles/sweep.role.js')).startSweeping,
  digest: async () => (await import('./roles/digest.role.js')).startDigest,
  webhooks: async () => (await import('./roles/webhooks.role.js')).startWebhooks,
  inbox: async () => (await import('./roles/inbox.role.js')).startInbox,
};

/** A process is called ready without what is away: its other roles work, and it says what it waits for. */
const READY_WITHOUT_MS = 3_000;

/** The roles of one worker process, started together and stopped together: no row is claimed that cannot be finished. */
export class WorkerProcess {
  private constructor(
    private readonly database: LastingDatabase,
    private readonly running: readonly RunningRole[],
    private readonly told: MetricsServer | null,
  ) {}

  /** Starts the roles; settles when they have what they need, or soon without it. */
  public static async start(
    config: AppConfig,
    settings: WorkerSettings,
    logger: Logger,
  ): Promise<WorkerProcess> {
    const starters = await Promise.all(settings.roles.map((role) => ROLES[role]()));
    const connections = settings.roles.reduce(
      (sum, role) => sum + CONNECTIONS_OF_ROLE[role],
      CONNECTIONS_OF_PROCESS,
    );
    const database = await lastingDatabase(config, workerUse(connections), logger);
    const { dataSource, clock } = database;
    const metrics = new Metrics('worker');
    const context = {
      metrics,
      config,
      settings,
      logger,
      dataSource,
      clock,
      uow: createUnitOfWork(dataSource, { clock, ids: uuidIds, digest: canonicalDigest }),
      workerId: `${hostname()}:${process.pid}`,
    };
    const running = starters.map((start) => start(context));
    const equipped = Promise.all(running.map((role) => role.equipped));
    await Promise.race([equipped, sleep(READY_WITHOUT_MS, undefined, { ref: false })]);
    const told =
      config.metrics === null
        ? null
        : await serveMetrics(metrics, config.metrics, logger, rowsAsMetrics(metrics, context));
    return new WorkerProcess(database, running, told);
  }

  public async stop(): Promise<void> {
    await Promise.allSettled([...this.running.map((role) => role.stop()), this.told?.close()]);
    await this.database.close();
  }
}
