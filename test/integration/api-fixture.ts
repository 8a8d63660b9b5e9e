import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, loadConfig } from '#runtime';
import { createTestDatabase, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';

/** An answer as tests look at it: whatever JSON says. */
export type Json = ReturnType<typeof JSON.parse>;

export interface ApiRequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Bearer token; none: anonymous. */
  readonly as?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** null: none; by default a fresh one for every write. */
  readonly key?: string | null;
  readonly ifMatch?: number;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Parsed JSON; undefined when the answer has no JSON body. */
  readonly json: Json;
}

export interface TestApi {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  call(options: ApiRequestOptions): Promise<ApiAnswer>;
  stop(): Promise<void>;
}

/** The whole API in this process, on a database of its own; requests skip the socket. */
export async function startTestApi(env: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const db = await createTestDatabase();
  const config = loadConfig({
    DATABASE_URL: db.url,
    DONDOC_DEMO: '1',
    DONDOC_SECRET: 's'.repeat(32),
    BASE_URL: 'http://dondoc.demo.test',
    MAIL_FROM: 'Đôn đốc <dondoc@demo.test>',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const app = await createApi(config, createLogger({ name: 'test', level: 'silent' }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    db,
    app,
    async call({ method = 'GET', url, as, body, headers = {}, key, ifMatch }) {
      const isWrite = method !== 'GET';
      const idempotencyKey = key === undefined ? randomUUID() : key;
      const response = await app.inject({
        method,
        url,
        headers: {
          ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
          ...(isWrite && idempotencyKey !== null ? { 'idempotency-key': idempotencyKey } : {}),
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as string | object }),
      });
      const isJson = String(response.headers['content-type']).includes('json');
      return {
        status: response.statusCode,
        headers: response.headers,
        text: response.body,
        json: isJson ? response.json() : undefined,
      };
    },
    async stop() {
      await app.close();
      await db.drop();
    },
  };
}
