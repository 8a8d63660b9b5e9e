import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aBody, violatedBy, type BuiltBody } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';
import { commandLine } from './command-line.js';

const REPORT_OPENS = '2025-12-01T01:00:00Z';
const why = { reason: 'Không thuộc thẩm quyền' };

describe('handing work over, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  let other: BuiltBody;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 2, tasks: 2, reportOpensAt: REPORT_OPENS });
    other = await aBody(api.db, { name: 'Đơn vị mới', parentId: scene.issuer.id });
  });

  const dispatchOf = (index = 0) => `dispatches/${scene.dispatchIds[index]}`;
  const workOf = (task: number, index = 0) => `assignments/${scene.assignmentIds[index]![task]}`;
  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST' as const, url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const transfer = (body: object, path = dispatchOf()) =>
    post(`${path}/transfer`, scene.coordinator, { toBody: other.code, ...why, ...body });
  const rows = <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);
  const open = async (dispatchId: string) =>
    (
      await rows<{ kind: string }>(
        'select kind from obligation where dispatch_id = $1 and closed_at is null order by kind',
        dispatchId,
      )
    ).map(({ kind }) => kind);
  const verified = async () => expect(await violatedBy(api.db)).toEqual([]);

  it('one piece of work of a body that declined goes to the body it named, which must acknowledge', async () => {
    const declining = { ...why, suggestedBody: other.name };
    await post(`${workOf(0)}/decline`, scene.recipient, declining);
    const seen = await get(workOf(0));
    expect(seen.suggestedMatch).toMatchObject({ code: other.code });
    const { status, json } = await post(
      `${workOf(0)}/transfer`,
      scene.coordinator,
      { toBody: seen.suggestedMatch.code, ...why },
      seen.version,
    );
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ state: 'delivered', toBody: { code: other.code }, reports: 0 },
      work: [{ as: 'given', dueAt: '2025-06-30T17:00:00+07:00' }],
    });
    expect(await open(json.toDispatchId)).toEqual(['acknowledge', 'complete']);
    expect(await open(scene.dispatchIds[0]!)).toEqual(['acknowledge', 'complete']);
    const [place] = json.work;
    expect(await get(workOf(0))).toMatchObject({
      ...{ state: 'transferred', reason: why.reason },
      transferredTo: { assignmentId: place.toAssignmentId, bodyName: other.name },
    });
    expect(await get(`assignments/${place.toAssignmentId}`)).toMatchObject({
      ...{ state: 'assigned', bodyName: other.name },
      former: [{ bodyName: scene.recipients[0]!.name, reason: why.reason }],
    });
    const { totals, recipientCount } = await get(`campaigns/${scene.id}`);
    expect(totals.dispatches).toMatchObject({ bodies: 3, notAcknowledged: 3 });
    expect(totals.work).toMatchObject({ openInTime: 4, withdrawn: 1 });
    expect(recipientCount).toBe(3);
    await verified();
  });

  it('all of a body goes on with another: work, open reports, and what was handed in can be read there', async () => {
    await post(`${dispatchOf()}/acknowledge`, scene.recipient, undefined);
    await post(
      `${workOf(0)}/progress`,
      scene.recipient,
      { progress: 'behind', note: 'Mới được một nửa' },
      1,
    );
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    expect(await open(scene.dispatchIds[0]!)).toEqual(['complete', 'complete', 'report']);
    const late = await transfer({});
    expect(late).toMatchObject({ status: 422, json: { code: 'DUE_NOT_LATER' } });
    expect(late.json.errors[0].detail).toContain('đã quá hạn');
    const { json } = await transfer({ dueOn: '2025-12-31' });
    expect(json).toMatchObject({ state: 'transferred', reports: 1 });
    expect(json.work).toHaveLength(2);
    expect(await open(scene.dispatchIds[0]!)).toEqual([]);
    expect(await open(json.toDispatchId)).toEqual([
      ...['acknowledge', 'complete', 'complete', 'report'],
    ]);
    const onward = json.work.find(
      (one: { assignmentId: string }) => one.assignmentId === scene.assignmentIds[0]![0],
    );
    const successor = await get(`assignments/${onward.toAssignmentId}`);
    expect(successor).toMatchObject({
      ...{ dueAt: '2025-12-31T17:00:00+07:00', originalDueAt: '2025-06-30T17:00:00+07:00' },
      former: [{ progress: 'behind', progressNote: 'Mới được một nửa' }],
    });
    expect(await get(dispatchOf())).toMatchObject({
      transferredTo: { dispatchId: json.toDispatchId, bodyName: other.name },
    });
    const { totals } = await get(`campaigns/${scene.id}`);
    expect(totals.dispatches).toMatchObject({ bodies: 3, transferred: 1 });
    await verified();
    // Nothing of it can be done where it was.
    const again = await post(`${workOf(0)}/progress`, scene.recipient, { progress: 'done' }, 3);
    expect(again).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(await transfer({ dueOn: '2025-12-31' })).toMatchObject({ status: 409 });
  });

  it('joins the same work that the other body has in hand, and tells it in one mail', async () => {
    await post(`${dispatchOf(1)}/acknowledge`, scene.otherRecipient, undefined);
    const [, second] = scene.recipients;
    const { json } = await transfer({ toBody: second!.code });
    expect(json.work.map((one: { as: string }) => one.as)).toEqual(['joined', 'joined']);
    expect(json.toDispatchId).toBe(scene.dispatchIds[1]);
    expect(await open(scene.dispatchIds[1]!)).toEqual(['complete', 'complete']);
    const mails = await rows<{ to_email: string }>(
      `select to_email from message where campaign_id = $1 and template = 'changed' order by to_email`,
      scene.id,
    );
    expect(mails.map((mail) => mail.to_email).sort()).toEqual(
      scene.recipients.map((body) => body.email).sort(),
    );
    const own = await get(workOf(0, 1), scene.otherRecipient);
    expect(own.former).toMatchObject([{ bodyName: scene.recipients[0]!.name }]);
    await verified();
  });

  it('piece by piece, the last takes the document along: nothing is left to acknowledge', async () => {
    const bare = await aScene(api, { bodies: 1, tasks: 2 });
    const to = { toBody: (await aBody(api.db, { parentId: bare.issuer.id })).code, ...why };
    const [pieces] = bare.assignmentIds;
    const one = (id: string) =>
      post(`assignments/${id}/transfer`, bare.coordinator, to, 1).then(({ json }) => json.state);
    expect(await one(pieces![0]!)).toBe('delivered');
    expect(await open(bare.dispatchIds[0]!)).toEqual(['acknowledge', 'complete']);
    expect(await one(pieces![1]!)).toBe('transferred');
    expect(await open(bare.dispatchIds[0]!)).toEqual([]);
    await verified();
  });

  it('comes back to a body that had handed all over, as a line of its own', async () => {
    const first = await transfer({});
    const back = await transfer(
      { toBody: scene.recipients[0]!.code, assignmentIds: [first.json.work[0].toAssignmentId] },
      `dispatches/${first.json.toDispatchId}`,
    );
    expect(back.json).toMatchObject({
      toDispatchId: scene.dispatchIds[0],
      work: [{ as: 'given' }],
    });
    expect(await open(scene.dispatchIds[0]!)).toEqual(['acknowledge', 'complete']);
    const { tasks } = await get(dispatchOf());
    expect(tasks.map((one: { state: string }) => one.state).sort()).toEqual([
      ...['assigned', 'transferred', 'transferred'],
    ]);
    const { former } = await get(`assignments/${back.json.work[0].toAssignmentId}`);
    expect(former).toHaveLength(2);
    await verified();
  });

  it('waits for the verdict on a report that was handed in', async () => {
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const [report] = await rows<{ id: string }>(
      'select id from period_report where dispatch_id = $1',
      scene.dispatchIds[0],
    );
    await post(`reports/${report!.id}/submit`, scene.recipient, { content: { done: 'xong' } }, 1);
    const refused = await transfer({ dueOn: '2025-12-31' });
    expect(refused).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    await post(`reports/${report!.id}/accept`, scene.coordinator, {}, 2);
    expect((await transfer({ dueOn: '2025-12-31' })).json).toMatchObject({ reports: 1 });
    await verified();
  });

  it('is refused to nobody, to the same body, without reason, to a body without an address', async () => {
    const mute = await aBody(api.db, { contacts: false, parentId: scene.issuer.id });
    const before = await rows('select count(*) from event where campaign_id = $1', scene.id);
    const told = [
      await transfer({ toBody: 'khong-co' }),
      await transfer({ toBody: scene.recipients[0]!.code }),
      await transfer({ reason: ' ' }),
      await transfer({ toBody: mute.code }),
      await transfer({ dueOn: '2025-03-07' }),
      await transfer({ assignmentIds: [scene.assignmentIds[1]![0]] }),
      await transfer({ assignmentIds: [] }),
    ];
    expect(told.map(({ status, json }) => `${status} ${json.code}`)).toEqual([
      '422 UNKNOWN_BODY',
      '422 VALIDATION_FAILED',
      '422 REASON_REQUIRED',
      '422 CONTACT_MISSING',
      '422 DUE_NOT_LATER',
      '404 NOT_FOUND',
      '422 VALIDATION_FAILED',
    ]);
    expect(await rows('select count(*) from event where campaign_id = $1', scene.id)).toEqual(
      before,
    );
    expect((await transfer({ toBody: mute.code, onPaper: true })).status).toBe(200);
    await verified();
  });

  it('drops one piece of work, or takes the document back from one body, which may get it again', async () => {
    const dropped = await post(`${workOf(0)}/cancel`, scene.coordinator, why, 1);
    expect(dropped.json).toMatchObject({ state: 'cancelled' });
    expect(await open(scene.dispatchIds[0]!)).toEqual(['acknowledge', 'complete']);
    expect((await post(`${dispatchOf(1)}/recall`, scene.coordinator, why)).json).toMatchObject({
      state: 'recalled',
    });
    expect(await open(scene.dispatchIds[1]!)).toEqual([]);
    await verified();
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    expect(
      await rows('select from period_report where dispatch_id = $1', scene.dispatchIds[1]),
    ).toEqual([]);
    const back = await post(`${dispatchOf(1)}/reinstate`, scene.coordinator, why);
    expect(back.json).toMatchObject({ state: 'delivered' });
    expect(await open(scene.dispatchIds[1]!)).toEqual([
      ...['acknowledge', 'complete', 'complete', 'report'],
    ]);
    await verified();
  });

  it('is looked at before like every act that tells people: who is told what, and nothing is written', async () => {
    await post(`${dispatchOf(1)}/acknowledge`, scene.otherRecipient, undefined);
    const [first, second] = scene.recipients;
    const written = () =>
      rows(
        `select (select count(*) from event where campaign_id = $1) as events,
           (select count(*) from message where campaign_id = $1) as mails,
           (select count(*) from dispatch where campaign_id = $1) as dispatches`,
        scene.id,
      );
    const before = await written();
    const look = async (path: string, body: object) =>
      (await post(`${path}/preview`, scene.coordinator, { ...why, ...body })).json;
    expect(await look(`${dispatchOf()}/transfer`, { toBody: other.code })).toMatchObject({
      ...{ done: 1, bodies: 2, mails: 2, acknowledge: 1, begins: 2, ends: 3 },
      told: [
        { bodyName: first!.name, what: 'transferred', byMail: true },
        { bodyName: other.name, what: 'newWork', byMail: true },
      ],
    });
    expect(await look(`${workOf(0)}/transfer`, { toBody: second!.code })).toMatchObject({
      ...{ bodies: 2, mails: 2, acknowledge: 0, ends: 1 },
      told: [{ what: 'transferred' }, { bodyName: second!.name, what: 'received' }],
    });
    expect(await look(`${workOf(0)}/cancel`, {})).toMatchObject({
      ...{ mails: 1, ends: 1, told: [{ bodyName: first!.name, what: 'cancelled' }] },
    });
    expect(await look(`${dispatchOf()}/recall`, {})).toMatchObject({
      ...{ mails: 1, ends: 3, told: [{ bodyName: first!.name, what: 'taken_back' }] },
    });
    const campaign = `campaigns/${scene.id}`;
    expect(await look(`${campaign}/pause`, {})).toMatchObject({ bodies: 0, mails: 0, told: [] });
    expect(await look(`${campaign}/close`, {})).toMatchObject({ bodies: 2, mails: 2 });
    const recalled = await look(`${campaign}/recall`, {});
    expect(recalled.told.map((one: { what: string }) => one.what)).toEqual([
      ...['campaign_recalled', 'campaign_recalled'],
    ]);
    expect(await written()).toEqual(before);
    // What was foreseen is what is done.
    await transfer({});
    const mails = await rows<{ to_email: string }>(
      `select to_email from message where campaign_id = $1 and template = 'changed'`,
      scene.id,
    );
    expect(mails.map((mail) => mail.to_email)).toEqual([first!.email]);
    const refused = await post(`${dispatchOf()}/recall/preview`, scene.coordinator, why);
    expect(refused).toMatchObject({ status: 409, json: { code: 'TRANSITION_NOT_ALLOWED' } });
    await verified();
  });

  it('is a line of the command line, for a list of bodies', async () => {
    const dondoc = commandLine(api.db);
    const from = scene.recipients[0]!.code;
    const wish = ['--to', other.code, '--reason', 'Sáp nhập'];
    expect(dondoc('transfer', scene.id, 'khong-co', ...wish).code).not.toBe(0);
    expect(dondoc('transfer', scene.id, from, ...wish, '--due', 'mai').err).toContain('YYYY-MM-DD');
    const done = dondoc('transfer', scene.id, from, ...wish);
    expect(done.out).toContain('Đã chuyển giao 2 việc và 0 báo cáo kỳ cho Đơn vị mới.');
    const newcomer = await aBody(api.db, { name: 'Đơn vị thêm', parentId: scene.issuer.id });
    const add = ['recipients', scene.id, newcomer.code, '--set', '1', '--reason', 'Mới lập'];
    expect(dondoc(...add).out).toContain('Đã bổ sung 1 đơn vị:');
    const ids = join(api.dataDir, 'ids');
    writeFileSync(ids, `${scene.assignmentIds[1]!.join('\n')}\n`);
    const over = ['act', 'transfer', ids, '--to', other.code, '--reason', 'Sáp nhập'];
    expect(dondoc(...over, '--dry-run').out).toContain('Sẽ làm được 2 việc, 0 việc không được');
    expect(dondoc(...over)).toMatchObject({ code: 0, out: 'Đã làm 2 việc.\n' });
    await verified();
  }, 120_000);

  it('is offered to the coordinator where it will be done', async () => {
    const offered = async (path: string, as: string) =>
      Object.fromEntries(
        (await get(path, as)).offers.map((one: { act: string; offered: boolean }) => [
          one.act,
          one.offered,
        ]),
      );
    expect(await offered(dispatchOf(), scene.coordinator)).toMatchObject({
      ...{ transfer: true, recall: true, reinstate: false },
    });
    expect(await offered(workOf(0), scene.coordinator)).toMatchObject({
      ...{ transfer: true, cancel: true },
    });
    expect(await offered(workOf(0), scene.recipient)).toMatchObject({
      ...{ transfer: false, cancel: false },
    });
  });
});
