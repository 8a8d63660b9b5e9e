import {
  boardSchema,
  campaignDetailSchema,
  periodViewSchema,
  reportPageSchema,
  reportSchema,
  workSchema,
} from '#contracts/http';
import { aBody, violatedBy } from '#testing';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

const OPENED = '2025-12-02T01:30:00Z';

describe('period reports over HTTP', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  async function opened(): Promise<Scene> {
    await api.standAt('2025-03-10T01:30:00Z');
    const scene = await aScene(api, { bodies: 3, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await api.standAt(OPENED);
    await api.advance(scene.id);
    return scene;
  }
  const get = async (url: string, as: string) => (await api.call({ url, as })).json;
  const send = (
    url: string,
    as: string,
    body: unknown,
    ifMatch: number,
    method: 'POST' | 'PUT' = 'POST',
  ) => api.call({ method, url: `/api/v1/reports/${url}`, as, body, ifMatch });

  it('are drafted, handed in, returned and accepted, each counted on the board', async () => {
    const scene = await opened();
    const mine = reportPageSchema.parse(await get('/api/v1/reports', scene.recipient));
    expect(mine.items).toMatchObject([
      { label: 'Tổng kết năm 2025', state: 'open', bodyName: 'Đơn vị 0001' },
    ]);
    const [{ id } = { id: '' }] = mine.items;
    const half = { done: '', difficulties: 'Thiếu người' };
    expect((await send(`${id}/draft`, scene.recipient, half, 1, 'PUT')).json).toMatchObject({
      state: 'draft',
      version: 2,
    });
    const content = { done: 'Đã mở 3 lớp', figures: [{ name: 'Số lớp', value: 3, unit: 'lớp' }] };
    const early = await send(`${id}/submit`, scene.recipient, { content }, 1);
    expect(early).toMatchObject({ status: 412, json: { code: 'STALE_VERSION' } });
    expect((await send(`${id}/submit`, scene.recipient, { content }, 2)).json.state).toBe(
      'submitted',
    );
    expect((await send(`${id}/return`, scene.coordinator, {}, 3)).json.code).toBe(
      'REASON_REQUIRED',
    );
    const back = await send(
      `${id}/return`,
      scene.coordinator,
      { reason: 'Bổ sung số học viên' },
      3,
    );
    expect(back.json.state).toBe('returned');
    const board = async () =>
      boardSchema.parse(await get(`/api/v1/campaigns/${scene.id}/board`, scene.coordinator))
        .campaign.periods[0];
    expect(await board()).toMatchObject({
      bodies: 3,
      missing: 2,
      returned: 1,
      submitted: 0,
      accepted: 0,
      late: 0,
    });
    await send(`${id}/submit`, scene.recipient, { content }, 4);
    expect((await send(`${id}/accept`, scene.coordinator, undefined, 5)).json.state).toBe(
      'accepted',
    );
    await api.standAt('2026-01-05T01:30:00Z');
    expect(await board()).toMatchObject({ missing: 2, accepted: 1, acceptedLate: 0, late: 2 });
    const [theirs] = reportPageSchema.parse(
      await get('/api/v1/reports', scene.otherRecipient),
    ).items;
    await send(`${theirs!.id}/submit`, scene.otherRecipient, { content: { done: 'Muộn' } }, 1);
    await send(`${theirs!.id}/accept`, scene.coordinator, undefined, 2);
    // Done late stays late.
    expect(await board()).toMatchObject({ missing: 1, accepted: 2, acceptedLate: 1, late: 1 });
    const report = reportSchema.parse(await get(`/api/v1/reports/${id}`, scene.coordinator));
    expect(report.content).toMatchObject({ done: 'Đã mở 3 lớp', nothingToReport: false });
    const work = workSchema.parse(await get('/api/v1/work?section=done', scene.recipient));
    expect(work.items).toMatchObject([{ kind: 'report', state: 'accepted', primaryAct: null }]);
  });

  it('are due earlier at the level below, where the series says so, and for a body that comes later', async () => {
    await api.standAt('2025-03-10T01:30:00Z');
    const scene = await aScene(api, { bodies: 3, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    const rows = (sql: string, ...params: readonly unknown[]) =>
      api.db.dataSource.query<{ name: string; due_on: string }[]>(sql, [scene.id, ...params]);
    const earlier = { COMMUNE: { rule: 'DAY_OF_MONTH', day: 15, monthsAfter: 0 } };
    await rows(
      `update report_series set cycle = cycle || jsonb_build_object('dueRuleByLevel', $2::jsonb) where campaign_id = $1`,
      JSON.stringify(earlier),
    );
    const named = (id: string, name: string) =>
      rows('update body set name = $3 where id = $2 and $1::uuid is not null', id, name);
    await named(scene.recipients[0]!.id, 'UBND xã Bum Tở');
    await named(scene.recipients[1]!.id, 'UBND huyện Mường Tè');
    await api.standAt(OPENED);
    await api.advance(scene.id);
    await api.standAt('2026-11-26T01:30:00Z');
    await api.advance(scene.id);
    const newcomer = await aBody(api.db, { name: 'Đảng ủy phường A', parentId: scene.issuer.id });
    const { version } = await get(`/api/v1/campaigns/${scene.id}`, scene.coordinator);
    const added = await api.call({
      ...{ method: 'POST', url: `/api/v1/campaigns/${scene.id}/recipients`, ifMatch: version },
      ...{
        as: scene.coordinator,
        body: {
          bodies: [{ code: newcomer.code, onPaper: true }],
          setNos: [1],
          reason: 'Mới lập',
          dueDates: [{ taskId: scene.taskIds[0], dueOn: '2026-12-31' }],
        },
      },
    });
    expect(added.status).toBe(200);
    const due = await rows(
      `select b.name, r.due_at::date::text as due_on from period_report r join body b on b.id = r.body_id
       join report_period p on p.id = r.period_id where p.campaign_id = $1 and p.period_key = '2026-Y' order by b.name collate "C"`,
    );
    expect(due).toEqual(
      [
        { name: 'Đảng ủy phường A', due_on: '2026-12-15' },
        { name: scene.recipients[2]!.name, due_on: '2026-12-31' },
        { name: 'UBND huyện Mường Tè', due_on: '2026-12-31' },
        { name: 'UBND xã Bum Tở', due_on: '2026-12-15' },
      ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    );
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('end when the coordinator locks the period, once what was handed in is judged', async () => {
    const scene = await opened();
    const [period] = boardSchema.parse(
      await get(`/api/v1/campaigns/${scene.id}/board`, scene.coordinator),
    ).campaign.periods;
    const lock = () =>
      api.call({
        method: 'POST',
        url: `/api/v1/campaigns/${scene.id}/periods/${period!.id}/lock`,
        as: scene.coordinator,
      });
    const [mine] = reportPageSchema.parse(await get('/api/v1/reports', scene.recipient)).items;
    await send(`${mine!.id}/submit`, scene.recipient, { content: { done: 'Đã làm' } }, 1);
    expect(await lock()).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    await send(`${mine!.id}/accept`, scene.coordinator, undefined, 2);
    expect(await lock()).toMatchObject({ status: 200, json: { state: 'locked', missing: 2 } });
    expect(await lock()).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    const [theirs] = reportPageSchema.parse(
      await get('/api/v1/reports', scene.otherRecipient),
    ).items;
    expect(theirs).toMatchObject({ state: 'locked' });
    const late = await send(
      `${theirs!.id}/submit`,
      scene.otherRecipient,
      { content: { done: 'Muộn' } },
      2,
    );
    expect(late).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    const open: unknown[] = await api.db.dataSource.query(
      `select from obligation where campaign_id = $1 and kind = 'report' and closed_at is null`,
      [scene.id],
    );
    expect(open).toEqual([]);
  });

  it('are no longer asked for once a successor document has ended the series', async () => {
    const scene = await opened();
    const [{ id: seriesId }]: [{ id: string }] = await api.db.dataSource.query(
      'select id from report_series where campaign_id = $1',
      [scene.id],
    );
    const end = (effectiveOn: string) =>
      api.call({
        method: 'POST',
        url: `/api/v1/campaigns/${scene.id}/series/${seriesId}/end`,
        as: scene.coordinator,
        body: { reference: '12/KH-LĐLĐ', effectiveOn },
      });
    expect(await end('hôm nay')).toMatchObject({
      status: 422,
      json: { code: 'VALIDATION_FAILED' },
    });
    expect(await end('2020-01-01')).toMatchObject({ json: { code: 'DUE_BEFORE_ISSUE' } });
    expect(await end('2026-06-01')).toMatchObject({ status: 200, json: { dropped: 1 } });
    expect(await end('2026-06-01')).toMatchObject({ status: 409 });
    await api.standAt('2027-01-05T01:30:00Z');
    await api.advance(scene.id);
    const labels = boardSchema
      .parse(await get(`/api/v1/campaigns/${scene.id}/board`, scene.coordinator))
      .campaign.periods.map((one) => one.label);
    expect(labels).toEqual(['Tổng kết năm 2025']);
  });

  it('are found by campaign and state, page by page, each by those who may', async () => {
    const scene = await opened();
    const url = `/api/v1/reports?campaignId=${scene.id}&state=open&limit=2`;
    const first = reportPageSchema.parse(await get(url, scene.coordinator));
    const second = reportPageSchema.parse(await get(first.next!, scene.coordinator));
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    expect((await get(url, scene.otherRecipient)).items).toHaveLength(1);
    expect((await get(url, scene.foreigner)).items).toEqual([]);
  });

  it('are the act to press until they are handed in', async () => {
    const scene = await opened();
    await api.call({
      method: 'POST',
      url: `/api/v1/dispatches/${scene.dispatchIds[0]}/acknowledge`,
      as: scene.recipient,
    });
    const { items } = workSchema.parse(
      await get(`/api/v1/work?campaignId=${scene.id}`, scene.recipient),
    );
    const report = items.find((item) => item.kind === 'report');
    expect(report).toMatchObject({
      section: 'later',
      primaryAct: 'report',
      title: 'Tổng kết năm 2025',
    });
  });

  it.each([
    ['no content', {}],
    ['content that is no JSON', { content: '{' }],
    [
      'a figure that is no number',
      { content: { done: 'x', figures: [{ name: 'Số lớp', value: 'ba' }] } },
    ],
    ['nothing done', { content: { done: ' ' } }],
    ['an unknown field', { content: { done: 'x', state: 'accepted' } }],
  ])('are refused with %s', async (_what, body) => {
    const scene = await opened();
    const mine = reportPageSchema.parse(await get('/api/v1/reports', scene.recipient));
    const id = mine.items[0]!.id;
    const answer = await send(`${id}/submit`, scene.recipient, body, 1);
    expect(answer).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    expect(answer.json.errors.length).toBeGreaterThan(0);
  });

  it('answer the template of their series, begun from what the body did and said before', async () => {
    const scene = await opened();
    const { series } = campaignDetailSchema.parse(
      await get(`/api/v1/campaigns/${scene.id}`, scene.coordinator),
    );
    const blank = { unit: '', options: [], columns: [], required: true };
    const questions = [
      { ...blank, key: 'lop', text: 'Số lớp', kind: 'number', unit: 'lớp' },
      { ...blank, key: 'muc', text: 'Mức đạt', kind: 'choice', options: ['Tốt', 'Khá'] },
    ];
    const url = `/api/v1/campaigns/${scene.id}/series/${series[0]?.id}/questions`;
    const ask = (body: unknown, as = scene.coordinator) =>
      api.call({ method: 'PUT', url, as, body });
    expect((await ask({ questions: [{ ...questions[1], options: ['Tốt'] }] })).status).toBe(422);
    expect((await ask({ questions }, scene.leader)).status).toBe(403);
    expect((await ask({ questions })).json).toMatchObject({ questions });
    const [work] = await api.db.dataSource.query<{ id: string; version: number }[]>(
      `select a.id, a.version from assignment a join dispatch d on d.id = a.dispatch_id
       where d.campaign_id = $1 and d.body_id = $2`,
      [scene.id, scene.recipients[0]?.id],
    );
    await api.call({
      ...{ method: 'POST', url: `/api/v1/assignments/${work?.id}/submit`, as: scene.recipient },
      ...{ ifMatch: work?.version ?? 0, body: { note: 'Đã mở 3 lớp' } },
    });
    const list = `/api/v1/reports?campaignId=${scene.id}`;
    const [mine] = reportPageSchema.parse(await get(list, scene.recipient)).items;
    const read = async (as: string) =>
      reportSchema.parse(await get(`/api/v1/reports/${mine?.id}`, as));
    const begun = await read(scene.recipient);
    expect(begun.questions.map(({ key }) => key)).toEqual(['lop', 'muc']);
    expect(begun.prefill).toMatchObject({ from: null, work: 1 });
    expect(begun.prefill?.content.done).toContain('Đã mở 3 lớp');
    // What a body may begin from is its own.
    expect((await read(scene.coordinator)).prefill).toBeNull();
    const submit = (content: unknown) =>
      send(`${mine?.id}/submit`, scene.recipient, { content }, 1);
    const half = await submit({ done: 'Đã mở', answers: { lop: 'ba' } });
    expect(half).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    expect(half.json.errors).toMatchObject([
      { pointer: '/content/answers/lop' },
      { pointer: '/content/answers/muc' },
    ]);
    expect((await submit({ done: 'Đã mở', answers: { lop: 3, muc: 'Tốt' } })).status).toBe(200);
    const [theirs] = reportPageSchema.parse(await get(list, scene.otherRecipient)).items;
    const nothing = { content: { nothingToReport: true } };
    const empty = await send(`${theirs?.id}/submit`, scene.otherRecipient, { content: {} }, 1);
    expect(empty.status).toBe(422);
    const pressed = await send(`${theirs?.id}/submit`, scene.otherRecipient, nothing, 1);
    expect(pressed.json.state).toBe('submitted');
    const period = await get(
      `/api/v1/campaigns/${scene.id}/periods/${mine?.periodId}`,
      scene.coordinator,
    );
    const { answers, figures } = periodViewSchema.parse(period);
    expect(figures.columns).toMatchObject([{ name: 'Số lớp', unit: 'lớp', sum: 3, bodies: 1 }]);
    expect(answers).toMatchObject([
      { given: 1, sum: 3 },
      { given: 1, options: [{ bodies: [scene.recipients[0]?.name] }, { bodies: [] }] },
    ]);
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
