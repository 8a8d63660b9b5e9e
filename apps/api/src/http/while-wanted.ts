import { ApplicationError } from '#application';
import type { ApiRequest } from './request.js';

/** Long work for an answer that nobody waits for any more once the connection is gone: its signal then ends it at once. */
export async function whileWanted<T>(
  request: ApiRequest,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const gone = new AbortController();
  const leave = () => gone.abort(new ApplicationError('MALFORMED_REQUEST'));
  request.socket.once('close', leave);
  try {
    return await work(gone.signal);
  } finally {
    request.socket.removeListener('close', leave);
  }
}
