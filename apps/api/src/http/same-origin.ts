import { ApplicationError } from '#application';
import type { ApiRequest } from './request.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

/**
 * Defence against another site using a visitor's cookie: a write without an Authorization header must come
 * from our own pages. Browsers say so in Sec-Fetch-Site, older ones (and plain HTTP) in Origin; a write that
 * carries the cookie and says neither is refused.
 *
 * @throws ApplicationError CROSS_SITE_REQUEST
 */
export function assertSameOrigin(request: ApiRequest, baseUrl: string, byCookie: boolean): void {
  if (SAFE_METHODS.includes(request.method) || request.headers.authorization !== undefined) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
  } else if (origin !== undefined) {
    const host = hostOf(origin);
    if (host !== null && (host === request.headers.host || host === hostOf(baseUrl))) return;
  } else if (!byCookie) {
    return;
  }
  throw new ApplicationError('CROSS_SITE_REQUEST');
}
