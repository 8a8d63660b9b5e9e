import type { FastifyRequest } from 'fastify';
import type { ApiRequest } from './request.js';

/** Never shown again, never sent back. */
const SECRETS: readonly string[] = ['password', 'token', 'kept'];
/** Headers that a form sends as hidden fields (setup-http.ts). */
const LIFTED = { 'idempotency-key': 'idempotencyKey', 'if-match': 'ifMatch' } as const;
/** What a page itself puts into a form. */
const OWN: readonly string[] = [...Object.values(LIFTED), 'what', 'next'];

export type TypedFields = Readonly<Record<string, string>>;

/** What a form brought, to show it again when it was not taken: texts and hidden fields, no secret, no file. */
export function typedFields(request: FastifyRequest & Pick<ApiRequest, 'formFields'>): TypedFields {
  const { headers } = request;
  const body = request.formFields ?? request.body;
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const texts = given.filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !SECRETS.includes(entry[0]),
  );
  const lifted = Object.entries(LIFTED).flatMap(([header, field]) => {
    const value = headers[header];
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  return Object.fromEntries([...lifted, ...texts]);
}

/** What a person wrote. */
export const writtenFields = (fields: TypedFields): readonly (readonly [string, string])[] =>
  Object.entries(fields).filter(([name, value]) => !OWN.includes(name) && value.trim() !== '');
