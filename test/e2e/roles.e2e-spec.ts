import { DEMO_PASSWORD } from '#application';
import { outOfOrder } from './support/in-order.js';
import { mailsOf, templateOf } from './support/mails.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;

const LEAD = 'LC-TAM-DUONG';
const SUPPORT = 'LC-Y-TE';
const MONITOR = 'LC-TGNC';

/** One task that one body leads and another supports, urged by a third; two days apart by the rule of supporters. */
const CONTENT = {
  header: {
    ...{ documentType: 'KH', number: '471', symbol: 'KH-LĐLĐ', subject: 'Kế hoạch khám sức khỏe' },
    ...{ issuedOn: '2023-08-23', signer: 'Chủ tịch', signerTitle: null, urgency: null },
  },
  recipientSets: [LEAD, SUPPORT, MONITOR].map((code, index) => ({
    ...{ no: index + 1, text: code, kind: 'body', addressee: true, members: [code], onPaper: [] },
  })),
  tasks: [
    {
      ...{ position: 1, ordinal: '1', title: 'Khám sức khỏe cho đoàn viên', description: '' },
      nature: 'finite',
      assignees: (['lead', 'support', 'monitor'] as const).map((role, index) => ({
        setNo: index + 1,
        role,
      })),
      ...{ partners: [], recurrence: null, reportsTo: null, dropped: false },
      target: {
        words: 'trên 80% đoàn viên',
        ...{ ratio: 0.8, count: null, unit: null, base: 'đoàn viên' },
      },
      due: { on: '2023-10-31', time: null, source: 'document', words: 'chậm nhất ngày 31/10' },
    },
  ],
  ...{ reportSeries: [], answers: [], historical: false },
};

