import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { ApplicationError, type DocumentReader, type Office } from '#application';
import { READING_FAULTS } from '#wording';
import { FairLane } from '../lanes/fair-lane.js';

/** Caps of one reading. */
export interface ReaderLimits {
  /** From the moment it is its turn, the start of a thread included: long, for a machine that is busy elsewhere. */
  readonly readMs: number;
  readonly heapMegabytes: number;
}

const LIMITS: ReaderLimits = { readMs: 30_000, heapMegabytes: 512 };
const IDLE_MS = 60_000;
/** Two read, of which one office has one; looking up names is short and goes beside. */
const READING = { all: 2, perGroup: 1 };
const LOOKING_UP = { all: 1, perGroup: 1 };

const isSource = import.meta.url.endsWith('.ts');
const filename = fileURLToPath(
  new URL(isSource ? './reader-thread.ts' : './reader-thread.js', import.meta.url),
);
const loader = new URL('../../loader/register.mjs', import.meta.url).href;

const tooLong = () =>
  new ApplicationError('TIMED_OUT', {}, [
    {
      pointer: '/text',
      detail: READING_FAULTS.tooLong,
    },
  ]);
const tooLarge = () =>
  new ApplicationError('PAYLOAD_TOO_LARGE', {}, [
    { pointer: '/text', detail: READING_FAULTS.tooLarge },
  ]);

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Reads documents in threads of their own. A thread that takes too long or too much memory is ended and replaced; the
 * process is unharmed.
 */
export class DocumentReaderThreads implements DocumentReader {
  private readonly reading = new FairLane(READING);
  private readonly lookingUp = new FairLane(LOOKING_UP);
  private pool: Promise<Piscina> | undefined;

  constructor(private readonly limits: ReaderLimits = LIMITS) {}

  readonly read: DocumentReader['read'] = (document, office) =>
    this.inTurn(this.reading, 'read', document, office);

  readonly findNames: DocumentReader['findNames'] = (wanted, office) =>
    this.inTurn(this.lookingUp, 'findNames', wanted, office);

  /** The same threads, for one who may go away: their work then ends at once, waiting or running. */
  until(signal: AbortSignal): DocumentReader {
    return {
      read: (document, office) => this.inTurn(this.reading, 'read', document, office, signal),
      findNames: (wanted, office) =>
        this.inTurn(this.lookingUp, 'findNames', wanted, office, signal),
    };
  }

  async stop(): Promise<void> {
    await (await this.pool)?.destroy();
  }

  private async inTurn<Answer>(
    lane: FairLane,
    name: 'read' | 'findNames',
    task: unknown,
    office: Office,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const pool = await this.opened();
    const leave = await lane.enter(office, signal);
    const late = AbortSignal.timeout(this.limits.readMs);
    try {
      const either = signal === undefined ? late : AbortSignal.any([signal, late]);
      return (await pool.run(task, { name, signal: either })) as Answer;
    } catch (error) {
      signal?.throwIfAborted();
      if (late.aborted) throw tooLong();
      throw isOutOfMemory(error) ? tooLarge() : error;
    } finally {
      leave();
    }
  }

  /** Opened with the first document: most processes never read one. */
  private opened(): Promise<Piscina> {
    return (this.pool ??= import('piscina').then(
      ({ Piscina: Pool }) =>
        new Pool({
          filename,
          minThreads: 0,
          maxThreads: READING.all + LOOKING_UP.all,
          idleTimeout: IDLE_MS,
          execArgv: isSource ? ['--import', loader, '--conditions=source'] : [],
          // No secret of the service is needed there.
          env: { TZ: 'UTC', NODE_NO_WARNINGS: '1' },
          resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
        }),
    ));
  }
}
