import type { Logger } from '../logger/logger.js';
import { Backoff, SOON, type BackoffSettings } from './backoff.js';
import { Pause } from './pause.js';
import { TroubleLog } from './trouble-log.js';

export interface UntilDoneOptions {
  /** What is waited for, as an operator calls it. */
  readonly name: string;
  readonly logger: Logger;
  /** `SOON` unless given. */
  readonly backoff?: BackoffSettings;
}

/** Work that is tried until it succeeds once, or until it is no longer wanted. */
export interface UntilDone<T> {
  /** What the work gave; null when it was stopped before. */
  readonly done: Promise<T | null>;
  /** Ends the tries; waits for the one that runs. */
  stop(): Promise<void>;
}

/** Tries until it works, one try and one timer at a time, and says what it waits for. */
export function untilDone<T>(work: () => Promise<T>, options: UntilDoneOptions): UntilDone<T> {
  const backoff = new Backoff(options.backoff ?? SOON);
  const trouble = new TroubleLog(options.logger, { waitingFor: options.name });
  const pause = new Pause();
  let stopped = false;
  const loop = async (): Promise<T | null> => {
    while (!stopped) {
      try {
        const result = await work();
        trouble.worked('there now');
        return result;
      } catch (error) {
        trouble.failed(error, 'not there, trying again');
      }
      if (!stopped) await pause.for(backoff.next());
    }
    return null;
  };
  const done = loop();
  return {
    done,
    async stop() {
      stopped = true;
      pause.cut();
      await done;
    },
  };
}
