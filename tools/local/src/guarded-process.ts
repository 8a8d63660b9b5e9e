import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/**
 * A server must not outlive us, not even after our SIGKILL, so each runs behind this guard in a session of its own.
 * Its stdin is a pipe from us: a word on it, or its end (the kernel closes it when we die), means stop: INT (or TERM), and
 * KILL after 20 s. When the pipe ended without a word nobody is left to tidy up, so the guard removes a temporary folder.
 */
const GUARD = `
umask 077
exec 9<&0
"$@" </dev/null 3>&- 9<&- & child=$!
echo $child >&3
exec 3>&-
(
  if IFS= read -r word <&9; then orphan=; else orphan=1; fi
  trap '' TERM
  kill -$GUARD_SIGNAL $child 2>/dev/null
  n=0
  while kill -0 $child 2>/dev/null; do
    n=$((n + 1))
    [ $n -gt 200 ] && kill -KILL $child 2>/dev/null
    sleep 0.1
  done
  [ -n "$orphan" ] && [ -n "$GUARD_REMOVES" ] && rm -rf -- "$GUARD_REMOVES"
) & watch=$!
exec 9<&-
wait $child
code=$?
kill -TERM $watch 2>/dev/null
wait $watch 2>/dev/null
exit $code`;

const KEPT_LOG_BYTES = 5_000_000;

/** How a guarded process is run. */
export interface GuardedOptions {
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** A folder to delete if we die without stopping the process. */
  readonly removedIfOrphaned?: string;
  /** The signal that means stop; INT unless given. */
  readonly stopSignal?: 'INT' | 'TERM';
  /** Adds an IPC channel; `message` is called with what the process sends. */
  readonly onMessage?: (message: unknown) => void;
}

/** A running server behind its guard. */
export interface GuardedProcess {
  /** The server's own process id, not the guard's. */
  readonly pid: number;
  /** Resolves with the exit code once the server and its guard are gone; 128 + n after signal n. */
  readonly exited: Promise<number>;
  readonly running: boolean;
  /** Asks the server to stop and waits; the guard kills it after 20 s. */
  stop(): Promise<void>;
  /** Sends a signal to the server itself; after SIGKILL waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Opens a log for appending; a log above 5 MB is first moved aside (one old copy is kept). */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > KEPT_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last lines of a log, for an error message. */
export function lastLines(file: string, count = 5): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.slice(-count).join(' | ') || '–';
}

async function readPid(stream: Readable): Promise<number> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return Number(text);
}

function spawnGuard(command: readonly string[], options: GuardedOptions): ChildProcess {
  const log = openLog(options.logFile);
  try {
    return spawn('/bin/sh', ['-c', GUARD, 'guard', ...command], {
      stdio: ['pipe', log, log, 'pipe', ...(options.onMessage ? (['ipc'] as const) : [])],
      detached: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
      env: {
        ...(options.env ?? process.env),
        GUARD_REMOVES: options.removedIfOrphaned ?? '',
        GUARD_SIGNAL: options.stopSignal ?? 'INT',
      },
    });
  } finally {
    closeSync(log);
  }
}

/**
 * Starts a server that cannot outlive this process.
 * @throws the system's error when the shell cannot be started as the wanted user.
 */
export async function startGuarded(
  command: readonly string[],
  options: GuardedOptions,
): Promise<GuardedProcess> {
  const guard = spawnGuard(command, options);
  const stdin = guard.stdin as Writable;
  stdin.on('error', () => undefined); // the guard may be gone before the word arrives
  if (options.onMessage) guard.on('message', options.onMessage);
  let running = true;
  const exited = new Promise<number>((resolve, reject) => {
    guard.once('error', reject);
    guard.once('exit', (code, signal) => {
      running = false;
      stdin.destroy();
      resolve(code ?? (signal ? 137 : 1));
    });
  });
  exited.catch(() => undefined);
  const pid = await Promise.race([readPid(guard.stdio[3] as Readable), exited.then(() => 0)]);
  return {
    pid,
    exited,
    get running() {
      return running;
    },
    async stop() {
      if (running) stdin.end('stop\n');
      await exited;
    },
    async kill(signal) {
      if (running) process.kill(pid, signal);
      if (signal === 'SIGKILL') await exited;
    },
  };
}
