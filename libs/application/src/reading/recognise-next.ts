import type { DoubtfulPassage } from '#domain';
import type { Clock } from '../ports/clock.port.js';
import type { ClaimedReadingJob, ReadingSource } from '../ports/reading-job.store.js';
import { ApplicationError } from '../shared/errors.js';
import { settleScan } from '../intake/settle-intake.js';
import { isOutage } from '../shared/outage.js';
import { readDocument, type ReadingParts } from './read-document.js';
import { storeReading } from './store-reading.usecase.js';

/** Several signs of life long, and short enough that a dead worker's file does not lie for long. */
const LEASE_MS = 20_000;
/** Longer than the cap of a reading, during which there is no sign of life. */
const READING_LEASE_MS = 60_000;
/** A file that ended its worker this often is taken for the cause. */
const ATTEMPTS = 3;

export interface RecognisedDocument {
  readonly text: string;
  readonly doubts: readonly DoubtfulPassage[];
  readonly source: ReadingSource;
}

export interface RecognitionSteps {
  readonly page: number;
  readonly pages: number;
}

/**
 * Takes the text out of a scanned file. `onProgress` is called after each page, and with null every few seconds as a sign
 * of life; it answers false when nobody wants the text any more: then, and when its worker stops, it gives up and rejects.
 *
 * @throws ApplicationError when the file is refused.
 */
export type Recognise = (
  file: {
    readonly bytes: Uint8Array;
    readonly extension: string;
    readonly recogniseAll: boolean;
    readonly noSecrecyMark: boolean;
  },
  onProgress: (done: RecognitionSteps | null) => Promise<boolean>,
) => Promise<RecognisedDocument>;

interface Parts extends ReadingParts {
  readonly clock: Clock;
  readonly recognise: Recognise;
  /** True once the worker stops: the job is then given back. */
  readonly isStopping: () => boolean;
}

/** Cancelled, or taken over by another worker: whatever is still found out must not be kept. */
class JobLost extends Error {}

/**
 * Recognises the file that has waited longest and keeps its reading, in the name of who sent it. The reading and the
 * end of the job are one transaction: a crash anywhere leads to another attempt, never to a second reading.
 *
 * @returns false when no file waits.
 */
export async function recogniseNext(parts: Parts): Promise<boolean> {
  const { uow, clock, isStopping } = parts;
  const now = clock.wallNow();
  const job = await uow.run((tx) => tx.readingJobs.claim(now, now + LEASE_MS));
  if (job === null) return false;
  try {
    if (job.attempt > ATTEMPTS) throw new ApplicationError('UNREADABLE_FILE');
    await keep(parts, job, await recognised(parts, job));
  } catch (error) {
    if (error instanceof JobLost) return true;
    // A server that is away has said nothing about the file.
    if (isStopping() || isOutage(error)) await uow.run((tx) => tx.readingJobs.putBack(job));
    else await refuse(parts, job, error);
  }
  return true;
}

/** @throws JobLost, and what the recogniser throws. */
async function recognised(
  { uow, clock, recognise }: Parts,
  job: ClaimedReadingJob,
): Promise<RecognisedDocument> {
  let held = true;
  const onProgress = async (done: RecognitionSteps | null) => {
    const leaseUntil = clock.wallNow() + LEASE_MS;
    held = await uow.run((tx) => tx.readingJobs.progress(job, done, leaseUntil));
    return held;
  };
  const { file: bytes, extension, recogniseAll, noSecrecyMark } = job;
  try {
    return await recognise({ bytes, extension, recogniseAll, noSecrecyMark }, onProgress);
  } catch (error) {
    throw held ? error : new JobLost();
  }
}

async function keep(
  parts: Parts,
  job: ClaimedReadingJob,
  { text, doubts, source }: RecognisedDocument,
): Promise<void> {
  const { uow, clock } = parts;
  const held = await uow.run((tx) =>
    tx.readingJobs.progress(job, null, clock.wallNow() + READING_LEASE_MS),
  );
  if (!held) throw new JobLost();
  const read = await readDocument(parts, job.principal, { issuer: job.issuer, text, doubts });
  await uow.run(async (tx) => {
    const { id: readingId } = await storeReading(tx, job.principal, read);
    const ending = { state: 'done', readingId, source } as const;
    if (!(await tx.readingJobs.end(job, ending))) throw new JobLost();
    await settleScan(tx, job, ending);
  });
}

async function refuse({ uow }: Parts, job: ClaimedReadingJob, error: unknown): Promise<void> {
  // Anything else: the lease ends, and the next attempt may be luckier.
  if (!(error instanceof ApplicationError)) throw error;
  const { code, params, faults } = error;
  const problem = { code, params, faults };
  await uow.run(async (tx) => {
    const ending = { state: 'refused', problem } as const;
    if (await tx.readingJobs.end(job, ending)) await settleScan(tx, job, ending);
  });
}
