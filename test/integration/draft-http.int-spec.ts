import { readFileSync } from 'node:fs';
import { countErredRules, loadDemoDirectory } from '#application';
import { trackerImportedSchema, trackerPreviewSchema } from '#contracts/http';
import { writeClockOffset } from '#persistence';
import type { SystemClock } from '#runtime';
import { aKey } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { startTestApi, type ApiAnswer, type TestApi } from './api-fixture.js';

const seedFile = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${name}.json`, 'utf8')) as Record<string, unknown>;

describe('from a reading to a launch over HTTP', () => {
  let api: TestApi;
  let coordinator: string;
  let leader: string;
  let foreigner: string;

  beforeAll(async () => {
    api = await startTestApi();
    const demo = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    const issuer = demo.idOf.get('LDLD-LC')!;
    coordinator = await aKey(api.db, 'coordinator', issuer);
    leader = await aKey(api.db, 'leader', issuer);
    foreigner = await aKey(api.db, 'coordinator', demo.idOf.get('CB-SL')!);
    await writeClockOffset(
      api.db.dataSource,
      Date.parse('2025-03-10T01:30:00Z') - Date.now(),
      Date.now(),
    );
    await api.app.get<SystemClock>(CLOCK).refresh();
  });
  afterAll(() => api.stop());

  const post = (url: string, body: unknown, ifMatch?: number): Promise<ApiAnswer> =>
    api.call({
      method: 'POST',
      url,
      as: coordinator,
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = (url: string, as = coordinator): Promise<ApiAnswer> => api.call({ url, as });

  /** Reading 000 as a draft with its answers; its address. */
  async function answered(number = '533'): Promise<string> {
    const { issuer, ...answers } = seedFile('000.answers');
    const reading = seedFile('000.reading');
    const stored = await post('/api/v1/readings', { issuer, reading });
    expect(stored.status).toBe(201);
    const made = await post('/api/v1/campaigns', { readingId: stored.json.id });
    expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    const url = `/api/v1/campaigns/${made.json.id}`;
    const told = await post(`${url}/answers`, { ...answers, header: { number } }, 1);
    expect(told).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    return url;
  }

  it('reads, answers, previews, launches', async () => {
    const url = await answered();
    const draft = await get(`${url}/draft`, leader);
    expect(draft.json).toMatchObject({
      version: 2,
      issuer: { code: 'LDLD-LC' },
      problems: [],
      draft: {
        recipientSets: [{ source: { groupCode: 'LC-HUYEN-TP', asOf: '2025-02-19' } }, {}, {}],
      },
    });
    expect(draft.json.draft.recipientSets[2].members).toEqual(['LC-VIEN-CHUC']);

    const preview = await post(`${url}/preview`, {});
    expect(preview.status).toBe(200);
    expect(preview.json).toMatchObject({
      recipientCount: 13,
      assignmentCount: 78,
      pageCount: 1,
      acknowledgement: { due: { label: 'gợi ý', on: '2025-03-10' } },
    });
    expect(preview.json.recipients).toHaveLength(13);
    expect(preview.json.recipients[0]).toMatchObject({ onPaper: false, page: 0 });
    expect(preview.json.recipients[0].work).toHaveLength(6);

    const { planHash } = preview.json;
    const launched = await post(`${url}/launch`, { planHash });
    expect(launched).toMatchObject({
      status: 202,
      headers: { location: `${url}/launch` },
      json: { state: 'launching', recipientCount: 13 },
    });
    const progress = await get(String(launched.headers['location']));
    expect(progress.json).toMatchObject({ state: 'launching', pagesDone: 0, pageCount: 1 });
    const again = await post(`${url}/launch`, { planHash });
    expect(again).toMatchObject({ status: 409, json: { code: 'ALREADY_LAUNCHED' } });
    const twin = await post(`${await answered()}/preview`, {});
    expect(twin.json.notes[0].text).toBe('Văn bản này đã được giao nhiệm vụ ngày 10/03/2025.');
  });

  it('pages through the recipients of a preview', async () => {
    const url = await answered();
    expect((await get(`${url}/preview/recipients`)).status).toBe(404);
    await post(`${url}/preview`, {});
    const codes: string[] = [];
    let next: string | null = `${url}/preview/recipients?limit=5`;
    for (; next !== null;) {
      const page: ApiAnswer = await get(next);
      expect(page.status).toBe(200);
      codes.push(...page.json.items.map((item: { code: string }) => item.code));
      next = page.json.next;
    }
    expect(new Set(codes).size).toBe(13);
  });

  it('writes a draft back as it was read', async () => {
    const url = await answered();
    const { draft, version } = (await get(`${url}/draft`)).json;
    const { questions, ...content } = draft;
    const body = {
      ...content,
      recipientSets: content.recipientSets.map(
        ({ source: _source, ...set }: { source: unknown }) => set,
      ),
      answers: questions.map(({ no, answer }: { no: number; answer: string | null }) => ({
        no,
        answer,
      })),
    };
    const put = (ifMatch: number) =>
      api.call({ method: 'PUT', url: `${url}/draft`, as: coordinator, body, ifMatch });
    expect(await put(version)).toMatchObject({ status: 200, json: { version: version + 1 } });
    expect((await get(`${url}/draft`)).json.draft).toEqual(draft);
    expect(await put(version)).toMatchObject({
      status: 412,
      json: { code: 'STALE_VERSION', detail: expect.stringContaining('3') as string },
    });
    const blind = await api.call({ method: 'PUT', url: `${url}/draft`, as: coordinator, body });
    expect(blind.status).toBe(428);
  });

  it('shows the first mail to a body of the preview as it will read', async () => {
    const url = await answered();
    expect((await get(`${url}/preview/mail`)).status).toBe(404);
    const { recipients } = (await post(`${url}/preview`, {})).json;
    const mail = await get(`${url}/preview/mail?at=3`, leader);
    expect(mail).toMatchObject({
      status: 200,
      json: { code: recipients[3].code, to: recipients[3].contact },
    });
    expect(mail.json.subject).toMatch(/^\[Việc mới\] 6 việc theo Công văn 533/);
    expect(mail.json.text).toContain(recipients[3].name);
    expect((await get(`${url}/preview/mail?at=13`)).status).toBe(404);
    expect((await get(`${url}/preview/mail?at=0`, foreigner)).status).toBe(404);
  });

  it('corrects the reading and the draft at once, and goes back', async () => {
    const url = await answered();
    const before = (await get(`${url}/draft`)).json;
    expect(before.offers).toContainEqual({ act: 'edit', offered: true });
    const correct = (body: unknown, ifMatch: number, as = coordinator) =>
      api.call({ method: 'POST', url: `${url}/draft/corrections`, as, body, ifMatch });
    const drop = { revision: 1, operations: [{ op: 'dropTask', task: 1 }] };
    expect(await correct(drop, 2)).toMatchObject({
      status: 200,
      json: { version: 3, revision: 2 },
    });
    const dropped = (await get(`${url}/draft`)).json.draft;
    expect(dropped.tasks.map((task: { ordinal: string }) => task.ordinal)).toEqual(
      before.draft.tasks
        .filter((_task: unknown, index: number) => index !== 1)
        .map((task: { ordinal: string }) => task.ordinal),
    );
    expect(dropped.recipientSets).toEqual(before.draft.recipientSets);
    // The places named are those of a reading that is no more.
    expect((await correct(drop, 3)).status).toBe(412);
    expect((await correct({ ...drop, revision: 2 }, 2)).status).toBe(412);
    const outside = { revision: 2, operations: [{ op: 'dropTask', task: 99 }] };
    expect(await correct(outside, 3)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/operations/0/task' }] },
    });
    expect((await correct({ revision: 2, restore: 9 }, 3)).status).toBe(404);
    expect(await correct({ revision: 2, restore: 1 }, 3)).toMatchObject({ json: { revision: 3 } });
    expect((await get(`${url}/draft`)).json.draft).toEqual(before.draft);
    expect((await correct({ revision: 3, restore: 1 }, 4, leader)).status).toBe(403);
    expect((await correct({ revision: 3, restore: 1 }, 4, foreigner)).status).toBe(404);
    const seenByLeader = (await get(`${url}/draft`, leader)).json.offers;
    expect(seenByLeader).toContainEqual(
      expect.objectContaining({ act: 'edit', offered: false, because: 'notYours' }),
    );
    const reading = await get(`/api/v1/readings/${before.readingId}/revisions`);
    expect(reading.json.items.at(-1).operations).toEqual([{ op: 'restore', revision: 1 }]);
    const byHand = await post('/api/v1/campaigns', { subject: 'Không có văn bản' });
    const none = { revision: 1, restore: 1 };
    const refused = await post(`/api/v1/campaigns/${byHand.json.id}/draft/corrections`, none, 1);
    expect(refused).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
  });

  it('counts no correction that was taken back against the rule that read the value', async () => {
    const text = readFileSync('test/fixtures/seeds/000.txt', 'utf8');
    const { json } = await post('/api/v1/readings', { issuer: 'LDLD-LC', text });
    const made = await post('/api/v1/campaigns', { readingId: json.id });
    const url = `/api/v1/campaigns/${made.json.id}/draft/corrections`;
    const { rule } = json.reading.subject;
    const counted = async () =>
      (await countErredRules(api.db.uow)).find((one) => one.rule === rule)?.corrections ?? 0;
    const before = await counted();
    const operations = [{ op: 'setField', field: 'subject', value: 'Trích yếu khác' }];
    await post(url, { revision: 1, operations }, 1);
    expect(await counted()).toBe(before + 1);
    await post(url, { revision: 2, restore: 1 }, 2);
    expect(await counted()).toBe(before);
  });

  it('begins by hand from a subject alone, and says all that is missing', async () => {
    const made = await post('/api/v1/campaigns', { subject: 'Kế hoạch mới' });
    expect(made.status).toBe(201);
    const url = `/api/v1/campaigns/${made.json.id}`;
    const preview = await post(`${url}/preview`, {});
    expect(preview.json.planHash).toBeNull();
    const refused = await post(`${url}/launch`, { planHash: 'any' });
    expect(refused).toMatchObject({
      status: 422,
      json: {
        code: 'DRAFT_INCOMPLETE',
        errors: preview.json.problems.map(
          ({ pointer, detail }: { pointer: string; detail: string }) => ({ pointer, detail }),
        ),
      },
    });
  });

  it('begins by hand from a whole draft, in the codes of the directory', async () => {
    const draft = {
      header: {
        documentType: 'KH',
        number: ' 71 ',
        symbol: 'KH-ĐỦ'.normalize('NFD'),
        subject: 'Kế hoạch nhập tay',
        issuedOn: '2025-03-07',
        signer: 'Người ký',
        signerTitle: null,
        urgency: null,
      },
      recipientSets: [
        {
          no: 1,
          text: 'LĐLĐ huyện Tam Đường',
          kind: 'body',
          addressee: true,
          members: ['LC-TAM-DUONG'],
          onPaper: [],
        },
      ],
      tasks: [
        {
          position: 1,
          ordinal: '1',
          title: 'Lập danh sách đoàn viên',
          description: '',
          nature: 'finite',
          assignees: [{ setNo: 1, role: 'lead' }],
          partners: [],
          due: { on: '2025-04-30', time: '16:00', source: 'coordinator', words: null },
          target: null,
          recurrence: null,
          reportsTo: null,
          dropped: false,
        },
      ],
      reportSeries: [],
      answers: [],
      historical: false,
    };
    const made = await post('/api/v1/campaigns', { draft });
    expect(made.status).toBe(201);
    const url = `/api/v1/campaigns/${made.json.id}`;
    expect((await get(`${url}/draft`)).json.draft.header).toMatchObject({
      number: '71',
      symbol: 'KH-ĐỦ',
    });
    const preview = await post(`${url}/preview`, {});
    expect(preview.json.problems).toEqual([]);
    expect(preview.json.tasks[0].due).toMatchObject({
      at: '2025-04-30T16:00:00+07:00',
      label: 'gợi ý',
      dayOff: expect.any(String) as string,
    });
    const [set] = draft.recipientSets;
    const unknown = { ...draft, recipientSets: [{ ...set, members: ['LC-GHOST'] }] };
    expect(await post('/api/v1/campaigns', { draft: unknown })).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_BODY', errors: [{ pointer: '/recipientSets/0/members/0' }] },
    });
  });

  it('refuses a launch by the hash of an older plan, and says which', async () => {
    const url = await answered('534');
    const { planHash } = (await post(`${url}/preview`, {})).json;
    const dropped = await post(`${url}/answers`, { tasks: [{ ordinal: '4', drop: true }] }, 2);
    expect(dropped.status).toBe(200);
    const launch = () => post(`${url}/launch`, { planHash });
    const refusal = (detail: string) => ({
      status: 409,
      json: { code: 'PLAN_CHANGED', errors: [{ pointer: '/planHash', detail }] },
    });
    expect(await launch()).toMatchObject(refusal('Bản này chưa được xem trước.'));
    await post(`${url}/preview`, {});
    expect(await launch()).toMatchObject(refusal('Đã có bản xem trước mới hơn bản đang giao.'));
  });

  it.each([
    ['no key', { key: null }, 400, 'IDEMPOTENCY_KEY_REQUIRED'],
    ['no credential', { as: undefined }, 401, 'SIGN_IN_REQUIRED'],
  ])('needs %s', async (_name, more, status, code) => {
    const answer = await api.call({
      method: 'POST',
      url: '/api/v1/campaigns',
      as: coordinator,
      body: { subject: 'X' },
      ...more,
    });
    expect(answer).toMatchObject({ status, json: { code } });
  });

  it.each([
    ['a reading that is none', '/api/v1/readings', { reading: { text: 'x' } }, '/reading'],
    ['an unknown member', '/api/v1/campaigns', { subject: 'X', surprise: 1 }, ''],
    ['a date that is none', '/answers', { header: { issuedOn: '2025-02-30' } }, '/header/issuedOn'],
    [
      'a day beyond the month',
      '/answers',
      {
        reports: [
          {
            title: 'X',
            kind: 'YEAR',
            cycle: { dueRule: { rule: 'DAY_OF_MONTH', day: 40, monthsAfter: 0 } },
          },
        ],
      },
      '/reports/0/cycle/dueRule/day',
    ],
    ['a launch without a hash', '/launch', {}, '/planHash'],
  ])('refuses %s', async (_name, path, body, pointer) => {
    const url = path.startsWith('/api') ? path : `${await answered()}${path}`;
    const answer = await post(url, body, 2);
    expect(answer).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    const pointers = answer.json.errors.map((fault: { pointer: string }) => fault.pointer);
    expect(pointers.some((one: string) => one.startsWith(pointer))).toBe(true);
  });

  it('hides everything from a coordinator of another issuer', async () => {
    const url = await answered();
    for (const path of ['/draft', '/launch', '/preview/recipients']) {
      expect(await get(`${url}${path}`, foreigner)).toMatchObject({ status: 404 });
    }
    const launch = { method: 'POST', url: `${url}/launch`, body: { planHash: 'x' } } as const;
    expect(await api.call({ ...launch, as: foreigner })).toMatchObject({ status: 404 });
    expect(await api.call({ ...launch, as: leader })).toMatchObject({ status: 403 });
  });

  it('answers a repeated request with the first answer', async () => {
    const request = {
      method: 'POST',
      url: '/api/v1/campaigns',
      as: coordinator,
      body: { subject: 'Một lần' },
      key: 'draft-once',
    } as const;
    const [first, second] = [await api.call(request), await api.call(request)];
    expect(second.json).toEqual(first.json);
    expect(second.headers['idempotent-replayed']).toBe('true');
    const other = await api.call({ ...request, body: { subject: 'Khác' } });
    expect(other).toMatchObject({ status: 422, json: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('describes every route in OpenAPI', async () => {
    const { json } = await api.call({ url: '/openapi.json' });
    const paths = Object.keys(json.paths as object).filter((path) =>
      /v1\/(readings|campaigns\/\{id\}\/(draft|preview|launch|answers|discard))/.test(path),
    );
    expect(paths.sort()).toEqual([
      '/api/v1/campaigns/{id}/answers',
      '/api/v1/campaigns/{id}/discard',
      '/api/v1/campaigns/{id}/draft',
      '/api/v1/campaigns/{id}/draft/corrections',
      '/api/v1/campaigns/{id}/draft/sets/{setNo}/difference',
      '/api/v1/campaigns/{id}/launch',
      '/api/v1/campaigns/{id}/launch/retry',
      '/api/v1/campaigns/{id}/preview',
      '/api/v1/campaigns/{id}/preview/load',
      '/api/v1/campaigns/{id}/preview/mail',
      '/api/v1/campaigns/{id}/preview/recipients',
      '/api/v1/readings',
      '/api/v1/readings/{id}',
      '/api/v1/readings/{id}/revisions',
      '/api/v1/readings/{id}/task-sheet.docx',
    ]);
  });

  it('takes the sheet an office keeps as drafts, after showing what it understood, and gives such a sheet back', async () => {
    const sheet = [
      'SỔ THEO DÕI,,,,,',
      'TT,Số ký hiệu,Nội dung nhiệm vụ,Đơn vị chủ trì,Thời hạn,Kết quả',
      '1,Kế hoạch số 812/KH-LĐLĐ ngày 01/3/2025,Rà soát người học,LĐLĐ huyện Tam Đường,15/4/2025,',
      '2,,Báo cáo kết quả,Đơn vị không có,khi có hướng dẫn,Đã xong',
    ].join('\n');
    const look = await post('/api/v1/tracker-imports', { sheet });
    const preview = trackerPreviewSchema.parse(look.json);
    expect(preview.drafts).toMatchObject([
      {
        ...{ reference: '812/KH-LĐLĐ', issuedOn: '2025-03-01' },
        tasks: [
          { line: 3, bodies: ['LĐLĐ huyện Tam Đường'], dueOn: '2025-04-15', isDone: false },
          { line: 4, dueOn: null, isDone: true },
        ],
      },
    ]);
    expect(preview.notUnderstood.map(({ line, column }) => [line, column])).toEqual([
      [4, 'due'],
      [4, 'lead'],
    ]);
    const { importHash } = preview;
    const apply = async (body: object) => post('/api/v1/tracker-imports/apply', body);
    const other = await apply({ sheet: sheet.replace('15/4', '16/4'), importHash });
    expect(other.json).toMatchObject({ code: 'IMPORT_STALE' });
    const none = await post('/api/v1/tracker-imports', { sheet: 'Họ tên,Lương\nA,1' });
    expect(none).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    const made = trackerImportedSchema.parse((await apply({ sheet, importHash })).json);
    expect(made.campaignIds).toHaveLength(1);
    const url = `/api/v1/campaigns/${made.campaignIds[0]}`;
    const { json } = await get(`${url}/draft`);
    expect(json.draft).toMatchObject({
      header: { number: '812', symbol: 'KH-LĐLĐ', documentType: 'KH' },
      recipientSets: [{ members: ['LC-TAM-DUONG'] }, { members: null }],
      tasks: [
        { dropped: false, due: { on: '2025-04-15' } },
        { dropped: true, due: null },
      ],
    });
    expect((await get(`${url}/draft`, foreigner)).status).toBe(404);
    const file = await get(`${url}/tracker-file?format=csv`);
    const [head] = file.text.split('\r\n');
    for (const heading of ['Văn bản', 'Nội dung', 'Đơn vị', 'Thời hạn', 'Kết quả']) {
      expect(head).toContain(heading);
    }
  });
});
