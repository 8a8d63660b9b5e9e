import type { GuardedProcess } from './guarded-process.js';
import type { PostgresBinaries } from './postgres-binaries.js';

/** How a local PostgreSQL is started. */
export interface PostgresOptions {
  /** Data folder; absent: a temporary one, deleted on stop, even if this process is killed. */
  readonly folder?: string;
  /** Absent: a free port. */
  readonly port?: number;
  /** For tests only: no fsync, no passwords on the loopback. A kill loses nothing, a crash of the machine may. */
  readonly fast?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** A PostgreSQL that this process started and stops. */
export interface LocalPostgres {
  readonly version: string;
  readonly source: PostgresBinaries['source'];
  readonly port: number;
  /** The cluster's folder. */
  readonly folder: string;
  /** The account the server runs under, if not our own. */
  readonly runsAs: string | undefined;
  /** Superuser on the database `postgres`. */
  readonly adminUrl: string;
  /** Owner of the database `dondoc`: for migrations. */
  readonly ownerUrl: string;
  /** The application's role on the database `dondoc`. */
  readonly appUrl: string;
  /** Drops the database `dondoc` with all it holds and makes it anew, empty. */
  recreateDatabase(): Promise<void>;
  /** The running server; another one after `restart`. */
  process(): GuardedProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same folder and port; stops it first if it runs. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
