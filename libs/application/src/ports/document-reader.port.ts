import type { NamedInReading, NamesToFind, Result, TextToRead } from '#domain';
import type { Reading, ReadingRefusal } from '#domain/reading';

/**
 * Work on a document that may take seconds: done apart from the thread that answers requests, never inside a
 * transaction, under a cap on time and memory. Offices take turns, so that one office's many documents do not hold up
 * another's.
 */
export interface DocumentReader {
  /** @throws ApplicationError TIMED_OUT, PAYLOAD_TOO_LARGE. */
  read(document: TextToRead, office: Office): Promise<Result<Reading, ReadingRefusal>>;
  /** @throws ApplicationError TIMED_OUT, PAYLOAD_TOO_LARGE. */
  findNames(wanted: NamesToFind, office: Office): Promise<readonly NamedInReading[]>;
}

/** Whose turn it is: the issuing body's id, or who asks while that is not known. */
export type Office = string;
