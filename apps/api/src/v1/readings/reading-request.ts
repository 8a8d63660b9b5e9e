import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { ApplicationError, bodiesWithRole } from '#application';
import type { QueueReadingInput, ReadDocumentInput, ReadingSource } from '#application';
import { readFileFieldsSchema, readTextSchema, storeReadingSchema } from '#contracts/http';
import type { Reading } from '#domain/reading';
import {
  EXTRACTION_LIMITS,
  extractText,
  ExtractionRefused,
  RecognitionNeeded,
  sourceOf,
} from '#platform/extraction';
import type { Extraction, ExtractionOptions } from '#platform/extraction';
import { REFUSAL_VALUES, REQUEST_FAULTS } from '#wording';
import { formParts } from '../../http/form-parts.js';
import type { RequestParts } from '../../http/command-runner.js';
import { principalOf } from '../../http/principal.js';
import type { ApiRequest } from '../../http/request.js';
import { checkBody } from '../../http/validation.pipe.js';
import { whileWanted } from '../../http/while-wanted.js';

const NOTHING = { issuer: null };

/** A document as it came: a ready reading, a text (a file's too), or a file that must be recognised first. */
export type ReadingRequest = { readonly parts: RequestParts } & (
  | { readonly reading: Reading; readonly issuer: string | null }
  | { readonly document: ReadDocumentInput; readonly source: ReadingSource | null }
  | { readonly scan: QueueReadingInput }
);

/**
 * Reads JSON (`reading` or `text`) or a form with one `file`. A file is opened only for those who may keep a
 * reading, in a process of its own, and is kept nowhere unless its pages are pictures.
 *
 * @param trustedCertificates file of the certificates whose signatures on a PDF are trusted
 * @throws ApplicationError FORBIDDEN, VALIDATION_FAILED, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE and the refusals
 *   of the extraction.
 */
export async function receiveReading(
  request: ApiRequest,
  trustedCertificates: string | null,
): Promise<ReadingRequest> {
  if (bodiesWithRole(principalOf(request), 'coordinator').length === 0) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinator });
  }
  if (request.isMultipart()) return receiveFile(request, trustedCertificates);
  const { body } = request;
  if (typeof body === 'object' && body !== null && 'text' in body) {
    const { issuer, text } = { ...NOTHING, ...(await checkBody(readTextSchema, body)) };
    return { document: { issuer, text, doubts: [] }, source: null, parts: {} };
  }
  return { ...NOTHING, ...(await checkBody(storeReadingSchema, body)), parts: {} };
}

async function receiveFile(
  request: ApiRequest,
  trustedCertificates: string | null,
): Promise<ReadingRequest> {
  const fields: Record<string, unknown> = {};
  let file: { readonly bytes: Buffer; readonly fileName: string } | null = null;
  const limits = { files: 1, fileSize: EXTRACTION_LIMITS.fileBytes, fields: 10 };
  for await (const part of formParts(request, limits)) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else file = { bytes: await part.toBuffer(), fileName: part.filename };
  }
  const { idempotencyKey, ...own } = fields;
  const { issuer, recognise, noSecrecyMark } = {
    ...NOTHING,
    ...(await checkBody(readFileFieldsSchema, own)),
  };
  const recogniseAll = recognise === 'true';
  if (file === null) {
    const detail = REQUEST_FAULTS.documentMissing;
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/file', detail }]);
  }
  const parts = {
    fields: own,
    fileHashes: [createHash('sha256').update(file.bytes).digest('hex')],
    ...(typeof idempotencyKey === 'string' ? { idempotencyKey } : {}),
  };
  const extracted = await extractedOf(request, file, { trustedCertificates, recogniseAll });
  if (typeof extracted === 'number') {
    const extension = extname(file.fileName).toLowerCase();
    const asked = { recogniseAll, noSecrecyMark: noSecrecyMark === 'true' };
    return { scan: { issuer, file: file.bytes, extension, pages: extracted, ...asked }, parts };
  }
  const { text, ocr } = extracted;
  return {
    document: { issuer, text, doubts: ocr?.unsure ?? [] },
    source: sourceOf(extracted),
    parts,
  };
}

/** The text, or how many pages must be recognised before there is one. */
async function extractedOf(
  request: ApiRequest,
  file: { readonly bytes: Buffer; readonly fileName: string },
  options: ExtractionOptions,
): Promise<Extraction | number> {
  const office = bodiesWithRole(principalOf(request), 'coordinator').join(' ');
  try {
    return await whileWanted(request, (signal) =>
      extractText(file, { ...options, office, signal, pictures: 'leave' }),
    );
  } catch (error) {
    if (error instanceof RecognitionNeeded) return error.pages;
    if (!(error instanceof ExtractionRefused)) throw error;
    throw new ApplicationError(error.code, {}, [{ pointer: '/file', detail: error.detail }]);
  }
}
