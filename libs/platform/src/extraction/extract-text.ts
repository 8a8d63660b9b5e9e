import { open, readFile } from 'node:fs/promises';
import { FILE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused, type Extraction, type RecognitionProgress } from './extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from './limits.js';
import { readInChild } from './child-process.js';

/** The file's bytes or its place on disk; the name tells what the sender says it is. */
export interface ExtractionInput {
  readonly bytes: Buffer | string;
  readonly fileName?: string;
}

export interface ExtractionOptions {
  /** Whose file it is: offices take turns, each with one file at a time. Without it a file stands alone. */
  readonly office?: string;
  /** Called at the start of a recognition (page 0) and after each page. */
  readonly onProgress?: (progress: RecognitionProgress) => void;
  /** Ends the child process; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** What is done with pages that are only pictures; `leave` rejects with {@link RecognitionNeeded} at once. */
  readonly pictures?: 'recognise' | 'leave';
  /** Recognises every page of a PDF from its picture: its text is known to be wrong. */
  readonly recogniseAll?: boolean;
  /** The sender has looked: a badly read head is then no reason to ask. */
  readonly noSecrecyMark?: boolean;
  /** The cells of a workbook's first sheet are wanted beside its text. */
  readonly cells?: boolean;
  /** File of the certificates (PEM, one behind the other) whose signatures on a PDF are trusted. */
  readonly trustedCertificates?: string | null;
  /** Time without recognition, in milliseconds; the default is the limit for every file. */
  readonly readMs?: number;
}

const tooLarge = () => new ExtractionRefused('PAYLOAD_TOO_LARGE', FILE_REFUSALS.tooLarge);

async function load(source: Buffer | string): Promise<Buffer> {
  if (typeof source !== 'string') {
    if (source.length > LIMITS.fileBytes) throw tooLarge();
    return source;
  }
  const file = await open(source, 'r');
  try {
    if ((await file.stat()).size > LIMITS.fileBytes) throw tooLarge();
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A list that cannot be read trusts nobody: a document is read all the same. */
const trustedIn = (path: string | null): Promise<string> =>
  path === null ? Promise.resolve('') : readFile(path, 'utf8').catch(() => '');

/**
 * The text of a document, read in a child process that has no network, no secrets, and caps on memory and time.
 * @throws ExtractionRefused when the file is refused, with the reason in Vietnamese; RecognitionNeeded.
 */
export async function extractText(
  { bytes, fileName }: ExtractionInput,
  options: ExtractionOptions = {},
): Promise<Extraction> {
  const trusted = await trustedIn(options.trustedCertificates ?? null);
  const { recogniseAll = false, noSecrecyMark = false, cells = false } = options;
  return readInChild(
    await load(bytes),
    { fileName, trusted, recogniseAll, noSecrecyMark, cells },
    options,
  );
}
