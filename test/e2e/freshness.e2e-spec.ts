import { DEMO_PASSWORD } from '#application';
import { formsOf, press } from './support/html-form.js';
import { outOfOrder } from './support/in-order.js';
import { launchSeed } from './support/launch-seed.js';
import { mailsOf } from './support/mails.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;

// Silent work: Temporal wakes for it, the digest asks, the page of the mail takes one press. Real api and worker,
// PostgreSQL, Temporal, SMTP.
describe('470/KH-LĐLĐ, work of which nothing is heard', () => {
  const BODIES = 16;
  const COORDINATOR = 'dieuphoi@demo.test';
  const DISTRICT = 'huyen-a@demo.test';
  const ASK = 'Việc này đang thế nào?';
  let stage: Stage;
  let coordinator: Visitor;
  let district: Visitor;
  let dispatchId = '';

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    const nobody = new Visitor(stage.stack.apiUrl);
    coordinator = await nobody.signIn(COORDINATOR, DEMO_PASSWORD);
    district = await nobody.signIn(DISTRICT, DEMO_PASSWORD);
    await launchSeed(coordinator, '003');
    await mailsOf(stage.stack.mailbox, 'newWork', BODIES);
    dispatchId = (await district.get('/api/v1/work')).json.items[0].dispatchId;
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  const moveTo = (instant: string) =>
    coordinator.post('/api/v1/test-clock/advance', { until: instant });
  /** Digests of the district that ask, with the ways they lead. */
  const asking = async () => {
    const mails = await stage.stack.mailbox.messages({ to: DISTRICT });
    const read = await Promise.all(mails.map(({ id }) => stage.stack.mailbox.message(id)));
    return read.flatMap((mail) => (mail !== null && mail.text.includes(ASK) ? [mail] : []));
  };
  const asked = async (): Promise<number> => {
    const { tasks } = (await district.get(`/api/v1/dispatches/${dispatchId}`)).json;
    return tasks.filter((one: { silenceAskedAt: unknown }) => one.silenceAskedAt !== null).length;
  };

  it('is asked about after 30 days, in one mail a body', async () => {
    // 30 days after Thursday 24/8 is a Saturday: the next working morning.
    await moveTo('2023-09-25T07:32:00+07:00');
    const [mail, ...more] = await until('asked', async () => {
      const mails = await asking();
      return mails.length > 0 ? mails : null;
    });
    expect(mail!.text).toContain(ASK);
    expect(more).toEqual([]);
    expect(await asked()).toBeGreaterThan(1);
  });

  it('is answered by one press on the page of the mail, and not asked about again', async () => {
    const before = await asked();
    const [mail] = await asking();
    const link = mail!.links.find((url) => url.includes('/l/'))!;
    const { tasks } = (await district.get(`/api/v1/dispatches/${dispatchId}`)).json;
    const standing = tasks.find(
      (one: Json) => one.nature === 'standing' && one.silenceAskedAt !== null,
    );
    const form = formsOf(await (await fetch(link)).text()).find(
      ({ action, hidden }) =>
        action.endsWith('/progress') && hidden['what'] === standing.assignmentId,
    )!;
    const pressed = await press(
      { ...form, hidden: { ...form.hidden, progress: 'onSchedule' } },
      link,
    );
    expect([200, 303]).toContain(pressed.status);
    expect(await asked()).toBe(before - 1);
    const { items } = (await coordinator.get(`/api/v1/dispatches/${dispatchId}/events`)).json;
    expect(items[0]).toMatchObject({ type: 'assignmentProgressReported' });
  });

  it('once more 30 days after the word, while what was not answered is not asked again', async () => {
    const open = await asked();
    await moveTo('2023-10-26T07:32:00+07:00');
    await until('asked again', async () => ((await asked()) === open + 1 ? true : null));
    expect(await outOfOrder(stage)).toEqual([]);
  });
});
