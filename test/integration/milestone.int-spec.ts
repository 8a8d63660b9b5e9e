import { randomUUID } from 'node:crypto';
import { aBody, violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const TEXT = 'Gửi dự thảo kế hoạch để lấy ý kiến';

describe('milestones of a task, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 3, tasks: 2 });
  });

  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const rows = <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);
  const work = (body = 0) => `assignments/${scene.assignmentIds[body]![0]}`;
  const set = async (dueOn = '2025-05-15', text = TEXT) =>
    post(`campaigns/${scene.id}/tasks/${scene.taskIds[0]}/milestones`, scene.coordinator, {
      ...{ text, dueOn },
    });
  const share = async (body = 0) => (await get(work(body))).milestones[0];
  const totals = async () => (await get(`campaigns/${scene.id}/milestones`)).items[0]?.totals;
  const reminded = () =>
    rows<{ body: number; template: string; audience: string }>(
      `select distinct n.template, n.audience, n.told_due_at from notification n join obligation o on o.id = n.obligation_id
       where o.campaign_id = $1 and o.kind = 'reach' and n.fate is null order by 2`,
      [scene.id],
    );

  it.each([
    [{ text: ' ', dueOn: '2025-05-15' }, 'VALIDATION_FAILED'],
    [{ text: TEXT }, 'VALIDATION_FAILED'],
    [{ text: TEXT, dueOn: '2025-02-30' }, 'VALIDATION_FAILED'],
    [{ text: TEXT, dueOn: '2025-03-01' }, 'DUE_NOT_LATER'],
  ])('%j is refused with %s, and nothing is written', async (body, code) => {
    const path = `campaigns/${scene.id}/tasks/${scene.taskIds[0]}/milestones`;
    expect(await post(path, scene.coordinator, body)).toMatchObject({
      ...{ status: 422, json: { code } },
    });
    expect(await rows('select from milestone where campaign_id = $1', [scene.id])).toEqual([]);
  });

  it('of a task or a milestone that is not of the campaign nobody is told', async () => {
    const body = { text: TEXT, dueOn: '2025-05-15' };
    const foreign = await aScene(api, { bodies: 1, tasks: 1 });
    for (const taskId of [randomUUID(), foreign.taskIds[0]])
      expect(
        await post(`campaigns/${scene.id}/tasks/${taskId}/milestones`, scene.coordinator, body),
      ).toMatchObject({ status: 404 });
    const { milestoneId } = (await set()).json;
    expect(
      await post(`campaigns/${foreign.id}/milestones/${milestoneId}/drop`, foreign.coordinator, {
        reason: 'x',
      }),
    ).toMatchObject({ status: 404 });
  });

  it('are set for every body that leads the task, each with an obligation of its own, and told', async () => {
    expect((await set()).json).toMatchObject({ given: 3, dueAt: '2025-05-15T17:00:00+07:00' });
    expect(await share()).toMatchObject({
      ...{ text: TEXT, standing: 'openInTime', reachedAt: null },
      offers: [{ act: 'reach', offered: false, because: 'notYours' }],
    });
    const open = await rows<{ kind: string; n: number }>(
      `select kind, count(*)::int as n from obligation where campaign_id = $1 and closed_at is null
       group by kind order by kind`,
      [scene.id],
    );
    expect(open).toEqual([
      { kind: 'acknowledge', n: 3 },
      { kind: 'complete', n: 6 },
      { kind: 'reach', n: 3 },
    ]);
    const [mails] = await rows(
      `select count(*)::int as n from message where campaign_id = $1 and template = 'milestoneSet'`,
      [scene.id],
    );
    expect(mails).toEqual({ n: 3 });
    // Neither the date of the work nor its version has moved, and no question is listed.
    expect(await get(work())).toMatchObject({ version: 1, exchanges: [] });
    expect((await get(`exchanges?campaignId=${scene.id}`)).items).toEqual([]);
    expect((await get(`exchanges?campaignId=${scene.id}&kind=milestone`)).items).toHaveLength(3);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('are reached once, late or not, and counted so on the board', async () => {
    await set();
    const { id } = await share();
    const reach = (as: string, body: unknown = {}) => post(`milestones/${id}/reach`, as, body);
    expect(await reach(scene.otherRecipient)).toMatchObject({ status: 404 });
    expect(await reach(scene.coordinator)).toMatchObject({ status: 403 });
    expect(await reach(scene.recipient, { note: 'Đã gửi qua trục' })).toMatchObject({
      ...{ status: 200, json: { state: 'reached' } },
    });
    expect(await reach(scene.recipient)).toMatchObject({ status: 409 });
    await api.standAt('2025-05-16T01:35:00Z');
    const other = await share(1);
    expect(await post(`milestones/${other.id}/reach`, scene.otherRecipient, {})).toMatchObject({
      status: 200,
    });
    expect(await totals()).toEqual({
      ...{ reachedInTime: 1, reachedLate: 1, openInTime: 0, openLate: 1, lapsed: 0 },
    });
    const board = await get(`campaigns/${scene.id}/board`);
    const cells = board.items.flatMap((row: { cells: { milestones: unknown }[] }) =>
      row.cells.flatMap(({ milestones }) => milestones ?? []),
    );
    expect(cells).toEqual(
      expect.arrayContaining([
        { reached: 1, open: 0, late: 0, nextDueAt: null },
        { reached: 0, open: 1, late: 1, nextDueAt: '2025-05-15T17:00:00+07:00' },
      ]),
    );
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('are reminded by their own ladder, until they are reached', async () => {
    await set('2025-05-15');
    for (const morning of ['2025-05-12', '2025-05-15', '2025-05-16']) {
      await api.standAt(`${morning}T01:35:00Z`);
      await api.advance(scene.id);
    }
    expect((await reminded()).map(({ template, audience }) => [template, audience])).toEqual([
      ['milestoneReminder', 'contactPoint'],
      ['milestoneReminder', 'head'],
    ]);
    const { id } = await share();
    await post(`milestones/${id}/reach`, scene.recipient, {});
    const [closed] = await rows(`select closed_as from obligation where subject_id = $1`, [id]);
    expect(closed).toEqual({ closed_as: 'reached' });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('wait with the work: handed in they rest, returned they wait again', async () => {
    await set();
    const form = '--e\r\ncontent-disposition: form-data; name="note"\r\n\r\nXong\r\n--e--\r\n';
    const submitted = await api.call({
      ...{ method: 'POST', url: `/api/v1/${work()}/submit`, as: scene.recipient, body: form },
      ...{ headers: { 'content-type': 'multipart/form-data; boundary=e' }, ifMatch: 1 },
    });
    expect(submitted.status).toBe(200);
    const { id, standing } = await share();
    expect(standing).toBe('lapsed');
    expect(await post(`milestones/${id}/reach`, scene.recipient, {})).toMatchObject({
      status: 409,
    });
    await post(`${work()}/return`, scene.coordinator, { reason: 'Thiếu số liệu' }, 2);
    expect((await share()).standing).toBe('openInTime');
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('are dropped for all who have not reached them, who are told why, and come back with nothing', async () => {
    const { milestoneId } = (await set()).json;
    const first = await share();
    await post(`milestones/${first.id}/reach`, scene.recipient, {});
    const reason = { reason: 'Lấy ý kiến chung' };
    await post(`dispatches/${scene.dispatchIds[2]}/recall`, scene.coordinator, reason);
    const drop = `campaigns/${scene.id}/milestones/${milestoneId}/drop`;
    expect((await post(drop, scene.coordinator, { reason: '' })).json.code).toBe('REASON_REQUIRED');
    expect((await post(drop, scene.coordinator, reason)).json).toEqual({ milestoneId, dropped: 2 });
    expect(await post(drop, scene.coordinator, reason)).toMatchObject({ status: 409 });
    expect(await totals()).toMatchObject({ reachedInTime: 1, openInTime: 0, lapsed: 2 });
    const [mails] = await rows(
      `select count(*)::int as n from message where campaign_id = $1 and template = 'milestoneDropped'`,
      [scene.id],
    );
    // Nobody waited for it of the body whose document was taken back.
    expect(mails).toEqual({ n: 1 });
    await post(`dispatches/${scene.dispatchIds[2]}/reinstate`, scene.coordinator, reason);
    expect((await share(2)).standing).toBe('lapsed');
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('go on with work that is handed over, and come to bodies that are added', async () => {
    await set('2025-05-15');
    await set('2025-03-20', 'Mốc sớm');
    await api.standAt('2025-04-01T01:30:00Z');
    const why = { reason: 'Sắp xếp lại' };
    const successor = await aBody(api.db, { parentId: scene.issuer.id });
    const given = await post(`dispatches/${scene.dispatchIds[0]}/transfer`, scene.coordinator, {
      ...{ toBody: successor.code, ...why },
    });
    expect(given.status).toBe(200);
    const moved = given.json.work.find(
      (one: { assignmentId: string }) => one.assignmentId === scene.assignmentIds[0]![0],
    );
    // With its date, also where it has passed: the work goes on as it stands.
    expect((await get(`assignments/${moved.toAssignmentId}`)).milestones).toMatchObject([
      { text: 'Mốc sớm', standing: 'openLate' },
      { text: TEXT, standing: 'openInTime' },
    ]);
    const newcomer = await aBody(api.db, { parentId: scene.issuer.id });
    const added = await post(`campaigns/${scene.id}/recipients`, scene.coordinator, {
      ...{ bodies: [{ code: newcomer.code }], setNos: [1], ...why },
    });
    const { dispatchId } = added.json.bodies[0];
    // Who is new is given nothing that is late as it comes.
    expect((await get(`dispatches/${dispatchId}`)).milestones).toMatchObject([{ text: TEXT }]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('are reached on the page of the work, whose form comes back with what was wrong', async () => {
    await set();
    const { id } = await share();
    const page = await api.call({
      url: `/${work().replace('assignments', 'work')}`,
      as: scene.recipient,
    });
    expect(page.text).toContain(TEXT);
    expect(page.text).toContain('Chưa đạt, trong hạn');
    const press = (fields: Record<string, string>) =>
      api.call({
        ...{ method: 'POST', url: `/${work().replace('assignments', 'work')}/reach` },
        as: scene.recipient,
        body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const long = await press({ exchangeId: id, note: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('x'.repeat(2001));
    expect((await press({ exchangeId: id, note: 'Đã gửi' })).status).toBe(303);
    expect(await share()).toMatchObject({ standing: 'reachedInTime', note: 'Đã gửi' });
  });

  it('a share that somebody changes is found by its chain', async () => {
    await set();
    const move = (days: number) =>
      rows(
        `update exchange set due_at = due_at + make_interval(days => $2) where campaign_id = $1`,
        [scene.id, days],
      );
    await move(1);
    expect((await violatedBy(api.db)).length).toBeGreaterThan(0);
    await move(-1);
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
