import { randomUUID } from 'node:crypto';
import { loadDemoDirectory, type Clock } from '#application';
import { argon2Passwords } from '#platform';
import { aKey, aPerson } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { startTestApi, type ApiRequestOptions, type Json, type TestApi } from './api-fixture.js';
import { SentMail } from './sent-mail.js';

describe('access that has ended', () => {
  let api: TestApi;
  let admin: string;
  let sent: SentMail;
  let idOf: ReadonlyMap<string, string>;
  beforeAll(async () => {
    api = await startTestApi();
    const hash = await argon2Passwords.hash('demo');
    ({ idOf } = await api.db.uow.run((tx) => loadDemoDirectory(tx, hash)));
    admin = await aKey(api.db, 'administrator', null);
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
  });
  afterAll(() => api.stop());

  const sql = (text: string, params: unknown[] = []) => api.db.dataSource.query(text, params);
  const post = (url: string, body: unknown, as?: string, more: Partial<ApiRequestOptions> = {}) =>
    api.call({ method: 'POST', url: `/api/v1/${url}`, as, body, ...more });
  const me = (as: string) => api.call({ url: '/api/v1/me', as });
  const remove = (url: string, as = admin) =>
    api.call({ method: 'DELETE', url: `/api/v1/${url}`, as });
  /** A new person of an office with a password, signed in. */
  async function someone(role: string, bodyCode: string) {
    const email = `${randomUUID().slice(0, 8)}@demo.test`;
    const invited = await post(
      'people/invitations',
      { email, displayName: 'Ai', role, bodyCode },
      admin,
    );
    await sent.drain();
    const token = sent.tokenTo(email, 'sign-in');
    const session = (await post('sign-in-links/consume', { token })).json.token;
    const put = { method: 'PUT', url: '/api/v1/me/password', as: session, key: null } as const;
    expect((await api.call({ ...put, body: { next: 'mật khẩu một' } })).status).toBe(204);
    const { id, memberships } = invited.json;
    return { id, email, session, membershipId: memberships[0].id };
  }
  const keyOf = async (as: string, body: object = {}) => {
    const wish = { label: 'Khóa', role: 'coordinator', bodyCode: 'LDLD-LC', ...body };
    return (await post('api-keys', wish, as)).json.key as string;
  };

  it('ends the keys made under a role with that role, and the keys those keys made', async () => {
    const coordinator = await someone('coordinator', 'LDLD-LC');
    const key = await keyOf(coordinator.session);
    const child = await keyOf(key, { role: 'head', bodyCode: 'LC-Y-TE' });
    const other = await keyOf(admin, { role: 'head', bodyCode: 'LC-Y-TE' });
    expect((await me(child)).status).toBe(200);
    expect((await remove(`people/memberships/${coordinator.membershipId}`)).status).toBe(204);
    for (const ended of [key, child]) expect((await me(ended)).json.code).toBe('KEY_REVOKED');
    expect((await me(other)).status).toBe(200);
  });

  it('ends keys, sessions and links of a person with the account', async () => {
    const coordinator = await someone('coordinator', 'LDLD-LC');
    const key = await keyOf(coordinator.session);
    await post('sign-in-links', { email: coordinator.email });
    await sent.drain();
    const token = sent.tokenTo(coordinator.email, 'sign-in');
    await post('sign-in-links', { email: coordinator.email });
    expect((await post(`people/${coordinator.id}/disable`, undefined, admin)).status).toBe(204);
    expect((await me(key)).json.code).toBe('KEY_REVOKED');
    expect((await me(coordinator.session)).json.code).toBe('TOKEN_INVALID');
    expect((await post('sign-in-links/consume', { token })).json.code).toBe('TOKEN_INVALID');
    const before = sent.to(coordinator.email).length;
    await sent.drain();
    expect(sent.to(coordinator.email)).toHaveLength(before);
  });

  it('ends every key on its day, and says when it was last used', async () => {
    const wish = { label: 'Một ngày', role: 'head', bodyCode: 'LC-Y-TE', validDays: 1 };
    const made = (await post('api-keys', wish, admin)).json;
    await me(made.key);
    const listed = (await api.call({ url: '/api/v1/api-keys', as: admin })).json.items.find(
      (one: Json) => one.id === made.id,
    );
    expect(listed.expiresAt).toBe(made.expiresAt);
    expect(listed.lastUsedAt).not.toBeNull();
    await sql(`update api_key set expires_at = created_at where id = $1`, [made.id]);
    // Felt at the latest when the process looks again.
    const fresh = await startTestApiOn(made.key);
    expect(fresh).toBe('TOKEN_EXPIRED');
  });

  const startTestApiOn = async (key: string): Promise<string> => {
    await remove(`api-keys/${randomUUID()}`);
    await post('api-keys', { label: 'x', role: 'head', bodyCode: 'LC-Y-TE' }, admin).then(
      ({ json }) => remove(`api-keys/${json.id}`),
    );
    return (await me(key)).json.code;
  };

  it('answers a repeated request under a lost role with a refusal, not with what was said then', async () => {
    const clerk = await someone('recordsClerk', 'LDLD-LC');
    const key = randomUUID();
    const body = {
      code: 'LC-LAP-LAI',
      name: 'Đơn vị lặp lại',
      kind: 'sectorUnion',
      parentCode: 'LDLD-LC',
    };
    const first = await post('bodies', body, clerk.session, { key });
    const again = await post('bodies', body, clerk.session, { key });
    expect([again.status, again.json]).toEqual([first.status, first.json]);
    await remove(`people/memberships/${clerk.membershipId}`);
    const refused = await post('bodies', body, clerk.session, { key });
    expect([refused.status, refused.text.includes('LC-LAP-LAI')]).toEqual([403, false]);
  });

  it('keeps one coordinator in an office that exists, also when two go at once', async () => {
    const office = idOf.get('CB-SL')!;
    const [{ id: first }] = await sql(
      `select id from membership where body_id = $1 and role = 'coordinator' and ended_at is null`,
      [office],
    ).then(async (rows: { id: string }[]) => {
      if (rows.length > 0) return rows;
      await aPerson(api.db, 'coordinator', office);
      return sql(`select id from membership where body_id = $1 and role = 'coordinator'`, [office]);
    });
    const alone = await remove(`people/memberships/${first}`);
    expect([alone.status, alone.json.code]).toEqual([409, 'LAST_COORDINATOR']);
    const [{ person_id: person }] = await sql('select person_id from membership where id = $1', [
      first,
    ]);
    expect((await post(`people/${person}/disable`, undefined, admin)).json.code).toBe(
      'LAST_COORDINATOR',
    );
    const second = await someone('coordinator', 'CB-SL');
    const both = await Promise.all([
      remove(`people/memberships/${first}`),
      post(`people/${second.id}/disable`, undefined, admin),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  describe('a password', () => {
    const change = (as: string, body: object) =>
      api.call({ method: 'PUT', url: '/api/v1/me/password', as, body, key: null });
    const linkFor = async (email: string) => {
      await sql('delete from brake');
      await post('sign-in-links', { email });
      await sent.drain();
      return sent.tokenTo(email, 'sign-in');
    };

    it('that was forgotten is set anew after coming by a link, for half an hour', async () => {
      const person = await someone('recordsClerk', 'LDLD-LC');
      const come = async () =>
        (await post('sign-in-links/consume', { token: await linkFor(person.email) })).json.token;
      expect((await change(await come(), { next: 'mật khẩu hai' })).status).toBe(204);
      const late = await come();
      await sql(`update session set created_at = created_at - interval '31 minutes'`);
      expect((await change(late, { next: 'mật khẩu ba' })).json.code).toBe('SIGN_IN_FAILED');
      const signIn = (password: string) => post('sign-in', { email: person.email, password });
      const byPassword = (await signIn('mật khẩu hai')).json.token;
      expect((await change(byPassword, { next: 'mật khẩu ba' })).json.code).toBe('SIGN_IN_FAILED');
    });

    it('that changes ends the links still on their way', async () => {
      const person = await someone('recordsClerk', 'LDLD-LC');
      const token = await linkFor(person.email);
      await post('sign-in-links', { email: person.email });
      const next = { current: 'mật khẩu một', next: 'mật khẩu hai' };
      expect((await change(person.session, next)).status).toBe(204);
      expect((await post('sign-in-links/consume', { token })).json.code).toBe('TOKEN_INVALID');
      const before = sent.to(person.email).length;
      await sent.drain();
      expect(sent.to(person.email)).toHaveLength(before);
    });

    it('guessed for an address nobody has shuts that address like any other', async () => {
      await sql('delete from brake');
      const guess = (email: string) => post('sign-in', { email, password: 'đoán' });
      const codes = async (email: string) => {
        const said: string[] = [];
        for (const _ of [1, 2, 3, 4, 5, 6]) said.push((await guess(email)).json.code);
        return said;
      };
      expect(await codes('khong-co@demo.test')).toEqual(await codes('vanthu@demo.test'));
    });

    it('guessed from one place over many addresses shuts that place, in every process', async () => {
      await sql('delete from brake');
      const guess = (index: number) =>
        post('sign-in', { email: `ai-${index}@demo.test`, password: 'đoán' });
      for (let index = 0; index < 50; index += 10) {
        await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((more) => guess(index + more)));
      }
      const shut = await guess(99);
      expect([shut.status, shut.json.code]).toEqual([429, 'TOO_MANY_TRIES']);
      const [row] = await sql('select count(*)::int as n from brake where tries > 50');
      expect(row.n).toBe(1);
      await sql('delete from brake');
    });
  });
});
