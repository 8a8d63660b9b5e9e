import { DEMO_PASSWORD } from '#application';
import { outOfOrder } from './support/in-order.js';
import { launchSeed } from './support/launch-seed.js';
import { mailsOf, templateOf } from './support/mails.js';
import { formsOf } from './support/html-form.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;

// A task's way points: set in the draft and after the launch, reminded by Temporal, reached on the page of the work, late
// on the board. Real api and worker, PostgreSQL, Temporal, SMTP.
describe('470/KH-LĐLĐ, the milestones of its dated task', () => {
  const BODIES = 16;
  /** Those that lead the one task with a date. */
  const LEADS = 13;
  const DRAFT = 'Gửi dự thảo chương trình hội nghị';
  const LIST = 'Gửi danh sách đại biểu';
  const COORDINATOR = 'dieuphoi@demo.test';
  const DISTRICT = 'huyen-a@demo.test';
  const HEAD = 'thutruong.lc-tam-duong@demo.test';
  let stage: Stage;
  let coordinator: Visitor;
  let district: Visitor;
  let campaignId = '';
  let taskId = '';
  let assignmentId = '';

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    const nobody = new Visitor(stage.stack.apiUrl);
    coordinator = await nobody.signIn(COORDINATOR, DEMO_PASSWORD);
    district = await nobody.signIn(DISTRICT, DEMO_PASSWORD);
    campaignId = await launchSeed(coordinator, '003', (tasks) =>
      tasks.map((task) =>
        task['due'] === null
          ? task
          : { ...task, milestones: [{ text: DRAFT, on: '2023-09-15', time: null }] },
      ),
    );
    await mailsOf(stage.stack.mailbox, 'newWork', BODIES);
    const { items } = (await district.get('/api/v1/work?section=later')).json;
    assignmentId = items[0].id;
    taskId = (await district.get(`/api/v1/assignments/${assignmentId}`)).json.taskId;
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  const moveTo = (instant: string) =>
    coordinator.post('/api/v1/test-clock/advance', { until: instant });
  const told = async (to: string): Promise<readonly { subject: string }[]> =>
    (await stage.stack.mailbox.messages({ to })).filter((mail) =>
      templateOf(mail).startsWith('milestone'),
    );
  const hears = (to: string, subject: RegExp) =>
    until(`${subject} to ${to}`, async () => {
      const mails = await told(to);
      return mails.find((mail) => subject.test(mail.subject)) ?? null;
    });
  const milestones = async (): Promise<readonly Json[]> =>
    (await coordinator.get(`/api/v1/campaigns/${campaignId}/milestones`)).json.items;
  const own = async (): Promise<readonly Json[]> =>
    (await district.get(`/api/v1/assignments/${assignmentId}`)).json.milestones;

  it('that stood in the draft come with the work of every body that leads it', async () => {
    expect(await milestones()).toMatchObject([
      { text: DRAFT, taskId, totals: { openInTime: LEADS, reachedInTime: 0 } },
    ]);
    expect(await own()).toMatchObject([
      { text: DRAFT, dueAt: '2023-09-15T17:00:00+07:00', standing: 'openInTime' },
    ]);
    expect(await told(DISTRICT)).toEqual([]);
  });

  it('that are added later reach the same bodies, which are told', async () => {
    const path = `/api/v1/campaigns/${campaignId}/tasks/${taskId}/milestones`;
    const set = await coordinator.post(path, { text: LIST, dueOn: '2023-09-29' });
    expect(set).toMatchObject({ status: 200, json: { given: LEADS } });
    await hears(DISTRICT, /^\[Mốc mới\] .* – trước 29\/09$/);
    expect((await own()).map(({ text }) => text)).toEqual([DRAFT, LIST]);
  });

  it('is reminded on its day, and reached on the page of the work', async () => {
    await moveTo('2023-09-15T07:32:00+07:00');
    await hears(DISTRICT, /^\[Mốc hôm nay\] Gửi dự thảo/);
    const page = await district.get(`/work/${assignmentId}`);
    const form = formsOf(page.text).find(({ action }) => action.endsWith('/reach'))!;
    expect(form.button).toBe('Báo đã đạt');
    const { exchangeId } = form.hidden;
    const note = { note: 'Đã gửi qua trục liên thông' };
    const reached = await district.post(`/api/v1/milestones/${exchangeId}/reach`, note);
    expect(reached).toMatchObject({ status: 200, json: { state: 'reached' } });
    expect(await own()).toMatchObject([
      { text: DRAFT, standing: 'reachedInTime', note: 'Đã gửi qua trục liên thông' },
      { text: LIST, standing: 'openInTime' },
    ]);
  });

  it('missed, is told to the heads of those who missed it, and stays late when it is reached', async () => {
    await moveTo('2023-09-18T07:32:00+07:00');
    await until('heads told', async () => {
      const late = (await stage.stack.mailbox.messages()).filter(
        (mail) => templateOf(mail) === 'milestoneReminder' && mail.subject.startsWith('[Quá mốc 3'),
      );
      // One of them has no head with an address: its coordinators are told.
      return late.length === LEADS - 2 ? late : null;
    });
    expect(await told(HEAD)).toEqual([]);
    expect((await milestones())[0]).toMatchObject({
      totals: { reachedInTime: 1, openLate: LEADS - 1 },
    });
  });

  it('is dropped for all who have not reached it, who hear why', async () => {
    const [, list] = await milestones();
    const reason = { reason: 'Danh sách gửi chung ở tỉnh' };
    const dropped = await coordinator.post(
      `/api/v1/campaigns/${campaignId}/milestones/${list!.id}/drop`,
      reason,
    );
    expect(dropped.json).toMatchObject({ dropped: LEADS });
    await hears(DISTRICT, /^\[Bỏ mốc\] /);
    expect((await own())[1]).toMatchObject({ standing: 'lapsed', note: reason.reason });
  });

  it('leaves rows, chains and mails that `dondoc verify` finds in order', async () => {
    expect(await outOfOrder(stage)).toEqual([]);
  });
});
