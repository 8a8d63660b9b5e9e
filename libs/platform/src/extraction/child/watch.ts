import { Worker } from 'node:worker_threads';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

/** What the process writes to standard error before it ends itself. */
export const OUT_OF_MEMORY = 'OUT_OF_MEMORY';
export const OUT_OF_TIME = 'OUT_OF_TIME';
const EVERY_MS = 20;

const WATCH = `
  const { writeSync } = require('node:fs');
  const { parentPort } = require('node:worker_threads');
  let processorMs = ${LIMITS.readCpuMs};
  parentPort.on('message', (ms) => (processorMs = ms));
  const end = (word) => {
    writeSync(2, word);
    process.kill(process.pid, 'SIGKILL');
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > ${LIMITS.memoryBytes}) end('${OUT_OF_MEMORY}');
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > processorMs) end('${OUT_OF_TIME}');
  }, ${EVERY_MS});`;

/**
 * Ends the process before it takes the machine's memory or time. A thread of its own: the main one may be busy inside a
 * parser and never come back to a timer, and buffers and WebAssembly are outside the heap's own cap.
 */
export class Watch {
  private readonly thread = new Worker(WATCH, { eval: true, execArgv: [] });

  constructor() {
    this.thread.unref();
  }

  /** More processor time from now on, for pages that are recognised. */
  allow(processorMs: number): void {
    this.thread.postMessage(processorMs);
  }
}
