import { assignPage, releaseCampaign } from '#application';
import { aBody, aKey, aRunningCampaign, manyBodies, violatedBy, type BuiltBody } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const SHARE = { words: '80 % đoàn viên', ratio: 0.8, count: null, unit: null, base: 'đoàn viên' };
const AFTER_DUE = '2025-07-02T02:00:00Z';
const HEADER = {
  ...{ documentType: 'KH', symbol: 'KH-LĐLĐ', subject: 'Triển khai việc cấp trên' },
  ...{ issuedOn: '2025-03-10', signer: 'Chủ tịch', signerTitle: null, urgency: null },
};

describe('work that a body passes on to the level below, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  let province: BuiltBody;
  /** Coordinates the province. */
  let office: string;
  let districts: readonly BuiltBody[];
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 2, tasks: 1, target: SHARE });
    province = scene.recipients[0]!;
    office = await aKey(api.db, 'coordinator', province.id);
    districts = await manyBodies(api.db, 2, { name: 'Huyện', parentId: province.id });
  });

  const workId = () => scene.assignmentIds[0]![0]!;
  const get = (path: string, as: string) => api.call({ url: `/api/v1/${path}`, as });
  const post = (path: string, as: string, body: unknown = {}) =>
    api.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
  const put = (path: string, as: string, body: unknown, ifMatch: number) =>
    api.call({ method: 'PUT', url: `/api/v1/${path}`, as, body, ifMatch });
  const begun = async (as = office) =>
    (await post(`assignments/${workId()}/cascade`, as)).json.id as string;

  let numbers = 100;
  /** What the draft says, written back with these bodies leading its task. */
  async function filled(id: string, members: readonly BuiltBody[], dueOn?: string) {
    const { draft, version } = (await get(`campaigns/${id}/draft`, office)).json;
    const { questions: _questions, ...content } = draft;
    const [task] = content.tasks;
    numbers += 1;
    const set = { no: 1, text: 'Các huyện', kind: 'group', addressee: true, onPaper: [] };
    const { status, text } = await put(
      `campaigns/${id}/draft`,
      office,
      {
        ...content,
        header: { ...HEADER, number: String(numbers) },
        recipientSets: [{ ...set, members: members.map(({ code }) => code) }],
        tasks: [
          {
            ...task,
            assignees: [{ setNo: 1, role: 'lead' }],
            due: dueOn === undefined ? task.due : { ...task.due, on: dueOn },
          },
        ],
        answers: [],
      },
      version,
    );
    if (status !== 200) throw new Error(text);
  }
  const previewed = async (id: string) => (await post(`campaigns/${id}/preview`, office)).json;
  async function launched(id: string): Promise<void> {
    const { planHash, problems } = await previewed(id);
    const { status, text } = await post(`campaigns/${id}/launch`, office, { planHash });
    if (status !== 202) throw new Error(`${text} ${JSON.stringify(problems)}`);
    await assignPage(api.db.uow, { campaignId: id, page: 0 });
    await releaseCampaign(api.db.uow, id);
  }

  it('begins as a draft with the task, its target and an earlier date', async () => {
    const id = await begun();
    const { json } = await get(`campaigns/${id}/draft`, office);
    expect(json).toMatchObject({ issuer: { code: province.code }, parentAssignmentId: workId() });
    expect(json.draft.header.subject).toContain(scene.number);
    expect(json.draft.tasks).toMatchObject([
      { title: 'Việc thứ 1', countsUpward: true, target: SHARE, due: { on: '2025-06-26' } },
    ]);
    expect((await get(`campaigns/${id}/draft`, scene.coordinator)).status).toBe(404);
  });

  it('is the first word about the work, and is counted above at once', async () => {
    const id = await begun();
    await filled(id, districts);
    await launched(id);
    const work = (await get(`assignments/${workId()}`, scene.recipient)).json;
    expect(work).toMatchObject({ state: 'in_progress', progress: 'onSchedule' });
    expect(work.progressNote).toMatch(/^Đã ban hành Kế hoạch .*triển khai xuống 2 đơn vị cấp dưới/);
    const events = (await get(`dispatches/${scene.dispatchIds[0]}/events`, scene.recipient)).json;
    expect(events.items.map(({ type }: { type: string }) => type).slice(0, 2)).toEqual([
      'assignmentProgressReported',
      'assignmentCascaded',
    ]);

    const tree = (await get(`campaigns/${scene.id}/cascade`, scene.coordinator)).json;
    expect(tree).toMatchObject({
      level: 1,
      levels: [
        {
          ...{ level: 2, campaigns: 1, dispatches: { bodies: 2, acknowledged: 0 } },
          ...{ work: { openInTime: 2, openLate: 0 }, dueAt: '2025-06-26T17:00:00+07:00' },
          figures: [{ bodies: 2, reported: 0, share: null }],
        },
      ],
      items: [{ issuerName: province.name, campaigns: 1, children: 0, state: 'running' }],
    });
    await api.standAt(AFTER_DUE);
    const later = (await get(`assignments/${workId()}/cascade`, scene.recipient)).json;
    expect(later.levels).toMatchObject([{ level: 2, work: { openLate: 2, openInTime: 0 } }]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('shows what was counted, never what was said below', async () => {
    const id = await begun();
    await filled(id, districts);
    await launched(id);
    for (const path of ['', '/board', '/log', '/events', '/targets', '/draft']) {
      expect((await get(`campaigns/${id}${path}`, scene.coordinator)).status).toBe(404);
    }
    const shown = await get(`campaigns/${scene.id}/cascade`, scene.coordinator);
    for (const words of [districts[0]!.name, districts[0]!.email, 'Triển khai việc cấp trên']) {
      expect(shown.text).not.toContain(words);
    }
    // One may go down level by level; who only receives above, or works elsewhere, may not.
    expect((await get(`campaigns/${id}/cascade`, scene.coordinator)).status).toBe(200);
    expect((await get(`campaigns/${id}/cascade`, scene.recipient)).status).toBe(200);
    for (const as of [scene.foreigner, scene.otherRecipient]) {
      expect((await get(`campaigns/${id}/cascade`, as)).status).toBe(404);
      expect((await get(`campaigns/${scene.id}/cascade`, as)).status).toBe(404);
    }
  });

  it('warns of a date after that of the work above', async () => {
    const id = await begun();
    await filled(id, districts, '2025-07-03');
    const { notes, problems } = await previewed(id);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'DUE_AFTER_PARENT' })]),
    );
  });

  it('refuses to give the work back to who gave it, or to oneself', async () => {
    await api.db.dataSource.query('update body set parent_id = $1 where id = $2', [
      province.id,
      scene.issuer.id,
    ]);
    const id = await begun();
    await filled(id, [...districts, scene.issuer, province]);
    const { problems, planHash } = await previewed(id);
    expect(planHash).toBeNull();
    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      'CASCADE_CYCLE',
      'CASCADE_CYCLE',
    ]);
    const { status, json } = await post(`campaigns/${id}/launch`, office, { planHash: 'x' });
    expect([status, json.code]).toEqual([409, 'CASCADE_CYCLE']);
    expect(json.errors[0].detail).toContain('Không giao ngược lên');
  });

  it('is not handed back upward later either', async () => {
    const id = await begun();
    await filled(id, districts);
    await launched(id);
    const { id: dispatchId } = await api.db.dataSource
      .query('select id from dispatch where campaign_id = $1 limit 1', [id])
      .then((rows: { id: string }[]) => rows[0]!);
    const back = { toBody: province.code, onPaper: true, reason: 'Trả về tỉnh' };
    const { status, json } = await post(`dispatches/${dispatchId}/transfer`, office, back);
    expect([status, json.code]).toEqual([409, 'CASCADE_CYCLE']);
    const bodies = [{ code: province.code, onPaper: true }];
    const added = await post(`campaigns/${id}/recipients`, office, {
      ...{ bodies, setNos: [1], reason: 'Thêm' },
    });
    expect([added.status, added.json.code]).toEqual([409, 'CASCADE_CYCLE']);
  });

  it('ends at the fourth level', async () => {
    const district = await aRunningCampaign(api.db, {
      ...{ issuer: province, recipients: [districts[0]!], tasks: 1, parentAssignmentId: workId() },
    });
    const commune = await aBody(api.db, { name: 'Xã' });
    const below = await aRunningCampaign(api.db, {
      ...{ issuer: districts[0]!, recipients: [commune], tasks: 1 },
      parentAssignmentId: district.assignmentIds[0]![0]!,
    });
    const [last] = below.assignmentIds[0]!;
    const as = await aKey(api.db, 'coordinator', commune.id);
    const { offers, level } = (await get(`assignments/${last}/cascade`, as)).json;
    expect(offers).toMatchObject([{ act: 'begin', offered: false, because: 'tooDeep' }]);
    expect(level).toBe(3);
    const { status, json } = await post(`assignments/${last}/cascade`, as);
    expect([status, json.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    expect(json.detail).toContain('bốn cấp');

    const tree = (await get(`campaigns/${scene.id}/cascade`, scene.coordinator)).json;
    expect(tree.levels.map((one: { level: number }) => one.level)).toEqual([2, 3]);
    expect(tree.items).toMatchObject([{ campaigns: 2, children: 1, dispatches: { bodies: 2 } }]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('is for the coordinators of the body that has the work, while it has it', async () => {
    expect((await post(`assignments/${workId()}/cascade`, scene.coordinator)).status).toBe(403);
    expect((await post(`assignments/${workId()}/cascade`, scene.recipient)).status).toBe(403);
    expect((await post(`assignments/${workId()}/cascade`, scene.foreigner)).status).toBe(404);
    const id = await begun();
    await filled(id, districts);
    await post(`assignments/${workId()}/decline`, scene.recipient, {
      reason: 'Không phải của tỉnh',
    });
    const { status, json } = await post(`assignments/${workId()}/cascade`, office);
    expect([status, json.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    expect((await previewed(id)).problems).toMatchObject([{ code: 'PARENT_NOT_IN_HAND' }]);
  });

  const mails = (campaignId: string) =>
    api.db.dataSource.query<{ to_email: string; data: Record<string, string> }[]>(
      `select to_email, data from message where campaign_id = $1 and data ->> 'kind' = 'parent_ended' order by 1`,
      [campaignId],
    );

  it('goes on when the work above ends, and its coordinators are told', async () => {
    const below = await aRunningCampaign(api.db, {
      ...{ issuer: province, recipients: districts, tasks: 1, parentAssignmentId: workId() },
    });
    const { version } = (await get(`campaigns/${scene.id}`, scene.coordinator)).json;
    await api.call({
      ...{ method: 'POST' as const, url: `/api/v1/campaigns/${scene.id}/recall` },
      ...{ as: scene.coordinator, ifMatch: version, body: { reason: 'Thay văn bản' } },
    });
    await api.advance(scene.id);
    await api.advance(scene.id);
    expect(await mails(below.id)).toMatchObject([
      { to_email: below.coordinatorEmail, data: { how: 'recalled', reason: 'Thay văn bản' } },
    ]);
    const { json } = await get(`campaigns/${below.id}/cascade`, scene.coordinator);
    expect(json).toMatchObject({ level: 2, levels: [] });
    expect((await get(`campaigns/${below.id}`, office)).json.state).toBe('running');
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it.each([
    ['dropped', () => `assignments/${workId()}/cancel`, 2],
    ['taken_back', () => `dispatches/${scene.dispatchIds[0]}/recall`, 1],
    ['handed_over', () => `assignments/${workId()}/transfer`, 2],
  ])('and when its work is %s', async (how, path, ifMatch) => {
    const below = await aRunningCampaign(api.db, {
      ...{ issuer: province, recipients: districts, tasks: 1, parentAssignmentId: workId() },
    });
    const other = await aBody(api.db, { parentId: scene.issuer.id });
    const body = { reason: 'Thay đổi', ...(how === 'handed_over' ? { toBody: other.code } : {}) };
    const act = { method: 'POST' as const, as: scene.coordinator, body };
    const seen = await api.call({ ...act, url: `/api/v1/${path()}/preview` });
    expect(seen.json.told).toContainEqual(
      expect.objectContaining({ bodyName: province.name, what: 'parent_ended' }),
    );
    expect((await api.call({ ...act, url: `/api/v1/${path()}`, ifMatch })).status).toBe(200);
    expect(await mails(below.id)).toMatchObject([
      { to_email: below.coordinatorEmail, data: { how, reason: 'Thay đổi' } },
    ]);
  });
});

const PLACES = { provinces: 3, districts: 10, bases: 100 };

/** Trung ương → 3 tỉnh → 30 huyện → 3,000 cơ sở, each level with a document of its own. */
describe('a directive that goes down to three thousand bodies', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  it('is counted level by level at once, whatever happens at the bottom', async () => {
    const scene = await aScene(api, {
      ...{ bodies: PLACES.provinces, tasks: 1, dueAt: ['2025-06-30T10:00:00Z'], target: SHARE },
    });
    const carriedOn = (
      issuer: BuiltBody,
      parentAssignmentId: string,
      bodies: number,
      due: string,
    ) =>
      aRunningCampaign(api.db, {
        ...{ issuer, bodies, tasks: 1, dueAt: [due], target: SHARE, parentAssignmentId },
      });
    const bottoms: string[] = [];
    for (const [index, province] of scene.recipients.entries()) {
      const work = scene.assignmentIds[index]![0]!;
      const due = '2025-06-20T10:00:00Z';
      const district = await carriedOn(province, work, PLACES.districts, due);
      for (const [at, body] of district.recipients.entries()) {
        const [part] = district.assignmentIds[at]!;
        const base = await carriedOn(body, part!, PLACES.bases, '2025-06-10T10:00:00Z');
        bottoms.push(base.id);
      }
    }
    const tree = async (path = `campaigns/${scene.id}`, as = scene.coordinator) =>
      (await api.call({ url: `/api/v1/${path}/cascade`, as })).json;
    const shown = await tree();
    expect(shown.levels).toMatchObject([
      { level: 2, campaigns: 3, dispatches: { bodies: 30 }, dueAt: '2025-06-20T17:00:00+07:00' },
      { level: 3, campaigns: 30, dispatches: { bodies: 3_000 }, work: { openInTime: 3_000 } },
    ]);
    expect(shown.items).toHaveLength(3);
    expect(shown.items[0]).toMatchObject({ campaigns: 11, children: 10 });

    // One district's bodies acknowledge, and some hand in what they reached: seen on top at once.
    await api.db.dataSource.query(
      `update dispatch set state = 'acknowledged', answered_at = delivered_at where campaign_id = $1`,
      [bottoms[0]],
    );
    const handIn = async (numerator: number) => {
      const [row]: { id: string; body_id: string }[] = await api.db.dataSource.query(
        `select id, body_id from assignment where campaign_id = $1 and state = 'assigned' order by id limit 1`,
        [bottoms[0]],
      );
      const as = await aKey(api.db, 'contactPoint', row!.body_id);
      const figure = { numerator, denominator: 100 };
      const { status, text } = await api.call({
        ...{
          method: 'POST' as const,
          url: `/api/v1/assignments/${row!.id}/submit`,
          as,
          ifMatch: 1,
        },
        body: { note: 'Xong', figure },
      });
      if (status !== 200) throw new Error(text);
    };
    await handIn(60);
    await handIn(90);
    const [, last] = (await tree()).levels;
    expect(last).toMatchObject({
      dispatches: { acknowledged: 100 },
      work: { awaitingConfirmation: 2 },
      figures: [{ bodies: 3_000, reported: 2, numerator: 150, denominator: 200, share: 0.75 }],
    });

    // Past the date of the bottom, not of the levels above.
    await api.standAt('2025-06-12T02:00:00Z');
    expect((await tree()).levels).toMatchObject([
      { work: { openLate: 0 } },
      { work: { openLate: 2_998, openInTime: 2 } },
    ]);
  }, 120_000);
});
