import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { loadDemoDirectory } from '#application';
import { argon2Passwords, createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { query, startMailRoad, type MailRoad } from './mail-fixture.js';

const SCRIPT = `"'><img src=x onerror=alert(1)></title></textarea><script>alert(2)</script>`;
const HEADER = 'x\r\nBcc: xa@doi-thu.test\r\nX-Them: 1\r\n\r\n<b>thân thư khác</b>';

interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A stranger with a real socket: addresses and headers go out as they are written. */
describe('a stranger before a running API', () => {
  let api: CampaignApi;
  let scene: Scene;
  let port: number;
  beforeAll(async () => {
    api = await startCampaignApi();
    const hash = await argon2Passwords.hash('demo');
    await api.db.uow.run((tx) => loadDemoDirectory(tx, hash));
    scene = await aScene(api, { bodies: 2, tasks: 1 });
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as { port: number });
  });
  afterAll(() => api.stop());

  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body = '',
  ) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
        let text = '';
        reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const json = (key: string = randomUUID()) => ({
    'content-type': 'application/json',
    'idempotency-key': key,
  });
  const holder = (): string => {
    const links = createLinkTokens('s'.repeat(32), api.app.get<SystemClock>(CLOCK));
    return links.sign({ dispatchId: scene.dispatchIds[0]!, email: scene.recipients[0]!.email });
  };

  it.each([
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/api/v1/../../../../etc/passwd',
    '/api/v1/files/..%2f..%2f..%2fetc%2fpasswd',
    '//doi-thu.test/..',
    'http://doi-thu.test/api/v1/me',
    '/l/..%2f..%2fapi%2fv1%2fme',
    '/sign-in/..%2f..%2fetc%2fpasswd',
  ])('finds nothing behind the path %s', async (path) => {
    const { status, text, headers } = await send('GET', path);
    expect([status >= 400 && status < 500, headers['location']]).toEqual([true, undefined]);
    expect(text).not.toMatch(/root:.*:0:0|"dependencies"/);
  });

  it.each(['/sign-in?next=//doi-thu.test', '/?next=https://doi-thu.test', '//doi-thu.test/%2f..'])(
    'is sent to no other site by %s',
    async (path) => {
      for (const accept of ['text/html', '*/*']) {
        const { headers, text } = await send('GET', path, { accept });
        expect(headers['location']).toBeUndefined();
        expect(text).not.toMatch(/(href|src|action|content)="[^"]*doi-thu/);
      }
    },
  );

  it('changes no prototype with what stands in a body, a query or a form', async () => {
    const bodies = [
      '{"__proto__":{"hong":1},"email":"a@demo.test","password":"x"}',
      '{"constructor":{"prototype":{"hong":1}},"email":"a@demo.test","password":"x"}',
      '{"email":{"__proto__":{"hong":1}},"password":"x"}',
    ];
    for (const body of bodies) {
      const { status } = await send('POST', '/api/v1/sign-in', json(), body);
      expect(status >= 400 && status < 500).toBe(true);
    }
    await send('GET', '/api/v1/bodies?__proto__[hong]=1&constructor[prototype][hong]=1', {
      authorization: `Bearer ${scene.coordinator}`,
    });
    await send(
      'POST',
      `/l/${holder()}/decline`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      '__proto__[hong]=1&constructor.prototype.hong=1&reason=x',
    );
    expect(({} as Record<string, unknown>)['hong']).toBeUndefined();
  });

  it('cannot tell from the time of a refusal whether an address has an account', async () => {
    const known = await query(
      api.db,
      'select email from person where password_hash is not null order by email limit 9',
    );
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const [at, row] of known.entries()) {
      for (const [kind, email] of [
        ['known', String(row['email'])],
        ['unknown', `khong-co-${at}@demo.test`],
      ] as const) {
        const from = performance.now();
        const body = JSON.stringify({ email, password: 'đoán bừa' });
        const { status } = await send('POST', '/api/v1/sign-in', json(), body);
        times[kind].push(performance.now() - from);
        expect(status).toBe(401);
      }
    }
    const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[of.length >> 1] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    // Without a password to compare, the answer would come some fifty times sooner.
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });

  it('has no word in the addresses that mails and answers name: they come from the configuration', async () => {
    const email = scene.coordinatorEmail;
    const headers = {
      ...json(),
      host: 'doi-thu.test',
      'x-forwarded-host': 'doi-thu.test',
      'x-forwarded-proto': 'gopher',
      forwarded: 'host=doi-thu.test',
    };
    const asked = await send('POST', '/api/v1/sign-in-links', headers, JSON.stringify({ email }));
    expect([asked.status < 300, asked.text.includes('doi-thu')]).toEqual([true, false]);
    const road = await startMailRoad(api.db);
    api.db.clock.advance(600_000);
    await road.drain();
    const [mail] = await road.box.messages({ to: email });
    const detail = await road.box.message(mail?.id ?? '');
    expect(detail?.text).toContain('/sign-in/');
    expect(`${detail?.text}${detail?.html}`).not.toContain('doi-thu');
    await road.stop();
  });

  it('gets no answer of another’s request by repeating its key', async () => {
    const path = `/api/v1/dispatches/${scene.dispatchIds[1]}/acknowledge`;
    const key = randomUUID();
    const as = (token: string) => ({ ...json(key), authorization: `Bearer ${token}` });
    expect((await send('POST', path, as(scene.otherRecipient), '{}')).status).toBe(200);
    for (const token of [scene.recipient, scene.foreigner, holder(), 'ddk_x']) {
      const { status, text } = await send('POST', path, as(token), '{}');
      expect([401, 404]).toContain(status);
      expect(text).not.toContain(scene.dispatchIds[1]);
    }
  });
});

