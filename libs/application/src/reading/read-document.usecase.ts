import { bodyDirectoryOf, withDoubts, type DoubtfulPassage } from '#domain';
import { readDirective, type Reading, type ReadingOptions } from '#domain/reading';
import { coordinatedIssuer } from '../draft/draft-access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { dayOfNames, registerOf } from './names-of-reading.js';
import { storeReading, type ReadingAnswer } from './store-reading.usecase.js';

export interface ReadDocumentInput {
  /** As in {@link storeReading}. */
  readonly issuer: string | null;
  readonly text: string;
  /** Passages that character recognition was not sure of. */
  readonly doubts: readonly DoubtfulPassage[];
}

/**
 * Reads a document's text with the issuing body's directory at hand, and keeps the reading.
 *
 * @throws ApplicationError SECRET_DOCUMENT (nothing is kept), EMPTY_TEXT, FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.
 */
export const readDocument: Command<ReadDocumentInput, ReadingAnswer> = async (
  tx,
  principal,
  { issuer, text, doubts },
) => {
  const alone = readText(text);
  const body = await coordinatedIssuer(tx, principal, issuer, alone.issuer.value);
  const register = await registerOf(tx, body.id);
  const directory = bodyDirectoryOf(register, dayOfNames(tx, alone));
  const reading = withDoubts(readText(text, { directory }), doubts);
  return storeReading(tx, principal, { issuer: body.code, reading });
};

/** @throws ApplicationError SECRET_DOCUMENT, EMPTY_TEXT. */
function readText(text: string, options: ReadingOptions = {}): Reading {
  const read = readDirective(text, options);
  if (!read.ok) throw new ApplicationError(read.error);
  return read.value;
}
