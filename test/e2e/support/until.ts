import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/**
 * Asks until there is an answer.
 *
 * @throws Error naming what did not happen.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | false | undefined>,
  withinMs = PATIENCE_MS,
): Promise<T> {
  const start = performance.now();
  while (performance.now() - start < withinMs) {
    const answer = await probe();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await sleep(100);
  }
  throw new Error(`${what}: not within ${withinMs} ms`);
}
