import { violatedBy } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { commandLine } from './command-line.js';

const OPENS = '2025-12-01T01:00:00Z';
const OPENED = '2025-12-02T01:30:00Z';
/** Each command compiles what it runs, on a machine busy with other tests. */
const CLI_MS = 300_000;

describe('a report period that was set aside', () => {
  let api: CampaignApi;
  let scene: Scene;
  let key: string;
  afterEach(() => api.stop());
  beforeEach(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 2, tasks: 1, reportOpensAt: OPENS });
    await api.db.dataSource.query(`update message set state = 'SENT' where state = 'PENDING'`);
    const [period] = await api.db.dataSource.query<{ period_key: string }[]>(
      'select period_key from report_period',
    );
    key = period!.period_key;
    await keyOfPeriod('2025-XX');
    await api.standAt(OPENED);
    await api.advance(scene.id);
  });

  const keyOfPeriod = (wanted: string) =>
    api.db.dataSource.query(`update report_period set period_key = $2 where campaign_id = $1`, [
      scene.id,
      wanted,
    ]);
  const incidents = async (): Promise<readonly { id: string; kind: string }[]> => {
    const url = `/api/v1/campaigns/${scene.id}/board`;
    return (await api.call({ url, as: scene.coordinator })).json.health.incidents;
  };
  const settle = (incidentId: string, body: unknown, as = scene.coordinator) => {
    const url = `/api/v1/campaigns/${scene.id}/incidents/${incidentId}/settle`;
    return api.call({ method: 'POST', url, as, body });
  };
  const reports = async (): Promise<number> => {
    const url = `/api/v1/reports?campaignId=${scene.id}`;
    return (await api.call({ url, as: scene.coordinator })).json.items.length;
  };
  const violations = async () =>
    (await violatedBy(api.db)).map(({ title, violations: found }) => [title, ...found]);
  const dondoc = (...args: readonly string[]) => commandLine(api.db)('incident', ...args);

  it('is one incident, opens nothing until it is settled, and opens for all once it is mended', async () => {
    const [incident, ...more] = await incidents();
    expect([incident?.kind, more]).toEqual(['periodQuarantined', []]);
    expect(await reports()).toBe(0);
    expect((await settle(incident!.id, { as: 'retried' }, scene.foreigner)).status).toBe(404);
    expect((await settle(incident!.id, { as: 'retried' }, scene.leader)).status).toBe(403);
    await keyOfPeriod(key);
    expect((await settle(incident!.id, { as: 'retried' })).status).toBe(200);
    await api.advance(scene.id);
    expect([await incidents(), await reports(), await violations()]).toEqual([[], 2, []]);
  });

  it('comes back when it is tried again too early', async () => {
    const [first] = await incidents();
    expect((await settle(first!.id, { as: 'retried' })).status).toBe(200);
    await api.advance(scene.id);
    const [again] = await incidents();
    expect([again?.kind, again?.id === first?.id]).toEqual(['periodQuarantined', false]);
  });

  it('is given up for a reason only: it never opens, and nothing is amiss any more', async () => {
    const [incident] = await incidents();
    expect((await settle(incident!.id, { as: 'dropped' })).json.code).toBe('REASON_REQUIRED');
    expect((await settle(incident!.id, { as: 'dropped', reason: 'Kỳ này không cần' })).status).toBe(
      200,
    );
    await keyOfPeriod(key);
    await api.advance(scene.id);
    expect([await incidents(), await reports(), await violations()]).toEqual([[], 0, []]);
  });

  it(
    'is listed and settled from the command line',
    async () => {
      const [incident] = await incidents();
      const listed = dondoc('list', '--json');
      expect(JSON.parse(listed.out).incidents.map(({ id }: { id: string }) => id)).toContain(
        incident?.id,
      );
      expect(dondoc('list').out).toContain(incident?.id);
      const both = dondoc('settle', incident!.id, '--retry', '--drop', 'Thôi');
      expect([both.code, both.err]).toEqual([2, expect.stringContaining('Chọn một trong hai')]);
      const blank = dondoc('settle', incident!.id, '--drop', ' ');
      expect([blank.code, await incidents()]).toEqual([2, [incident]]);
      const unknown = dondoc('settle', scene.id, '--retry');
      expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('NOT_FOUND')]);
      await keyOfPeriod(key);
      const settled = dondoc('settle', incident!.id, '--retry', '--json');
      expect(JSON.parse(settled.out)).toEqual({ incidentId: incident?.id, as: 'retried' });
      await api.advance(scene.id);
      expect(await reports()).toBe(2);
      const again = dondoc('settle', incident!.id, '--retry');
      expect(again.code).toBe(2);
    },
    CLI_MS,
  );
});
