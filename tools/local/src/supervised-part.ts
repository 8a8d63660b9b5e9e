import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, startGuarded, type GuardedProcess } from './guarded-process.js';
import { LEAN_NODE } from './lean-node.js';
import { LocalError } from './local-error.js';

/** One of our own programs: it sends `{ type: 'ready' }` or `'ready'` over IPC, and ends on SIGTERM or `disconnect`. */
export interface Part {
  readonly name: string;
  /** The compiled entry. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** Told when a watched process ended by itself, and how long until it is started again. */
export type OnRestart = (code: number, waitMs: number) => void;

/** A process that is started again when it ends by itself. */
export interface Watched {
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 60_000;
/** People wait for the api: the first restart comes at once; what dies again and again waits longer each time. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
const STABLE_MS = 60_000;

const isReady = (message: unknown) =>
  message === 'ready' ||
  (typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'ready');

/**
 * Starts a part and waits until it is ready.
 * @throws LocalError PART_FAILED when it ends first, or says nothing for 60 s.
 */
export async function startPart(part: Part): Promise<GuardedProcess> {
  let tellReady: (word: 'ready') => void = () => undefined;
  const ready = new Promise<'ready'>((resolve) => (tellReady = resolve));
  const running = await startGuarded([process.execPath, ...LEAN_NODE.flags, part.entry], {
    logFile: part.logFile,
    env: { ...LEAN_NODE.env, ...part.env },
    stopSignal: 'TERM',
    onMessage: (message) => {
      if (isReady(message)) tellReady('ready');
    },
  });
  const late = sleep(READY_TIMEOUT_MS, 'late' as const, { ref: false });
  const outcome = await Promise.race([ready, running.exited, late]);
  if (outcome === 'ready') return running;
  await running.stop();
  const reason = outcome === 'late' ? 'quá 60 giây chưa sẵn sàng' : lastLines(part.logFile, 3);
  throw new LocalError('PART_FAILED', { part: part.name, reason, log: part.logFile });
}

/**
 * Keeps a process alive: when it ends by itself, `restart` is tried after 0.1 s, then twice as long each time up to 30 s;
 * a minute of quiet running starts the count anew.
 */
export function watch(
  first: GuardedProcess,
  restart: () => Promise<GuardedProcess>,
  onRestart: OnRestart,
): Watched {
  const stopping = new AbortController();
  let current: GuardedProcess | undefined = first;
  let waitMs = FIRST_WAIT_MS;

  async function revive(code: number): Promise<void> {
    onRestart(code, waitMs);
    await sleep(waitMs, undefined, { signal: stopping.signal });
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    current = await restart();
  }

  const loop = (async () => {
    let code = 1;
    while (!stopping.signal.aborted) {
      const since = performance.now();
      if (current) code = await current.exited;
      if (stopping.signal.aborted) return;
      if (current && performance.now() - since > STABLE_MS) waitMs = FIRST_WAIT_MS;
      current = undefined;
      await revive(code).catch(() => undefined); // said by onRestart; the loop tries again
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await current?.stop();
      await loop;
      await current?.stop(); // one that was just being started
    },
  };
}
