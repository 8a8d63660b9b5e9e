import { basename } from 'node:path';
import type { Command } from 'commander';
import { withDoubts, type DoubtfulPassage } from '#domain';
import { readDirective, type Reading } from '#domain/reading';
import { extractText } from '#platform/extraction';
import { READ_COMMAND_WORDS } from '#wording/cli';
import { say } from '../output.js';

export interface OpenedDocument {
  readonly text: string;
  readonly doubts: readonly DoubtfulPassage[];
}

/** `--recognise`: the text of a PDF is wrong; `--not-secret`: somebody has looked at a badly scanned head. */
export interface ScanOptions {
  readonly recognise?: boolean;
  readonly notSecret?: boolean;
}

/** Adds the two options to a command that opens a document. */
export const withScanOptions = (command: Command): Command =>
  command
    .option('--recognise', READ_COMMAND_WORDS.recognise)
    .option('--not-secret', READ_COMMAND_WORDS.notSecret);

/** The text of a document on disk; what was converted or recognised is told. @throws ExtractionRefused, or the file's own error. */
export async function openDocument(
  file: string,
  { recognise = false, notSecret = false }: ScanOptions = {},
): Promise<OpenedDocument> {
  const { text, notes, ocr } = await extractText(
    { bytes: file, fileName: basename(file) },
    {
      recogniseAll: recognise,
      noSecrecyMark: notSecret,
      trustedCertificates: process.env['TRUSTED_CERTIFICATES'] ?? null,
      onProgress: ({ page, pages }) => say(READ_COMMAND_WORDS.recognising(page, pages)),
    },
  );
  for (const note of notes) say(note);
  if (ocr !== undefined) say(READ_COMMAND_WORDS.confidence(Math.round(ocr.confidence * 100)));
  return { text, doubts: ocr?.unsure ?? [] };
}

/** The reading of a text, without any directory. @throws ApplicationError SECRET_DOCUMENT, EMPTY_TEXT. */
export async function readOffline({ text, doubts }: OpenedDocument): Promise<Reading> {
  const read = readDirective(text);
  if (read.ok) return withDoubts(read.value, doubts);
  const { ApplicationError } = await import('#application');
  throw new ApplicationError(read.error);
}
