import { randomUUID } from 'node:crypto';

/** An answer as tests look at it: whatever JSON says. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed; undefined when the answer is no JSON. */
  readonly json: Json;
}

interface Wish {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Files go as a multipart form, with the body's fields beside them. */
  readonly files?: readonly File[];
  readonly ifMatch?: number;
}

/** Someone at the API with a bearer token, or nobody in particular. */
export class Visitor {
  public constructor(
    private readonly apiUrl: string,
    private readonly token?: string,
  ) {}

  /** @throws Error when the account is not let in. */
  public async signIn(email: string, password: string): Promise<Visitor> {
    const answer = await this.send('/api/v1/sign-in', { body: { email, password } });
    if (answer.status !== 200) throw new Error(`${email}: ${answer.text}`);
    return new Visitor(this.apiUrl, String(answer.json.token));
  }

  public get(url: string): Promise<Answer> {
    return this.send(url, { method: 'GET' });
  }

  public post(url: string, body: unknown = {}, more: Wish = {}): Promise<Answer> {
    return this.send(url, { body, ...more });
  }

  public async send(url: string, { method = 'POST', body, files, ifMatch }: Wish): Promise<Answer> {
    const { payload, type } = encode(body, files);
    const response = await fetch(new URL(url, this.apiUrl), {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(type === null ? {} : { 'content-type': type }),
      },
      ...(payload === null ? {} : { body: payload }),
    });
    return answerOf(response);
  }
}

function encode(body: unknown, files: readonly File[] | undefined) {
  if (files === undefined) {
    const none = body === undefined;
    return {
      payload: none ? null : JSON.stringify(body),
      type: none ? null : 'application/json',
    };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value));
  for (const file of files) form.append('files', file);
  return { payload: form, type: null };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = String(response.headers.get('content-type')).includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}
