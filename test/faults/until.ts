import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

export interface UntilOptions {
  readonly withinMs?: number;
  /** 0 looks again at once: for a moment that must not be missed. */
  readonly everyMs?: number;
}

/**
 * Asks until the answer is yes; a server that is away has not said yes.
 *
 * @returns the time it took in ms.
 * @throws Error naming what did not happen, with the last failure.
 */
export async function until(
  what: string,
  probe: () => Promise<boolean>,
  { withinMs = PATIENCE_MS, everyMs = 25 }: UntilOptions = {},
): Promise<number> {
  const start = performance.now();
  let last: unknown = 'the answer was no';
  while (performance.now() - start < withinMs) {
    try {
      if (await probe()) return performance.now() - start;
      last = 'the answer was no';
    } catch (error) {
      last = error;
    }
    if (everyMs > 0) await sleep(everyMs);
  }
  throw new Error(`${what}: not within ${withinMs} ms`, { cause: last });
}
