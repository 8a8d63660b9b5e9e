import {
  ApplicationError,
  UPLOAD_FILES_LIMIT,
  UPLOAD_LIMIT_BYTES,
  type StoredFile,
  type UploadStore,
} from '#application';
import { versionFromIfMatch } from './etag.js';
import { formParts } from './form-parts.js';
import type { ApiRequest } from './request.js';

/** A form with files, its files already whole on disk. */
export interface ReceivedForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly StoredFile[];
  readonly expectedVersion: number;
  /** When it came as a hidden field. */
  readonly idempotencyKey: string | undefined;
}

/** The plugin cuts a file off at its limit without a word; one byte more lets the store see that it is too long. */
const LIMITS = { files: UPLOAD_FILES_LIMIT, fileSize: UPLOAD_LIMIT_BYTES + 1 };
const FIELDS_LIMIT = 20;

/**
 * Reads JSON, a plain form or a multipart form. Files go to disk as they come; a failure on the way removes those
 * already there.
 *
 * @throws ApplicationError PRECONDITION_REQUIRED, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, VALIDATION_FAILED.
 */
export async function receiveForm(
  request: ApiRequest,
  uploads: UploadStore,
  fieldsLimit = FIELDS_LIMIT,
): Promise<ReceivedForm> {
  const { fields, files } = request.isMultipart()
    ? await receiveParts(request, uploads, fieldsLimit)
    : { fields: fieldsOf(request.body), files: [] };
  const { idempotencyKey, ifMatch, ...own } = fields;
  try {
    const header = request.headers['if-match'];
    return {
      fields: own,
      files,
      expectedVersion: versionFromIfMatch(typeof ifMatch === 'string' ? ifMatch : header),
      idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
    };
  } catch (error) {
    await uploads.discard(files);
    throw error;
  }
}

/** JSON or a plain form; anything else was read by a parser that is not ours. */
function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object') throw new ApplicationError('UNSUPPORTED_MEDIA_TYPE');
  return { ...body };
}

async function receiveParts(request: ApiRequest, uploads: UploadStore, fieldsLimit: number) {
  const fields: Record<string, unknown> = {};
  request.formFields = fields;
  const files: StoredFile[] = [];
  try {
    for await (const part of formParts(request, { ...LIMITS, fields: fieldsLimit })) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else if (part.filename === '') part.file.resume();
      else files.push(await uploads.receive(part.filename, part.file));
    }
  } catch (error) {
    await uploads.discard(files);
    throw error;
  }
  return { fields, files };
}

/**
 * Does what the form is for. Files are removed when nothing was written (a refusal) or when the answer is that of an
 * earlier, equal request, which has its own copies. After a lost connection nobody knows whether the transaction
 * committed: then they stay.
 */
export async function keepingFiles<T>(
  request: ApiRequest,
  uploads: UploadStore,
  files: readonly StoredFile[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await work();
    if (request.replayed === true) await uploads.discard(files);
    return answer;
  } catch (error) {
    if (isRefusal(error)) await uploads.discard(files);
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ApplicationError && error.code !== 'SERVICE_UNAVAILABLE';
