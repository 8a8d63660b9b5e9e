import { randomUUID } from 'node:crypto';
import { aBody, aKey, violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const ROWS = 500;
const WITHIN_MS = 2_000;

describe('one act on many rows, by API', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt(LAUNCHED));

  const acts = (as: string, body: object, key?: string) =>
    api.call({
      ...{ method: 'POST' as const, url: '/api/v1/assignments/acts', as, body },
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    });
  const submitted = (of: Scene) =>
    api.db.dataSource.query(
      `with handed as (update assignment set state = 'submitted', submitted_at = $2, version = 2 where id = any($1::uuid[])
         returning id, campaign_id, submitted_at)
       insert into submission (id, assignment_id, campaign_id, note, submitted_at, submitted_by, recorded_at)
       select gen_random_uuid(), id, campaign_id, 'Xong', submitted_at, '{"label":"x"}', submitted_at from handed`,
      [of.assignmentIds.flat(), new Date(api.db.clock.now())],
    );

  it('does each row that may be done, and says of every other what the act on it alone would say', async () => {
    const scene = await aScene(api, { bodies: 3, tasks: 2 });
    const [[first, second], [third]] = scene.assignmentIds as [string[], string[]];
    const nobody = randomUUID();
    for (const [id, as] of [
      [first, scene.recipient],
      [second, scene.recipient],
      [third, scene.otherRecipient],
    ]) {
      await api.call({
        ...{ method: 'POST', url: `/api/v1/assignments/${id}/submit`, as: as!, ifMatch: 1 },
        body: { note: 'Xong' },
      });
    }
    const rows = [
      { id: first, version: 2 },
      { id: second, version: 2 },
      { id: third, version: 1 },
      { id: scene.assignmentIds[2]![0], version: 1 },
      { id: nobody, version: 1 },
    ];
    const key = randomUUID();
    const { status, json } = await acts(scene.coordinator, { act: 'accept', rows }, key);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ done: 2, refused: 3 },
      items: [
        { id: first, ok: true, row: { state: 'done', version: 3 } },
        { id: second, ok: true, row: { state: 'done', version: 3 } },
        { id: third, ok: false, problem: { code: 'STALE_VERSION', status: 412 } },
        { ok: false, problem: { code: 'TRANSITION_NOT_ALLOWED', status: 409 } },
        { id: nobody, ok: false, problem: { code: 'NOT_FOUND', status: 404 } },
      ],
    });
    expect(json.items[3].problem.detail).toContain('Đã giao');
    // The same request again is answered from what was kept.
    expect((await acts(scene.coordinator, { act: 'accept', rows }, key)).json).toEqual(json);
    const back = {
      ...{ act: 'return', rows: [{ id: third, version: 2 }], reason: 'Thiếu' },
      dueOn: '2025-07-31',
    };
    expect((await acts(scene.coordinator, back)).json).toMatchObject({
      items: [{ row: { state: 'returned', dueAt: '2025-07-31T17:00:00+07:00' } }],
    });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is for each who may: a stranger, a recipient and a leader are refused every row', async () => {
    const scene = await aScene(api, { bodies: 2, tasks: 1 });
    const rows = scene.assignmentIds.flat().map((id) => ({ id, version: 1 }));
    const codes = async (as: string) =>
      (await acts(as, { act: 'accept', rows })).json.items.map(
        (one: { problem: { code: string } }) => one.problem.code,
      );
    expect(await codes(scene.foreigner)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(scene.recipient)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await codes(scene.leader)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const documents = { rows: scene.dispatchIds.map((id) => ({ id })) };
    const url = '/api/v1/dispatches/acts/acknowledge';
    const own = await api.call({ method: 'POST', url, as: scene.recipient, body: documents });
    expect(own.json).toMatchObject({
      ...{ done: 1, refused: 1 },
      items: [{ row: { state: 'acknowledged' } }, { problem: { code: 'NOT_FOUND' } }],
    });
    const anonymous = await api.call({ method: 'POST', url, body: documents });
    expect(anonymous.status).toBe(401);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('extends to a later date only, urges once a day, and refuses a row named twice', async () => {
    const scene = await aScene(api, { bodies: 2, tasks: 1 });
    const rows = scene.assignmentIds.flat().map((id) => ({ id, version: 1 }));
    const extend = (dueOn: string, version: number) => ({
      ...{ act: 'extend', reason: 'Theo đề nghị chung', dueOn },
      rows: rows.map(({ id }) => ({ id, version })),
    });
    const early = (await acts(scene.coordinator, extend('2025-06-30', 1))).json;
    expect(early.items[0].problem).toMatchObject({ code: 'DUE_NOT_LATER' });
    const later = (await acts(scene.coordinator, extend('2025-07-10', 1))).json;
    expect(later).toMatchObject({ done: 2 });
    const nudge = { act: 'nudge', rows: rows.map(({ id }) => ({ id })) };
    expect((await acts(scene.coordinator, nudge)).json).toMatchObject({ done: 2 });
    const again = (await acts(scene.coordinator, nudge)).json;
    expect(again.items[0].problem.detail).toContain('Hôm nay đã đôn đốc');
    const twice = { act: 'nudge', rows: [rows[0], rows[0]].map((row) => ({ id: row!.id })) };
    expect(await acts(scene.coordinator, twice)).toMatchObject({ status: 422 });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('hands work over to one body, row by row; what is done, or its own, stays', async () => {
    const scene = await aScene(api, { bodies: 3, tasks: 2 });
    const [own, mixed, last] = scene.assignmentIds as [string[], string[], string[]];
    const submit = `/api/v1/assignments/${mixed[0]}/submit`;
    await api.call({
      ...{ method: 'POST', url: submit, as: scene.otherRecipient, ifMatch: 1 },
      body: { note: 'Xong' },
    });
    const done = { act: 'accept', rows: [{ id: mixed[0], version: 2 }] };
    expect((await acts(scene.coordinator, done)).json.done).toBe(1);
    const rows = [...own, ...mixed, ...last].map((id) => ({
      ...{ id, version: id === mixed[0] ? 3 : 1 },
    }));
    const over = { act: 'transfer', toBody: scene.recipients[0]!.code, reason: 'Sáp nhập' };
    const { json } = await acts(scene.coordinator, { ...over, rows });
    expect(json).toMatchObject({
      ...{ done: 3, refused: 3 },
      items: [
        { ok: false, problem: { code: 'VALIDATION_FAILED' } },
        { ok: false, problem: { code: 'VALIDATION_FAILED' } },
        { ok: false, problem: { code: 'TRANSITION_NOT_ALLOWED' } },
        ...[mixed[1], ...last].map((id) => ({ id, row: { state: 'transferred', version: 2 } })),
      ],
    });
    const nobody = { ...over, toBody: 'khong-co', rows: rows.slice(0, 1) };
    expect((await acts(scene.coordinator, nobody)).json.items[0].problem).toMatchObject({
      code: 'UNKNOWN_BODY',
    });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it(`does ${ROWS} rows within ${WITHIN_MS} ms`, async () => {
    const scene = await aScene(api, { bodies: ROWS, tasks: 1 });
    await submitted(scene);
    const timed = async (ask: () => Promise<{ json: { done: number } }>): Promise<number> => {
      const start = performance.now();
      expect((await ask()).json.done).toBe(ROWS);
      return performance.now() - start;
    };
    const rows = scene.assignmentIds.flat().map((id) => ({ id, version: 2 }));
    const back = { act: 'return', rows, reason: 'Thiếu số liệu' };
    const spans = [await timed(() => acts(scene.coordinator, back))];
    const nudge = { act: 'nudge', rows: rows.map(({ id }) => ({ id })) };
    spans.push(await timed(() => acts(scene.coordinator, nudge)));
    const reader = await aKey(api.db, 'contactPoint', scene.recipients[0]!.id);
    await api.db.dataSource.query('update dispatch set on_paper = true where campaign_id = $1', [
      scene.id,
    ]);
    const url = '/api/v1/dispatches/acts/acknowledge';
    const body = { rows: scene.dispatchIds.map((id) => ({ id })) };
    spans.push(await timed(() => api.call({ method: 'POST', url, as: scene.coordinator, body })));
    const heir = await aBody(api.db, { parentId: scene.issuer.id });
    const over = { act: 'transfer', toBody: heir.code, reason: 'Sáp nhập' };
    const moved = rows.map(({ id }) => ({ id, version: 3 }));
    spans.push(await timed(() => acts(scene.coordinator, { ...over, rows: moved })));
    expect(Math.max(...spans)).toBeLessThan(WITHIN_MS);
    expect((await api.call({ method: 'POST', url, as: reader, body })).json).toMatchObject({
      refused: ROWS - 1,
    });
  }, 120_000);
});
