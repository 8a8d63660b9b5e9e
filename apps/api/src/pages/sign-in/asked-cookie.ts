import type { CookieSerializeOptions } from '@fastify/cookie';
import { z } from 'zod';
import { localPath } from '../../http/local-path.js';

export const ASKED_COOKIE = 'dondoc_asked';
const TEN_MINUTES_S = 600;
const LONGEST = 512;

/** It goes back only to where the provider sends the browser, and not for long. */
export const askedCookie = (baseUrl: string): CookieSerializeOptions => ({
  path: '/sign-in/identity',
  httpOnly: true,
  // The provider's own page leads back here: a `strict` cookie would stay behind.
  sameSite: 'lax',
  secure: baseUrl.startsWith('https:'),
  maxAge: TEN_MINUTES_S,
});

const text = z.string().min(1).max(LONGEST);
const askedSchema = z.strictObject({
  state: text,
  nonce: text,
  verifier: text,
  next: z.string().nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

export const writeAsked = (asked: Asked): string =>
  Buffer.from(JSON.stringify(asked)).toString('base64url');

/** What this browser asked; null: nothing, or not of our making. */
export function readAsked(cookie: string | undefined): Asked | null {
  if (cookie === undefined) return null;
  try {
    const asked = askedSchema.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()));
    return { ...asked, next: localPath(asked.next ?? undefined) };
  } catch {
    return null;
  }
}
