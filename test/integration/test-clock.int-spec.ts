import { randomUUID } from 'node:crypto';
import { testClockSchema } from '#contracts/http';
import { aKey } from '#testing';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';

describe('the clock of a demo', () => {
  let api: CampaignApi;
  let admin: string;
  beforeAll(async () => {
    api = await startCampaignApi();
    admin = await aKey(api.db, 'administrator', null);
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  const url = '/api/v1/test-clock';
  const read = async () => testClockSchema.parse((await api.call({ url, as: admin })).json);
  const advance = (body: unknown, key?: string) =>
    api.call({
      method: 'POST',
      url: `${url}/advance`,
      as: admin,
      body,
      ...(key === undefined ? {} : { key }),
    });

  it('moves by days, to an instant, and to whatever comes next', async () => {
    const scene = await aScene(api, { tasks: 1 });
    expect((await read()).label).toBe('Ngày mô phỏng: Thứ Hai 10/03/2025');
    expect((await advance({ days: 1 })).json.label).toBe('Ngày mô phỏng: Thứ Ba 11/03/2025');
    const { nextDueAt } = await read();
    const leap = testClockSchema.parse((await advance({ toNextDue: true })).json);
    expect(leap.now).toBe(nextDueAt);
    await advance({ until: '2025-09-20T08:00:00+07:00' });
    expect((await read()).now.slice(0, 16)).toBe('2025-09-20T08:00');
    const board = await api.call({ url: `/api/v1/campaigns/${scene.id}`, as: scene.coordinator });
    expect(board.json.asOf.slice(0, 10)).toBe('2025-09-20');
  });

  it('wakes every open campaign, but not before the other processes have followed', async () => {
    const scene = await aScene(api);
    await api.db.dataSource.query('delete from outbox');
    await advance({ days: 1 });
    const rows: { campaign_id: string; kind: string; early: boolean }[] =
      await api.db.dataSource.query(
        `select campaign_id, kind, claimed_until < created_at + interval '1 second' as early from outbox where campaign_id = $1`,
        [scene.id],
      );
    expect(rows).toEqual([{ campaign_id: scene.id, kind: 'changed', early: false }]);
  });

  it('moves once for one key, and never back', async () => {
    const key = randomUUID();
    const first = await advance({ days: 2 }, key);
    expect((await advance({ days: 2 }, key)).json).toEqual(first.json);
    expect((await read()).label).toContain('12/03/2025');
    const back = await advance({ until: '2025-03-01T08:00:00+07:00' });
    expect(back).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
  });

  it.each([{}, { days: 0 }, { days: 1, toNextDue: true }, { until: 'mai' }])(
    'does not take %j',
    async (body) => {
      expect(await advance(body)).toMatchObject({
        status: 422,
        json: { code: 'VALIDATION_FAILED' },
      });
    },
  );
});

describe('the clock of a real installation', () => {
  it('does not move', async () => {
    const api = await startCampaignApi({ DONDOC_DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const as = await aKey(api.db, 'administrator', null);
      for (const request of [
        { url: '/api/v1/test-clock' },
        { method: 'POST' as const, url: '/api/v1/test-clock/advance', body: { days: 1 } },
      ]) {
        const answer = await api.call({ ...request, as });
        expect(answer).toMatchObject({ status: 403, json: { code: 'NOT_DEMO_MODE' } });
      }
    } finally {
      await api.stop();
    }
  });
});
