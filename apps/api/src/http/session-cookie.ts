import type { CookieSerializeOptions } from '@fastify/cookie';

export const SESSION_COOKIE = 'dondoc_session';

/** Scripts cannot read it, other sites' forms do not carry it, and plain HTTP does not where HTTPS is used. */
export const sessionCookie = (baseUrl: string): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: baseUrl.startsWith('https:'),
});
