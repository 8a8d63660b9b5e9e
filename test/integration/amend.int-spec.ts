import { violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const why = { reason: 'Cấp trên điều chỉnh kế hoạch', by: 'Công văn 12/CV-LĐLĐ ngày 11/3/2025' };

describe('the issuer changes its mind about a document that is out, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 3, tasks: 2 });
    for (const [index, as] of [scene.recipient, scene.otherRecipient].entries()) {
      await post(`dispatches/${scene.dispatchIds[index]}/acknowledge`, as, {});
    }
    await api.standAt('2025-03-11T02:00:00Z');
  });

  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST' as const, url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const rows = <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);
  const open = async (index: number) =>
    (
      await rows<{ kind: string }>(
        'select kind from obligation where dispatch_id = $1 and closed_at is null order by kind',
        scene.dispatchIds[index],
      )
    ).map(({ kind }) => kind);
  const mails = () =>
    rows<{ body_id: string; template: string; data: Record<string, unknown> }>(
      `select body_id, template, data from message where campaign_id = $1 and template = 'changed'`,
      scene.id,
    );
  const look = async (amendment: object) => {
    const { status, json, text } = await post(
      `campaigns/${scene.id}/amendments/preview`,
      scene.coordinator,
      { ...why, ...amendment },
    );
    expect([status, text]).toEqual([200, text]);
    return json;
  };
  const amend = async (amendment: object) => {
    const { version } = await get(`campaigns/${scene.id}`);
    const { status, json, text } = await post(
      `campaigns/${scene.id}/amendments`,
      scene.coordinator,
      { ...why, ...amendment },
      version,
    );
    expect([status, text]).toEqual([200, text]);
    return json;
  };
  const verified = async () => expect(await violatedBy(api.db)).toEqual([]);
  const [task] = [(index: number) => scene.taskIds[index]!];

  it('asks for something else: whoever had accepted it accepts it again, and is told once what changed', async () => {
    const wish = { tasks: [{ taskId: task(0), title: 'Rà soát và lập danh sách' }] };
    const seen = await look(wish);
    expect(seen).toMatchObject({ bodies: 3, mails: 3, acknowledge: 2, ends: 0, begins: 0 });
    expect(seen.told.map(({ what }: { what: string }) => what).sort()).toEqual([
      ...['amended', 'amendedAgain', 'amendedAgain'],
    ]);
    expect(await mails()).toEqual([]);

    expect(await amend(wish)).toMatchObject({ bodies: 3, acknowledge: 2, added: [] });
    expect(await open(0)).toEqual(['acknowledge', 'complete', 'complete']);
    expect(await open(2)).toEqual(['acknowledge', 'complete', 'complete']);
    const told = await mails();
    expect(told).toHaveLength(3);
    expect(told[0]!.data).toMatchObject({ kind: 'amended', by: why.by });
    const [first] = await get(`work?section=toAcknowledge`, scene.recipient).then((l) => l.items);
    expect(first).toMatchObject({ dispatchId: scene.dispatchIds[0] });
    const work = await get(`assignments/${scene.assignmentIds[0]![0]}`, scene.recipient);
    expect(work.taskTitle ?? work.title).toBe('Rà soát và lập danh sách');
    const { items } = await get(`dispatches/${scene.dispatchIds[0]}/events`, scene.recipient);
    expect(
      items
        .map(({ type }: { type: string }) => type)
        .slice(0, 2)
        .sort(),
    ).toEqual(['assignmentReworded', 'dispatchAmended']);
    await post(`dispatches/${scene.dispatchIds[0]}/acknowledge`, scene.recipient, {});
    expect(await open(0)).toEqual(['complete', 'complete']);
    await verified();
  });

  it('sets a slip of the pen right: told, and nobody accepts it again', async () => {
    const wish = {
      header: { number: '471', subject: 'Trích yếu đã đính chính' },
      tasks: [{ taskId: task(0), title: 'Việc thứ nhất', correction: true }],
    };
    expect(await look(wish)).toMatchObject({ bodies: 3, mails: 3, acknowledge: 0 });
    expect(await amend(wish)).toMatchObject({ bodies: 3, acknowledge: 0 });
    expect(await open(0)).toEqual(['complete', 'complete']);
    expect((await get(`campaigns/${scene.id}`)).document).toMatchObject({
      ...{ number: '471', subject: 'Trích yếu đã đính chính' },
    });
    await verified();
  });

  it('adds a task for some, drops one, and brings a date forward, as one act: each hears once, of its own', async () => {
    const [lucky] = scene.recipients;
    const wish = {
      added: [{ title: 'Việc bổ sung', due: { dueOn: '2025-05-30' }, bodies: [lucky!.code] }],
      tasks: [{ taskId: task(1), drop: true }],
    };
    expect(await look(wish)).toMatchObject({ bodies: 3, mails: 3, acknowledge: 1, ends: 3 });
    const { added, acknowledge } = await amend(wish);
    expect([added.length, acknowledge]).toEqual([1, 1]);
    expect(await open(0)).toEqual(['acknowledge', 'complete', 'complete']);
    expect(await open(1)).toEqual(['complete']);
    const later = { tasks: [{ taskId: task(0), due: { dueOn: '2025-07-15' } }] };
    expect(await look(later)).toMatchObject({ bodies: 3, acknowledge: 0 });
    const sooner = { tasks: [{ taskId: task(0), due: { dueOn: '2025-05-15' } }] };
    expect(await amend(sooner)).toMatchObject({ bodies: 3, acknowledge: 1 });
    await verified();
  });

  it('changes nothing: nobody is told and nothing is written', async () => {
    const wish = { tasks: [{ taskId: task(0), title: 'Việc thứ 1' }] };
    expect(await look(wish)).toMatchObject({ bodies: 0, mails: 0, acknowledge: 0, told: [] });
    const { version } = await get(`campaigns/${scene.id}`);
    expect(await amend(wish)).toMatchObject({ bodies: 0, version });
    expect(await mails()).toEqual([]);
  });

  it('takes a document back that nobody accepted and that asks for nothing any more', async () => {
    const wish = { tasks: [0, 1].map((index) => ({ taskId: task(index), drop: true })) };
    await amend(wish);
    expect(await open(2)).toEqual([]);
    expect(await get(`dispatches/${scene.dispatchIds[2]}`)).toMatchObject({ state: 'recalled' });
    expect(await get(`dispatches/${scene.dispatchIds[0]}`)).toMatchObject({
      state: 'acknowledged',
    });
    await verified();
  });

  it('takes it back with the last piece that is dropped alone, too', async () => {
    const drop = async (index: number) => {
      const path = `assignments/${scene.assignmentIds[2]![index]}/cancel`;
      const seen = await post(`${path}/preview`, scene.coordinator, { reason: why.reason });
      await post(path, scene.coordinator, { reason: why.reason }, 1);
      return [seen.json.ends, await open(2)];
    };
    expect(await drop(0)).toEqual([1, ['acknowledge', 'complete']]);
    expect(await drop(1)).toEqual([2, []]);
    expect(await get(`dispatches/${scene.dispatchIds[2]}`)).toMatchObject({ state: 'recalled' });
    await verified();
  });
});
