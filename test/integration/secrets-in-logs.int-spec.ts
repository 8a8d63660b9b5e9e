import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadDemoDirectory } from '#application';
import { argon2Passwords } from '#platform';
import { createLogger, loadConfig } from '#runtime';
import { createTestDatabase, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';

const CANARY = {
  secret: 'canary-of-the-installation-secret-0001',
  smtp: 'canary-of-the-mail-account-0002',
  password: 'canary-of-a-password-0003',
  bearer: 'ddk_canary-of-a-bearer-0004',
  cookie: 'dds_canary-of-a-session-0005',
  link: 'canary-of-a-mailed-link-0006',
  note: 'canary-of-what-somebody-wrote-0007',
};

describe('the log of an API that says everything', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  const lines: string[] = [];

  beforeAll(async () => {
    db = await createTestDatabase();
    const hash = await argon2Passwords.hash(CANARY.password);
    await db.uow.run((tx) => loadDemoDirectory(tx, hash));
    const config = loadConfig({
      DATABASE_URL: db.url,
      DONDOC_DEMO: '1',
      DONDOC_SECRET: CANARY.secret,
      SMTP_URL: `smtp://dondoc:${CANARY.smtp}@127.0.0.1:1`,
      BASE_URL: 'http://dondoc.demo.test',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      LOG_LEVEL: 'trace',
    });
    const destination = { write: (line: string) => void lines.push(line) };
    app = await createApi(config, createLogger({ name: 'api', level: 'trace', destination }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const call = (
    method: 'GET' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>> = {},
    payload?: string,
  ) =>
    app.inject({
      ...{ method, url, headers: { 'content-type': 'application/json', ...headers } },
      ...(payload === undefined ? {} : { payload }),
    });

  it('holds no secret, no token and nothing that anybody wrote, and neither do the answers', async () => {
    const right = JSON.stringify({ email: 'dieuphoi@demo.test', password: CANARY.password });
    const signedIn = await call('POST', '/api/v1/sign-in', {}, right);
    const { token } = signedIn.json<{ token: string }>();
    const bearer = { authorization: `Bearer ${token}`, 'idempotency-key': 'canary' };
    const answers = [
      await call('POST', '/api/v1/sign-in', {}, right.replace('dieuphoi', 'nobody')),
      await call('POST', '/api/v1/sign-in', {}, `${right}{`),
      await call('GET', '/api/v1/me', { authorization: `Bearer ${CANARY.bearer}` }),
      await call('GET', '/api/v1/me', { cookie: `dondoc_session=${CANARY.cookie}` }),
      await call('GET', `/l/${CANARY.link}`),
      await call('GET', `/sign-in/${CANARY.link}`),
      await call('POST', '/api/v1/campaigns', bearer, JSON.stringify({ note: CANARY.note })),
      await call('GET', '/readyz'),
      await call('GET', '/api/v1/me', bearer),
    ];
    const log = lines.join('\n');
    expect(lines.length).toBeGreaterThan(answers.length);
    expect(log).toContain('"requestId"');
    const secrets = [...Object.values(CANARY), token];
    expect(secrets.filter((one) => log.includes(one))).toEqual([]);
    const told = answers.map(({ body, headers }) => `${JSON.stringify(headers)}${body}`).join('\n');
    const { secret, smtp, password, bearer: key, cookie } = CANARY;
    expect([secret, smtp, password, key, cookie].filter((one) => told.includes(one))).toEqual([]);
  });
});
