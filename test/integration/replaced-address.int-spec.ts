import { randomUUID } from 'node:crypto';
import type { Clock } from '#application';
import { aBody } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { SentMail } from './sent-mail.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

describe('a link that was mailed', () => {
  let api: CampaignApi;
  let sent: SentMail;
  beforeAll(async () => {
    api = await startCampaignApi();
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  const sql = (text: string, params: unknown[] = []) => api.db.dataSource.query(text, params);
  const look = (url: string) => api.call({ url, headers: { accept: 'text/html' } });
  const press = (url: string, fields: Readonly<Record<string, string>> = {}) =>
    api.call({
      method: 'POST',
      url,
      headers: FORM,
      key: null,
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
    });
  async function replaceAddress(scene: Scene, email: string): Promise<void> {
    const url = `/api/v1/bodies/${scene.recipients[0]!.id}`;
    const { version } = (await api.call({ url, as: scene.administrator })).json;
    const put = await api.call({
      method: 'PUT',
      url: `${url}/contacts/contactPoint`,
      as: scene.administrator,
      body: { email, name: null },
      ifMatch: version,
    });
    expect(put.status).toBe(200);
  }

  it('to an address that has been replaced since does nothing and shows the way to the new one', async () => {
    const scene = await aScene(api);
    await sent.drain();
    const old = `/l/${sent.tokenTo(scene.recipients[0]!.email, 'l')}`;
    expect((await look(old)).status).toBe(200);
    const fresh = `moi-${randomUUID().slice(0, 8)}@demo.test`;
    await replaceAddress(scene, fresh);
    const state = () =>
      sql('select state, version from dispatch where id = $1', [scene.dispatchIds[0]]);
    const before = await state();
    const page = await look(old);
    expect([page.status, page.text.includes('Địa chỉ nhận đã thay đổi')]).toEqual([410, true]);
    expect(page.text).not.toContain('Việc thứ 1');
    expect(page.text).not.toContain(fresh);
    const task = scene.assignmentIds[0]![0]!;
    for (const answer of [
      await press(`${old}/acknowledge`),
      await press(`${old}/decline`, { what: 'dispatch', reason: 'Không' }),
      await press(`${old}/decline`, { what: task, reason: 'Không' }),
    ]) {
      expect([answer.status, answer.text.includes('/renew')]).toEqual([410, true]);
    }
    expect(await state()).toEqual(before);
    const renewed = await press(`${old}/renew`);
    expect([renewed.status, renewed.text.includes(fresh)]).toEqual([200, false]);
    await sent.drain();
    // Told when the address was replaced; asking for it once more the same day adds nothing.
    expect(sent.to(fresh)).toHaveLength(1);
    const next = `/l/${sent.tokenTo(fresh, 'l')}`;
    expect((await press(`${next}/acknowledge`)).status).toBe(303);
  });

  it('about a document that was taken back tells that, and nothing of what it asked for', async () => {
    const scene = await aScene(api);
    await sent.drain();
    const url = `/l/${sent.tokenTo(scene.recipients[0]!.email, 'l')}`;
    const campaign = `/api/v1/campaigns/${scene.id}`;
    const { version } = (await api.call({ url: campaign, as: scene.coordinator })).json;
    await api.call({
      method: 'POST',
      url: `${campaign}/recall`,
      as: scene.coordinator,
      ifMatch: version,
      body: { reason: 'Ban hành nhầm' },
    });
    const { text } = await look(url);
    expect(text).toMatch(/Văn bản đã được thu hồi\.\s*<\/strong\s*>\s*Ban hành nhầm/);
    for (const words of ['Việc thứ 1', 'Xem toàn văn', '<form']) expect(text).not.toContain(words);
  });

  it('opens a dispatch for the body’s own people only: in a coordinator’s mail it leads to signing in', async () => {
    const scene = await aScene(api);
    await sent.drain();
    for (const mail of sent.to(scene.coordinatorEmail)) expect(mail.text).not.toContain('/l/');
  });

  describe('in a digest with lines of two issuers that failed', () => {
    it('is sent again with the lines of the caller’s own campaigns, and writes no foreign directory', async () => {
      const shared = await aBody(api.db, { name: 'Đơn vị chung' });
      const [here, there] = [
        await aScene(api, { recipients: [shared], bodies: 1 }),
        await aScene(api, { recipients: [shared], bodies: 1 }),
      ];
      const digest = randomUUID();
      await sql(
        `insert into message (id, message_key, body_id, template, audience, to_email, state, not_before, composed_at, attempt)
         values ($1, $5, $2, 'digest', 'contactPoint', $3, 'FAILED', $4, $4, 1)`,
        [digest, shared.id, shared.email, new Date(api.db.clock.now()), digest],
      );
      await sql(
        'update notification set message_id = $1 where campaign_id = any($2::uuid[]) and body_id = $3',
        [digest, [here.id, there.id], shared.id],
      );
      const resend = (scene: Scene, email: string) =>
        api.call({
          method: 'POST',
          url: `/api/v1/campaigns/${scene.id}/messages/${digest}/resend`,
          as: scene.coordinator,
          body: { email },
        });
      const mine = await resend(here, 'chon@demo.test');
      expect(mine.status).toBe(200);
      const carried: { campaign_id: string }[] = await sql(
        'select distinct campaign_id from notification where message_id = $1',
        [mine.json.messageId],
      );
      expect(carried).toEqual([{ campaign_id: here.id }]);
      const [contact] = await sql(
        `select email from contact_point where body_id = $1 and kind = 'contactPoint' and valid_to is null`,
        [shared.id],
      );
      expect(contact.email).toBe(shared.email);
      const listed = await api.call({
        url: `/api/v1/campaigns/${there.id}/messages/troubled`,
        as: there.coordinator,
      });
      expect(listed.json.items.map((one: { id: string }) => one.id)).toContain(digest);
      expect((await resend(there, 'chon@demo.test')).status).toBe(200);
      expect((await resend(here, 'khac@demo.test')).status).toBe(404);
    });
  });
});
