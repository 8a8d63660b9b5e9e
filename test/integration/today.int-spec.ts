import { todaySchema } from '#contracts/http';
import { aRunningCampaign } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

describe('what is asked of the staff today', () => {
  let api: CampaignApi;
  let calm: Scene;
  let late: { readonly id: string };
  beforeAll(async () => {
    api = await startCampaignApi();
    await api.standAt('2025-03-10T01:30:00Z');
    calm = await aScene(api, { bodies: 2, tasks: 1, dueAt: ['2025-06-30T10:00:00Z'] });
    const { issuer } = calm;
    const wish = { issuer, bodies: 4, tasks: 2, dueAt: ['2025-03-12T10:00:00Z', null] };
    late = await aRunningCampaign(api.db, wish);
    const question = `assignments/${calm.assignmentIds[0]?.[0]}/questions`;
    const asked = await api.call({
      ...{ method: 'POST', url: `/api/v1/${question}`, as: calm.recipient },
      body: { text: 'Theo mẫu nào?' },
    });
    expect(asked.status).toBe(200);
    await api.standAt('2025-03-20T01:30:00Z');
  });
  afterAll(() => api.stop());

  const read = async (as: string) => {
    const { status, json } = await api.call({ url: '/api/v1/today', as });
    expect(status).toBe(200);
    return todaySchema.parse(json);
  };

  it('lists campaigns late ones first, with what waits in each', async () => {
    const { campaigns, lateBodies } = await read(calm.coordinator);
    expect(campaigns.map(({ id }) => id)).toEqual([late.id, calm.id]);
    expect(campaigns[0]?.totals.work.openLate).toBe(4);
    expect(campaigns[1]?.waiting).toEqual({ questions: 1, extensions: 0, reports: 0 });
    expect(lateBodies).toBe(4);
  });

  it('says whom to call: three bodies, with their addresses and the campaign of the oldest work', async () => {
    const { calls } = await read(calm.leader);
    expect(calls).toHaveLength(3);
    expect(calls.map(({ late: count, campaignId }) => [count, campaignId])).toEqual(
      calls.map(() => [1, late.id]),
    );
    expect(calls.every(({ contact }) => contact !== null)).toBe(true);
  });

  it('shows the weeks: nothing was late before the date, what is late now is the last point', async () => {
    const { trend, campaigns } = await read(calm.coordinator);
    const now = campaigns.reduce((sum, { totals }) => sum + totals.work.openLate, 0);
    expect(trend.at(-1)?.late).toBe(now);
    const before = trend.filter(
      ({ countedAt }) => Date.parse(countedAt) < Date.parse('2025-03-12'),
    );
    expect(before.length).toBeGreaterThan(8);
    expect(before.filter((point) => point.late > 0)).toEqual([]);
  });

  it('is empty for who steers nothing', async () => {
    for (const stranger of [calm.foreigner, calm.recipient]) {
      const { campaigns, calls, trend } = await read(stranger);
      expect([campaigns, calls]).toEqual([[], []]);
      expect(trend.filter((point) => point.late > 0)).toEqual([]);
    }
  });
});
