import { aKey, violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const AFTER_DUE = '2025-07-02T02:00:00Z';

describe('the roles of bodies in a task, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  let lead: string;
  let supporter: string;
  let monitor: string;
  let adviser: string;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    const roles = ['lead', 'support', 'monitor', 'adviser'] as const;
    scene = await aScene(api, { bodies: 4, tasks: 1, roles });
    const keys = scene.recipients.map((body) => aKey(api.db, 'contactPoint', body.id));
    [lead, supporter, monitor, adviser] = (await Promise.all(keys)) as [
      ...[string, string, string, string],
    ];
  });

  const workOf = (body: number) => `assignments/${scene.assignmentIds[body]![0]}`;
  const post = (path: string, as: string, body: object, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST' as const, url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = (path: string, as: string) => api.call({ url: `/api/v1/${path}`, as });
  const offered = ({ offers }: { offers: { act: string; offered: boolean }[] }) =>
    offers.filter((one) => one.offered).map(({ act }) => act);
  const mailsTo = async (body: number, template: string): Promise<unknown[]> =>
    (
      await api.db.dataSource.query<{ data: unknown }[]>(
        'select data from message where to_email = $1 and template = $2',
        [scene.recipients[body]!.email, template],
      )
    ).map(({ data }) => data);

  it('who leads sees its supporter, is told of what it hands in, and returns or accepts it', async () => {
    const submitted = await post(
      `${workOf(1)}/submit`,
      supporter,
      { note: 'Số liệu của huyện' },
      1,
    );
    expect(submitted.status).toBe(200);
    expect(await mailsTo(0, 'changed')).toEqual([
      {
        ...{ kind: 'support_handed_in', reason: 'Số liệu của huyện' },
        bodyName: scene.recipients[1]!.name,
      },
    ]);
    const list = (await get(`${workOf(0)}/followed`, lead)).json;
    expect(list.items).toMatchObject([
      { bodyCode: scene.recipients[1]!.code, role: 'support', state: 'submitted' },
    ]);
    expect(offered(list.items[0])).toEqual(['accept', 'return']);
    const seen = (await get(workOf(1), lead)).json;
    expect(seen.submissions).toMatchObject([{ note: 'Số liệu của huyện' }]);
    const back = await post(`${workOf(1)}/return`, lead, { reason: 'Thiếu xã A' }, 2);
    expect(back.json).toMatchObject({ state: 'returned' });
    expect(await mailsTo(1, 'returned')).toHaveLength(1);
    await post(`${workOf(1)}/submit`, supporter, { note: 'Đã bổ sung' }, 3);
    const done = await post(`${workOf(1)}/accept`, lead, {}, 4);
    expect(done.json).toMatchObject({ state: 'done' });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('a lead judges its supporters alone, a monitor judges nobody, a supporter sees no one else', async () => {
    await post(`${workOf(1)}/submit`, supporter, { note: 'Xong' }, 1);
    await post(`${workOf(0)}/submit`, lead, { note: 'Xong' }, 1);
    expect((await post(`${workOf(0)}/accept`, lead, {}, 2)).status).toBe(403);
    for (const body of [0, 1]) {
      expect((await post(`${workOf(body)}/accept`, monitor, {}, 2)).status).toBe(403);
    }
    expect((await get(workOf(0), supporter)).status).toBe(404);
    expect((await get(workOf(2), lead)).status).toBe(404);
    expect((await get(`dispatches/${scene.dispatchIds[1]}`, lead)).status).toBe(404);
    expect((await get(`${workOf(1)}/followed`, supporter)).json.items).toEqual([]);
    expect((await post(`${workOf(1)}/accept`, scene.coordinator, {}, 2)).status).toBe(200);
  });

  it('where several bodies lead, each its own copy, the coordinator judges the supporter', async () => {
    const many = await aScene(api, { bodies: 3, tasks: 1, roles: ['lead', 'lead', 'support'] });
    const own = await aKey(api.db, 'head', many.recipients[0]!.id);
    const third = await aKey(api.db, 'head', many.recipients[2]!.id);
    const support = `assignments/${many.assignmentIds[2]![0]}`;
    await post(`${support}/submit`, third, { note: 'Xong' }, 1);
    expect((await get(support, own)).status).toBe(200);
    expect((await post(`${support}/accept`, own, {}, 2)).status).toBe(403);
    expect((await post(`${support}/accept`, many.coordinator, {}, 2)).status).toBe(200);
  });

  it('the monitor sees every late body of its task and urges them, each once a day', async () => {
    await api.standAt(AFTER_DUE);
    const { items } = (await get(`${workOf(2)}/followed?late=true`, monitor)).json;
    expect(items.map((one: { role: string }) => one.role)).toEqual(['lead', 'support']);
    expect(items[0]).toMatchObject({ status: 'overdue', daysLate: 2 });
    expect(offered(items[0])).toEqual(['nudge']);
    const urged = await post(`${workOf(2)}/followed/nudge`, monitor, { text: 'Đề nghị nộp ngay' });
    expect(urged.json).toMatchObject({ nudged: 2, bodies: 2, alreadyToday: 0 });
    expect(await mailsTo(1, 'nudged')).toEqual([{ text: 'Đề nghị nộp ngay' }]);
    expect((await post(`${workOf(2)}/followed/nudge`, monitor, {})).json).toMatchObject({
      ...{ nudged: 0, alreadyToday: 2 },
    });
    const again = await post(`${workOf(0)}/nudge`, monitor, {});
    expect(again).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    const nobody = await post(`${workOf(1)}/followed/nudge`, supporter, {});
    expect(nobody.json.detail).toContain('không chủ trì hay theo dõi');
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('the adviser owes nothing by a date, hands its draft to the issuer, and the coordinator judges it', async () => {
    await api.standAt(AFTER_DUE);
    expect((await get(`campaigns/${scene.id}`, scene.coordinator)).json.totals.work).toMatchObject({
      openLate: 2,
    });
    const draft = { note: 'Dự thảo kế hoạch', links: [{ url: 'https://du-thao.test/kh' }] };
    expect((await post(`${workOf(3)}/submit`, adviser, draft, 1)).status).toBe(200);
    expect((await post(`${workOf(3)}/accept`, lead, {}, 2)).status).toBe(404);
    expect((await post(`${workOf(3)}/accept`, scene.coordinator, {}, 2)).json.state).toBe('done');
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
