import { randomUUID } from 'node:crypto';
import { createLinkTokens, type LinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const SECRET = 's'.repeat(32);
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

describe('the page behind a mail link', () => {
  let api: CampaignApi;
  let links: LinkTokens;
  beforeAll(async () => {
    api = await startCampaignApi();
    links = createLinkTokens(SECRET, api.app.get<SystemClock>(CLOCK));
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  const linkTo = (scene: Scene, index = 0): string =>
    `/l/${links.sign({ dispatchId: scene.dispatchIds[index]!, email: scene.recipients[index]!.email })}`;
  const look = (url: string) => api.call({ url, headers: { accept: 'text/html' } });
  const press = (url: string, fields: Readonly<Record<string, string>> = {}) =>
    api.call({
      method: 'POST',
      url,
      headers: FORM,
      key: null,
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
    });
  const rowsOf = async (scene: Scene) =>
    api.db.dataSource.query<unknown>(
      `select d.state, d.version, d.opened_at, (select count(*) from event where dispatch_id = d.id) as events,
              (select count(*) from outbox) as outbox, (select count(*) from message) as messages
       from dispatch d where d.campaign_id = $1 order by d.id`,
      [scene.id],
    );

  it('shows document, tasks and dates, and changes nothing however often it is fetched', async () => {
    const scene = await aScene(api, { dueAt: ['2025-06-30T10:00:00Z', null] });
    const before = await rowsOf(scene);
    for (let scanner = 0; scanner < 5; scanner += 1)
      expect((await look(linkTo(scene))).status).toBe(200);
    await api.app.inject({ method: 'HEAD', url: linkTo(scene) });
    expect(await rowsOf(scene)).toEqual(before);
    const { text, headers } = await look(linkTo(scene));
    for (const words of [
      'Kế hoạch',
      scene.number,
      'Việc thứ 1',
      'hạn 30/06/2025',
      'không thời hạn',
      'Tiếp nhận',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('name="robots" content="noindex"');
    expect(text).not.toContain('<script');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(text).not.toMatch(/\sstyle=|<style/);
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('acknowledges after a press, honestly recorded, and says so ever after', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    const pressed = await press(`${url}/acknowledge`);
    expect(pressed).toMatchObject({ status: 303, headers: { location: url } });
    const page = await look(url);
    expect(page.text).toContain('Đơn vị đã tiếp nhận lúc 08:30 ngày 10/03/2025');
    expect(page.text).not.toContain('>Tiếp nhận</button>');
    const { json } = await api.call({
      url: `/api/v1/dispatches/${scene.dispatchIds[0]}`,
      as: scene.coordinator,
    });
    expect(json.answeredBy).toBe(`qua liên kết gửi tới ${scene.recipients[0]!.email}`);
    expect((await press(`${url}/acknowledge`)).status).toBe(303);
  });

  it('takes a refusal of the whole document with its reason only', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    const blank = await press(`${url}/decline`, { what: 'dispatch', reason: '  ' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('Cần nêu lý do.');
    expect(blank.text).toContain('>Tiếp nhận</button>');
    expect(
      (await press(`${url}/decline`, { what: 'dispatch', reason: 'Không quản lý lĩnh vực này' }))
        .status,
    ).toBe(303);
    const page = await look(url);
    expect(page.text).toContain('Đơn vị đã từ chối tiếp nhận');
    expect(page.text).toContain('Không quản lý lĩnh vực này');
  });

  it('takes back one task, and none of another body', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    const foreign = scene.assignmentIds[1]![0]!;
    expect((await press(`${url}/decline`, { what: foreign, reason: 'x' })).status).toBe(404);
    const own = scene.assignmentIds[0]![0]!;
    expect((await press(`${url}/decline`, { what: own, reason: 'Việc của sở khác' })).status).toBe(
      303,
    );
    expect((await look(url)).text).toContain('Không thuộc thẩm quyền');
    const { json } = await api.call({
      url: `/api/v1/campaigns/${scene.id}`,
      as: scene.coordinator,
    });
    expect(json.totals.work.declined).toBe(1);
  });

  it('refuses a press without a key, and answers the same key once', async () => {
    const scene = await aScene(api);
    const url = `${linkTo(scene)}/acknowledge`;
    const bare = await api.call({ method: 'POST', url, headers: FORM, key: null, body: 'a=b' });
    expect(bare.status).toBe(400);
    const idempotencyKey = randomUUID();
    await press(url, { idempotencyKey });
    const before = await rowsOf(scene);
    expect((await press(url, { idempotencyKey })).status).toBe(303);
    expect(await rowsOf(scene)).toEqual(before);
  });

  it('escapes what people wrote', async () => {
    const scene = await aScene(api);
    await api.db.dataSource.query('update campaign set subject = $2 where id = $1', [
      scene.id,
      '<img src=x onerror=alert(1)>',
    ]);
    const { text } = await look(linkTo(scene));
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x');
  });

  it('knows nothing of forged, foreign and cut tokens', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    const other = createLinkTokens('t'.repeat(32), api.app.get<SystemClock>(CLOCK));
    const foreign = other.sign({ dispatchId: scene.dispatchIds[0]!, email: 'x@demo.test' });
    const nothing = links.sign({ dispatchId: randomUUID(), email: 'x@demo.test' });
    for (const bad of [`/l/${foreign}`, url.slice(0, -2), '/l/a.b.c', `/l/${nothing}`]) {
      const answer = await look(bad);
      expect([answer.status, answer.text.includes('Liên kết không mở được')]).toEqual([404, true]);
      expect((await press(`${bad}/acknowledge`)).status).toBe(404);
    }
  });

  it('offers a new mail in place of a link that is too old, to the address on record, once a day', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    await api.standAt('2025-06-10T01:30:00Z');
    const page = await look(url);
    expect([page.status, page.text.includes('Liên kết hết hạn')]).toEqual([410, true]);
    expect((await press(`${url}/acknowledge`)).status).toBe(410);
    const sent = await press(`${url}/renew`);
    expect(sent.status).toBe(200);
    expect(sent.text).toContain(`${scene.recipients[0]!.email[0]}•••@`);
    expect(sent.text).not.toContain(scene.recipients[0]!.email);
    await press(`${url}/renew`);
    const mails: unknown[] = await api.db.dataSource.query(
      `select to_email, state from message where campaign_id = $1 and template = 'acknowledgementReminder'`,
      [scene.id],
    );
    expect(mails).toEqual([{ to_email: scene.recipients[0]!.email, state: 'PENDING' }]);
    const fresh = await press(`${linkTo(scene)}/renew`);
    expect(fresh.status).toBe(404);
  });

  it('says that a document was recalled or its campaign is over', async () => {
    const scene = await aScene(api);
    const url = linkTo(scene);
    const body = { reason: 'Ban hành nhầm' };
    const campaign = `/api/v1/campaigns/${scene.id}`;
    const { version } = (await api.call({ url: campaign, as: scene.coordinator })).json;
    await api.call({
      method: 'POST',
      url: `${campaign}/recall`,
      as: scene.coordinator,
      ifMatch: version,
      body,
    });
    const page = await look(url);
    expect(page.text).toMatch(/Văn bản đã được thu hồi\.\s*<\/strong\s*>\s*Ban hành nhầm/);
    expect(page.text).not.toContain('<form');
    const late = await press(`${url}/acknowledge`);
    expect(late.status).toBe(409);
    expect(late.text).toContain('Văn bản đã được thu hồi');
  });

  it('shows nothing of a launch that is not released', async () => {
    const scene = await aScene(api);
    await api.db.dataSource.query(
      `update campaign set released_at = null, state = 'launching' where id = $1`,
      [scene.id],
    );
    expect((await look(linkTo(scene))).status).toBe(404);
  });
});
