import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Below this the headers weigh more than what is saved. */
const WORTH_IT_BYTES = 1024;
/** Half the size of quality 1 for some milliseconds; from 6 on the time doubles for a few percent. */
const BROTLI_QUALITY = 5;

const ENCODERS = {
  br: (text: string) =>
    brotliOf(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (text: string) => gzipOf(text),
} as const;
type Encoding = keyof typeof ENCODERS;

function encodingFor({ headers }: FastifyRequest): Encoding | null {
  const accepted = String(headers['accept-encoding'] ?? '');
  const refuses = (name: string): boolean =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?\\b`).test(accepted);
  const takes = (name: string): boolean =>
    new RegExp(`\\b${name}\\b`).test(accepted) && !refuses(name);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/**
 * Answers that hold a secret are never compressed: beside text of a stranger's choosing the size would tell of it
 * (BREACH). Sessions and keys are answers to writes, tokens of links stand in pages; what is read from the API is
 * neither.
 */
const mayBeCompressed = (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): payload is string =>
  request.method === 'GET' &&
  request.url.startsWith('/api/v1/') &&
  typeof payload === 'string' &&
  payload.length >= WORTH_IT_BYTES &&
  reply.getHeader('content-encoding') === undefined &&
  String(reply.getHeader('content-type')).startsWith('application/json');

/** Compresses what is read from the API; files of the app are compressed when it is built. */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!mayBeCompressed(request, reply, payload)) return payload;
    void reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request);
    if (encoding === null) return payload;
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return ENCODERS[encoding](payload);
  });
}
