import { composeDigests, type Clock, type UnitOfWork } from '#application';
import { CLOCK, UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { vn } from './mail-fixture.js';
import { SentMail } from './sent-mail.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const ONE_CLICK = 'List-Unsubscribe=One-Click';

describe('giving up the morning digest', () => {
  let api: CampaignApi;
  let scene: Scene;
  let email: string;
  let other: string;
  let sent: SentMail;
  beforeEach(async () => {
    api = await startCampaignApi();
    await api.standAt(vn('2025-03-03 08:30'));
    scene = await aScene(api, { bodies: 2, tasks: 1, dueAt: [vn('2025-03-21 17:00')] });
    [email = '', other = ''] = scene.recipients.map((body) => body.email);
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK), 'https://dondoc.demo.test');
    await sent.drain();
    for (const [index, as] of [scene.recipient, scene.otherRecipient].entries()) {
      const url = `/api/v1/dispatches/${scene.dispatchIds[index] ?? ''}/acknowledge`;
      expect((await api.call({ method: 'POST', url, as, body: {} })).status).toBe(200);
    }
    await sent.drain();
  });
  afterEach(() => api.stop());

  async function morning(day: string): Promise<void> {
    await api.standAt(vn(`${day} 07:30`));
    await api.advance(scene.id);
    const uow = api.app.get<UnitOfWork>(UNIT_OF_WORK);
    await composeDigests(uow, api.app.get<Clock>(CLOCK).now());
    await sent.drain();
  }
  /** Subjects to an address since the last time. */
  const seen = new Map<string, number>();
  const news = (to: string): readonly string[] => {
    const all = sent.to(to).map(({ subject }) => subject);
    const before = seen.get(to) ?? 0;
    seen.set(to, all.length);
    return all.slice(before);
  };
  const page = (method: 'GET' | 'POST', url: string, payload?: string) =>
    api.call({
      ...{ method, url, key: null, headers: method === 'GET' ? { accept: 'text/html' } : FORM },
      ...(payload === undefined ? {} : { body: payload }),
    });
  const headersTo = (to: string): Readonly<Record<string, string>> =>
    sent.to(to).at(-1)?.headers ?? {};
  const pathIn = (header: string): string =>
    /<https:\/\/[^/]+(\/mute\/[^>]+)>/.exec(header)?.[1] ?? '';

  it('is offered by the digest alone, by a page, by mail and by one press', async () => {
    expect(headersTo(email)['List-Unsubscribe']).toBeUndefined();
    await morning('2025-03-14');
    const headers = headersTo(email);
    expect(headers['List-Unsubscribe']).toMatch(
      /^<https:\/\/dondoc\.demo\.test\/mute\/[\w.-]+>, <mailto:/,
    );
    expect(headers['List-Unsubscribe-Post']).toBe(ONE_CLICK);
  });

  it('takes the digests from that address only, says so in the record, and gives them back', async () => {
    await morning('2025-03-14');
    const path = pathIn(headersTo(email)['List-Unsubscribe'] ?? '');
    const looked = await page('GET', path);
    expect(looked.status).toBe(200);
    expect(looked.text).toContain('Thôi nhận bản tin buổi sáng');
    news(email);
    news(other);
    const pressed = await page('POST', path, ONE_CLICK);
    expect(pressed.status).toBe(200);
    expect(pressed.text).toContain('Đã thôi nhận bản tin');
    // Pressed twice is pressed once; the mail program waits for no page.
    expect((await page('POST', path, ONE_CLICK)).status).toBe(200);
    await morning('2025-03-18');
    expect(news(email)).toEqual([]);
    expect(news(other)).toEqual([expect.stringContaining('[Còn 3 ngày]')]);
    const [row] = await api.db.dataSource.query<{ state: string; last_error: string }[]>(
      `select state, last_error from message where to_email = $1 order by composed_at desc limit 1`,
      [email],
    );
    expect(row).toEqual({ state: 'SUPPRESSED', last_error: 'người nhận đã thôi nhận bản tin' });
    // What is no digest comes as before.
    await api.call({
      method: 'POST',
      url: `/api/v1/assignments/${scene.assignmentIds[0]?.[0] ?? ''}/nudge`,
      as: scene.coordinator,
      body: { text: 'Đề nghị khẩn trương' },
    });
    await sent.drain();
    expect(news(email)).toEqual([expect.stringContaining('[Đôn đốc]')]);
    expect((await page('GET', path)).text).toContain('Nhận lại bản tin');
    expect((await page('POST', `${path}/again`, '')).text).toContain('Thôi nhận bản tin');
    await morning('2025-03-20');
    expect(news(email)).toEqual([expect.stringContaining('[Còn 1 ngày]')]);
  });

  it('by a link that is not ours changes nothing, nor does a link of another kind', async () => {
    await morning('2025-03-14');
    const path = pathIn(headersTo(email)['List-Unsubscribe'] ?? '');
    const forged = `${path.slice(0, -3)}AAA`;
    const dispatch = `/mute/${sent.tokenTo(email, 'l')}`;
    for (const wrong of [forged, dispatch, '/mute/x']) {
      expect((await page('GET', wrong)).status).toBe(404);
      expect((await page('POST', wrong, ONE_CLICK)).status).toBe(404);
    }
    const asLink = path.replace('/mute/', '/l/');
    expect((await page('GET', asLink)).status).toBe(404);
    const rows = await api.db.dataSource.query<unknown[]>('select from mail_mute');
    expect(rows).toHaveLength(0);
  });
});
