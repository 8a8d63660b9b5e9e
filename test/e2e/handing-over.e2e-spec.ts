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

// A body that is not competent names who is; the work goes there and is reminded there. Later that body ends, and all of
// it goes on with a successor. Real api and worker, PostgreSQL, Temporal, SMTP.
describe('470/KH-LĐLĐ, work that goes on with another body', () => {
  const BODIES = 16;
  const COORDINATOR = 'dieuphoi@demo.test';
  const DISTRICT = 'huyen-a@demo.test';
  const NEWCOMER = { code: 'LC-CD-KCN', name: 'Công đoàn các khu công nghiệp' };
  const NEWCOMER_MAIL = 'khu-cong-nghiep@demo.test';
  const SUCCESSOR = { code: 'LC-CD-MOI', name: 'Công đoàn khu vực 1' };
  const SUCCESSOR_MAIL = 'khu-vuc-1@demo.test';
  let stage: Stage;
  let coordinator: Visitor;
  let district: Visitor;
  let campaignId = '';
  let work: Json;
  let newcomer: Json;

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    const nobody = new Visitor(stage.stack.apiUrl);
    coordinator = await nobody.signIn(COORDINATOR, DEMO_PASSWORD);
    district = await nobody.signIn(DISTRICT, DEMO_PASSWORD);
    await addBody(NEWCOMER, NEWCOMER_MAIL);
    await addBody(SUCCESSOR, SUCCESSOR_MAIL);
    campaignId = await launchSeed(coordinator, '003');
    await mailsOf(stage.stack.mailbox, 'newWork', BODIES);
    [work] = (await district.get('/api/v1/work?section=later')).json.items;
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  async function addBody(body: { code: string; name: string }, email: string): Promise<void> {
    const given = { ...body, kind: 'sectorUnion', parentCode: 'LDLD-LC' };
    const { id, version } = (await coordinator.post('/api/v1/bodies', given)).json;
    const url = `/api/v1/bodies/${id}/contacts/contactPoint`;
    await coordinator.send(url, { method: 'PUT', body: { email }, ifMatch: version });
  }

  const moveTo = (instant: string) =>
    coordinator.post('/api/v1/test-clock/advance', { until: instant });
  const told = async (template: string, to: string) =>
    (await stage.stack.mailbox.messages({ to })).filter((mail) => templateOf(mail) === template);
  const hears = (template: string, to: string) =>
    until(`${template} to ${to}`, async () => {
      const [mail] = await told(template, to);
      return mail ?? null;
    });
  const textOf = async ({ id }: { id: string }) => (await stage.stack.mailbox.message(id))!;
  const linkIn = async (mail: { id: string }): Promise<string> =>
    (await textOf(mail)).links.find((url) => url.includes('/l/'))!;
  const formIn = async (link: string, button: string) =>
    formsOf(await (await fetch(link)).text()).find((form) => form.button.includes(button))!;

  it('a body gives work back from the page of its mail and names who is competent', async () => {
    const link = await linkIn((await told('newWork', DISTRICT))[0]!);
    const form = await formIn(link, 'Gửi trả lại');
    const fields = {
      ...{ what: work.id, reason: 'Doanh nghiệp thuộc khu công nghiệp.' },
      suggestedBody: NEWCOMER.name,
    };
    const pressed = await press({ ...form, hidden: { ...form.hidden, ...fields } }, link);
    expect([200, 303]).toContain(pressed.status);
    const heard = await textOf(await hears('declined', COORDINATOR));
    expect(heard.text).toContain(`Đơn vị đề xuất: ${NEWCOMER.name}`);
  });

  it('the coordinator hands it to that body, which gets the document, the work and the date by mail', async () => {
    const url = `/api/v1/assignments/${work.id}`;
    const { suggestedMatch, version } = (await coordinator.get(url)).json;
    expect(suggestedMatch).toEqual(NEWCOMER);
    const wish = { toBody: suggestedMatch.code, reason: 'Đúng thẩm quyền' };
    const done = await coordinator.post(`${url}/transfer`, wish, { ifMatch: version });
    expect(done).toMatchObject({ status: 200, json: { work: [{ as: 'given' }] } });
    newcomer = done.json;
    const mail = await textOf(await hears('newWork', NEWCOMER_MAIL));
    expect(mail.text).toContain(work.title);
    expect(mail.text).toContain('31/10/2023');
    const gone = await textOf(await hears('changed', DISTRICT));
    expect(gone.text).toContain(`Từ nay do ${NEWCOMER.name} thực hiện`);
    const link = await linkIn(await hears('newWork', NEWCOMER_MAIL));
    await press(await formIn(link, 'Tiếp nhận'), link);
    expect(
      (await coordinator.get(`/api/v1/dispatches/${newcomer.toDispatchId}`)).json,
    ).toMatchObject({ state: 'acknowledged', answeredBy: `qua liên kết gửi tới ${NEWCOMER_MAIL}` });
  });

  it('is reminded where it is now, and no longer where it was', async () => {
    await moveTo('2023-10-31T07:32:00+07:00');
    await hears('dueToday', NEWCOMER_MAIL);
    expect(await told('dueToday', DISTRICT)).toEqual([]);
    const { totals } = (await coordinator.get(`/api/v1/campaigns/${campaignId}`)).json;
    expect(totals.dispatches).toMatchObject({ bodies: BODIES + 1 });
    expect(totals.work).toMatchObject({ withdrawn: 1 });
  });

  it('all of that body goes on with its successor, late work with a date of its own', async () => {
    await moveTo('2023-11-02T08:30:00+07:00');
    const url = `/api/v1/dispatches/${newcomer.toDispatchId}/transfer`;
    const wish = { toBody: SUCCESSOR.code, reason: 'Sắp xếp tổ chức từ ngày 01/11/2023' };
    expect(await coordinator.post(url, wish)).toMatchObject({ status: 422 });
    const done = await coordinator.post(url, { ...wish, dueOn: '2023-11-30' });
    expect(done.json).toMatchObject({ state: 'transferred', toBody: SUCCESSOR });
    expect((await textOf(await hears('newWork', SUCCESSOR_MAIL))).text).toContain('30/11/2023');
    const [{ toAssignmentId }] = done.json.work;
    const seen = (await coordinator.get(`/api/v1/assignments/${toAssignmentId}`)).json;
    expect(seen).toMatchObject({
      ...{ dueAt: '2023-11-30T17:00:00+07:00', originalDueAt: '2023-10-31T17:00:00+07:00' },
      former: [{ bodyName: NEWCOMER.name }, { bodyName: 'Liên đoàn Lao động huyện Tam Đường' }],
    });
    const page = await (await fetch(await linkIn(await hears('newWork', NEWCOMER_MAIL)))).text();
    expect(page).toContain(`chuyển giao cho ${SUCCESSOR.name}`);
  });

  it('leaves rows, chains and mails that `dondoc verify` finds in order', async () => {
    expect(await outOfOrder(stage)).toEqual([]);
  });
});
