import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from './local-error.js';
import type { InstanceEnvironment } from './part-environment.js';
import { isAlive, startMark } from './process-identity.js';

/** A process named so that a reused number is not mistaken for it. */
interface Mark {
  readonly pid: number;
  readonly started: string;
}

interface LockFile {
  readonly supervisor: Mark;
  readonly url: string;
  readonly servers: readonly Mark[];
  /** Once all parts are ready. */
  readonly environment?: InstanceEnvironment;
}

const LEFT_OVER_WAIT_MS = 15_000;
const fileIn = (folder: string) => join(folder, 'running.json');
const markOf = (pid: number): Mark => ({ pid, started: startMark(pid) });
const lives = (mark: Mark) => isAlive(mark.pid) && startMark(mark.pid) === mark.started;

function read(folder: string): LockFile | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as LockFile;
  } catch {
    return undefined; // absent, or cut short by a crash of the machine
  }
}

/** Whether an instance runs (or is just starting) on this data folder. */
export function isRunning(folder: string): boolean {
  const lock = read(folder);
  return lock !== undefined && lives(lock.supervisor);
}

/** The environment of the instance that runs on this data folder, for a program started beside it; else empty. */
export function runningEnvironment(folder: string): InstanceEnvironment {
  const lock = read(folder);
  return (lock && lives(lock.supervisor) && lock.environment) || {};
}

/** Servers of a run that died: their guards end them within seconds; one whose guard was killed too is killed here. */
async function clearLeftOvers(servers: readonly Mark[], waitMs: number): Promise<void> {
  for (const end = performance.now() + waitMs; performance.now() < end; await sleep(50)) {
    if (!servers.some(lives)) return;
  }
  for (const server of servers.filter(lives)) process.kill(server.pid, 'SIGKILL');
}

/** The right to run on a data folder; one process has it at a time. */
export class RunLock {
  private servers: readonly Mark[] = [];
  private environment: InstanceEnvironment | undefined;

  private constructor(
    private readonly folder: string,
    private readonly url: string,
  ) {}

  /**
   * Takes the folder, after an earlier run's leftovers are gone.
   * @throws LocalError ALREADY_RUNNING while another start of this project lives.
   */
  static async take(
    folder: string,
    url: string,
    leftOverWaitMs = LEFT_OVER_WAIT_MS,
  ): Promise<RunLock> {
    const lock = new RunLock(folder, url);
    const before = read(folder);
    if (before && lives(before.supervisor)) {
      const { supervisor } = before;
      throw new LocalError('ALREADY_RUNNING', { pid: supervisor.pid, url: before.url, folder });
    }
    rmSync(fileIn(folder), { force: true });
    // Exclusive: of two starts at the same moment one fails here.
    writeFileSync(fileIn(folder), lock.content(), { flag: 'wx', mode: 0o600 });
    if (before) await clearLeftOvers(before.servers, leftOverWaitMs);
    return lock;
  }

  /** Notes a server, so that the next start can clear it away should both we and its guard be killed. */
  addServer(pid: number): void {
    this.servers = [...this.servers.filter(lives), markOf(pid)];
    this.write();
  }

  /** From now on `runningEnvironment` finds it. */
  announce(environment: InstanceEnvironment): void {
    this.environment = environment;
    this.write();
  }

  release(): void {
    rmSync(fileIn(this.folder), { force: true });
  }

  private content(): string {
    const { url, servers, environment } = this;
    const lock: LockFile = {
      supervisor: markOf(process.pid),
      url,
      servers,
      ...(environment ? { environment } : {}),
    };
    return JSON.stringify(lock, undefined, 2);
  }

  private write(): void {
    const staging = `${fileIn(this.folder)}.new`;
    writeFileSync(staging, this.content(), { mode: 0o600 });
    renameSync(staging, fileIn(this.folder));
  }
}
