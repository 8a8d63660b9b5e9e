import type { paths } from '../../../apps/web/src/shared/api/schema.gen.js';

type Operation<P extends keyof paths, M extends 'get' | 'post'> =
  paths[P] extends Record<M, infer O> ? O : never;
type Json<T> = T extends { content: { 'application/json': infer J } } ? J : undefined;
type Answer<O> = O extends { responses: { 200: infer A } } ? Json<A> : undefined;
type Body<O> = O extends { requestBody: infer B } ? Json<B> : undefined;
type Path<O> = O extends { parameters: { path: infer X } } ? X : undefined;
type Query<O> = O extends { parameters: { query?: infer X } } ? X : undefined;
type Matching<O> = O extends { parameters: { header: { 'If-Match': string } } }
  ? number
  : undefined;
type With = { body?: unknown; path?: unknown; query?: unknown; ifMatch?: number | undefined };

/** A refusal, after RFC 9457: `code` is stable, the message is for a person. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** What one key may do. Paths, queries, bodies and answers are checked against the contract. */
export const dondoc = (server: string, key: string) => {
  async function send(method: string, route: string, given: With): Promise<unknown> {
    const at = (given.path ?? {}) as Record<string, string>;
    const url = new URL(
      server + route.replace(/\{(\w+)\}/g, (_all, name: string) => at[name] ?? ''),
    );
    for (const [name, value] of Object.entries(given.query ?? {}))
      url.searchParams.set(name, String(value));
    const headers: Record<string, string> = { authorization: `Bearer ${key}` };
    if (method === 'POST') {
      headers['idempotency-key'] = crypto.randomUUID();
      headers['content-type'] = 'application/json';
    }
    if (given.ifMatch !== undefined) headers['if-match'] = `"${given.ifMatch}"`;
    const body = method === 'POST' ? JSON.stringify(given.body ?? {}) : null;
    const answer = await fetch(url, { method, headers, body });
    const json = (await answer.json()) as { code: string; detail?: string; title: string };
    if (!answer.ok) throw new Refusal(answer.status, json.code, json.detail ?? json.title);
    return json;
  }
  return {
    get: <P extends keyof paths>(
      route: P,
      given: { path?: Path<Operation<P, 'get'>>; query?: Query<Operation<P, 'get'>> } = {},
    ) => send('GET', route, given) as Promise<Answer<Operation<P, 'get'>>>,
    post: <P extends keyof paths>(
      route: P,
      given: {
        path: Path<Operation<P, 'post'>>;
        body?: Body<Operation<P, 'post'>>;
        ifMatch?: Matching<Operation<P, 'post'>>;
      },
    ) => send('POST', route, given) as Promise<Answer<Operation<P, 'post'>>>,
  };
};