// Who does, who helps and who urges; what is handed in to whom, returned, accepted and added up. Real api and worker,
// PostgreSQL, Temporal, SMTP; each body's system comes with its own key.
describe('a task with a lead, a supporter and a monitor', () => {
  let stage: Stage;
  let coordinator: Visitor;
  const systems = new Map<string, Visitor>();
  let campaign = '';
  const work = new Map<string, Json>();

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    coordinator = await new Visitor(stage.stack.apiUrl).signIn('dieuphoi@demo.test', DEMO_PASSWORD);
    for (const bodyCode of [LEAD, SUPPORT, MONITOR]) {
      const wish = { label: `Hệ thống của ${bodyCode}`, role: 'contactPoint', bodyCode };
      const { key } = (await coordinator.post('/api/v1/api-keys', wish)).json;
      systems.set(bodyCode, new Visitor(stage.stack.apiUrl, key));
    }
    const given = { issuer: 'LDLD-LC', draft: CONTENT };
    const draft = await coordinator.post('/api/v1/campaigns', given);
    expect(draft).toMatchObject({ status: 201 });
    campaign = `/api/v1/campaigns/${draft.json.id}`;
    const { planHash } = (await coordinator.post(`${campaign}/preview`)).json;
    expect(await coordinator.post(`${campaign}/launch`, { planHash })).toMatchObject({
      status: 202,
    });
    await mailsOf(stage.stack.mailbox, 'newWork', 3);
    for (const code of [LEAD, SUPPORT, MONITOR]) {
      const { items } = (await coordinator.get(`${campaign}/board`)).json;
      const row = items.find((one: Json) => one.bodyCode === code);
      work.set(code, (await get(code, `/api/v1/dispatches/${row.dispatchId}`)).tasks[0]);
    }
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  const as = (code: string): Visitor => systems.get(code)!;
  const get = async (code: string, url: string): Promise<Json> => (await as(code).get(url)).json;
  const url = (code: string): string => `/api/v1/assignments/${work.get(code).assignmentId}`;
  const version = async (code: string): Promise<number> => (await get(code, url(code))).version;
  const act = async (by: Visitor, code: string, name: string, body: object): Promise<Json> =>
    (await by.post(`${url(code)}/${name}`, body, { ifMatch: await version(code) })).json;
  const moveTo = (instant: string) =>
    coordinator.post('/api/v1/test-clock/advance', { until: instant });
  const hears = (template: string, words: string) =>
    until(`${template} with ${words}`, async () => {
      for (const mail of await stage.stack.mailbox.messages()) {
        if (templateOf(mail) !== template) continue;
        const { text, to } = (await stage.stack.mailbox.message(mail.id))!;
        if (text.includes(words)) return { text, to };
      }
      return null;
    });

  it('the supporter has a date of its own, two working days before the lead', () => {
    expect(work.get(LEAD)).toMatchObject({ role: 'lead', dueAt: '2023-10-31T17:00:00+07:00' });
    expect(work.get(SUPPORT)).toMatchObject({
      role: 'support',
      dueAt: '2023-10-27T17:00:00+07:00',
    });
    expect(work.get(MONITOR)).toMatchObject({ role: 'monitor' });
  });

  it('on the day the supporter is reminded, hands in to the lead, and the lead asks for more', async () => {
    await moveTo('2023-10-27T07:32:00+07:00');
    await hears('dueToday', 'Khám sức khỏe');
    await act(as(SUPPORT), SUPPORT, 'submit', { note: 'Danh sách bác sĩ' });
    const told = await hears('changed', 'nộp kết quả phối hợp');
    expect(told.text).toContain('đề nghị đăng nhập để chấp nhận hoặc trả lại');
    const { items } = await get(LEAD, `${url(LEAD)}/followed`);
    expect(items).toMatchObject([{ bodyCode: SUPPORT, state: 'submitted' }]);
    const more = { reason: 'Thiếu lịch khám', dueOn: '2023-10-30' };
    expect(await act(as(LEAD), SUPPORT, 'return', more)).toMatchObject({ state: 'returned' });
    expect((await hears('returned', 'Thiếu lịch khám')).text).toContain('30/10/2023');
  });

  it('the monitor sees who is late and urges; the lead accepts what comes', async () => {
    await moveTo('2023-11-01T08:32:00+07:00');
    const { items } = await get(MONITOR, `${url(MONITOR)}/followed?late=true`);
    expect(items.map((one: Json) => [one.role, one.daysLate])).toEqual(
      expect.arrayContaining([
        ['lead', 1],
        ['support', 2],
      ]),
    );
    const urging = { text: 'Đề nghị hoàn thành ngay' };
    const urged = await as(MONITOR).post(`${url(MONITOR)}/followed/nudge`, urging);
    expect(urged.json).toMatchObject({ nudged: 2, bodies: 2 });
    await hears('nudged', urging.text);
    await act(as(SUPPORT), SUPPORT, 'submit', { note: 'Danh sách và lịch khám' });
    expect(await act(as(LEAD), SUPPORT, 'accept', {})).toMatchObject({ state: 'done' });
  });

  it('the lead hands in with its numbers; returned and handed in again, it is done late, and the target is known', async () => {
    const first = { note: 'Đã khám', figure: { numerator: 70, denominator: 100 } };
    await act(as(LEAD), LEAD, 'submit', first);
    await act(coordinator, LEAD, 'return', { reason: 'Chưa đủ 80%' });
    const links = [{ url: 'https://tam-duong.test/danh-sach', title: 'Danh sách đã khám' }];
    const second = { note: 'Đã khám thêm', links, figure: { numerator: 85, denominator: 100 } };
    await act(as(LEAD), LEAD, 'submit', second);
    await act(coordinator, LEAD, 'accept', {});
    const { submissions, status } = await get(LEAD, url(LEAD));
    expect(status).toBe('doneLate');
    expect(submissions).toMatchObject([
      { no: 2, verdict: 'accepted', changes: { linksAdded: [links[0]!.url] } },
      { no: 1, verdict: 'returned', verdictReason: 'Chưa đủ 80%' },
    ]);
    const { items } = (await coordinator.get(`${campaign}/targets`)).json;
    expect(items).toMatchObject([{ bodies: 1, reported: 1, accepted: 1, reached: 1, share: 0.85 }]);
    const { totals } = (await coordinator.get(campaign)).json;
    expect(totals.work).toMatchObject({ doneLate: 2, openLate: 0 });
  });

  it('leaves rows, chains and mails that `dondoc verify` finds in order', async () => {
    expect(await outOfOrder(stage)).toEqual([]);
  });
});
