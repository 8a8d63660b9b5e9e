import type { ErrorCode, Instant } from '#domain';
import type { FieldFault } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';

export type ReadingJobState = 'queued' | 'running' | 'done' | 'refused' | 'cancelled';

/** A digital signature of a file: whose it is, and what it still vouches for. */
export interface DocumentSignature {
  /** Common names of the certificate and of who issued it; null where the signature could not be read. */
  readonly signer: string | null;
  readonly issuer: string | null;
  /** As the signer says; nobody attests it. */
  readonly signedAt: Instant | null;
  /** False: something was added to the file behind what is signed. */
  readonly coversWholeFile: boolean;
  /** Whether what is signed is as it was; `unknown`: of a kind that cannot be checked. */
  readonly integrity: 'intact' | 'broken' | 'unknown';
  /** Whether the certificate, valid then, leads to one of the installation's trusted ones; revocation is not asked for. */
  readonly isTrusted: boolean;
}

/** What a document was before it was text. */
export interface ReadingSource {
  readonly format: string;
  /** Printed pages; 1 where the format has none. */
  readonly pages: number;
  /** Of character recognition, 0–1; null where none was needed. */
  readonly confidence: number | null;
  /** Vietnamese sentences for the coordinator. */
  readonly notes: readonly string[];
  /** Absent in what was kept before signatures were looked at. */
  readonly signatures?: readonly DocumentSignature[];
}

/** Why a job ended without a reading: what a request would have been refused with. */
export interface ReadingJobProblem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly faults: readonly FieldFault[];
}

export interface NewReadingJob {
  readonly id: string;
  /** Who asked, with the rights held then: the reading is kept in that name. */
  readonly principal: Principal;
  /** Code of the issuing body; null: found when the text is known. */
  readonly issuer: string | null;
  readonly file: Uint8Array;
  /** Of the file's name, with its dot; the name itself is not kept. */
  readonly extension: string;
  /** Every page of a PDF is recognised, whatever text it has. */
  readonly recogniseAll: boolean;
  /** The sender has looked and says that there is no secrecy mark. */
  readonly noSecrecyMark: boolean;
  /** Pages that must be recognised, as the first look at the file counted them. */
  readonly pages: number;
}

/** "Việc nhận dạng": a scanned file on its way to a reading. */
export interface ReadingJob {
  readonly id: string;
  readonly principal: Principal;
  readonly state: ReadingJobState;
  /** Pages recognised so far, of `pages`. */
  readonly page: number;
  readonly pages: number;
  readonly readingId: string | null;
  readonly source: ReadingSource | null;
  readonly problem: ReadingJobProblem | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

/** A job in the hands of one worker. `attempt` is its fence: whoever claims it later holds a higher one. */
export interface ClaimedReadingJob extends Omit<NewReadingJob, 'pages'> {
  readonly attempt: number;
}

export type ReadingJobEnding =
  | { readonly state: 'done'; readonly readingId: string; readonly source: ReadingSource }
  | { readonly state: 'refused'; readonly problem: ReadingJobProblem };

/** Scanned files wait here; issuing bodies take turns, each one's own keep their order. Whatever ends a job removes its file in the same statement. */
export interface ReadingJobStore {
  insert(job: NewReadingJob): Promise<void>;
  find(jobId: string): Promise<ReadingJob | null>;
  /** Jobs of this principal that have not ended. */
  countOpen(principal: Principal): Promise<number>;
  /**
   * Takes the oldest job that nobody holds, of the issuing body that has waited longest for its turn; a holder whose
   * lease has ended is taken for dead.
   */
  claim(nowWall: Instant, leaseUntilWall: Instant): Promise<ClaimedReadingJob | null>;
  /** Prolongs the lease, and writes how far it came. @returns false when the job was cancelled or is in other hands. */
  progress(
    job: ClaimedReadingJob,
    done: { readonly page: number; readonly pages: number } | null,
    leaseUntilWall: Instant,
  ): Promise<boolean>;
  /** Gives a job back unfinished, without counting the attempt: its worker is being stopped. */
  putBack(job: ClaimedReadingJob): Promise<void>;
  /** @returns false when the job was cancelled or is in other hands. */
  end(job: ClaimedReadingJob, ending: ReadingJobEnding): Promise<boolean>;
  /** @returns false when it has ended already. */
  cancel(jobId: string): Promise<boolean>;
}
