import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTestMailbox, type TestMailbox } from '#platform/mail';
import { freePort, LEAN_NODE } from '#tools/local';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** As `npm start` runs them; `test/setup/all.mjs` brings them up to date. */
const BUILT = { api: 'dist/bundle/api.js', worker: 'dist/apps/worker/src/main.js' } as const;
const READY_WITHIN_MS = 180_000;

export interface TestStackOptions {
  /** A migrated database, as the application role. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  /** Stacks that share a server need namespaces of their own, or they take each other's work. */
  readonly temporalNamespace?: string;
  readonly workers: number;
  readonly mailbox?: Parameters<typeof startTestMailbox>[0]['behaviour'];
  /** A mail server of the test's own, which may be away. */
  readonly smtpUrl?: string;
  /** More for the environment of every process. */
  readonly env?: NodeJS.ProcessEnv;
}

/** One process of the product under test; `kill` is SIGKILL, `restart` starts another with the same environment. */
export interface StackProcess {
  readonly pid: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export interface TestStack {
  readonly apiUrl: string;
  readonly api: StackProcess;
  readonly workers: readonly StackProcess[];
  readonly mailbox: TestMailbox;
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** The real api and workers as processes, as built, on given servers, with a mailbox of our own in memory. */
export async function startTestStack(options: TestStackOptions): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-stack-'));
  const mailbox = await startTestMailbox({
    smtpPort: 0,
    httpPort: 0,
    dataDir: null,
    ...(options.mailbox === undefined ? {} : { behaviour: options.mailbox }),
  });
  const apiPort = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    ...LEAN_NODE.env,
    DATABASE_URL: options.databaseUrl,
    DATABASE_MIGRATION_URL: options.ownerUrl,
    TEMPORAL_ADDRESS: options.temporalAddress,
    TEMPORAL_NAMESPACE: options.temporalNamespace ?? 'default',
    SMTP_URL: options.smtpUrl ?? mailbox.smtpUrl,
    BASE_URL: `http://localhost:${apiPort}`,
    API_PORT: String(apiPort),
    DONDOC_DEMO: '1',
    DONDOC_SECRET: 'test-secret-of-at-least-thirty-two-characters',
    DONDOC_DATA: dataDir,
    LOG_LEVEL: 'error',
    ...options.env,
  };
  const api = await startProcess(BUILT.api, env);
  const workers = await Promise.all(
    Array.from({ length: options.workers }, () => startProcess(BUILT.worker, env)),
  );
  return {
    apiUrl: `http://127.0.0.1:${apiPort}`,
    api,
    workers,
    mailbox,
    dataDir: env['DONDOC_DATA'] ?? dataDir,
    env,
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await api.stop();
      await mailbox.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Another process of the product, or of another build of it. @param entry absolute, or from the project's folder. */
export async function startProcess(entry: string, env: NodeJS.ProcessEnv): Promise<StackProcess> {
  let child = launch(entry, env);
  await ready(child, entry);
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    get pid() {
      return child.pid ?? -1;
    },
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
    async restart() {
      // Known from its first instant: it may have to be killed before it is ready.
      child = launch(entry, env);
      await ready(child, entry);
    },
  };
}

const launch = (entry: string, env: NodeJS.ProcessEnv): ChildProcess =>
  fork(resolve(ROOT, entry), [], {
    execArgv: [...LEAN_NODE.flags],
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** @throws Error with its last words when it ends before, or is not ready in time. */
async function ready(child: ChildProcess, entry: string): Promise<void> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4_000);
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${entry} was not ready in time: ${words}`)),
      READY_WITHIN_MS,
    );
    child.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${entry} ended with ${code}: ${words}`));
    });
  });
}
