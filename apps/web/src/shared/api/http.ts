import type { components, paths } from './schema.gen.js';
import { ApiError } from './api-error.js';
import { takeEarly } from './early.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Addresses that answer a method, as docs/openapi.json lists them. */
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];
type Operation<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer O> ? O : never;
type JsonOf<R> = R extends { content: { 'application/json': infer J } } ? J : undefined;
type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? JsonOf<R[S]> : never }[keyof R]
  : never;
type PathOf<O> = O extends { parameters: { path: infer X } } ? { path: X } : { path?: never };
type QueryOf<O> = O extends { parameters: { query?: infer X } } ? { query?: X } : { query?: never };
type JsonBody<O> = O extends { requestBody: { content: { 'application/json': infer X } } }
  ? X
  : never;
type BodyOf<O> = O extends {
  requestBody: { content: { 'multipart/form-data': unknown; 'application/json': infer X } };
}
  ? { body: X; form?: never } | { form: FormData; body?: never }
  : [JsonBody<O>] extends [never]
    ? { body?: never }
    : { body: JsonBody<O> };
type IfMatchOf<O> = O extends { parameters: { header: { 'If-Match': string } } }
  ? { ifMatch: number }
  : { ifMatch?: never };
type KeyOf<O> = O extends { parameters: { header: { 'Idempotency-Key': string } } }
  ? { key: string }
  : { key?: never };
type Options<O> = PathOf<O> &
  QueryOf<O> &
  BodyOf<O> &
  IfMatchOf<O> &
  KeyOf<O> & { signal?: AbortSignal; patienceMs?: number };

/** A JSON answer by the name of its schema. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
/** What an address answers to a GET. */
export type Answer<P extends PathsWith<'get'>> = AnswerOf<Operation<P, 'get'>>;

/** A weak network is slow, not gone: so long one waits for an answer. */
const PATIENCE_MS = 30_000;

interface Sent {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly form?: FormData;
  readonly key?: string;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
  readonly patienceMs?: number;
}

function addressOf(route: string, { path = {}, query = {} }: Sent): string {
  const address = route.replace(/\{(\w+)\}/g, (_slot, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const asked = search.toString();
  return asked === '' ? address : `${address}?${asked}`;
}

function requestOf(method: Method, { body, form, key, ifMatch }: Sent): RequestInit {
  return {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    body: form ?? (body === undefined ? null : JSON.stringify(body)),
  };
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_go, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error)));

/** Gives up after `patienceMs`, or with the caller; `AbortSignal.any` is younger than our oldest browser. */
async function reach(
  address: string,
  init: RequestInit,
  { signal, patienceMs = PATIENCE_MS }: Sent,
): Promise<Response> {
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  const patience = setTimeout(giveUp, patienceMs);
  try {
    const early = init.method === 'GET' ? takeEarly(address) : null;
    return await (early === null
      ? fetch(address, { ...init, signal: stop.signal })
      : Promise.race([early, stopped(stop.signal)]));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiError(0, null);
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** @throws ApiError the server refused (`problem`), or nothing answered (`status` 0). */
async function send<P extends keyof paths, M extends Method>(
  method: M,
  route: P,
  options: Options<Operation<P, M>>,
): Promise<AnswerOf<Operation<P, M>>> {
  const sent = options as Sent;
  const reply = await reach(addressOf(route, sent), requestOf(method, sent), sent);
  const isJson = /^application\/(problem\+)?json/.test(reply.headers.get('content-type') ?? '');
  const value: unknown = isJson ? await reply.json() : undefined;
  if (reply.ok) return value as AnswerOf<Operation<P, M>>;
  throw new ApiError(reply.status, isJson ? (value as Schema<'Problem'>) : null);
}

/**
 * The API as docs/openapi.json describes it: types demand path, body, `key` (Idempotency-Key, see `useAct`) and
 * `ifMatch` (the `version` that was read) wherever the operation does. The session is the httpOnly cookie.
 */
export const http = {
  get: <P extends PathsWith<'get'>>(route: P, options: Options<Operation<P, 'get'>>) =>
    send('get', route, options),
  post: <P extends PathsWith<'post'>>(route: P, options: Options<Operation<P, 'post'>>) =>
    send('post', route, options),
  put: <P extends PathsWith<'put'>>(route: P, options: Options<Operation<P, 'put'>>) =>
    send('put', route, options),
  patch: <P extends PathsWith<'patch'>>(route: P, options: Options<Operation<P, 'patch'>>) =>
    send('patch', route, options),
  delete: <P extends PathsWith<'delete'>>(route: P, options: Options<Operation<P, 'delete'>>) =>
    send('delete', route, options),
};
