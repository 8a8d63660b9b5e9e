import { loadDemoDirectory, type Clock } from '#application';
import { argon2Passwords, secretTokens } from '#platform';
import { aKey } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { SentMail } from './sent-mail.js';
import {
  startTestApi,
  type ApiAnswer,
  type ApiRequestOptions,
  type Json,
  type TestApi,
} from './api-fixture.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

describe('people', () => {
  let api: TestApi;
  let idOf: ReadonlyMap<string, string>;
  let admin: string;
  let laiChau: string;
  let sonLa: string;
  let sent: SentMail;

  const sql = (text: string, params: unknown[] = []) => api.db.dataSource.query(text, params);
  const post = (url: string, body: unknown, more: Partial<ApiRequestOptions> = {}) =>
    api.call({ method: 'POST', url, body, ...more });
  const signIn = (email: string, password: string): Promise<ApiAnswer> =>
    post('/api/v1/sign-in', { email, password }, { key: null });
  const me = (as: string): Promise<ApiAnswer> => api.call({ url: '/api/v1/me', as });
  /** What has left for someone so far, and the token in the newest link. */
  const mailed = async (email: string) => {
    await sent.drain();
    const mails = sent.to(email);
    return { count: mails.length, mail: mails.at(-1), token: sent.tokenTo(email, 'sign-in') };
  };

  beforeAll(async () => {
    api = await startTestApi();
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
    const hash = await argon2Passwords.hash('demo');
    ({ idOf } = await api.db.uow.run((tx) => loadDemoDirectory(tx, hash)));
    admin = await aKey(api.db, 'administrator', null);
    laiChau = await aKey(api.db, 'coordinator', idOf.get('LDLD-LC')!);
    sonLa = await aKey(api.db, 'coordinator', idOf.get('CB-SL')!);
  });
  afterAll(() => api.stop());

  describe('a password', () => {
    it('opens a session that knows whom one acts for', async () => {
      const { status, json } = await signIn('Huyen-A@demo.test', 'demo');
      expect(status).toBe(200);
      const answer = await me(json.token);
      expect(answer.json).toMatchObject({
        kind: 'person',
        email: 'huyen-a@demo.test',
        memberships: [{ role: 'contactPoint', bodyName: 'Liên đoàn Lao động huyện Tam Đường' }],
      });
    });

    it('is never kept, nor is a token', async () => {
      const { json } = await signIn('vanthu@demo.test', 'demo');
      const [{ dump }] = await sql(
        `select (select json_agg(p) from person p)::text || (select json_agg(s) from session s)::text
           || coalesce((select json_agg(i) from idempotency_key i)::text, '') as dump`,
      );
      expect(dump).not.toContain(json.token);
      expect(dump).toContain(secretTokens.hash(json.token));
      expect(dump).not.toContain('"demo"');
      expect(dump).toContain('$argon2id$');
    });

    it('and an unknown address are refused in the same words', async () => {
      const wrong = await signIn('vanthu@demo.test', 'sai');
      const unknown = await signIn('khong-co@demo.test', 'sai');
      expect(wrong.status).toBe(401);
      expect({ ...unknown.json, instance: 0 }).toEqual({ ...wrong.json, instance: 0 });
      expect(wrong.json.code).toBe('SIGN_IN_FAILED');
    });

    it('guessed five times, even at once, locks the account for a quarter of an hour', async () => {
      const email = 'lanhdao@demo.test';
      await Promise.all([1, 2, 3, 4, 5].map(() => signIn(email, 'đoán')));
      const right = await signIn(email, 'demo');
      expect([right.status, right.json.code]).toEqual([423, 'ACCOUNT_LOCKED']);
      expect(right.json.detail).toContain('15 phút');
      await sql(`update brake set until = until - interval '15 minutes'`);
      expect((await signIn(email, 'demo')).status).toBe(200);
    });

    it('is changed by whoever knows it, and ends the other sessions', async () => {
      const here = (await signIn('bantuyengiao@demo.test', 'demo')).json.token;
      const there = (await signIn('bantuyengiao@demo.test', 'demo')).json.token;
      const put = (body: unknown) =>
        api.call({ method: 'PUT', url: '/api/v1/me/password', as: here, body, key: null });
      expect((await put({ current: 'sai', next: 'mật khẩu mới' })).json.code).toBe(
        'SIGN_IN_FAILED',
      );
      expect((await put({ current: 'demo', next: 'ngắn' })).json.errors[0].pointer).toBe('/next');
      expect((await put({ current: 'demo', next: 'mật khẩu mới' })).status).toBe(204);
      expect((await me(here)).status).toBe(200);
      expect((await me(there)).json.code).toBe('TOKEN_INVALID');
      expect((await signIn('bantuyengiao@demo.test', 'demo')).status).toBe(401);
      expect((await signIn('bantuyengiao@demo.test', 'mật khẩu mới')).status).toBe(200);
    });
  });

  describe('a session', () => {
    it('expires, and ends with sign-out', async () => {
      const { token } = (await signIn('vanthu@demo.test', 'demo')).json;
      await post('/api/v1/sign-out', undefined, { as: token });
      expect((await me(token)).json.code).toBe('TOKEN_INVALID');
      const old = (await signIn('vanthu@demo.test', 'demo')).json.token;
      await sql('update session set expires_at = created_at where token_hash = $1', [
        secretTokens.hash(old),
      ]);
      expect((await me(old)).json.code).toBe('TOKEN_EXPIRED');
    });

    it('of a closed account opens nothing', async () => {
      const invited = await post(
        '/api/v1/people/invitations',
        {
          email: 'tam-thoi@demo.test',
          displayName: 'Tạm thời',
          role: 'recordsClerk',
          bodyCode: 'LDLD-LC',
        },
        { as: laiChau },
      );
      const { token } = await mailed('tam-thoi@demo.test');
      const session = (await post('/api/v1/sign-in-links/consume', { token })).json.token;
      expect((await me(session)).status).toBe(200);
      const url = `/api/v1/people/${invited.json.id}/disable`;
      expect((await post(url, undefined, { as: laiChau })).json.code).toBe('FORBIDDEN');
      expect((await post(url, undefined, { as: admin })).status).toBe(204);
      expect((await me(session)).json.code).toBe('TOKEN_INVALID');
    });
  });

  describe('the list of sessions', () => {
    const email = 'vanthu@demo.test';
    const url = '/api/v1/me/sessions';
    const signInBy = async (userAgent: string): Promise<string> => {
      const headers = { 'user-agent': userAgent };
      const body = { email, password: 'demo' };
      return (await post('/api/v1/sign-in', body, { key: null, headers })).json.token;
    };
    const sessions = async (as: string): Promise<Json[]> =>
      (await api.call({ url, as })).json.items;

    it('tells one from another, and its own from the rest', async () => {
      const here = await signInBy('Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36');
      await signInBy('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0');
      expect((await sessions(here)).slice(0, 2)).toMatchObject([
        { device: 'Firefox, Linux', openedBy: 'password', current: false },
        { device: 'Chrome, Windows', openedBy: 'password', current: true },
      ]);
    });

    it('lets one end another place, at once, and nobody else’s', async () => {
      const here = await signInBy('');
      const there = await signInBy('');
      const stranger = (await signIn('dieuphoi@demo.test', 'demo')).json.token;
      const [last] = await sessions(here);
      const end = (as: string) => api.call({ method: 'DELETE', url: `${url}/${last?.id}`, as });
      expect((await end(stranger)).json.code).toBe('NOT_FOUND');
      expect((await me(there)).status).toBe(200);
      expect((await end(here)).status).toBe(204);
      expect((await me(there)).json.code).toBe('TOKEN_INVALID');
      expect((await end(here)).json.code).toBe('NOT_FOUND');
      expect((await me(here)).status).toBe(200);
    });

    it('is emptied but for one, or wholly, with the links on their way', async () => {
      const here = await signInBy('');
      const there = await signInBy('');
      await post('/api/v1/sign-in-links', { email });
      const { token } = await mailed(email);
      expect((await post(`${url}/end`, { which: 'others' }, { as: here })).status).toBe(204);
      expect((await me(there)).json.code).toBe('TOKEN_INVALID');
      expect((await post('/api/v1/sign-in-links/consume', { token })).json.code).toBe(
        'TOKEN_INVALID',
      );
      expect(await sessions(here)).toHaveLength(1);
      expect((await post(`${url}/end`, { which: 'all' }, { as: here })).status).toBe(204);
      expect((await me(here)).json.code).toBe('TOKEN_INVALID');
    });

    it('is a person’s: a key has none', async () => {
      expect((await api.call({ url, as: laiChau })).json.code).toBe('FORBIDDEN');
      expect((await post(`${url}/end`, { which: 'all' }, { as: laiChau })).json.code).toBe(
        'FORBIDDEN',
      );
    });
  });

  describe('a mailed link', () => {
    const ask = (email: string, more: Partial<ApiRequestOptions> = {}) =>
      post('/api/v1/sign-in-links', { email }, more);

    it('is mailed to those who have an account, and said to be sent to everyone', async () => {
      const known = await ask('dieuphoi@demo.test');
      const unknown = await ask('khong-co@demo.test');
      expect([known.status, known.json]).toEqual([202, { sent: true }]);
      expect(unknown.json).toEqual(known.json);
      const { mail, count, token } = await mailed('dieuphoi@demo.test');
      expect(count).toBe(1);
      expect(mail?.subject).toContain('15 phút');
      expect(mail?.text).toContain(`http://dondoc.demo.test/sign-in/${token}`);
      expect((await mailed('khong-co@demo.test')).count).toBe(0);
    });

    it('asked for twice with one key is mailed once; asked for often, three times', async () => {
      const key = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
      await ask('quantri@demo.test', { key });
      await ask('quantri@demo.test', { key });
      expect((await mailed('quantri@demo.test')).count).toBe(1);
      for (const _ of [1, 2, 3, 4]) await ask('quantri@demo.test');
      expect((await mailed('quantri@demo.test')).count).toBe(3);
      expect((await ask('quantri@demo.test', { key: null })).json.code).toBe(
        'IDEMPOTENCY_KEY_REQUIRED',
      );
    });

    it('survives a mail scanner, opens on a press without a script, and only once', async () => {
      await ask('vanthu@demo.test');
      const { token } = await mailed('vanthu@demo.test');
      for (const _ of [1, 2, 3]) {
        const page = await api.call({ url: `/sign-in/${token}` });
        expect(page.status).toBe(200);
        expect(page.text).toContain(`<form method="post" action="/sign-in/${token}">`);
        expect(page.text).not.toContain('<script');
      }
      const press = () =>
        post(`/sign-in/${token}`, '', {
          headers: { ...FORM, 'sec-fetch-site': 'same-origin' },
          key: null,
        });
      const pressed = await press();
      expect([pressed.status, pressed.headers['location']]).toEqual([303, '/']);
      const [cookie] = String(pressed.headers['set-cookie']).split(';');
      const mine = await api.call({ url: '/api/v1/me', headers: { cookie: cookie! } });
      expect(mine.json.email).toBe('vanthu@demo.test');

      expect((await press()).status).toBe(303);
      await sql(
        `update sign_in_token set used_at = used_at - interval '11 seconds' where token_hash = $1`,
        [secretTokens.hash(token)],
      );
      expect((await press()).status).toBe(401);
    });

    it('that is forged or too old opens nothing', async () => {
      await ask('dieuphoi@demo.test');
      const { token } = await mailed('dieuphoi@demo.test');
      await sql('update sign_in_token set expires_at = created_at where token_hash = $1', [
        secretTokens.hash(token),
      ]);
      const consume = (given: string) => post('/api/v1/sign-in-links/consume', { token: given });
      expect((await consume(token)).json.code).toBe('TOKEN_EXPIRED');
      expect((await consume(`${token}x`)).json.code).toBe('TOKEN_INVALID');
      expect((await me(token)).json.code).toBe('TOKEN_INVALID');
    });

    it('is asked for on the sign-in page by a form with a hidden key', async () => {
      const page = await api.call({ url: '/sign-in' });
      const key = /name="idempotencyKey" value="([^"]+)"/.exec(page.text)![1]!;
      const body = `email=lanhdao%40demo.test&idempotencyKey=${key}`;
      const send = () => post('/sign-in-link', body, { headers: FORM, key: null });
      expect((await send()).text).toContain('Đã gửi liên kết đăng nhập');
      expect((await send()).status).toBe(200);
      expect((await mailed('lanhdao@demo.test')).count).toBe(1);
    });
  });

  describe('an invitation', () => {
    const invite = (body: object, as: string) =>
      post('/api/v1/people/invitations', { displayName: 'Người mới', ...body }, { as });

    it.each([
      ['a coordinator, a clerk of its own office', 'recordsClerk', 'LDLD-LC', () => laiChau, 201],
      ['a coordinator, the head of a recipient', 'head', 'LC-Y-TE', () => laiChau, 201],
      ['a coordinator, another coordinator', 'coordinator', 'LDLD-LC', () => laiChau, 403],
      ['a coordinator, an administrator', 'administrator', null, () => laiChau, 403],
      ['a coordinator, for another issuer', 'recordsClerk', 'CB-SL', () => laiChau, 403],
      ['a coordinator, for another issuer’s body', 'contactPoint', 'LC-Y-TE', () => sonLa, 403],
      ['the administrator, a coordinator', 'coordinator', 'CB-SL', () => admin, 201],
      ['for no such body', 'head', 'khong-co', () => admin, 422],
      ['a coordinator of a body that issues nothing', 'coordinator', 'LC-Y-TE', () => admin, 422],
      ['an administrator of a body', 'administrator', 'LC-Y-TE', () => admin, 422],
    ])('from %s', async (name, role, bodyCode, as, status) => {
      const email = `${Buffer.from(name).toString('hex').slice(0, 40)}@demo.test`;
      const answer = await invite({ email, role, bodyCode }, as());
      expect(answer.status).toBe(status);
      expect((await mailed(email)).count).toBe(status === 201 ? 1 : 0);
    });

    it('opens the account for three days, and names the body', async () => {
      await invite(
        { email: 'dau-moi@demo.test', role: 'contactPoint', bodyCode: 'LC-Y-TE' },
        laiChau,
      );
      const { mail, token } = await mailed('dau-moi@demo.test');
      expect(mail?.subject).toContain('3 ngày');
      expect(mail?.text).toContain('Công đoàn ngành Y tế tỉnh Lai Châu');
      const { json } = await post('/api/v1/sign-in-links/consume', { token });
      const put = { method: 'PUT', url: '/api/v1/me/password', as: json.token, key: null } as const;
      expect((await api.call({ ...put, body: { next: 'mật khẩu đầu' } })).status).toBe(204);
      expect((await signIn('dau-moi@demo.test', 'mật khẩu đầu')).status).toBe(200);
    });

    it('is seen by those who coordinate the body; the role ends when it is taken away', async () => {
      const list = async (as: string) =>
        (await api.call({ url: '/api/v1/people?limit=200', as })).json.items;
      const here = await list(laiChau);
      const person = here.find((one: Json) => one.email === 'huyen-a@demo.test');
      expect(person.memberships).toHaveLength(1);
      expect((await list(sonLa)).map((one: Json) => one.email)).not.toContain('huyen-a@demo.test');
      const { token } = (await signIn('huyen-a@demo.test', 'demo')).json;
      expect((await api.call({ url: '/api/v1/people', as: token })).json.code).toBe('FORBIDDEN');

      const url = `/api/v1/people/memberships/${person.memberships[0].id}`;
      const end = (as: string) => api.call({ method: 'DELETE', url, as });
      expect((await end(sonLa)).json.code).toBe('NOT_FOUND');
      expect((await end(laiChau)).status).toBe(204);
      expect((await me(token)).json.memberships).toEqual([]);
    });
  });

  describe('an API key', () => {
    const create = (body: object, more: Partial<ApiRequestOptions> = {}) =>
      post('/api/v1/api-keys', body, { as: laiChau, ...more });
    const forBody = { label: 'Phần mềm văn phòng', role: 'contactPoint', bodyCode: 'LC-SIN-HO' };

    it('is shown once, acts in one role, and is kept as a hash', async () => {
      const key = 'a-key-of-its-own';
      const { status, json } = await create(forBody, { key });
      expect(status).toBe(201);
      expect((await me(json.key)).json).toMatchObject({
        kind: 'apiKey',
        email: null,
        memberships: [{ role: 'contactPoint', bodyName: 'Liên đoàn Lao động huyện Sìn Hồ' }],
      });
      expect((await create(forBody, { key })).json).toEqual({ ...json, key: null });
      const [row] = await sql('select json_agg(k)::text as dump from api_key k');
      expect(row.dump).not.toContain(json.key);
      const [kept] = await sql('select json_agg(i)::text as dump from idempotency_key i');
      expect(kept.dump).not.toContain(json.key);
    });

    it('is listed for its own office, and opens nothing once revoked', async () => {
      const { id, key } = (await create({ ...forBody, label: 'Tạm' })).json;
      const list = async (as: string) =>
        (await api.call({ url: '/api/v1/api-keys', as })).json.items;
      const listed = (await list(laiChau)).find((one: Json) => one.id === id);
      expect(listed).toMatchObject({ label: 'Tạm', role: 'contactPoint', revokedAt: null });
      expect(JSON.stringify(listed)).not.toContain(key);
      expect((await list(sonLa)).map((one: Json) => one.id)).not.toContain(id);
      const revoke = (as: string) =>
        api.call({ method: 'DELETE', url: `/api/v1/api-keys/${id}`, as });
      expect((await revoke(sonLa)).json.code).toBe('NOT_FOUND');
      expect((await revoke(laiChau)).status).toBe(204);
      expect((await me(key)).json.code).toBe('KEY_REVOKED');
    });

    it.each([
      ['a coordinator’s own power', { role: 'coordinator', bodyCode: 'LDLD-LC' }, 201],
      ['another issuer', { role: 'coordinator', bodyCode: 'CB-SL' }, 403],
      ['the administrator’s power', { role: 'administrator' }, 403],
      ['a body of another issuer', { role: 'head', bodyCode: 'SL-TO-1' }, 403],
      ['no such role', { role: 'king', bodyCode: 'LC-SIN-HO' }, 422],
    ])('with %s: %#', async (_name, grant, status) => {
      expect((await create({ label: 'Khóa', ...grant })).status).toBe(status);
    });
  });

  describe('a list', () => {
    const try_ = async (path: string, as: string): Promise<string> => {
      const answer = await api.call({ method: 'DELETE', url: `/api/v1/${path}`, as });
      return answer.status === 204 ? 'done' : answer.json.code;
    };

    it('offers to end just the roles that may be ended, and to give those that may be given', async () => {
      const { json } = await api.call({ url: '/api/v1/people', as: laiChau });
      const roles = json.items.flatMap(({ memberships }: Json) => memberships);
      expect(new Set(roles.map(({ mayEnd }: Json) => mayEnd))).toEqual(new Set([true, false]));
      for (const { id, mayEnd } of roles) {
        expect(await try_(`people/memberships/${id}`, laiChau)).toBe(mayEnd ? 'done' : 'NOT_FOUND');
      }
      const seen = (await api.call({ url: '/api/v1/people', as: admin })).json;
      expect([json.roles, seen.roles.length]).toEqual([
        ['leader', 'recordsClerk', 'head', 'contactPoint'],
        6,
      ]);
      expect(json.items.some(({ mayDisable }: Json) => mayDisable)).toBe(false);
    });

    it('offers to revoke just the live keys that may be revoked', async () => {
      const office = idOf.get('LDLD-LC')!;
      for (const role of ['leader', 'coordinator'] as const) await aKey(api.db, role, office);
      await aKey(api.db, 'head', idOf.get('LC-TAM-DUONG')!);
      const mine = await aKey(api.db, 'coordinator', office);
      const { json } = await api.call({ url: '/api/v1/api-keys', as: mine });
      expect(json.roles[0]).toBe('coordinator');
      const hash = secretTokens.hash(mine);
      const [own] = await sql('select id from api_key where key_hash = $1', [hash]);
      const live = json.items.filter(
        ({ id, revokedAt, expired }: Json) => id !== own.id && revokedAt === null && !expired,
      );
      expect(live.length).toBeGreaterThan(2);
      for (const { id, mayRevoke } of live) {
        expect([id, await try_(`api-keys/${id}`, mine)]).toEqual([
          id,
          mayRevoke ? 'done' : 'NOT_FOUND',
        ]);
      }
    });
  });
});
