import { randomUUID } from 'node:crypto';
import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { violatedBy } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';
import { commandLine } from './command-line.js';

/** The date of the work is 30/06/2025 17:00. */
const LATE = '2025-07-02T01:35:00Z';

describe('what is asked and answered, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 2, tasks: 1 });
  });

  const work = () => `assignments/${scene.assignmentIds[0]![0]}`;
  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const rows = (sql: string, params: readonly unknown[] = []): Promise<readonly unknown[]> =>
    api.db.dataSource.query(sql, [...params]);
  const ask = async (text = 'Theo mẫu nào?') =>
    (await post(`${work()}/questions`, scene.recipient, { text })).json.id as string;
  const askForTime = async (dueOn = '2025-07-15') =>
    (await post(`${work()}/extensions`, scene.recipient, { dueOn, reason: 'Thiếu người' })).json
      .id as string;
  const open = async () =>
    (
      (await rows(
        `select kind from obligation where dispatch_id = $1 and closed_at is null order by kind`,
        [scene.dispatchIds[0]],
      )) as { kind: string }[]
    ).map(({ kind }) => kind);
  const linkOf = () => {
    const links = createLinkTokens('s'.repeat(32), api.app.get<SystemClock>(CLOCK));
    return links.sign({ dispatchId: scene.dispatchIds[0]!, email: scene.recipients[0]!.email });
  };
  const press = (path: string, fields: Record<string, string>) =>
    api.call({
      method: 'POST',
      url: `/l/${linkOf()}/${path}`,
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it.each([
    ['questions', { text: '   ' }, 422, 'VALIDATION_FAILED'],
    ['questions', { text: 'x'.repeat(2001) }, 422, 'VALIDATION_FAILED'],
    ['questions', {}, 422, 'VALIDATION_FAILED'],
    ['extensions', { dueOn: '2025-07-15', reason: ' ' }, 422, 'REASON_REQUIRED'],
    ['extensions', { dueOn: '2025-06-30', reason: 'x' }, 422, 'DUE_NOT_LATER'],
    ['extensions', { dueOn: '2025-13-45', reason: 'x' }, 422, 'VALIDATION_FAILED'],
    ['extensions', { dueOn: '2025-07-15', time: '25:00', reason: 'x' }, 422, 'VALIDATION_FAILED'],
  ])('%s %j is refused with %i %s, and nothing is written', async (path, body, status, code) => {
    const answer = await post(`${work()}/${path}`, scene.recipient, body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(await rows('select from exchange where campaign_id = $1', [scene.id])).toEqual([]);
  });

  it('an explanation cannot be due before it is asked for, nor an extension be granted backwards', async () => {
    const past = { text: 'Vì sao?', dueOn: '2025-03-07' };
    expect(await post(`${work()}/explanations`, scene.coordinator, past)).toMatchObject({
      ...{ status: 422, json: { code: 'DUE_NOT_LATER', errors: [{ pointer: '/dueOn' }] } },
    });
    const id = await askForTime();
    expect(
      await post(`extensions/${id}/grant`, scene.coordinator, { dueOn: '2025-06-20' }),
    ).toMatchObject({ status: 422, json: { code: 'DUE_NOT_LATER' } });
    expect(await post(`extensions/${id}/refuse`, scene.coordinator, { reason: '' })).toMatchObject({
      ...{ status: 422, json: { code: 'REASON_REQUIRED' } },
    });
  });

  it('an exchange of another kind is not found under the name of this one', async () => {
    const question = await ask();
    const extension = await askForTime();
    for (const path of [`extensions/${question}/grant`, `questions/${extension}/answer`]) {
      const body = path.endsWith('grant') ? {} : { text: 'x' };
      expect(await post(path, scene.coordinator, body)).toMatchObject({ status: 404 });
    }
    expect(
      await post(`explanations/${question}/answer`, scene.recipient, { text: 'x' }),
    ).toMatchObject({ status: 404 });
  });

  it('asked again with the same words while it waits, it is the same', async () => {
    expect(await ask()).toBe(await ask());
    expect(await askForTime()).toBe(await askForTime());
    const other = { dueOn: '2025-07-20', reason: 'Thiếu người' };
    const refused = await post(`${work()}/extensions`, scene.recipient, other);
    expect(refused).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(refused.json.detail).toContain('đang chờ trả lời');
  });

  it('the holder of a mail link may ask, of its own dispatch, and nothing beyond', async () => {
    expect((await press('ask', { what: 'dispatch', text: 'Gửi về đâu?' })).status).toBe(303);
    const own = scene.assignmentIds[0]![0]!;
    expect((await press('ask', { what: own, text: 'Theo mẫu nào?' })).status).toBe(303);
    const foreign = scene.assignmentIds[1]![0]!;
    expect((await press('ask', { what: foreign, text: 'Của ai?' })).status).toBe(404);
    const page = await api.call({ url: `/l/${linkOf()}` });
    expect(page.text).toContain('Gửi về đâu?');
    expect(page.text).not.toContain('mailto:');
    const { exchanges } = await get(`dispatches/${scene.dispatchIds[0]}`);
    expect(exchanges.map((one: { assignmentId: string | null }) => one.assignmentId)).toEqual([
      null,
      own,
    ]);
    // Not seen by the other body.
    expect((await get('exchanges', scene.otherRecipient)).items).toEqual([]);
  });

  it('is offered as it is done, each refusal with its reason', async () => {
    await askForTime();
    const { offers, exchanges, remindersHeldBack } = await get(work(), scene.recipient);
    const of = (act: string) => offers.find((one: { act: string }) => one.act === act);
    expect(remindersHeldBack).toBe(true);
    expect(of('ask')).toMatchObject({ offered: true });
    expect(of('requestExtension')).toMatchObject({ offered: false, because: 'alreadyAsked' });
    expect(of('nudge')).toMatchObject({ offered: false, because: 'notYours' });
    expect(exchanges[0].offers).toMatchObject([
      { act: 'grant', offered: false, because: 'notYours' },
      { act: 'refuse', offered: false, because: 'notYours' },
    ]);
    const seen = await get(work());
    expect(seen.exchanges[0].offers).toMatchObject([{ offered: true }, { offered: true }]);
  });

  it('waits with the work: handed in it rests, returned it waits again, and a refused document ends it', async () => {
    await askForTime();
    expect(await open()).toEqual(['acknowledge', 'complete', 'decide']);
    const { version } = await get(work());
    const form = '--e\r\ncontent-disposition: form-data; name="note"\r\n\r\nXong\r\n--e--\r\n';
    const submitted = await api.call({
      ...{ method: 'POST', url: `/api/v1/${work()}/submit`, as: scene.recipient, body: form },
      ...{ headers: { 'content-type': 'multipart/form-data; boundary=e' }, ifMatch: version },
    });
    expect(submitted.status).toBe(200);
    // Only the verdict on what was handed in.
    expect(await open()).toEqual(['acknowledge', 'decide']);
    const reason = { reason: 'Thiếu số liệu' };
    await post(`${work()}/return`, scene.coordinator, reason, version + 1);
    expect(await open()).toEqual(['acknowledge', 'complete', 'decide']);
    await post(`dispatches/${scene.dispatchIds[0]}/decline`, scene.recipient, reason);
    expect(await open()).toEqual(['decide']);
    await post(`dispatches/${scene.dispatchIds[0]}/reinstate`, scene.coordinator, reason);
    expect(await open()).toEqual(['acknowledge', 'complete', 'decide']);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('holds reminders of the date back while it waits, on record, and goes on after a refusal', async () => {
    await post(`dispatches/${scene.dispatchIds[0]}/acknowledge`, scene.recipient, {});
    const id = await askForTime();
    await api.standAt('2025-06-30T01:35:00Z');
    await api.advance(scene.id);
    const told = (fate: string) =>
      rows(
        `select n.template from notification n join obligation o on o.id = n.obligation_id
         where o.dispatch_id = $1 and o.kind = 'complete' and n.fate is ${fate}`,
        [scene.dispatchIds[0]],
      );
    expect(await told('null')).toEqual([]);
    expect(await told("not distinct from 'SUPPRESSED'")).toEqual([{ template: 'dueToday' }]);
    await post(`extensions/${id}/refuse`, scene.coordinator, { reason: 'Hạn của cấp trên.' });
    await api.standAt('2025-07-01T01:35:00Z');
    await api.advance(scene.id);
    expect(await told('null')).toEqual([{ template: 'overdue' }]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('urges late bodies once a day, in one mail a body, and leaves their versions alone', async () => {
    scene = await aScene(api, { bodies: 3, tasks: 3 });
    const before = await get(work());
    await api.standAt(LATE);
    const nudges = `campaigns/${scene.id}/nudges`;
    expect((await post(`${nudges}/preview`, scene.coordinator, {})).json).toMatchObject({
      nudged: 9,
      bodies: 3,
    });
    const one = await post(`${work()}/nudge`, scene.coordinator, {});
    expect(one.json).toMatchObject({ nudged: 1, bodies: 1 });
    expect(await post(`${work()}/nudge`, scene.coordinator, {})).toMatchObject({ status: 409 });
    const all = await post(nudges, scene.coordinator, { text: 'Đề nghị báo cáo.' });
    expect(all.json).toMatchObject({ nudged: 8, bodies: 3, alreadyToday: 1 });
    expect((await post(nudges, scene.coordinator, {})).json).toMatchObject({ nudged: 0 });
    // The one, and one for each body.
    const mails = await rows(
      `select count(*)::int as mails from message where campaign_id = $1 and template = 'nudged'`,
      [scene.id],
    );
    expect(mails).toEqual([{ mails: 4 }]);
    const after = await get(work());
    expect([after.version, after.state]).toEqual([before.version, before.state]);
    await api.standAt('2025-07-03T01:35:00Z');
    expect((await post(`${nudges}/preview`, scene.coordinator, {})).json).toMatchObject({
      nudged: 9,
      alreadyToday: 0,
    });
    expect(
      await post(nudges, scene.coordinator, { bodyCodes: [scene.recipients[1]!.code] }),
    ).toMatchObject({ json: { nudged: 3, bodies: 1 } });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('a row that somebody changes is found by its chain', async () => {
    await ask();
    await rows(`update exchange set text = 'Câu khác' where campaign_id = $1`, [scene.id]);
    const [found] = await violatedBy(api.db);
    expect(JSON.stringify(found)).toContain('nội dung hỏi');
    await rows(`update exchange set text = 'Theo mẫu nào?' where campaign_id = $1`, [scene.id]);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('an overdue explanation is told to the head and the coordinators, then to the leader', async () => {
    await post(`${work()}/explanations`, scene.coordinator, { text: 'Vì sao chậm?' });
    const taken = async () =>
      rows(
        `select distinct n.step_no, n.audience from notification n join obligation o on o.id = n.obligation_id
         where o.dispatch_id = $1 and o.kind = 'explain' and n.recipient <> '' order by 1, 2`,
        [scene.dispatchIds[0]],
      );
    // Due Thursday 13/03, three working days from Monday; nobody is leader of this issuer, its coordinators stand in.
    for (const morning of ['2025-03-13', '2025-03-14', '2025-03-18']) {
      await api.standAt(`${morning}T01:35:00Z`);
      await api.advance(scene.id);
    }
    expect(await taken()).toEqual([
      { step_no: 1, audience: 'contactPoint' },
      { step_no: 1, audience: 'head' },
      { step_no: 2, audience: 'coordinator' },
      { step_no: 2, audience: 'head' },
      { step_no: 3, audience: 'coordinatorList' },
    ]);
    const { items } = await get(`exchanges?campaignId=${scene.id}&state=asked`);
    const answer = { text: 'Do thiếu số liệu.' };
    await post(`explanations/${items[0].id}/answer`, scene.recipient, answer);
    expect(await open()).toEqual(['acknowledge', 'complete']);
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('late bodies are urged from the command line, looked at before', async () => {
    await api.standAt(LATE);
    const dondoc = commandLine(api.db);
    expect(dondoc('nudge', scene.id, '--dry-run').out).toContain(
      'Sẽ đôn đốc 2 việc quá hạn của 2 đơn vị.',
    );
    const done = dondoc('nudge', scene.id, '--text', 'Đề nghị báo cáo.', '--json');
    expect(JSON.parse(done.out)).toMatchObject({ nudged: 2, text: 'Đề nghị báo cáo.' });
    expect(dondoc('nudge', scene.id).out).toContain('2 việc đã được đôn đốc hôm nay.');
    expect(dondoc('nudge', randomUUID()).code).not.toBe(0);
  });
});
