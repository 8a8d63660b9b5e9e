import { campaignWorkflowId } from '#contracts/workflow';
import { DEMO_PASSWORD } from '#application';
import { readSeed } from '../../apps/cli/src/demo/seeds.js';
import { dondoc } from './support/dondoc.js';
import { formsOf, press } from './support/html-form.js';
import { mailsOf, templateOf } from './support/mails.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;

// One directive from its reading to the closed campaign, through the doors people use: HTTP, the page behind a mail's
// link, the mailbox, the command line. Real api and worker, PostgreSQL, Temporal, SMTP.
describe('470/KH-LĐLĐ, from the coordinator to a district and back', () => {
  const BODIES = 16;
  const DISTRICT = 'huyen-a@demo.test';
  let stage: Stage;
  let coordinator: Visitor;
  let district: Visitor;
  let campaign = '';
  let campaignId = '';

  beforeAll(async () => {
    // Thursday, the day after the plan was signed; nine working hours ahead.
    stage = await openStage(directoryAt('2023-08-24T08:00:00+07:00'));
    const nobody = new Visitor(stage.stack.apiUrl);
    coordinator = await nobody.signIn('dieuphoi@demo.test', DEMO_PASSWORD);
    district = await nobody.signIn(DISTRICT, DEMO_PASSWORD);
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  const board = async (): Promise<Json> =>
    (await coordinator.get(`${campaign}/board?limit=50`)).json;
  const rowOf = async (code: string): Promise<Json> =>
    (await board()).items.find((row: { bodyCode: string }) => row.bodyCode === code);

  it('becomes a campaign: reading, answers, preview, launch', async () => {
    const { reading, answers: file } = await readSeed('003');
    const { issuer, answers } = file;
    const stored = await coordinator.post('/api/v1/readings', { issuer, reading });
    expect(stored.status).toBe(201);
    const draft = await coordinator.post('/api/v1/campaigns', { readingId: stored.json.id });
    expect(draft.status).toBe(201);
    campaignId = draft.json.id;
    campaign = `/api/v1/campaigns/${campaignId}`;
    const answered = await coordinator.post(`${campaign}/answers`, answers, {
      ifMatch: draft.json.version,
    });
    expect(answered.status).toBe(200);
    const preview = await coordinator.post(`${campaign}/preview`);
    expect(preview.json).toMatchObject({ recipientCount: BODIES, problems: [] });
    const { planHash } = preview.json;
    const launched = await coordinator.post(`${campaign}/launch`, { planHash });
    expect(launched).toMatchObject({ status: 202, json: { state: 'launching' } });
    const progress = await until('launched', async () => {
      const { json } = await coordinator.get(`${campaign}/launch`);
      return json.state === 'launching' ? null : json;
    });
    expect(progress).toMatchObject({ state: 'running', recipientCount: BODIES });
  });

  it('reaches every body with one mail', async () => {
    const mails = await mailsOf(stage.stack.mailbox, 'newWork', BODIES);
    expect(new Set(mails.map((mail) => mail.to.join())).size).toBe(BODIES);
    expect(mails.map((mail) => mail.subject)).toContain(
      '[Việc mới] 3 việc theo Kế hoạch 470/KH-LĐLĐ – đề nghị tiếp nhận',
    );
  });

  it('is acknowledged from the mail: opening the link changes nothing, pressing does', async () => {
    const [mail] = await stage.stack.mailbox.messages({ to: DISTRICT });
    const { links } = (await stage.stack.mailbox.message(mail!.id))!;
    const link = links.find((url) => url.includes('/l/'))!;
    const before = await rowOf('LC-TAM-DUONG');
    const page = await fetch(link);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('470/KH-LĐLĐ');
    await fetch(link, { method: 'HEAD' });
    expect(await rowOf('LC-TAM-DUONG')).toEqual(before);

    const form = formsOf(html).find(({ button }) => button.includes('Tiếp nhận'))!;
    const pressed = await press(form, link);
    expect([200, 303]).toContain(pressed.status);
    // At once: the first look after the answer, no waiting.
    expect(await rowOf('LC-TAM-DUONG')).toMatchObject({
      state: 'acknowledged',
      answeredBy: `qua liên kết gửi tới ${DISTRICT}`,
    });
    const again = await press(form, link);
    expect(again.status).toBeLessThan(400);
    expect((await board()).campaign.totals.dispatches).toMatchObject({
      bodies: BODIES,
      acknowledged: 1,
    });
  });

  it('reminds the next working morning whoever has not acknowledged, and nobody else', async () => {
    // Due: the end of the working day of receipt, 24/8; the first reminder one working day later at 07:30.
    const morning = '2023-08-25T07:45:00+07:00';
    const moved = await coordinator.post('/api/v1/test-clock/advance', { until: morning });
    expect(moved.json).toMatchObject({ now: morning, label: 'Ngày mô phỏng: Thứ Sáu 25/08/2023' });
    const mails = await mailsOf(stage.stack.mailbox, 'acknowledgementReminder', BODIES - 1);
    expect(mails.flatMap((mail) => mail.to)).not.toContain(DISTRICT);
    expect(mails[0]!.subject).toBe('[Nhắc tiếp nhận] 470/KH-LĐLĐ: văn bản chưa được tiếp nhận');
    expect(mails[0]!.sentAt).toMatch(/^2023-08-25T00:4/);
  });

  it('has its work handed in with a file, which the coordinator accepts', async () => {
    const dated = async (): Promise<Json> =>
      (await district.get('/api/v1/work?section=later')).json.items[0];
    const assigned = await dated();
    expect(assigned).toMatchObject({
      kind: 'assignment',
      primaryAct: 'reportProgress',
      dueAt: '2023-10-31T17:00:00+07:00',
      acknowledged: true,
    });
    const assignment = `/api/v1/assignments/${assigned.id}`;
    const word = await district.post(
      `${assignment}/progress`,
      { progress: 'onSchedule' },
      { ifMatch: assigned.version },
    );
    expect(word).toMatchObject({ status: 200, json: { state: 'in_progress' } });
    const item = await dated();
    expect(item).toMatchObject({ id: assigned.id, primaryAct: 'submit' });
    const bytes = '%PDF-1.7\nBiên bản hội nghị quán triệt\n%%EOF\n';
    const submitted = await district.post(
      `${assignment}/submit`,
      { note: 'Đã tổ chức hội nghị quán triệt.' },
      { files: [new File([bytes], 'Biên bản.pdf')], ifMatch: item.version },
    );
    expect(submitted).toMatchObject({ status: 200, json: { state: 'submitted' } });
    const seen = (await coordinator.get(assignment)).json;
    const [file] = seen.submissions[0].files;
    expect(file).toMatchObject({ fileName: 'Biên bản.pdf', mediaType: 'application/pdf' });
    expect((await coordinator.get(`/api/v1/attachments/${file.id}`)).text).toBe(bytes);
    const accepted = await coordinator.post(`${assignment}/accept`, {}, { ifMatch: seen.version });
    expect(accepted).toMatchObject({ status: 200, json: { state: 'done' } });
    expect((await board()).campaign.totals.work).toMatchObject({
      doneInTime: 1,
      awaitingConfirmation: 0,
    });
  });

  it('ends when the coordinator says so: the bodies are told, the workflow completes', async () => {
    const { version } = (await coordinator.get(campaign)).json;
    const silent = await coordinator.post(`${campaign}/close`, {}, { ifMatch: version });
    expect(silent).toMatchObject({ status: 422, json: { code: 'REASON_REQUIRED' } });
    const reason = 'Gộp vào kế hoạch chung của năm 2024.';
    const closed = await coordinator.post(`${campaign}/close`, { reason }, { ifMatch: version });
    expect(closed).toMatchObject({ status: 200, json: { state: 'closed' } });
    const mails = await mailsOf(stage.stack.mailbox, 'changed', BODIES);
    expect((await stage.stack.mailbox.message(mails[0]!.id))!.text).toContain(reason);
    const handle = stage.temporal.workflow.getHandle(campaignWorkflowId(campaignId));
    await until('workflow completed', async () => {
      const { status } = await handle.describe();
      return status.name === 'COMPLETED';
    });
    expect((await handle.describe()).historyLength).toBeLessThan(300);
  });

  it('leaves rows, chains, files and mails that `dondoc verify` finds in order', async () => {
    const { mailbox, env } = stage.stack;
    await until('nothing to send', async () => {
      const [row] = await stage.db.dataSource.query<{ n: number }[]>(
        `select count(*)::int as n from message where state in ('PENDING', 'CLAIMED', 'RETRY')`,
      );
      return row?.n === 0;
    });
    const end = await dondoc(['verify', '--mailbox', mailbox.httpUrl], env);
    expect(end.stdout.split('\n').filter((line) => !line.startsWith('✓'))).toEqual([
      expect.stringMatching(/^– I2/) as string, // needs a client's journal
      '',
    ]);
    expect(end.code).toBe(0);
    const all = (await mailbox.messages()).map(templateOf);
    expect(
      all.filter(
        (template) => !['newWork', 'acknowledgementReminder', 'changed'].includes(template),
      ),
    ).toEqual([]);
  });
});
