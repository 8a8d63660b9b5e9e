import { aBody, aKey, violatedBy } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const DUE = '2025-04-15T10:00:00Z';

describe("an office's own rules of reminding", () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    scene = await aScene(api, { bodies: 2, dueAt: [DUE] });
    await api.advance(scene.id);
  });

  const post = (path: string, body: object, as = scene.coordinator) =>
    api.call({ method: 'POST', url: `/api/v1/policies${path}`, as, body });
  const armed = async (kind = 'acknowledge') => {
    const rows: { at: Date; policy_version: number; step_no: number }[] =
      await api.db.dataSource.query(
        `select next_step_at as at, policy_version, step_no from obligation
         where campaign_id = $1 and kind = $2 and closed_at is null order by id`,
        [scene.id, kind],
      );
    return rows.map(({ at, ...row }) => ({ ...row, on: at.toISOString().slice(0, 10) }));
  };
  const LATER = { kind: 'acknowledge', ladderStep: 2, workingDays: 2 };

  it('say what they would move before they do, then move it, and keep what was told', async () => {
    const before = await armed();
    expect(before[0]).toMatchObject({ step_no: 1 });
    const preview = await post('/preview', { changes: [LATER] });
    expect(preview.json).toMatchObject({ campaigns: 1, moved: 2, isPartial: false });
    const [move] = preview.json.moves;
    expect(move).toMatchObject({ campaignId: scene.id, label: 'Nhắc tiếp nhận lần 1' });
    expect(move.before).toContain(before[0]!.on);
    expect(await armed()).toEqual(before);

    const { basedOn } = preview.json;
    const saved = await post('', { changes: [LATER], basedOn, reason: 'Nhắc muộn hơn' });
    expect(saved).toMatchObject({ status: 201, json: { campaigns: 1 } });
    const stale = await post('', { changes: [], basedOn, reason: 'Đè lên' });
    expect(stale).toMatchObject({ status: 412, json: { code: 'STALE_VERSION' } });
    const [{ calls }] = await api.db.dataSource.query(
      `select count(*)::int as calls from outbox where campaign_id = $1 and sent_at is null`,
      [scene.id],
    );
    expect(calls).toBeGreaterThan(0);

    await api.advance(scene.id);
    const { version } = saved.json;
    const after = await armed();
    expect(after.map(({ on }) => `${on}`)).toEqual(before.map(() => move.after.slice(0, 10)));
    expect(after.every((row) => row.policy_version === version && row.step_no === 1)).toBe(true);
    const own = await api.call({ url: '/api/v1/policies/own', as: scene.coordinator });
    expect(own.json).toMatchObject({
      ...{ version, scope: 'issuer' },
      made: [{ version, reason: 'Nhắc muộn hơn', moved: 2, campaignId: null }],
    });
    const read = async (as: string) =>
      (await api.call({ url: '/api/v1/policies/current', as })).json.version;
    expect([await read(scene.leader), await read(scene.recipient)]).toEqual([version, basedOn]);
    // Followed once: another wake moves nothing.
    await api.advance(scene.id);
    expect(await armed()).toEqual(after);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('hold for what is opened after them, and of one campaign before those of the office', async () => {
    const save = async (wish: { readonly changes: readonly object[] }, reason: string) => {
      const { basedOn } = (await post('/preview', wish)).json;
      return (await post('', { ...wish, basedOn, reason })).json.version;
    };
    const silent = { kind: 'complete', ladderStep: 1, days: 5 };
    await save({ changes: [silent] }, 'Hỏi sau 5 ngày');
    const wish = { campaignId: scene.id, from: 'product', changes: [{ ...silent, days: 9 }] };
    const version = await save(wish, 'Riêng đợt này');
    const dispatch = await api.db.dataSource.query(
      `select id from dispatch where campaign_id = $1 and body_id = $2`,
      [scene.id, scene.recipients[0]!.id],
    );
    await api.call({
      ...{ method: 'POST', as: scene.recipient, body: { reason: 'Không thuộc thẩm quyền' } },
      url: `/api/v1/dispatches/${dispatch[0].id}/decline`,
    });
    expect(await armed('decide')).toMatchObject([{ policy_version: version }]);
    await api.advance(scene.id);
    const [silence] = await armed('complete');
    expect(silence).toMatchObject({ policy_version: version, on: '2025-03-18' });
    const other = await aScene(api, { bodies: 1 });
    const foreign = await api.call({ url: '/api/v1/policies/own', as: other.coordinator });
    expect(foreign.json).toMatchObject({ scope: 'product', made: [] });
  });

  it('are refused where they make no ladder, and to whoever does not coordinate the office', async () => {
    const wrong = await post('/preview', {
      changes: [{ kind: 'complete', ladderStep: 8, dropped: true }],
    });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    expect(wrong.json.errors[0]).toMatchObject({ pointer: '/changes/0' });
    const body = { campaignId: scene.id, changes: [] };
    expect((await post('/preview', body, scene.foreigner)).status).toBe(404);
    expect((await post('/preview', { changes: [] }, scene.leader)).status).toBe(403);
    const elsewhere = await aBody(api.db);
    const key = await aKey(api.db, 'head', elsewhere.id);
    expect((await post('/preview', body, key)).status).toBe(404);
  });
});
