import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { aBody, manyBodies, violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const DAY_MS = 86_400_000;
const endOf = (day: string): string => new Date(Date.parse(`${day}T17:00:00Z`) - 1).toISOString();

describe('statistics, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    const issuer = await aBody(api.db, { name: 'Cơ quan giao' });
    const recipients = await manyBodies(api.db, 3, { parentId: issuer.id });
    await api.db.dataSource.query('update body set name = $2 where id = $1', [
      ...[recipients[0]!.id, '=1+1 đơn vị'],
    ]);
    scene = await aScene(api, {
      ...{ issuer, recipients, tasks: 3, standing: true },
      dueAt: ['2025-03-20T10:00:00Z', '2025-06-30T10:00:00Z', null],
    });
  });

  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const read = async (query = '', as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/statistics${query}`, as })).json;
  const idOf = (task: number, body = 0) => scene.assignmentIds[body]![task]!;
  const versionOf = async (id: string) =>
    (await api.call({ url: `/api/v1/assignments/${id}`, as: scene.coordinator })).json.version;
  const submit = async (id: string, as: string) => {
    const form = '--e\r\ncontent-disposition: form-data; name="note"\r\n\r\nXong\r\n--e--\r\n';
    const answer = await api.call({
      ...{ method: 'POST', url: `/api/v1/assignments/${id}/submit`, as, body: form },
      headers: { 'content-type': 'multipart/form-data; boundary=e' },
      ifMatch: await versionOf(id),
    });
    expect(answer.status).toBe(200);
  };
  const judge = async (id: string, act: 'accept' | 'return', body: unknown = {}) =>
    post(`assignments/${id}/${act}`, scene.coordinator, body, await versionOf(id));

  it('of a past day are what was counted when that day ended, whatever was done since', async () => {
    const why = { reason: 'Lý do' };
    const seen = new Map<string, unknown>();
    const close = async (day: string) => {
      await api.standAt(endOf(day));
      const rows = [];
      for (const by of ['body', 'task', 'month', 'documentType', 'bodyKind']) {
        const { total, items } = await read(`?by=${by}`);
        rows.push({ total, items });
      }
      seen.set(day, rows);
    };
    await close('2025-03-10');
    await api.standAt('2025-03-11T02:00:00Z');
    await post(`dispatches/${scene.dispatchIds[0]}/acknowledge`, scene.recipient, {});
    await submit(idOf(0), scene.recipient);
    await post(`dispatches/${scene.dispatchIds[2]}/recall`, scene.coordinator, why);
    await close('2025-03-11');
    await api.standAt('2025-03-12T02:00:00Z');
    await judge(idOf(0), 'return', why);
    await post(`assignments/${idOf(1)}/decline`, scene.recipient, why);
    await post(`campaigns/${scene.id}/tasks/${scene.taskIds[0]}/due-date`, scene.coordinator, {
      dueOn: '2025-03-18',
      ...why,
    });
    await close('2025-03-12');
    await api.standAt('2025-03-19T02:00:00Z');
    await submit(idOf(0), scene.recipient);
    await judge(idOf(0), 'accept');
    await close('2025-03-19');
    await api.standAt('2025-03-24T02:00:00Z');
    await post(`dispatches/${scene.dispatchIds[2]}/reinstate`, scene.coordinator, why);
    const successor = await aBody(api.db, { parentId: scene.issuer.id });
    const given = { toBody: successor.code, dueOn: '2025-04-30', ...why };
    const moved = await post(
      `dispatches/${scene.dispatchIds[1]}/transfer`,
      scene.coordinator,
      given,
    );
    expect(moved.status).toBe(200);
    await close('2025-03-24');
    await api.standAt('2025-07-10T02:00:00Z');
    for (const [day, rows] of seen) {
      const then = [];
      for (const by of ['body', 'task', 'month', 'documentType', 'bodyKind']) {
        const { total, items } = await read(`?by=${by}&asOf=${day}`);
        then.push({ total, items });
      }
      expect([day, then]).toEqual([day, rows]);
    }
    // Nothing had been given out the day before.
    expect(await read('?asOf=2025-03-09')).toMatchObject({ campaigns: 0, items: [] });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('rank by the formula that is shown with them', async () => {
    await submit(idOf(0), scene.recipient);
    await judge(idOf(0), 'accept');
    await api.standAt('2025-03-25T02:00:00Z');
    await submit(idOf(0, 1), scene.otherRecipient);
    await judge(idOf(0, 1), 'accept');
    const { items, formula, total } = await read();
    expect(items.map(({ rank, score }: { rank: number; score: number }) => [rank, score])).toEqual([
      [1, 100],
      [2, 50],
      [3, 0],
    ]);
    expect(formula).toContain('½ × hoàn thành quá hạn');
    expect(total).toMatchObject({
      ...{ doneInTime: 1, doneLate: 1, openLate: 1, openInTime: 3, standing: 3 },
      lateBy: { days1to7: 1, days8to30: 0 },
    });
    const { items: tasks } = await read(`?by=task&campaignId=${scene.id}&dueTo=2025-04-01`);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ key: scene.taskIds[0], name: '1 Việc thứ 1' });
    expect((await read('?by=quarter')).items.map(({ name }: { name: string }) => name)).toEqual([
      'Quý 1/2025',
      'Không thời hạn',
      'Quý 2/2025',
    ]);
  });

  it('tell how long each hop took, from the journal', async () => {
    const hour = (hours: number) =>
      api.standAt(new Date(Date.parse(LAUNCHED) + hours * (DAY_MS / 24)).toISOString());
    await hour(2);
    await post(`dispatches/${scene.dispatchIds[0]}/open`, scene.recipient, {});
    await hour(3);
    await post(`dispatches/${scene.dispatchIds[0]}/acknowledge`, scene.recipient, {});
    await hour(27);
    await submit(idOf(0), scene.recipient);
    await hour(29);
    await judge(idOf(0), 'accept');
    const hops = new Map((await read()).hops.map((one: { hop: string }) => [one.hop, one]));
    const about = (hours: number) => expect.closeTo(hours, 1);
    expect(hops.get('deliveredToOpened')).toMatchObject({ count: 1, medianHours: about(2) });
    expect(hops.get('openedToAcknowledged')).toMatchObject({ count: 1, medianHours: about(1) });
    expect(hops.get('acknowledgedToFirstWord')).toMatchObject({ count: 1, medianHours: about(24) });
    expect(hops.get('firstWordToSubmitted')).toMatchObject({ count: 1, medianHours: about(0) });
    expect(hops.get('submittedToAccepted')).toMatchObject({ count: 1, medianHours: about(2) });
    expect(hops.get('issuedToDelivered')).toMatchObject({ count: 3 });
  });

  it('come as files in which nothing runs', async () => {
    const file = (format: string) =>
      api.app.inject({
        url: `/api/v1/statistics/file?format=${format}`,
        headers: { authorization: `Bearer ${scene.coordinator}` },
      });
    const csv = await file('csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain(",'=1+1 đơn vị,");
    const xlsx = await file('xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(xlsx.rawPayload as unknown as ArrayBuffer);
    const [sheet, hops] = workbook.worksheets;
    const cells = sheet!.getSheetValues().flat();
    expect(cells).toContain('=1+1 đơn vị');
    sheet!.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    expect(hops!.rowCount).toBe(7);
  });

  it.each([
    ['?by=weather', 422],
    ['?asOf=2025-02-30', 422],
    ['?asOf=2025-03-11', 422],
    ['?dueFrom=soon', 422],
    ['?limit=0', 422],
    [`?campaignId=${randomUUID()}`, 404],
    ['/file?format=pdf', 422],
  ])('%s is refused with %i', async (query, status) => {
    expect(
      await api.call({ url: `/api/v1/statistics${query}`, as: scene.coordinator }),
    ).toMatchObject({ status });
  });

  it('are of what one may see: nothing for a recipient, nor of a campaign of others', async () => {
    expect(await read('', scene.recipient)).toMatchObject({ campaigns: 0, items: [] });
    expect(await read('', scene.foreigner)).toMatchObject({ campaigns: 0, items: [] });
    const { status } = await api.call({
      ...{ url: `/api/v1/statistics?campaignId=${scene.id}`, as: scene.foreigner },
    });
    expect(status).toBe(404);
    expect(await read('', scene.leader)).toMatchObject({ campaigns: 1 });
  });
});
