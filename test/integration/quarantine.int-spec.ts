import { DEFAULT_POLICY } from '#domain';
import { violatedBy } from '#testing';
import pg from 'pg';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

/** The policy that a launch writes, and one that no calendar can plan by. */
const UNKNOWN_POLICY = 999;

describe('an obligation that was set aside', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
    await firstMailsSent(api);
    await breakPlan(UNKNOWN_POLICY);
    await api.standAt('2025-03-12T01:00:00Z');
    await api.advance(scene.id);
  });
  afterAll(() => api.stop());

  /** Every obligation to acknowledge of the first body is planned by this policy. */
  const breakPlan = (version: number) =>
    api.db.dataSource.query(
      `update obligation set policy_version = $2 where kind = 'acknowledge' and dispatch_id = $1`,
      [scene.dispatchIds[0], version],
    );
  const violations = async () => {
    const checks = await violatedBy(api.db);
    return checks.map((one) => one.title);
  };
  const incidents = async (): Promise<readonly { id: string; kind: string }[]> => {
    const board = await api.call({
      url: `/api/v1/campaigns/${scene.id}/board`,
      as: scene.coordinator,
    });
    return board.json.health.incidents;
  };
  const settle = (incidentId: string, body: unknown, as = scene.coordinator) =>
    api.call({
      method: 'POST',
      url: `/api/v1/campaigns/${scene.id}/incidents/${incidentId}/settle`,
      as,
      body,
    });
  const reminded = () =>
    api.db.dataSource.query<unknown[]>(
      `select from notification n join obligation o on o.id = n.obligation_id
       where o.dispatch_id = $1 and n.template = 'acknowledgementReminder' and n.fate is null`,
      [scene.dispatchIds[0]],
    );
  const SET_ASIDE = 'Không nghĩa vụ hay kỳ báo cáo nào bị cách ly mà chưa ai xử lý';

  it('is a violation until a person has settled it, and only its own coordinator may', async () => {
    expect(await violations()).toContain(SET_ASIDE);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ kind: 'rowQuarantined' });
    expect((await settle(incident!.id, { as: 'retried' }, scene.foreigner)).status).toBe(404);
    expect((await settle(incident!.id, { as: 'retried' }, scene.leader)).status).toBe(403);
    expect((await settle(scene.id, { as: 'retried' })).status).toBe(404);
    expect((await settle(incident!.id, { as: 'dropped', reason: ' ' })).json.code).toBe(
      'REASON_REQUIRED',
    );
  });

  it('comes back when it is tried again too early, and is reminded of once it is mended', async () => {
    const [first] = await incidents();
    expect((await settle(first!.id, { as: 'retried' })).status).toBe(200);
    await api.advance(scene.id);
    const [again] = await incidents();
    expect(again?.id).not.toBe(first?.id);
    await breakPlan(DEFAULT_POLICY.version);
    expect((await settle(again!.id, { as: 'retried', reason: 'đã sửa' })).status).toBe(200);
    await api.advance(scene.id);
    expect(await reminded()).toHaveLength(1);
    expect([await incidents(), await violations()]).toEqual([[], []]);
    expect((await settle(again!.id, { as: 'retried' })).status).toBe(404);
  });

  it('is dropped with a reason, and who did it is kept', async () => {
    await breakPlan(UNKNOWN_POLICY);
    await api.standAt('2025-03-17T01:00:00Z');
    await api.advance(scene.id);
    const [incident] = await incidents();
    expect((await settle(incident!.id, { as: 'dropped', reason: 'đã gọi điện' })).status).toBe(200);
    const [kept] = await api.db.dataSource.query<Record<string, unknown>[]>(
      `select i.settled_as, i.settled_by->>'kind' as by, i.settle_reason, o.closed_as
       from incident i join obligation o on o.id = i.subject_id where i.id = $1`,
      [incident!.id],
    );
    expect(kept).toEqual({
      settled_as: 'dropped',
      by: 'apiKey',
      settle_reason: 'đã gọi điện',
      closed_as: 'cancelled',
    });
    expect(await violations()).not.toContain(SET_ASIDE);
  });
});

describe('a database whose disk is full', () => {
  it('blames no row: nothing is set aside, and all are reminded of when there is room again', async () => {
    const api = await startCampaignApi();
    const scene = await aScene(api);
    await firstMailsSent(api);
    await api.standAt('2025-03-12T01:00:00Z');
    const fail = async (sqlstate: string) => {
      await asOwner(api.db.ownerUrl, [
        `create or replace function full_disk() returns trigger language plpgsql as
         $$ begin raise exception using errcode = '${sqlstate}', message = 'no room'; end $$`,
        'create or replace trigger full_disk before insert on notification execute function full_disk()',
      ]);
    };
    const quarantined = () =>
      api.db.dataSource.query<unknown[]>('select from obligation where quarantined_at is not null');
    for (const sqlstate of ['53100', '53200', '57014', '58030', '55P03', '40001', '08006']) {
      await fail(sqlstate);
      await expect(api.advance(scene.id)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      expect(await quarantined()).toEqual([]);
    }
    await asOwner(api.db.ownerUrl, ['drop trigger full_disk on notification']);
    await api.advance(scene.id);
    const told = await api.db.dataSource.query<unknown[]>(
      `select from notification where template = 'acknowledgementReminder' and fate is null`,
    );
    expect(told).toHaveLength(scene.dispatchIds.length);
    await api.stop();
  });
});

async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

/** A reminder does not overtake a first mail that still waits, so these have left. */
const firstMailsSent = (api: CampaignApi): Promise<unknown> =>
  api.db.dataSource.query(`update message set state = 'SENT' where state = 'PENDING'`);
