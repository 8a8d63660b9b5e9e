import { createHash } from 'node:crypto';
import { ApplicationError, bodiesWithRole, type ErrorCode } from '#application';
import { readFileFieldsSchema, readTextSchema, storeReadingSchema } from '#contracts/http';
import type { DoubtfulPassage } from '#domain';
import type { Reading } from '#domain/reading';
import { EXTRACTION_LIMITS, extractText, ExtractionRefused } from '#platform/extraction';
import type { Extraction } from '#platform/extraction';
import type { RequestParts } from '../http/command-runner.js';
import { principalOf } from '../http/principal.js';
import type { ApiRequest } from '../http/request.js';
import { checkBody } from '../http/validation.pipe.js';

const NOTHING = { issuer: null };

/** A document as it came: a ready reading, a text, or a file whose text has been taken out. */
export type ReadingRequest = { readonly issuer: string | null; readonly parts: RequestParts } & (
  | { readonly reading: Reading }
  | {
      readonly text: string;
      readonly doubts: readonly DoubtfulPassage[];
      readonly extraction: Extraction | null;
    }
);

/**
 * Reads JSON (`reading` or `text`) or a form with one `file`. A file is opened only for those who may keep a
 * reading, in a process of its own, and is kept nowhere.
 *
 * @throws ApplicationError FORBIDDEN, VALIDATION_FAILED, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE and the refusals
 *   of the extraction.
 */
export async function receiveReading(request: ApiRequest): Promise<ReadingRequest> {
  if (bodiesWithRole(principalOf(request), 'coordinator').length === 0) {
    throw new ApplicationError('FORBIDDEN', { role: 'điều phối' });
  }
  if (request.isMultipart()) return receiveFile(request);
  const { body } = request;
  if (typeof body === 'object' && body !== null && 'text' in body) {
    const { issuer, text } = { ...NOTHING, ...(await checkBody(readTextSchema, body)) };
    return { issuer, text, doubts: [], extraction: null, parts: {} };
  }
  return { ...NOTHING, ...(await checkBody(storeReadingSchema, body)), parts: {} };
}

async function receiveFile(request: ApiRequest): Promise<ReadingRequest> {
  const fields: Record<string, unknown> = {};
  let file: { readonly bytes: Buffer; readonly fileName: string } | null = null;
  const limits = { files: 1, fileSize: EXTRACTION_LIMITS.fileBytes, fields: 10 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else file = { bytes: await part.toBuffer(), fileName: part.filename };
  }
  const { idempotencyKey, ...own } = fields;
  const { issuer } = { ...NOTHING, ...(await checkBody(readFileFieldsSchema, own)) };
  if (file === null) {
    const detail = 'Cần một tệp văn bản trong phần “file”.';
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/file', detail }]);
  }
  const extraction = await extracted(request, file);
  return {
    issuer,
    text: extraction.text,
    doubts: extraction.ocr?.unsure ?? [],
    extraction,
    parts: {
      fields: own,
      fileHashes: [createHash('sha256').update(file.bytes).digest('hex')],
      ...(typeof idempotencyKey === 'string' ? { idempotencyKey } : {}),
    },
  };
}

/** Nobody waits for the text any more when the connection is gone: the work then ends at once. */
async function extracted(
  request: ApiRequest,
  file: { readonly bytes: Buffer; readonly fileName: string },
): Promise<Extraction> {
  const gone = new AbortController();
  const leave = () => gone.abort(new ApplicationError('MALFORMED_REQUEST'));
  request.socket.once('close', leave);
  try {
    return await extractText(file, { signal: gone.signal });
  } catch (error) {
    if (!(error instanceof ExtractionRefused)) throw error;
    const code: ErrorCode = error.code;
    throw new ApplicationError(code, {}, [{ pointer: '/file', detail: error.detail }]);
  } finally {
    request.socket.removeListener('close', leave);
  }
}
