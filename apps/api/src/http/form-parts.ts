import type { Multipart } from '@fastify/multipart';
import { ApplicationError } from '#application';
import { REFUSAL_VALUES } from '#wording';
import type { ApiRequest } from './request.js';
import { refuseOddText } from './odd-text.js';

export interface FormLimits {
  readonly files: number;
  readonly fields: number;
  readonly fileSize: number;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function refusalOf(error: unknown, { files, fields }: FormLimits): unknown {
  if (error instanceof ApplicationError) return error;
  switch (codeOf(error)) {
    case 'FST_FILES_LIMIT':
      return new ApplicationError('PAYLOAD_TOO_LARGE', {
        limit: REFUSAL_VALUES.filesAtOnce(files),
      });
    case 'FST_FIELDS_LIMIT':
    case 'FST_PARTS_LIMIT':
      return new ApplicationError('PAYLOAD_TOO_LARGE', {
        limit: REFUSAL_VALUES.fieldsAtOnce(fields),
      });
    case 'FST_REQ_FILE_TOO_LARGE':
      return error;
    default:
      // Whatever else the parser throws is about the form: no boundary, cut short, a broken header of a part.
      return new ApplicationError('MALFORMED_REQUEST');
  }
}

/**
 * The parts of a multipart form as they come.
 *
 * @throws ApplicationError MALFORMED_REQUEST for a form cut short or without a boundary, PAYLOAD_TOO_LARGE with what the
 *   limit is, VALIDATION_FAILED for a field that is no text.
 */
export async function* formParts(
  request: ApiRequest,
  limits: FormLimits,
): AsyncGenerator<Multipart, void> {
  const refuse = (error: unknown): never => {
    throw refusalOf(error, limits);
  };
  let parts;
  try {
    parts = request.parts({ limits });
  } catch (error) {
    return refuse(error);
  }
  for (;;) {
    const next = await parts.next().catch(refuse);
    if (next.done === true) return;
    const part = next.value;
    if (part.type === 'field') refuseOddText(part.value, `/${part.fieldname}`);
    else refuseOddText(part.filename, `/${part.fieldname}`);
    yield part;
  }
}
