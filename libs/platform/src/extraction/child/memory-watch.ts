import { Worker } from 'node:worker_threads';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

/** Ends the process before it takes the machine's memory. Buffers and WebAssembly are outside the heap's own cap. */
export const OUT_OF_MEMORY = 'OUT_OF_MEMORY';
const EVERY_MS = 20;

/** A thread of its own: the main one may be busy inside a parser and never come back to a timer. */
export function startMemoryWatch(): void {
  const watch = `
    const { writeSync } = require('node:fs');
    setInterval(() => {
      if (process.memoryUsage.rss() < ${LIMITS.memoryBytes}) return;
      writeSync(2, '${OUT_OF_MEMORY}');
      process.kill(process.pid, 'SIGKILL');
    }, ${EVERY_MS});`;
  new Worker(watch, { eval: true, execArgv: [], stdin: false }).unref();
}
