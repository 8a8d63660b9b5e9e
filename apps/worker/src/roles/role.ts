import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '#application';
import type { AppConfig, Logger, Metrics, SystemClock } from '#runtime';
import type { WorkerSettings } from '../worker-settings.js';

/** What every role of a worker process gets. */
export interface RoleContext {
  readonly config: AppConfig;
  readonly settings: WorkerSettings;
  readonly logger: Logger;
  readonly dataSource: DataSource;
  readonly clock: SystemClock;
  readonly uow: UnitOfWork;
  readonly metrics: Metrics;
  /** This process, as its claims and signs of life name it. */
  readonly workerId: string;
}

/** A role that has been started. It waits by itself for what is away. */
export interface RunningRole {
  /** Settles when the role has all it needs for the first time, or is stopped before. */
  readonly equipped: Promise<unknown>;
  /** Takes nothing new, finishes what it has begun. */
  stop(): Promise<void>;
}

export type StartRole = (context: RoleContext) => RunningRole;

/** Connections to the database that a role can use at the same time; one more serves the process itself. */
export const CONNECTIONS_OF_ROLE = {
  flow: 10,
  mail: 6,
  recognition: 1,
  sweep: 1,
  digest: 1,
  webhooks: 2,
  inbox: 2,
} as const;
export const CONNECTIONS_OF_PROCESS = 1;
