import { periodViewSchema, reportPageSchema } from '#contracts/http';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

describe('a report period, consolidated', () => {
  let api: CampaignApi;
  let scene: Scene;
  let periodId: string;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 4, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const url = `/api/v1/reports?campaignId=${scene.id}`;
    const { items } = reportPageSchema.parse((await api.call({ url, as: scene.coordinator })).json);
    periodId = items[0]?.periodId ?? '';
    const of = (name: string | undefined) => items.find(({ bodyName }) => bodyName === name)?.id;
    const [first, second] = scene.recipients;
    await write('POST', `${of(first?.name)}/submit`, scene.recipient, 1, {
      content: { done: 'Đã mở', figures: [{ name: 'Số lớp', value: 3, unit: 'lớp' }] },
    });
    await write('POST', `${of(second?.name)}/submit`, scene.otherRecipient, 1, {
      content: { done: 'Đã mở', figures: [{ name: 'số lớp', value: 4, unit: 'lớp' }] },
    });
    await write('POST', `${of(second?.name)}/accept`, scene.coordinator, 2, undefined);
  });
  afterAll(() => api.stop());

  async function write(
    method: 'POST' | 'PUT',
    path: string,
    as: string,
    ifMatch: number,
    body: unknown,
  ) {
    const url = `/api/v1/reports/${path}`;
    const sent = body === undefined ? {} : { body };
    const { status } = await api.call({ method, url, as, ifMatch, ...sent });
    expect(status).toBe(200);
  }
  const read = async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}`;
    return periodViewSchema.parse((await api.call({ url, as: scene.leader })).json);
  };

  it('says of every body where it stands, as the totals count them, and adds up what they gave', async () => {
    const { period, lines, figures } = await read();
    const standings = lines.map(({ standing }) => standing);
    expect(standings).toEqual(['handedIn', 'accepted', 'missing', 'missing']);
    const count = (which: string) => standings.filter((one) => one === which).length;
    expect(period).toMatchObject({
      bodies: 4,
      missing: count('missing'),
      submitted: 1,
      accepted: 1,
    });
    expect(figures.columns).toEqual([{ name: 'Số lớp', unit: 'lớp', sum: 7, bodies: 2 }]);
    expect(figures.rows).toEqual([[3], [4], [null], [null]]);
  });

  it('takes no figure of what was sent back, and says who is late once the date is past', async () => {
    const url = `/api/v1/reports?campaignId=${scene.id}&state=submitted`;
    const { items } = reportPageSchema.parse((await api.call({ url, as: scene.coordinator })).json);
    await write('POST', `${items[0]?.id}/return`, scene.coordinator, 2, { reason: 'Bổ sung' });
    const { lines, figures, period } = await read();
    expect(lines[0]).toMatchObject({ standing: 'returned', isLate: false });
    expect(figures.columns).toMatchObject([{ sum: 4, bodies: 1 }]);
    await api.standAt(new Date(Date.parse(period.dueAt) + 86_400_000).toISOString());
    const later = await read();
    expect(later.lines.map(({ isLate }) => isLate)).toEqual([true, false, true, true]);
    expect(later.period.late).toBe(3);
  });

  it('comes as a file with its sums, and is not found under another campaign', async () => {
    const url = `/api/v1/campaigns/${scene.id}/periods/${periodId}/file`;
    const { text } = await api.call({ url, as: scene.coordinator });
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('số lớp (lớp)');
    expect(lines.at(-1)).toBe('Cộng,,,4');
    const other = await aScene(api, { bodies: 1 });
    const wrong = `/api/v1/campaigns/${other.id}/periods/${periodId}`;
    expect((await api.call({ url: wrong, as: other.coordinator })).status).toBe(404);
  });
});
