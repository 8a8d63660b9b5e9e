import { extname } from 'node:path';
import { ApplicationError, type StoredFile, type UploadStore } from '#application';
import { isNamedSecret } from '#domain';
import {
  EXTRACTION_LIMITS,
  extractText,
  ExtractionRefused,
  RecognitionNeeded,
} from '#platform/extraction';
import { principalOf } from './principal.js';
import type { ApiRequest } from './request.js';
import { whileWanted } from './while-wanted.js';

/** Files whose words can be read without recognising pictures. */
const READABLE: ReadonlySet<string> = new Set([
  ...['.docx', '.doc', '.odt', '.rtf', '.html', '.htm'],
  ...['.pdf', '.xlsx', '.txt', '.md', '.eml'],
]);

/**
 * What its sender or its own words call secret is not kept. Words are read in a process of its own, under the caps of a
 * document that is read, one file at a time; what cannot be read (a picture, a locked or broken file, a program) or is
 * larger than a document may be is judged by its name alone, as it always was.
 *
 * @throws ApplicationError SECRET_DOCUMENT.
 */
export async function refuseSecretFiles(
  request: ApiRequest,
  uploads: UploadStore,
  files: readonly StoredFile[],
): Promise<void> {
  if (files.some(({ fileName }) => isNamedSecret(fileName)))
    throw new ApplicationError('SECRET_DOCUMENT');
  const readable = files.filter(
    ({ fileName, sizeBytes }) =>
      READABLE.has(extname(fileName).toLowerCase()) && sizeBytes <= EXTRACTION_LIMITS.fileBytes,
  );
  for (const file of readable)
    await whileWanted(request, (signal) => refuseSecretWords(request, uploads, file, signal));
}

async function refuseSecretWords(
  request: ApiRequest,
  uploads: UploadStore,
  { fileName, storageKey }: StoredFile,
  signal: AbortSignal,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await uploads.open(storageKey)) chunks.push(chunk);
  try {
    await extractText(
      { bytes: Buffer.concat(chunks), fileName },
      { office: principalOf(request).id, pictures: 'leave', signal },
    );
  } catch (error) {
    if (error instanceof RecognitionNeeded) return;
    if (!(error instanceof ExtractionRefused)) throw error;
    if (error.code === 'SECRET_DOCUMENT') throw new ApplicationError('SECRET_DOCUMENT');
  }
}
