import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { FILE_REFUSALS } from '#wording/extraction';
import { OUT_OF_MEMORY, OUT_OF_TIME } from './child/watch.js';
import type { Asked, FromChild, ToChild } from './child/messages.js';
import { ExtractionRefused, RecognitionNeeded, type Extraction } from './extraction.js';
import type { ExtractionOptions } from './extract-text.js';
import { FairLane } from '../lanes/fair-lane.js';
import { EXTRACTION_LIMITS as LIMITS } from './limits.js';
import { NO_NETWORK } from './no-network.js';

/**
 * Documents are read two at a time, of which one office has one, and pictures recognised one at a time: the service
 * keeps the rest of the machine.
 */
const reading = new FairLane({ all: 2, perGroup: 1 });
const recognising = new FairLane({ all: 1, perGroup: 1 });
const LOW_PRIORITY = 10;

const isSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(
  new URL(isSource ? './child/main.ts' : './child/main.js', import.meta.url),
);
const loader = new URL('../../loader/register.mjs', import.meta.url).href;

function start(): ChildProcess {
  const sourceFlags = isSource ? ['--import', loader, '--conditions=source'] : [];
  const heap = `--max-old-space-size=${LIMITS.heapMegabytes}`;
  const flags = [heap, '--expose-gc', '--import', NO_NETWORK];
  const child = spawn(process.execPath, [...flags, ...sourceFlags, entry], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // No secret of the service reaches a process that opens strangers' files.
    env: { TZ: 'UTC', NODE_NO_WARNINGS: '1', MALLOC_MMAP_THRESHOLD_: LARGE_BLOCK },
  });
  if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
  return child;
}

/** Blocks from this size on, in bytes, go back to the system when they are freed, instead of staying with the process. */
const LARGE_BLOCK = String(1024 * 1024);

/** Who does not say whose file it is stands alone. */
const groupOf = ({ office = randomUUID() }: ExtractionOptions): string => office;

const timedOut = () => new ExtractionRefused('TIMED_OUT', FILE_REFUSALS.outOfTime);

const refused = ({ refusal, cause }: Extract<FromChild, { type: 'refused' }>) =>
  new ExtractionRefused(refusal.code, refusal.detail, cause === '' ? {} : { cause });

/** What an answerless end of the child means. */
function endOf(code: number | null, errors: string): ExtractionRefused {
  if (errors.includes(OUT_OF_TIME)) return timedOut();
  const isMemory = errors.includes(OUT_OF_MEMORY) || /heap out of memory|heap limit/i.test(errors);
  return isMemory
    ? new ExtractionRefused('PAYLOAD_TOO_LARGE', FILE_REFUSALS.outOfMemory)
    : new ExtractionRefused('UNREADABLE_FILE', FILE_REFUSALS.brokeTheReader(code));
}

/** One file in one child process: talks with it, times it, and sees that it ends. */
class Reading {
  private readonly child = start();
  private timer: NodeJS.Timeout | undefined;
  private errors = '';
  private leaveRecognition: () => void = () => undefined;

  constructor(
    private readonly options: ExtractionOptions,
    private readonly leaveReading: () => void,
  ) {}

  async run(bytes: Buffer, asked: Asked): Promise<Extraction> {
    try {
      return await new Promise<Extraction>((resolve, reject) => {
        const limit = (ms: number) => {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => reject(timedOut()), ms);
        };
        limit(this.options.readMs ?? LIMITS.readMs);
        this.options.signal?.addEventListener(
          'abort',
          () => reject(this.options.signal?.reason as Error),
          { once: true },
        );
        this.child.stderr?.on('data', (data: Buffer) => {
          this.errors = (this.errors + data.toString()).slice(-4_000);
        });
        this.child.once('error', reject);
        this.child.once('close', (code) => reject(endOf(code, this.errors)));
        this.child.on('message', (message: FromChild) =>
          this.hear(message, { resolve, reject, limit }),
        );
        this.tell({ type: 'read', ...asked });
        // The child may be gone before it has taken everything: its end is what is reported.
        this.child.stdin?.on('error', () => undefined).end(bytes);
      });
    } finally {
      clearTimeout(this.timer);
      this.leaveRecognition();
      await this.end();
    }
  }

  /** Sees the process gone before anyone is answered. */
  private async end(): Promise<void> {
    if (
      this.child.pid === undefined ||
      this.child.exitCode !== null ||
      this.child.signalCode !== null
    )
      return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private tell(message: ToChild): void {
    this.child.send(message, () => undefined);
  }

  private hear(
    message: FromChild,
    answer: {
      readonly resolve: (extraction: Extraction) => void;
      readonly reject: (error: Error) => void;
      readonly limit: (ms: number) => void;
    },
  ): void {
    switch (message.type) {
      case 'done':
        return answer.resolve(message.extraction);
      case 'refused':
        return answer.reject(refused(message));
      case 'progress':
        return this.options.onProgress?.({ page: message.page, pages: message.pages });
      case 'pictures':
        clearTimeout(this.timer);
        this.leaveReading();
        if (this.options.pictures === 'leave')
          return answer.reject(new RecognitionNeeded(message.pages));
        recognising.enter(groupOf(this.options), this.options.signal).then((leave) => {
          this.leaveRecognition = leave;
          if (this.child.exitCode !== null || this.child.signalCode !== null) return leave();
          answer.limit(LIMITS.recognisedPageMs * (message.pages + 1));
          this.tell({ type: 'recognise' });
        }, answer.reject);
    }
  }
}

/** Reads a file in a child process, when its turn comes. */
export async function readInChild(
  bytes: Buffer,
  asked: Asked,
  options: ExtractionOptions,
): Promise<Extraction> {
  const leave = await reading.enter(groupOf(options), options.signal);
  try {
    return await new Reading(options, leave).run(bytes, asked);
  } finally {
    leave();
  }
}
