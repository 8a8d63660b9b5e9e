import { bodyDirectoryOf, withDoubts, type DoubtfulPassage } from '#domain';
import { readDirective, type Reading, type ReadingOptions } from '#domain/reading';
import { coordinatedIssuer } from '../draft/draft-access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { dayOfNames, namesOfReading, registerOf, type NamedInReading } from './names-of-reading.js';
import { storeReading, type ReadingAnswer } from './store-reading.usecase.js';

export interface ReadDocumentInput {
  /** As in {@link storeReading}. */
  readonly issuer: string | null;
  readonly text: string;
  /** Passages that character recognition was not sure of. */
  readonly doubts: readonly DoubtfulPassage[];
}

export interface ProposedReading {
  /** Code of the body it was read for. */
  readonly issuer: string;
  readonly reading: Reading;
  readonly names: readonly NamedInReading[];
}

/**
 * Reads a document's text with the issuing body's directory at hand; keeps nothing.
 *
 * @throws ApplicationError SECRET_DOCUMENT, EMPTY_TEXT, FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.
 */
export const proposeReading: Command<ReadDocumentInput, ProposedReading> = async (
  tx,
  principal,
  { issuer, text, doubts },
) => {
  const alone = readText(text);
  const body = await coordinatedIssuer(tx, principal, issuer, alone.issuer.value);
  const register = await registerOf(tx, body.id);
  const day = dayOfNames(tx, alone);
  const directory = bodyDirectoryOf(register, day);
  const reading = withDoubts(readText(text, { directory }), doubts);
  return { issuer: body.code, reading, names: namesOfReading(register, reading, day) };
};

/**
 * The same, and keeps the reading.
 *
 * @throws ApplicationError SECRET_DOCUMENT (nothing is kept), EMPTY_TEXT, FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.
 */
export const readDocument: Command<ReadDocumentInput, ReadingAnswer> = async (
  tx,
  principal,
  input,
) => {
  const { issuer, reading } = await proposeReading(tx, principal, input);
  return storeReading(tx, principal, { issuer, reading });
};

/** Whom the directory knows under a ready reading's names. @throws ApplicationError FORBIDDEN, NOT_FOUND. */
export const matchNames: Command<
  { readonly issuer: string; readonly reading: Reading },
  readonly NamedInReading[]
> = async (tx, principal, { issuer, reading }) => {
  const { id } = await coordinatedIssuer(tx, principal, issuer);
  return namesOfReading(await registerOf(tx, id), reading, dayOfNames(tx, reading));
};

/** @throws ApplicationError SECRET_DOCUMENT, EMPTY_TEXT. */
function readText(text: string, options: ReadingOptions = {}): Reading {
  const read = readDirective(text, options);
  if (!read.ok) throw new ApplicationError(read.error);
  return read.value;
}
