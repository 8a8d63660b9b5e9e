import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** A body that is on its way must bring at least so much in each window; what is slower holds a connection for nothing. */
const WINDOW_MS = 8_000;
const LEAST_BYTES = 1_024;

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined ||
  (headers['content-length'] !== undefined && headers['content-length'] !== '0');

/** Limits of the server itself: for headers half sent, and for the longest upload. */
export const SERVER_TIMEOUTS = {
  requestTimeout: 600_000,
  http: { headersTimeout: WINDOW_MS, connectionsCheckingInterval: 2_000 },
} as const;

/** Closes requests whose body stops coming: within seconds, not when the other side pleases. */
export function closeHalfSent(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    watch(request.raw);
    done();
  });
}

function watch(raw: IncomingMessage): void {
  if (raw.complete || !hasBody(raw)) return;
  const { socket } = raw;
  // A request that never went through a socket has no bytes to count.
  if (typeof socket.bytesRead !== 'number') return;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (raw.complete || socket.destroyed) return clearInterval(timer);
    if (socket.bytesRead - seen >= LEAST_BYTES) {
      seen = socket.bytesRead;
      return undefined;
    }
    clearInterval(timer);
    socket.end(TOO_SLOW, () => socket.destroy());
    return undefined;
  }, WINDOW_MS);
  timer.unref();
  raw.once('close', () => clearInterval(timer));
}
