import { DEMO_PASSWORD } from '#application';
import { formsOf, press } from './support/html-form.js';
import { outOfOrder } from './support/in-order.js';
import { launchSeed } from './support/launch-seed.js';
import { mailsOf, templateOf } from './support/mails.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;

// What the two sides say to each other about work: asked by the page behind a mail or by the API, told by mail, waited
// for by Temporal, kept in the journal. Real api and worker, PostgreSQL, Temporal, SMTP.
describe('470/KH-LĐLĐ, what is asked and answered about its work', () => {
  const BODIES = 16;
  /** Those that have the one task with a date. */
  const DATED = 13;
  const COORDINATOR = 'dieuphoi@demo.test';
  const LEADER = 'lanhdao@demo.test';
  const DISTRICT = 'huyen-a@demo.test';
  const HEAD = 'thutruong.lc-tam-duong@demo.test';
  let stage: Stage;
  let coordinator: Visitor;
  let district: Visitor;
  let campaignId = '';
  let assignment = '';
  let dispatchId = '';

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    const nobody = new Visitor(stage.stack.apiUrl);
    coordinator = await nobody.signIn(COORDINATOR, DEMO_PASSWORD);
    district = await nobody.signIn(DISTRICT, DEMO_PASSWORD);
    campaignId = await launchSeed(coordinator, '003');
    await mailsOf(stage.stack.mailbox, 'newWork', BODIES);
    const { items } = (await district.get('/api/v1/work?section=later')).json;
    assignment = `/api/v1/assignments/${items[0].id}`;
    dispatchId = items[0].dispatchId;
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  /** A minute or two after half past seven: a digest still waits for steps that are being taken. */
  const moveTo = (instant: string) =>
    coordinator.post('/api/v1/test-clock/advance', { until: instant });
  const told = async (template: string, to: string): Promise<readonly { subject: string }[]> =>
    (await stage.stack.mailbox.messages({ to })).filter((mail) => templateOf(mail) === template);
  const hears = (template: string, to: string, times = 1) =>
    until(`${template} to ${to}`, async () => {
      const mails = await told(template, to);
      return mails.length >= times ? mails : null;
    });
  const timeline = async (): Promise<readonly string[]> =>
    (await coordinator.get(`/api/v1/dispatches/${dispatchId}/events?limit=50`)).json.items.map(
      (event: Json) => event.type,
    );
  const waiting = async (kind: string): Promise<Json> =>
    (await coordinator.get(`/api/v1/exchanges?campaignId=${campaignId}&kind=${kind}&state=asked`))
      .json.items[0];

  it('a body asks from its mail without signing in, and its coordinator hears', async () => {
    const [mail] = await stage.stack.mailbox.messages({ to: DISTRICT });
    const { links } = (await stage.stack.mailbox.message(mail!.id))!;
    const link = links.find((url) => url.includes('/l/'))!;
    const form = formsOf(await (await fetch(link)).text()).find(({ button }) =>
      button.includes('Gửi câu hỏi'),
    )!;
    const asked = {
      ...form,
      hidden: { ...form.hidden, what: 'dispatch', text: 'Báo cáo theo mẫu nào?' },
    };
    expect([200, 303]).toContain((await press(asked, link)).status);
    const [heard] = await hears('questionAsked', COORDINATOR);
    expect(heard!.subject).toMatch(/^\[Hỏi lại\] LĐLĐ huyện Tam Đường/);
    // Pressed twice, it is one question.
    await press(asked, link);
    expect(await waiting('question')).toMatchObject({
      text: 'Báo cáo theo mẫu nào?',
      askedBy: `qua liên kết gửi tới ${DISTRICT}`,
      awaited: true,
    });
    expect((await timeline()).filter((type) => type === 'questionAsked')).toHaveLength(1);
  });

  it('is reminded of it after two working days, and the body reads the answer on its page', async () => {
    await moveTo('2023-08-28T07:32:00+07:00');
    const digests = await hears('campaignDigest', COORDINATOR);
    const told = await stage.stack.mailbox.messages({ to: COORDINATOR });
    const texts = await Promise.all(
      told
        .slice(0, digests.length)
        .map(async ({ id }) => (await stage.stack.mailbox.message(id))!.text),
    );
    expect(texts.join('\n')).toContain('Báo cáo theo mẫu nào?');
    const { id } = await waiting('question');
    const answer = { text: 'Theo mẫu số 2 kèm kế hoạch.' };
    const answered = await coordinator.post(`/api/v1/questions/${id}/answer`, answer);
    expect(answered).toMatchObject({ status: 200, json: { state: 'answered' } });
    await hears('questionAnswered', DISTRICT);
    const again = await coordinator.post(`/api/v1/questions/${id}/answer`, answer);
    expect(again).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    const page = (await district.get(`/api/v1/dispatches/${dispatchId}`)).json;
    expect(page.exchanges).toMatchObject([
      { kind: 'question', answer: answer.text, awaited: false },
    ]);
  });

  it('asks for a later date, and is not reminded of the old one while it waits', async () => {
    const early = await district.post(`${assignment}/extensions`, {
      ...{ dueOn: '2023-10-30', reason: 'Thiếu người' },
    });
    expect(early).toMatchObject({ status: 422, json: { code: 'DUE_NOT_LATER' } });
    const wanted = { dueOn: '2023-11-15', reason: 'Còn 12 công đoàn cơ sở chưa tổ chức hội nghị.' };
    const asked = await district.post(`${assignment}/extensions`, wanted);
    expect(asked).toMatchObject({
      status: 200,
      json: { wantedDueAt: '2023-11-15T17:00:00+07:00' },
    });
    const [heard] = await hears('extensionAsked', COORDINATOR);
    expect(heard!.subject).toMatch(/^\[Xin gia hạn\] LĐLĐ huyện Tam Đường: .*, đến 15\/11\/2023$/);
    const seen = (await district.get(assignment)).json;
    expect(seen).toMatchObject({ dueAt: '2023-10-31T17:00:00+07:00', remindersHeldBack: true });

    await moveTo('2023-10-31T07:32:00+07:00');
    await mailsOf(stage.stack.mailbox, 'dueToday', DATED - 1);
    expect(await told('dueToday', DISTRICT)).toEqual([]);
    // The leader hears instead that nobody has answered.
    await hears('campaignDigest', LEADER);
  });

  it('is given another date than it asked for; the old one stays in the history', async () => {
    const { id } = await waiting('extension');
    const granted = await coordinator.post(`/api/v1/extensions/${id}/grant`, {
      ...{ dueOn: '2023-11-10', note: 'Đến hết ngày 10/11.' },
    });
    expect(granted).toMatchObject({ json: { grantedDueAt: '2023-11-10T17:00:00+07:00' } });
    const [heard] = await hears('extensionAnswered', DISTRICT);
    expect(heard!.subject).toMatch(/^\[Gia hạn: đồng ý\] /);
    expect((await district.get(assignment)).json).toMatchObject({
      dueAt: '2023-11-10T17:00:00+07:00',
      originalDueAt: '2023-10-31T17:00:00+07:00',
      remindersHeldBack: false,
      dueDateChanges: [{ oldDueOn: '2023-10-31', newDueOn: '2023-11-10' }],
    });
  });

  it('all late bodies are urged in one press, once a day; who has more time is not', async () => {
    await moveTo('2023-11-02T08:30:00+07:00');
    const nudges = `/api/v1/campaigns/${campaignId}/nudges`;
    const preview = (await coordinator.post(`${nudges}/preview`, {})).json;
    expect(preview).toMatchObject({ bodies: DATED - 1, nudged: DATED - 1, alreadyToday: 0 });
    expect(await told('nudged', COORDINATOR)).toEqual([]);
    const pressed = await coordinator.post(nudges, { text: 'Đề nghị báo cáo trong tuần.' });
    expect(pressed.json).toMatchObject({ nudged: DATED - 1, text: 'Đề nghị báo cáo trong tuần.' });
    const mails = await mailsOf(stage.stack.mailbox, 'nudged', DATED - 1);
    expect(mails.flatMap(({ to }) => to)).not.toContain(DISTRICT);
    expect(mails[0]!.subject).toMatch(/^\[Đôn đốc\] .* – /);
    expect((await coordinator.post(nudges, {})).json).toMatchObject({
      ...{ nudged: 0, bodies: 0, alreadyToday: DATED - 1 },
    });
  });

  it('is asked to explain: the head is told, and when the day has passed those above', async () => {
    const asked = await coordinator.post(`${assignment}/explanations`, {
      text: 'Vì sao phải xin gia hạn?',
    });
    // Three working days from Thursday 2/11.
    expect(asked.json).toMatchObject({ state: 'asked', dueAt: '2023-11-07T17:00:00+07:00' });
    const [heard] = await hears('explanationRequested', HEAD);
    expect(heard!.subject).toMatch(/^\[Yêu cầu giải trình\] .* – trả lời trước 07\/11$/);
    await moveTo('2023-11-08T07:32:00+07:00');
    const late = await hears('explanationReminder', HEAD);
    expect(late[0]!.subject).toMatch(/^\[Chưa giải trình\] LĐLĐ huyện Tam Đường/);

    const { id } = await waiting('explanation');
    const given = await district.post(`/api/v1/explanations/${id}/answer`, {
      text: 'Trùng thời gian đại hội công đoàn cơ sở.',
    });
    expect(given).toMatchObject({ status: 200, json: { state: 'answered' } });
    await hears('explanationGiven', COORDINATOR);
    expect(await timeline()).toEqual(
      expect.arrayContaining(['explanationRequested', 'explanationGiven', 'extensionGranted']),
    );
  });

  it('leaves rows, chains and mails that `dondoc verify` finds in order', async () => {
    expect(await outOfOrder(stage)).toEqual([]);
  });
});
