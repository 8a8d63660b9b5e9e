import { randomUUID } from 'node:crypto';
import { toProblem } from '#contracts/http';
import { PROBLEM_CATALOGUE, SIGN_IN_WORDS } from '#wording';
import { aBody, aKey, aPerson, type BuiltBody } from '#testing';
import {
  startTestApi,
  type ApiAnswer,
  type ApiRequestOptions,
  type Json,
  type TestApi,
} from './api-fixture.js';

const NEW_BODY = { name: 'Ban thử', kind: 'department' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the HTTP edge', () => {
  let api: TestApi;
  let admin: string;
  let body: BuiltBody;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await aKey(api.db, 'administrator', null);
    body = await aBody(api.db, { name: 'Cơ quan một' });
  });
  afterAll(() => api.stop());

  const create = (more: Partial<ApiRequestOptions> = {}): Promise<ApiAnswer> =>
    api.call({ method: 'POST', url: '/api/v1/bodies', as: admin, ...more });
  const newBody = (code: string) => ({ ...NEW_BODY, code });
  const countBodies = async (): Promise<number> => {
    const [row] = await api.db.dataSource.query('select count(*)::int as n from body');
    return row.n;
  };

  describe('a bad request', () => {
    const at = (more: Partial<ApiRequestOptions>): Partial<ApiRequestOptions> => more;
    const cases: [string, string, () => Partial<ApiRequestOptions>][] = [
      ['no credential', 'SIGN_IN_REQUIRED', () => at({ as: undefined, body: newBody('x') })],
      ['a made-up key', 'TOKEN_INVALID', () => at({ as: 'ddk_nothing', body: newBody('x') })],
      ['a made-up session', 'TOKEN_INVALID', () => at({ as: 'dds_nothing', body: newBody('x') })],
      [
        'another scheme',
        'TOKEN_INVALID',
        () => at({ as: undefined, headers: { authorization: 'Basic YTpi' }, body: newBody('x') }),
      ],
      ['a wrong type', 'VALIDATION_FAILED', () => at({ body: { ...newBody('x'), name: 7 } })],
      ['a missing field', 'VALIDATION_FAILED', () => at({ body: { code: 'x' } })],
      ['an unknown field', 'VALIDATION_FAILED', () => at({ body: { ...newBody('x'), role: 'a' } })],
      ['an array', 'VALIDATION_FAILED', () => at({ body: [] })],
      ['no body at all', 'VALIDATION_FAILED', () => at({})],
      ['half a JSON', 'MALFORMED_REQUEST', () => at({ body: '{"code":', headers: JSON_TYPE })],
      ['an empty JSON', 'MALFORMED_REQUEST', () => at({ body: '', headers: JSON_TYPE })],
      [
        'prototype pollution',
        'MALFORMED_REQUEST',
        () => at({ body: '{"__proto__":{"a":1}}', headers: JSON_TYPE }),
      ],
      [
        'XML',
        'UNSUPPORTED_MEDIA_TYPE',
        () => at({ body: '<a/>', headers: { 'content-type': 'application/xml' } }),
      ],
      [
        'two megabytes',
        'PAYLOAD_TOO_LARGE',
        () => at({ body: { ...newBody('x'), name: 'x'.repeat(2_000_000) } }),
      ],
      ['no key', 'IDEMPOTENCY_KEY_REQUIRED', () => at({ key: null, body: newBody('x') })],
      ['an empty key', 'IDEMPOTENCY_KEY_REQUIRED', () => at({ key: '', body: newBody('x') })],
      [
        'a key with marks',
        'IDEMPOTENCY_KEY_REQUIRED',
        () => at({ key: 'khóa', body: newBody('x') }),
      ],
      [
        'text the database cannot hold',
        'VALIDATION_FAILED',
        () => at({ body: { ...newBody('x'), name: 'a\u0000b' } }),
      ],
      [
        'a parent nobody knows',
        'UNKNOWN_BODY',
        () => at({ body: { ...newBody('x'), parentCode: 'khong-co' } }),
      ],
      ['a code in use', 'CODE_TAKEN', () => at({ body: newBody(body.code) })],
      [
        'a span written backwards',
        'VALIDATION_FAILED',
        () => at({ body: { ...newBody('x'), validFrom: '2025-07-01', validTo: '2025-06-30' } }),
      ],
      [
        'a day that does not exist',
        'VALIDATION_FAILED',
        () => at({ body: { ...newBody('x'), validTo: '2025-02-30' } }),
      ],
    ];

    it.each(cases)('%s is told as %s, and nothing is written', async (_name, code, options) => {
      const before = await countBodies();
      const answer = await create(options());
      const expected = PROBLEM_CATALOGUE[code as keyof typeof PROBLEM_CATALOGUE];
      expect(answer.json).toMatchObject({ code, title: expected.title, status: expected.status });
      expect(answer.status).toBe(expected.status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json.type).toBe(toProblem(code as keyof typeof PROBLEM_CATALOGUE).type);
      expect(await countBodies()).toBe(before);
    });

    it('points at each fault, in Vietnamese', async () => {
      const wrong = { ...newBody('not a code'), kind: 'ministry', aliases: ['được', 5] };
      const { json } = await create({ body: wrong });
      expect(json.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
        '/aliases/1',
        '/code',
        '/kind',
      ]);
      for (const fault of json.errors) expect(fault.detail).toMatch(/không hợp lệ/);
    });

    it.each([
      ['/api/v1/bodies?limit=500', 'query', '/limit'],
      ['/api/v1/bodies?cursor=abc', 'query', '/cursor'],
      ['/api/v1/bodies?asOf=yesterday', 'query', '/asOf'],
      ['/api/v1/bodies/not-an-id', 'path', '/id'],
    ])('GET %s names the place %s %s', async (url, place, pointer) => {
      const { status, json } = await api.call({ url, as: admin });
      expect(status).toBe(422);
      expect(json.errors).toEqual([expect.objectContaining({ in: place, pointer })]);
    });

    it.each([
      ['GET', '/api/v1/nothing', 404, 'NOT_FOUND'],
      ['DELETE', '/api/v1/bodies', 404, 'NOT_FOUND'],
      ['GET', `/api/v1/bodies/${randomUUID()}`, 404, 'NOT_FOUND'],
      ['GET', '/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
    ] as const)('%s %s is %i %s', async (method, url, status, code) => {
      const answer = await api.call({ method, url, as: admin });
      expect(answer.json).toMatchObject({ code });
      expect(answer.status).toBe(status);
    });

    it('with an endless address is refused before any route', async () => {
      const { status, json } = await api.call({ url: `/sign-in/${'a'.repeat(3000)}` });
      expect([status, json.code]).toEqual([400, 'MALFORMED_REQUEST']);
    });

    it('is told to a browser as a page', async () => {
      const answer = await api.call({ url: '/sign-in/ddl_none', headers: { accept: 'text/html' } });
      expect(answer.status).toBe(401);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.text).toContain(SIGN_IN_WORDS.spent);
    });
  });

  describe('Idempotency-Key', () => {
    it('gives the first answer again, and does nothing again', async () => {
      const key = randomUUID();
      const first = await create({ key, body: newBody('twice') });
      expect(first.status).toBe(201);
      const again = await create({ key, body: newBody('twice') });
      expect(again.json).toEqual(first.json);
      expect(again.headers['idempotent-replayed']).toBe('true');
    });

    it('with another body is refused', async () => {
      const key = randomUUID();
      await create({ key, body: newBody('one-way') });
      const other = await create({ key, body: newBody('other-way') });
      expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    });

    it('of someone else is another key', async () => {
      const key = randomUUID();
      const second = await aKey(api.db, 'administrator', null);
      await create({ key, body: newBody('mine') });
      const theirs = await create({ key, as: second, body: newBody('theirs') });
      expect(theirs.status).toBe(201);
    });

    it('of a refused request is free again: the refusal stored nothing', async () => {
      const key = randomUUID();
      const refused = await create({ key, body: { ...newBody('later'), parentCode: 'none' } });
      expect(refused.status).toBe(422);
      expect((await create({ key, body: newBody('later') })).status).toBe(201);
    });

    it('sent twice at once does the work once', async () => {
      const key = randomUUID();
      const before = await countBodies();
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => create({ key, body: newBody('at-once') })),
      );
      for (const { status, json } of answers) {
        expect([201, 409]).toContain(status);
        if (status === 409) expect(json.code).toBe('REQUEST_STILL_RUNNING');
      }
      expect(await countBodies()).toBe(before + 1);
      expect((await create({ key, body: newBody('at-once') })).status).toBe(201);
    });
  });

  describe('ETag and If-Match', () => {
    it('lets the second of two editors know', async () => {
      const created = await create({ body: newBody('edited') });
      const url = `/api/v1/bodies/${created.json.id}`;
      expect(created.headers['etag']).toBe('"1"');
      const change = { ...newBody('edited'), name: 'Ban thử nghiệm' };
      const edit = (more: object) =>
        api.call({ method: 'PATCH', url, as: admin, body: change, ...more });

      expect((await edit({})).json.code).toBe('PRECONDITION_REQUIRED');
      expect((await edit({ headers: { 'if-match': '*' } })).json.code).toBe('VALIDATION_FAILED');
      const first = await edit({ ifMatch: 1 });
      expect([first.status, first.headers['etag']]).toEqual([200, '"2"']);
      const second = await edit({ ifMatch: 1 });
      expect([second.status, second.json.code]).toEqual([412, 'STALE_VERSION']);
      expect(second.json.detail).toBe('Bản hiện tại là 2, đồng chí đang sửa bản 1.');
      expect((await api.call({ url, as: admin })).json).toEqual(first.json);
    });
  });

  describe('pages', () => {
    it('walk through everything once, in Vietnamese order', async () => {
      for (const [code, name] of [
        ['p1', 'Đoàn kết'],
        ['p2', 'An Bình'],
        ['p3', 'Ô Môn'],
        ['p4', 'Dân vận'],
        ['p5', 'Êa Kar'],
      ] as const) {
        await create({ body: { ...newBody(code), name, kind: 'publicUnit' } });
      }
      const seen: string[] = [];
      let url: string | null = '/api/v1/bodies?kind=publicUnit&limit=2';
      while (url !== null) {
        const { json }: ApiAnswer = await api.call({ url, as: admin });
        expect(json.items.length).toBeLessThanOrEqual(2);
        seen.push(...json.items.map((item: { name: string }) => item.name));
        url = json.next;
      }
      expect(seen).toEqual(['An Bình', 'Dân vận', 'Đoàn kết', 'Êa Kar', 'Ô Môn']);
    });
  });

  describe('a cookie', () => {
    let cookie: string;
    const signOut = (headers: Record<string, string>) =>
      api.call({ method: 'POST', url: '/api/v1/sign-out', headers: { cookie, ...headers } });
    const write = (headers: Record<string, string>) =>
      create({ as: undefined, headers: { cookie, ...headers }, body: newBody(randomUUID()) });

    beforeAll(async () => {
      const person = await aPerson(api.db, 'administrator', null);
      const { argon2Passwords } = await import('#platform');
      const hash = await argon2Passwords.hash('mật khẩu dài');
      await api.db.dataSource.query('update person set password_hash = $1 where id = $2', [
        hash,
        person.id,
      ]);
      const signedIn = await api.call({
        method: 'POST',
        url: '/api/v1/sign-in',
        body: { email: person.email, password: 'mật khẩu dài' },
      });
      const [set] = [signedIn.headers['set-cookie']].flat() as string[];
      expect(set).toMatch(/HttpOnly; SameSite=Lax/);
      cookie = set!.split(';')[0]!;
    });

    it('reads, and writes from our own pages', async () => {
      expect((await api.call({ url: '/api/v1/me', headers: { cookie } })).status).toBe(200);
      expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
      expect((await write({ origin: 'http://dondoc.demo.test' })).status).toBe(201);
    });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sister site', { 'sec-fetch-site': 'same-site' }],
      ['another origin', { origin: 'http://evil.example' }],
      ['an opaque origin', { origin: 'null' }],
      ['nowhere', {}],
    ])('does not write for a request from %s', async (_name, headers) => {
      const before = await countBodies();
      const answer = await write(headers);
      expect([answer.status, answer.json.code]).toEqual([403, 'CROSS_SITE_REQUEST']);
      expect(await countBodies()).toBe(before);
    });

    it('opens nothing after signing out', async () => {
      expect((await signOut({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
      const after = await api.call({ url: '/api/v1/me', headers: { cookie } });
      expect([after.status, after.json.code]).toEqual([401, 'TOKEN_INVALID']);
    });
  });

  it('sends the headers of a page that trusts nobody', async () => {
    const { headers } = await api.call({ url: '/sign-in' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('describes every route in OpenAPI 3.1, without leftovers of 3.0', async () => {
    const { json, text } = await api.call({ url: '/openapi.json' });
    expect(json.openapi).toBe('3.1.0');
    expect(text).not.toContain('"nullable"');
    expect(text).not.toContain('#/$defs/');
    const refs = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(Object.keys(json.components.schemas)).toEqual(expect.arrayContaining(refs));
    for (const [path, methods] of Object.entries<Record<string, Json>>(json.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        expect(`${method} ${path}: ${operation.summary}`).not.toContain('undefined');
      }
    }
  });
});
