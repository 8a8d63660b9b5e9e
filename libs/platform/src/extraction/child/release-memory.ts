import { setImmediate } from 'node:timers/promises';

/**
 * Gives the memory of what was dropped back at once. Pictures lie outside the heap, where the collector does not see how
 * much they take, and are let go in the turn after it ran; the child is started with `--expose-gc`.
 */
export async function releaseMemory(): Promise<void> {
  globalThis.gc?.();
  await setImmediate();
  globalThis.gc?.();
}
