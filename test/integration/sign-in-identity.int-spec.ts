import { aBody, aPerson } from '#testing';
import { startTestApi, type ApiAnswer, type TestApi } from './api-fixture.js';
import { passThrough, startProvider, type TestProvider } from './identity-provider.js';

const HOME = 'http://dondoc.demo.test';
const REDIRECT = `${HOME}/sign-in/identity/answer`;

const cookiesOf = ({ headers }: ApiAnswer): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map(String);
const cookieOf = (answer: ApiAnswer, name: string): string | undefined =>
  cookiesOf(answer).find((line) => line.startsWith(`${name}=`) && !line.startsWith(`${name}=;`));
const pairOf = (line: string | undefined): string => line?.split(';')[0] ?? '';

describe('signing in by an identity provider', () => {
  let provider: TestProvider;
  let api: TestApi;
  beforeAll(async () => {
    provider = await startProvider(REDIRECT);
    api = await startTestApi(provider.env);
  });
  afterAll(async () => {
    await api.stop();
    await provider.stop();
  });

  const get = (url: string, cookie = ''): Promise<ApiAnswer> =>
    api.call({ url, headers: { accept: 'text/html', cookie } });
  const person = async (role: 'contactPoint' | 'coordinator' = 'contactPoint') => {
    const { id } = await aBody(api.db);
    return aPerson(api.db, role, id);
  };
  /** The whole way of one browser. */
  async function comeIn(subject: string | null, next = '') {
    provider.setVisitor(subject);
    const asked = await get(`/sign-in/identity${next}`);
    expect(asked.status).toBe(303);
    const kept = cookieOf(asked, 'dondoc_asked');
    const back = await passThrough(String(asked.headers['location']), HOME);
    const answer = await get(back.slice(HOME.length), pairOf(kept));
    return { asked, kept, back: back.slice(HOME.length), answer };
  }
  const meOf = async (answer: ApiAnswer): Promise<{ readonly email?: string }> => {
    const cookie = pairOf(cookieOf(answer, 'dondoc_session'));
    return (await api.call({ url: '/api/v1/me', headers: { cookie } })).json as { email?: string };
  };

  it('asks with PKCE, a state and a nonce, and keeps them where no script and no other path sees them', async () => {
    const asked = await get('/sign-in/identity');
    const sent = new URL(String(asked.headers['location'])).searchParams;
    expect(sent.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(sent.get(name)?.length).toBeGreaterThan(20);
    }
    expect(sent.get('redirect_uri')).toBe(REDIRECT);
    expect(cookieOf(asked, 'dondoc_asked')).toMatch(
      /Path=\/sign-in\/identity; HttpOnly; SameSite=Lax/,
    );
  });

  it('lets in whom the office has registered, binds the subject once, and follows it when the address changes', async () => {
    const { email } = await person();
    provider.setAccount('s-1', { email: email.toUpperCase(), email_verified: true });
    const first = await comeIn('s-1');
    expect(first.answer).toMatchObject({ status: 303, headers: { location: '/work' } });
    expect((await meOf(first.answer)).email).toBe(email);
    const [session] = await api.db.dataSource.query<{ opened_by: string }[]>(
      `select opened_by from session order by created_at desc limit 1`,
    );
    expect(session?.opened_by).toBe('identity');
    provider.setAccount('s-1', { email: 'khac@demo.test', email_verified: true });
    const again = await comeIn('s-1');
    expect((await meOf(again.answer)).email).toBe(email);
    // Somebody else has the address now: it opens nothing.
    provider.setAccount('s-2', { email, email_verified: true });
    const other = await comeIn('s-2');
    expect(other.answer.status).toBe(409);
    expect(other.answer.text).toContain('đã gắn với một danh tính khác');
    expect(cookieOf(other.answer, 'dondoc_session')).toBeUndefined();
  });

  it('leads to the page that was wanted, never to another site', async () => {
    const { email } = await person('coordinator');
    provider.setAccount('s-3', { email, email_verified: true });
    const wanted = await comeIn('s-3', '?next=%2Fcampaigns%3Ffind%3Da');
    expect(wanted.answer.headers['location']).toBe('/campaigns?find=a');
    const elsewhere = await comeIn('s-3', '?next=https%3A%2F%2Fevil.test%2F');
    expect(elsewhere.answer.headers['location']).toBe('/');
  });

  it.each([
    ['an address nobody has', { email: 'la@demo.test', email_verified: true }, 403, 'chưa đăng ký'],
    ['an address that is not verified', { email_verified: false }, 403, 'chưa xác minh'],
    ['no address', null, 403, 'chưa xác minh'],
  ])('refuses %s, and registers nobody', async (_what, account, status, words) => {
    const { email } = await person();
    const subject = `s-${_what}`;
    provider.setAccount(subject, account === null ? {} : { email, ...account });
    const count = 'select count(*)::int as n from person';
    const [before] = await api.db.dataSource.query<{ n: number }[]>(count);
    const { answer } = await comeIn(subject);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('Đăng nhập bằng cổng cán bộ');
    expect(cookieOf(answer, 'dondoc_session')).toBeUndefined();
    expect(await api.db.dataSource.query(count)).toEqual([before]);
  });

  it('refuses a closed account, bound or not', async () => {
    const { id, email } = await person();
    provider.setAccount('s-4', { email, email_verified: true });
    expect((await comeIn('s-4')).answer.status).toBe(303);
    await api.db.dataSource.query('update person set disabled_at = now() where id = $1', [id]);
    expect((await comeIn('s-4')).answer.status).toBe(403);
  });

  it('opens nothing for an answer of another browser, an old one, a forged one, or a person who refuses', async () => {
    const { email } = await person();
    provider.setAccount('s-5', { email, email_verified: true });
    const mine = await comeIn('s-5');
    expect(mine.answer.status).toBe(303);
    const refused = async (answer: ApiAnswer): Promise<void> => {
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('Chưa xác nhận được danh tính.');
      expect(cookieOf(answer, 'dondoc_session')).toBeUndefined();
    };
    // Brought by a link, to a browser that asked nothing; then to one that asked for itself.
    await refused(await get(mine.back));
    const victim = pairOf(cookieOf(await get('/sign-in/identity'), 'dondoc_asked'));
    await refused(await get(mine.back, victim));
    // The code was used already.
    await refused(await get(mine.back, pairOf(mine.kept)));
    const forged = Buffer.from(JSON.stringify({ state: 'a' })).toString('base64url');
    await refused(await get('/sign-in/identity/answer?code=a&state=a', `dondoc_asked=${forged}`));
    await refused(await get('/sign-in/identity/answer'));
    await refused((await comeIn(null)).answer);
  });

  it('checks the nonce and the proof of who asked', async () => {
    const { email } = await person();
    provider.setAccount('s-6', { email, email_verified: true });
    provider.setVisitor('s-6');
    for (const part of ['nonce', 'verifier'] as const) {
      const asked = await get('/sign-in/identity');
      const [name = '', value = ''] = pairOf(cookieOf(asked, 'dondoc_asked')).split('=');
      const kept = JSON.parse(Buffer.from(value, 'base64url').toString()) as Record<string, string>;
      const other = { ...kept, [part]: 'x'.repeat(43) };
      const cookie = `${name}=${Buffer.from(JSON.stringify(other)).toString('base64url')}`;
      const back = await passThrough(String(asked.headers['location']), HOME);
      expect((await get(back.slice(HOME.length), cookie)).status).toBe(401);
    }
  });

  it('shows its button on the sign-in page, and says so to the app', async () => {
    expect((await get('/sign-in?next=%2Fwork')).text).toContain(
      'href="/sign-in/identity?next=%2Fwork"',
    );
    const { json } = await api.call({ url: '/api/v1/sign-in-ways' });
    expect(json).toEqual({ identityProvider: { name: 'cổng cán bộ' } });
  });
});

