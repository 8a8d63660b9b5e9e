import { createInterface, type Interface } from 'node:readline/promises';
import { PROGRAM_WORDS } from '#wording/cli';
import { say } from '../output.js';

/** Someone at the terminal who is asked one thing after another; prompts go to stderr, like every message. */
export interface Asker {
  /** One line, trimmed and composed; "" is Enter alone. @throws Error when the input has ended. */
  ask(prompt: string): Promise<string>;
  say(line: string): void;
}

/** Asks on this process's terminal. Lines are taken from a queue, so that answers may also come through a pipe. */
export async function withTerminal<T>(work: (asker: Asker) => Promise<T>): Promise<T> {
  const lines: Interface = createInterface({ input: process.stdin });
  const queue = lines[Symbol.asyncIterator]();
  try {
    return await work({
      say,
      async ask(prompt) {
        process.stderr.write(`${prompt} `);
        const next = await queue.next();
        if (next.done === true) throw new Error(PROGRAM_WORDS.inputEnded);
        return next.value.normalize('NFC').trim();
      },
    });
  } finally {
    lines.close();
  }
}
