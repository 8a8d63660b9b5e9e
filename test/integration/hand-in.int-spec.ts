import { violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const SHARE = {
  words: 'trên 80% đoàn viên',
  ...{ ratio: 0.8, count: null, unit: null, base: 'tổng số đoàn viên' },
};

describe('handing in and judging, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 3, tasks: 2, target: SHARE });
  });

  const workOf = (task: number, body = 0) => `assignments/${scene.assignmentIds[body]![task]}`;
  const post = (path: string, as: string, body: unknown, ifMatch: number) =>
    api.call({ method: 'POST', url: `/api/v1/${path}`, as, body, ifMatch });
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const submit = (body: object, version = 1, path = workOf(0), as = scene.recipient) =>
    post(`${path}/submit`, as, { note: 'Đã làm', ...body }, version);
  const returned = (body: object, version: number) =>
    post(`${workOf(0)}/return`, scene.coordinator, { reason: 'Thiếu danh sách', ...body }, version);
  const accept = (version: number, path = workOf(0)) =>
    post(`${path}/accept`, scene.coordinator, {}, version);

  it('keeps every version with what changed since the one before', async () => {
    const links = [{ url: 'https://cong-doan.test/anh', title: 'Ảnh hội nghị' }];
    await submit({ links, figure: { numerator: 70, denominator: 100 } });
    await returned({}, 2);
    await submit({ note: 'Đã bổ sung', figure: { numerator: 85.5, denominator: 100 } }, 3);
    await accept(4);
    const { submissions } = await get(workOf(0), scene.recipient);
    expect(submissions).toMatchObject([
      {
        ...{ no: 2, verdict: 'accepted', links: [] },
        figure: { numerator: 85.5, denominator: 100 },
        changes: {
          ...{ note: true, linksAdded: [], linksRemoved: [links[0]!.url] },
          figure: { before: { numerator: 70 }, after: { numerator: 85.5 } },
        },
      },
      { no: 1, verdict: 'returned', verdictReason: 'Thiếu danh sách', links, changes: null },
    ]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('adds up over the bodies what was not returned, and who reached the target alone', async () => {
    await submit({ figure: { numerator: 9, denominator: 10 } });
    await submit(
      { figure: { numerator: 45, denominator: 90 } },
      1,
      workOf(0, 1),
      scene.otherRecipient,
    );
    const totals = async () => (await get(`campaigns/${scene.id}/targets`)).items;
    expect(await totals()).toMatchObject([
      {
        ...{ title: 'Việc thứ 1', bodies: 3, reported: 2, accepted: 0, reached: 1, share: 0.54 },
        sum: { numerator: 54, denominator: 100 },
      },
    ]);
    await accept(2, workOf(0, 1));
    await returned({}, 2);
    expect(await totals()).toMatchObject([
      { reported: 1, accepted: 1, reached: 0, sum: { numerator: 45, denominator: 90 } },
    ]);
    const asked = await api.call({
      ...{ url: `/api/v1/campaigns/${scene.id}/targets`, as: scene.recipient },
    });
    expect(asked.status).toBe(404);
  });

  it.each([
    [{ figure: { numerator: 3 } }, '/figure', 'cả tử số và mẫu số'],
    [{ figure: { numerator: 3, denominator: 0 } }, '/figure', 'tử số phải bằng 0'],
    [{ figure: { numerator: -1, denominator: 1 } }, '/figure/numerator', ''],
    [{ figure: { numerator: 0.0001, denominator: 1 } }, '/figure/numerator', 'ba chữ số'],
    [{ links: [{ url: 'javascript:alert(1)' }] }, '/links/0/url', 'http'],
    [{ links: 'x' }, '/links', 'JSON'],
  ])('refuses %j with a sentence at its place', async (body, pointer, words) => {
    const { status, json } = await submit(body);
    expect(status).toBe(422);
    expect(json.errors[0].pointer).toBe(pointer);
    expect(json.errors[0].detail).toContain(words);
  });

  it('refuses a figure where the task has no target', async () => {
    const { json } = await submit({ figure: { numerator: 1 } }, 1, workOf(1));
    expect(json).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ pointer: '/figure' }] });
  });

  it('a return keeps the first clock; with a date of its own the work has that, and the old one stays on record', async () => {
    await submit({});
    const kept = await returned({}, 2);
    expect(kept.json).toMatchObject({ state: 'returned', dueAt: '2025-06-30T17:00:00+07:00' });
    await submit({}, 3);
    const early = await returned({ dueOn: '2025-06-30' }, 4);
    expect(early).toMatchObject({ status: 422, json: { code: 'DUE_NOT_LATER' } });
    const moved = await returned({ dueOn: '2025-07-10' }, 4);
    expect(moved.json).toMatchObject({ version: 5, dueAt: '2025-07-10T17:00:00+07:00' });
    expect(await get(workOf(0))).toMatchObject({
      ...{ dueAt: '2025-07-10T17:00:00+07:00', originalDueAt: '2025-06-30T17:00:00+07:00' },
      dueDateChanges: [
        { oldDueOn: '2025-06-30', newDueOn: '2025-07-10', reason: 'Thiếu danh sách' },
      ],
    });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('judges in time by the hand-in that is accepted, not by the first nor by the verdict', async () => {
    const status = async (task: number) => (await get(workOf(task))).status;
    await api.standAt('2025-06-29T02:00:00Z');
    await submit({});
    await submit({}, 1, workOf(1));
    await api.standAt('2025-07-02T02:00:00Z');
    await returned({}, 2);
    expect(await status(0)).toBe('overdue');
    await submit({}, 3);
    await accept(4);
    await accept(2, workOf(1));
    expect([await status(0), await status(1)]).toEqual(['doneLate', 'doneOnTime']);
  });
});