describe('an identity provider that tells all in the ID token', () => {
  it('is believed as well', async () => {
    const provider = await startProvider(REDIRECT, { idTokenSaysAll: true });
    const api = await startTestApi(provider.env);
    const { id } = await aBody(api.db);
    const { email } = await aPerson(api.db, 'contactPoint', id);
    provider.setAccount('s-1', { email, email_verified: true });
    provider.setVisitor('s-1');
    const asked = await api.call({ url: '/sign-in/identity' });
    const back = await passThrough(String(asked.headers['location']), HOME);
    const cookie = pairOf(cookieOf(asked, 'dondoc_asked'));
    const answer = await api.call({ url: back.slice(HOME.length), headers: { cookie } });
    expect(answer.headers['location']).toBe('/work');
    await api.stop();
    await provider.stop();
  });
});

describe('without an identity provider', () => {
  it('nothing speaks of one; one that is away is said to be, and the other ways stay', async () => {
    const none = await startTestApi();
    expect((await none.call({ url: '/sign-in' })).text).not.toContain('/sign-in/identity');
    expect((await none.call({ url: '/sign-in/identity' })).status).toBe(404);
    expect((await none.call({ url: '/api/v1/sign-in-ways' })).json).toEqual({
      identityProvider: null,
    });
    await none.stop();
    const provider = await startProvider(REDIRECT);
    const away = await startTestApi(provider.env);
    await provider.stop();
    const answer = await away.call({ url: '/sign-in/identity' });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Chưa kết nối được với nơi xác nhận danh tính.');
    expect(answer.text).toContain('Gửi liên kết đăng nhập');
    await away.stop();
  });
});