describe('what somebody wrote to do harm', () => {
  let api: CampaignApi;
  let scene: Scene;
  let road: MailRoad;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 1, tasks: 1 });
    road = await startMailRoad(api.db);
  });
  afterAll(async () => {
    await road.stop();
    await api.stop();
  });

  /** In every column that people fill and pages or mails show. */
  async function everywhere(text: string): Promise<void> {
    await query(api.db, 'update campaign set subject = $1, number = $1, symbol = $1', [text]);
    await query(api.db, 'update body set name = $1 || code, name_folded = code', [text]);
    await query(api.db, 'update task set title = $1, description = $1', [text]);
    await query(api.db, 'update person set display_name = $1', [text]);
  }

  it('stays text on every page and in every mail', async () => {
    await everywhere(SCRIPT);
    const ask = `/api/v1/assignments/${scene.assignmentIds[0]![0]}/questions`;
    const asked = await api.call({
      method: 'POST',
      url: ask,
      as: scene.recipient,
      body: { text: SCRIPT },
    });
    expect(asked.status).toBeLessThan(300);
    const links = createLinkTokens('s'.repeat(32), api.app.get<SystemClock>(CLOCK));
    const token = links.sign({
      dispatchId: scene.dispatchIds[0]!,
      email: scene.recipients[0]!.email,
    });
    const html = { headers: { accept: 'text/html' } };
    const pages = [
      await api.call({ url: `/l/${token}`, ...html }),
      await api.call({ url: '/status', as: scene.coordinator, ...html }),
      await api.call({ url: `/l/${encodeURIComponent(SCRIPT)}`, ...html }),
      await api.call({ url: `/sign-in/${encodeURIComponent(SCRIPT)}`, ...html }),
      await api.call({ url: `/api/v1/${encodeURIComponent(SCRIPT)}`, ...html }),
      await api.call({
        method: 'POST',
        url: `/l/${token}/decline`,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ what: SCRIPT, reason: SCRIPT }).toString(),
      }),
    ];
    expect(pages[0]!.text).toContain('&lt;script&gt;alert(2)');
    api.db.clock.advance(600_000);
    await road.drain();
    const mails = await road.box.messages();
    const details = await Promise.all(mails.map((mail) => road.box.message(mail.id)));
    expect(details.length).toBeGreaterThan(1);
    for (const text of [...pages.map((page) => page.text), ...details.map((one) => one?.html)]) {
      expect(text).not.toMatch(/<img src=x|<script>alert|<\/textarea><script/);
    }
    for (const page of pages) {
      expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'");
    }
  });

  it('adds no header and no recipient to a mail', async () => {
    road.box.clear();
    await everywhere(HEADER);
    await query(api.db, `update message set state = 'PENDING', attempt = 0 where state = 'SENT'`);
    api.db.clock.advance(600_000);
    await road.drain();
    const mails = await road.box.messages();
    const expected = new Set([scene.recipients[0]!.email, scene.coordinatorEmail]);
    expect(mails.length).toBeGreaterThan(1);
    for (const { id, to } of mails) {
      const detail = await road.box.message(id);
      const names = detail?.headers.map(({ name }) => name.toLowerCase());
      expect(names).not.toContain('bcc');
      expect(names).not.toContain('x-them');
      expect(to.filter((address) => !expected.has(address))).toEqual([]);
      expect(detail?.html).not.toContain('<b>thân thư khác');
    }
  });

  it.each([
    'a@demo.test\r\nBcc: b@doi-thu.test',
    'a@demo.test, b@doi-thu.test',
    'A <b@doi-thu.test>',
    'a@demo.test?bcc=b@doi-thu.test',
    'x?bcc=b@doi-thu.test',
    'a%0d%0a@demo.test',
    '"a b"@demo.test',
    'a@[127.0.0.1]',
    'a@demo.test\u0000',
  ])('is no address: %j', async (email) => {
    const { id } = scene.recipients[0]!;
    const answer = await api.call({
      method: 'PUT',
      url: `/api/v1/bodies/${id}/contacts/contactPoint`,
      as: scene.administrator,
      body: { email, name: null },
      ifMatch: 1,
    });
    expect([answer.status, answer.json.code]).toEqual([422, 'VALIDATION_FAILED']);
  });
});
