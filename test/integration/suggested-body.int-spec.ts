import { randomUUID } from 'node:crypto';
import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { aBody, violatedBy } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

describe('a body that is not competent may name who is', () => {
  let api: CampaignApi;
  let scene: Scene;
  let named: { readonly code: string; readonly name: string };
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 3, tasks: 2 });
    named = await aBody(api.db, { name: 'LĐLĐ huyện Mường Tè', parentId: scene.issuer.id });
  });
  afterAll(() => api.stop());

  const get = async (path: string, as: string) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const decline = (path: string, as: string, body: object) =>
    api.call({ ...{ method: 'POST', url: `/api/v1/${path}/decline`, as, body } });

  it('in its own words, of one piece of work; its coordinator sees which body they may mean', async () => {
    const work = `assignments/${scene.assignmentIds[0]![0]}`;
    const body = { reason: 'Không phụ trách', suggestedBody: '  LĐLĐ huyện Mường Tè ' };
    expect(await decline(work, scene.recipient, body)).toMatchObject({ status: 200 });
    expect(await get(work, scene.coordinator)).toMatchObject({
      ...{ state: 'declined', suggestedBody: named.name },
      suggestedMatch: { code: named.code, name: named.name },
    });
    // Whoever declined could otherwise find out who is in the directory.
    expect(await get(work, scene.recipient)).toMatchObject({
      ...{ suggestedBody: named.name, suggestedMatch: null },
    });
    await api.call({
      ...{ method: 'POST', url: `/api/v1/${work}/reinstate`, as: scene.coordinator },
      ...{ body: { reason: 'Đúng thẩm quyền' }, ifMatch: 2 },
    });
    expect(await get(work, scene.coordinator)).toMatchObject({ suggestedBody: null });
  });

  it('from the page of its mail, of the whole document; words that mean no one body match none', async () => {
    const links = createLinkTokens('s'.repeat(32), api.app.get<SystemClock>(CLOCK));
    const [, dispatchId] = scene.dispatchIds;
    const link = `/l/${links.sign({ dispatchId: dispatchId!, email: scene.recipients[1]!.email })}`;
    expect((await api.call({ url: link })).text).toContain('name="suggestedBody"');
    const fields = {
      ...{ idempotencyKey: randomUUID(), what: 'dispatch' },
      ...{ reason: 'Không thuộc địa bàn', suggestedBody: 'Sở <b>nào đó</b>' },
    };
    const pressed = await api.call({
      ...{ method: 'POST', url: `${link}/decline` },
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(pressed.status).toBe(303);
    expect((await api.call({ url: link })).text).toContain('Đơn vị đề xuất: Sở &lt;b&gt;nào đó');
    expect(await get(`dispatches/${dispatchId}`, scene.coordinator)).toMatchObject({
      ...{ state: 'declined', suggestedBody: 'Sở <b>nào đó</b>', suggestedMatch: null },
    });
  });

  it('is not matched with a body the coordinator may not name', async () => {
    const foreign = await aBody(api.db, { name: 'Cơ quan không quen' });
    const work = `assignments/${scene.assignmentIds[2]![0]}`;
    const third = scene.assignmentIds[0]![1]!;
    for (const words of [foreign.code, foreign.name]) {
      await decline(`assignments/${third}`, scene.recipient, { reason: 'x', suggestedBody: words });
      expect(await get(`assignments/${third}`, scene.coordinator)).toMatchObject({
        ...{ state: 'declined', suggestedMatch: null },
      });
    }
    expect(
      await decline(work, scene.otherRecipient, { reason: 'x', suggestedBody: 'y'.repeat(301) }),
    ).toMatchObject({ status: 422 });
  });

  it('is what the chains vouch for', async () => {
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
