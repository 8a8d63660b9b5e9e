import { bodyPageSchema, boardSchema, eventPageSchema, workSchema } from '#contracts/http';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

/** A day after the tasks of the scene fell due. */
const LATE = '2025-07-01T01:30:00Z';

describe('a list that is read page by page', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  async function lateScene(): Promise<Scene> {
    await api.standAt('2025-03-10T01:30:00Z');
    const scene = await aScene(api, { bodies: 10, tasks: 2 });
    await api.standAt(LATE);
    return scene;
  }
  const read = async (url: string, as: string) => {
    const { status, json } = await api.call({ url, as });
    expect(status).toBe(200);
    return json;
  };
  const boardPage = async (url: string, as: string) => boardSchema.parse(await read(url, as));
  const workPage = async (url: string, as: string) => workSchema.parse(await read(url, as));
  /** As the engine or another person would, between two pages. */
  const change = (sql: string, params: readonly unknown[]) =>
    api.db.dataSource.query<unknown>(sql, [...params]);
  const board = (scene: Scene) => `/api/v1/campaigns/${scene.id}/board?limit=3`;

  it('shows each body of the board once while nothing moves, and says that nothing did', async () => {
    const scene = await lateScene();
    const seen: string[] = [];
    for (let url: string | null = board(scene); url !== null;) {
      const page: Awaited<ReturnType<typeof boardPage>> = await boardPage(url, scene.coordinator);
      expect(page.listChanged).toBe(false);
      seen.push(...page.items.map((row) => row.dispatchId));
      url = page.next;
    }
    expect(seen.length).toBe(10);
    expect(new Set(seen)).toEqual(new Set(scene.dispatchIds));
  });

  it('holds the instant of its first page: a date that passes meanwhile moves nothing', async () => {
    await api.standAt('2025-03-10T01:30:00Z');
    const scene = await aScene(api, { bodies: 7, tasks: 2 });
    await api.standAt('2025-06-30T09:59:00Z');
    const first = await boardPage(board(scene), scene.coordinator);
    await api.standAt(LATE);
    const second = await boardPage(first.next!, scene.coordinator);
    expect(second.listChanged).toBe(false);
    expect(second.items.map((row) => row.late)).toEqual([0, 0, 0]);
    expect((await boardPage(board(scene), scene.coordinator)).items[0]?.late).toBe(2);
  });

  it.each([
    [
      'a shown late body hands in and would come again',
      `update assignment set state = 'submitted', submitted_at = '2025-06-01T00:00:00Z' where dispatch_id = $1`,
      0,
    ],
    [
      'a body not yet shown becomes the first of all',
      `update assignment set due_at = '2025-03-11T00:00:00Z' where dispatch_id = $1`,
      6,
    ],
    ['a late body is recalled', `update dispatch set state = 'recalled' where id = $1`, 6],
  ])('says so on every later page when %s', async (_what, sql, index) => {
    const scene = await lateScene();
    const first = await boardPage(board(scene), scene.coordinator);
    await change(sql, [scene.dispatchIds[index]]);
    const second = await boardPage(first.next!, scene.coordinator);
    const third = await boardPage(second.next!, scene.coordinator);
    expect([first.listChanged, second.listChanged, third.listChanged]).toEqual([false, true, true]);
    const again = await boardPage(board(scene), scene.coordinator);
    expect(again.listChanged).toBe(false);
  });

  it('says so when a whole page has gone', async () => {
    const scene = await lateScene();
    const first = await boardPage(board(scene), scene.coordinator);
    await change(
      `update assignment set due_at = '2025-03-11T00:00:00Z' where dispatch_id = any($1::uuid[])`,
      [scene.dispatchIds.slice(3)],
    );
    const second = await boardPage(first.next!, scene.coordinator);
    expect(second).toMatchObject({ items: [], next: null, listChanged: true });
  });

  it('tells a body the same of its own work', async () => {
    const scene = await lateScene();
    const url = `/api/v1/work?limit=1`;
    const first = await workPage(url, scene.recipient);
    const second = await workPage(first.next!, scene.recipient);
    expect([first.listChanged, second.listChanged]).toEqual([false, false]);
    await api.call({
      method: 'POST',
      url: `/api/v1/dispatches/${scene.dispatchIds[0]}/acknowledge`,
      as: scene.recipient,
    });
    const third = await workPage(second.next!, scene.recipient);
    expect(third.listChanged).toBe(true);
  });

  it('says so when the directory moves a body over the place that was read', async () => {
    const scene = await lateScene();
    const url = '/api/v1/bodies?limit=3';
    const pageSchema = bodyPageSchema.pick({ next: true, listChanged: true });
    const first = pageSchema.parse(await read(url, scene.coordinator));
    const second = pageSchema.parse(await read(first.next!, scene.coordinator));
    expect([first.listChanged, second.listChanged]).toEqual([false, false]);
    await change('update body set name = $2 where id = $1', [scene.recipients[8]!.id, '0 đổi tên']);
    const third = pageSchema.parse(await read(second.next!, scene.coordinator));
    expect(third.listChanged).toBe(true);
    expect(pageSchema.parse(await read(url, scene.coordinator)).listChanged).toBe(false);
  });

  it('says so when an entry of a page already read is committed late, and not of newer ones', async () => {
    const scene = await lateScene();
    const url = `/api/v1/campaigns/${scene.id}/events?limit=2`;
    const acknowledge = async (index: number) =>
      api.call({
        method: 'POST',
        url: `/api/v1/dispatches/${scene.dispatchIds[index]}/acknowledge`,
        as: index === 0 ? scene.recipient : scene.otherRecipient,
      });
    const late = api.db.dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query(
      `insert into event (campaign_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
       values ($1, 9999, 'campaignPaused', '{"kind":"system","label":"x"}', '{}', now(), now(), '', '')`,
      [scene.id],
    );
    expect((await acknowledge(0)).status).toBe(200);
    const first = eventPageSchema.parse(await read(url, scene.coordinator));
    expect((await acknowledge(1)).status).toBe(200);
    const second = eventPageSchema.parse(await read(first.next!, scene.coordinator));
    expect([first.listChanged, second.listChanged]).toEqual([false, false]);
    await late.commitTransaction();
    await late.release();
    const third = eventPageSchema.parse(await read(second.next!, scene.coordinator));
    expect(third.listChanged).toBe(true);
  });
});
