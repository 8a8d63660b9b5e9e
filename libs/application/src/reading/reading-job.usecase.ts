import { offersOfReadingJob, type ReadingJobOffer } from '#domain';
import type { ReadingJob, NewReadingJob } from '../ports/reading-job.store.js';
import { coordinatedIssuer } from '../draft/draft-access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { notAllowed } from '../shared/must-follow.js';

/** A minute a file of several pages: more would keep others waiting for hours. */
const OPEN_JOBS_EACH = 20;

export type QueueReadingInput = Omit<NewReadingJob, 'id' | 'principal'>;

/**
 * Keeps a scanned file until a worker has recognised it.
 *
 * @throws ApplicationError FORBIDDEN, NOT_FOUND (an issuer of others), VALIDATION_FAILED when the issuer cannot be told
 *   without the text, READING_QUEUE_FULL.
 */
export const queueReading: Command<
  QueueReadingInput,
  { readonly jobId: string },
  'directory' | 'ids' | 'readingJobs'
> = async (tx, principal, input) => {
  // The text could name it too, but only after minutes of work that may then turn out to be for nothing.
  const { code: issuer } = await coordinatedIssuer(tx, principal, input.issuer);
  if ((await tx.readingJobs.countOpen(principal)) >= OPEN_JOBS_EACH) {
    throw new ApplicationError('READING_QUEUE_FULL', { limit: OPEN_JOBS_EACH });
  }
  const jobId = tx.ids.next();
  await tx.readingJobs.insert({ ...input, issuer, id: jobId, principal });
  return { jobId };
};

interface JobInput {
  readonly jobId: string;
}

/** A job with what may be done about it. */
export type ReadingJobDetail = ReadingJob & { readonly offers: readonly ReadingJobOffer[] };

/** How far a file of one's own has come. @throws ApplicationError NOT_FOUND. */
export const getReadingJob: Command<JobInput, ReadingJobDetail, 'readingJobs'> = async (
  tx,
  principal,
  { jobId },
) => {
  const job = await tx.readingJobs.find(jobId);
  const isOwn = job?.principal.kind === principal.kind && job.principal.id === principal.id;
  if (job === null || !isOwn) throw new ApplicationError('NOT_FOUND');
  return { ...job, offers: offersOfReadingJob({ hasEnded: job.endedAt !== null }) };
};

/**
 * Stops a recognition that is not wanted any more; its file is removed at once.
 *
 * @throws ApplicationError NOT_FOUND, TRANSITION_NOT_ALLOWED once it has ended.
 */
export const cancelReadingJob: Command<JobInput, JobInput, 'readingJobs'> = async (
  tx,
  principal,
  input,
) => {
  const { id } = await getReadingJob(tx, principal, input);
  if (!(await tx.readingJobs.cancel(id))) {
    throw notAllowed('office', { because: 'jobEnded', state: null });
  }
  return { jobId: id };
};
