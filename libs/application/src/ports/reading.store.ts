import type { DocumentIdentity, Instant, ReadingOperation } from '#domain';
import type { Reading } from '#domain/reading';
import type { Actor } from '../shared/principal.js';

export interface StoredReading {
  readonly id: string;
  readonly issuerBodyId: string;
  readonly revision: number;
  readonly reading: Reading;
  readonly createdBy: Actor;
  readonly createdAt: Instant;
}

/** What a revision did: corrections, or the return to an earlier revision. */
export type ReadingChange =
  ReadingOperation | { readonly op: 'restore'; readonly revision: number };

/** Who corrected a reading, when and how; revision 1 is the reading as it was made. */
export interface ReadingRevision {
  readonly revision: number;
  readonly operations: readonly ReadingChange[];
  readonly by: Actor;
  readonly at: Instant;
}

/** A document the issuing body has met before: as a reading, or as a campaign written by hand. */
export interface SeenDocument extends DocumentIdentity {
  readonly readingId: string | null;
  readonly campaignId: string | null;
  /** null: nothing has been launched from it. */
  readonly launchedAt: Instant | null;
  readonly seenAt: Instant;
}

/** One correction: the reading before and after it. */
export interface ReadingCorrection {
  readonly readingId: string;
  readonly revision: number;
  readonly before: Reading;
  readonly after: Reading;
}

/** "Kết quả bóc tách văn bản": readings as they were stored; a correction is a new revision. */
export interface ReadingStore {
  /** Writes the reading and its first revision. */
  insert(reading: Omit<StoredReading, 'revision' | 'createdAt'>): Promise<void>;
  find(readingId: string): Promise<StoredReading | null>;
  /** The same, locked until the transaction ends. */
  lock(readingId: string): Promise<StoredReading | null>;
  /** Writes the next revision of a locked reading. */
  revise(
    stored: StoredReading,
    reading: Reading,
    operations: readonly ReadingChange[],
    by: Actor,
  ): Promise<void>;
  /** The reading as it was at a revision; null when there is no such revision. */
  revision(readingId: string, revision: number): Promise<Reading | null>;
  /** A page of all corrections that stand, by reading and revision, behind `after`; what was taken back counts for nothing. */
  corrections(
    after: Pick<ReadingCorrection, 'readingId' | 'revision'> | null,
    limit: number,
  ): Promise<readonly ReadingCorrection[]>;
  /** Oldest first. */
  revisions(readingId: string): Promise<readonly ReadingRevision[]>;
  /**
   * Documents of the issuing body with a number, newest first, at most 1,000: each as printed, and once more as a
   * coordinator corrected it for a launch.
   */
  seen(issuerBodyId: string): Promise<readonly SeenDocument[]>;
}
