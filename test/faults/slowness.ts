const SPIN_MS = 200;

/**
 * How many times longer than alone a program runs on this machine just now. Promises are for a machine without other work:
 * what that takes is measured, not guessed.
 */
export function slowness(): number {
  const start = performance.now();
  const before = process.cpuUsage();
  let usedMs = 0;
  while (usedMs < SPIN_MS) {
    const { user, system } = process.cpuUsage(before);
    usedMs = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - start) / usedMs);
}
