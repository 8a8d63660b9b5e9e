import { composeDigests, type Clock } from '#application';
import { aBody, aKey, manyBodies, violatedBy, type BuiltBody } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';
import { commandLine } from './command-line.js';
import { SentMail } from './sent-mail.js';

const DISTRICTS = 12;
const BASIS = 'Nghị quyết 203/2025/QH15';

/** 01/7/2025: the district federations of a province end; what they owe goes on with others. */
describe('when bodies end', () => {
  let api: CampaignApi;
  let sent: SentMail;
  beforeAll(async () => {
    api = await startCampaignApi();
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt(LAUNCHED));

  const post = (path: string, as: string, body: unknown, ifMatch?: number) =>
    api.call({
      ...{ method: 'POST' as const, url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const rows = <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);
  const proposals = async (scene: Scene, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/successions?campaignId=${scene.id}`, as })).json;
  const succeed = async (
    scene: Scene,
    from: BuiltBody,
    kind: string,
    successorCodes: readonly string[],
  ) => {
    const recorded = await post(
      `bodies/${from.id}/successions`,
      scene.coordinator,
      { kind, successorCodes, effectiveOn: '2025-07-01', basisDocument: BASIS },
      1,
    );
    expect(recorded.status).toBe(201);
  };
  const morning = async (day: string) => {
    await api.standAt(`${day}T00:30:00Z`);
    await composeDigests(api.db.uow, api.db.clock.now());
    await sent.drain();
  };

  it('30 open pieces of work and 12 report duties of districts go on; nothing is mailed to who is no more', async () => {
    const issuer = await aBody(api.db, { name: 'LĐLĐ tỉnh' });
    const districts = await manyBodies(api.db, DISTRICTS + 1, {
      ...{ name: 'LĐLĐ huyện', parentId: issuer.id },
    });
    const [first, second] = await manyBodies(api.db, 2, {
      ...{ name: 'Công đoàn khu vực', parentId: issuer.id },
    });
    const scene = await aScene(api, {
      ...{ issuer, recipients: districts, tasks: 3, reportOpensAt: '2025-06-20T01:00:00Z' },
      dueAt: ['2025-09-30T10:00:00Z', '2025-08-29T10:00:00Z', '2025-06-16T10:00:00Z'],
    });
    const handedIn = scene.assignmentIds.slice(0, 6).map((of) => of[0]!);
    for (const [index, id] of handedIn.entries()) {
      const key = await aKey(api.db, 'contactPoint', districts[index]!.id);
      await post(`assignments/${id}/submit`, key, { note: 'Xong' }, 1);
    }
    const done = handedIn.map((id) => ({ id, version: 2 }));
    await post('assignments/acts', scene.coordinator, { act: 'accept', rows: done });
    await sent.drain();
    await api.standAt('2025-06-25T01:00:00Z');
    await api.advance(scene.id);

    // Recorded beforehand: who goes on, from which day, by which document. The run is called to look at its timer anew.
    await rows('update outbox set sent_at = now() where campaign_id = $1', scene.id);
    await succeed(scene, districts[0]!, 'SPLIT', [first!.code, second!.code]);
    for (const one of districts.slice(1, DISTRICTS)) {
      await succeed(scene, one, 'MERGE', [first!.code]);
    }
    await succeed(scene, districts[DISTRICTS]!, 'DISSOLVE', []);
    expect(
      await rows('select from outbox where campaign_id = $1 and sent_at is null', scene.id),
    ).toHaveLength(1);
    expect((await proposals(scene)).items).toEqual([]);

    // On the day the coordinators are told by their digest, and each document has a proposal.
    await api.standAt('2025-06-30T23:30:00Z');
    const before = sent.mails.length;
    await api.advance(scene.id);
    await morning('2025-07-01');
    const digest = sent.to(scene.coordinatorEmail).at(-1);
    expect(digest?.text).toContain('Đơn vị đã kết thúc còn việc chưa bàn giao');
    expect(digest?.text).toContain('Kết thúc hoạt động ngày 30/06/2025');
    const { items, more } = await proposals(scene);
    expect(more).toBe(0);
    expect(items).toHaveLength(DISTRICTS + 1);
    const byBody = new Map(items.map((one: { body: { code: string } }) => [one.body.code, one]));
    const split = byBody.get(districts[0]!.code) as (typeof items)[number];
    expect(split).toMatchObject({ proposed: null, reports: 1, reportsToCome: true });
    expect(split.successors).toMatchObject([
      { kind: 'SPLIT', basisDocument: BASIS, to: { code: first!.code } },
      { kind: 'SPLIT', to: { code: second!.code } },
    ]);
    expect(byBody.get(districts[1]!.code)).toMatchObject({ proposed: { code: first!.code } });
    expect(byBody.get(districts[DISTRICTS]!.code)).toMatchObject({
      ...{ proposed: null, successors: [{ kind: 'DISSOLVE', to: null }] },
    });
    const left = items.slice(0, DISTRICTS + 1).flatMap((one: { work: unknown[] }) => one.work);
    expect(left).toHaveLength(30 + 3);
    expect((await proposals(scene, scene.foreigner)).items).toEqual([]);

    // One call; work that is late already needs a date, and says so where it stands.
    const wanted = items.map((one: (typeof items)[number]) => ({
      dispatchId: one.dispatchId,
      to: one.proposed?.code ?? (one === split ? second!.code : null),
      pieces:
        one === split
          ? [
              { assignmentId: one.work[0].assignmentId, to: first!.code },
              { assignmentId: one.work[1].assignmentId, to: null },
            ]
          : [],
    }));
    const reason = `Theo ${BASIS}`;
    const confirm = (body: object, as = scene.coordinator) =>
      post('successions/confirm', as, { rows: wanted, reason, ...body });
    const early = (await confirm({})).json;
    // Of the split one nothing late goes on; the dissolved one is taken back.
    expect(early).toMatchObject({ done: 2, refused: DISTRICTS - 1 });
    const codes = early.items.flatMap((one: { ok: boolean; problem?: { code: string } }) =>
      one.ok ? [] : [one.problem!.code],
    );
    expect(new Set(codes)).toEqual(new Set(['DUE_NOT_LATER']));
    const rest = wanted.filter((one: { to: string | null }) => one.to === first!.code);
    expect((await confirm({ rows: rest }, scene.leader)).json).toMatchObject({ done: 0 });
    const confirmed = (await confirm({ rows: rest, dueOn: '2025-07-31' })).json;
    expect(confirmed).toMatchObject({ done: DISTRICTS - 1, refused: 0 });
    expect((await proposals(scene)).items).toEqual([]);
    expect(await violatedBy(api.db)).toEqual([]);

    // 30 pieces are no longer with the districts: 29 went on, one ended; 12 reports are owed by who goes on.
    const [states] = await rows<{ transferred: number; cancelled: number; kept: number }>(
      `select count(*) filter (where state = 'transferred')::int as transferred,
         count(*) filter (where state = 'cancelled')::int as cancelled,
         count(*) filter (where state = 'done')::int as kept
       from assignment where dispatch_id = any($1::uuid[])`,
      scene.dispatchIds.slice(0, DISTRICTS),
    );
    expect(states).toEqual({ transferred: 29, cancelled: 1, kept: 6 });
    const owed = await rows<{ body_id: string }>(
      `select body_id from obligation where campaign_id = $1 and kind = 'report' and closed_at is null`,
      scene.id,
    );
    expect(new Set(owed.map((one) => one.body_id))).toEqual(new Set([first!.id, second!.id]));
    const history = await rows<{ name: string }>(
      `select distinct b.name from assignment a join body b on b.id = a.body_id
       where a.campaign_id = $1 and a.state = 'done' order by b.name`,
      scene.id,
    );
    expect(history.every(({ name }) => name.startsWith('LĐLĐ huyện'))).toBe(true);

    // Weeks of reminders later: the mailbox holds nothing to a district from that day on.
    for (const day of ['2025-07-02', '2025-07-14', '2025-07-29', '2025-08-26']) {
      await api.standAt(`${day}T00:00:00Z`);
      await api.advance(scene.id);
      await morning(day);
    }
    const later = sent.mails.slice(before);
    const dead = new Set(districts.flatMap(({ email }) => [email, `head-${email}`]));
    expect(later.some(({ to }) => to === first!.email)).toBe(true);
    expect(later.some(({ to }) => to === second!.email)).toBe(true);
    expect(later.filter(({ to }) => dead.has(to))).toEqual([]);
    expect(await violatedBy(api.db)).toEqual([]);
  }, 120_000);

  it('a body that goes on, work of another document and a document without a body are refused for themselves', async () => {
    const scene = await aScene(api, { bodies: 3, tasks: 1 });
    const heir = await aBody(api.db, { parentId: scene.issuer.id });
    await succeed(scene, scene.recipients[1]!, 'MERGE', [heir.code]);
    await succeed(scene, scene.recipients[2]!, 'MERGE', [heir.code]);
    await api.standAt('2025-07-01T02:00:00Z');
    const [alive, ended, another] = scene.dispatchIds;
    const piece = (index: number, to: string | null) => [
      { assignmentId: scene.assignmentIds[index]![0]!, to },
    ];
    const { json } = await post('successions/confirm', scene.coordinator, {
      rows: [
        { dispatchId: alive, to: heir.code },
        { dispatchId: ended, to: heir.code, pieces: piece(0, heir.code) },
        { dispatchId: another, to: null, pieces: piece(2, heir.code) },
      ],
      ...{ reason: 'Sáp nhập', dueOn: '2025-07-31' },
    });
    expect(json.items.map((one: { problem: { code: string } }) => one.problem.code)).toEqual([
      ...['TRANSITION_NOT_ALLOWED', 'NOT_FOUND', 'VALIDATION_FAILED'],
    ]);
    const stranger = await aBody(api.db, { name: 'Của cơ quan khác' });
    const foreign = await post('successions/confirm', scene.coordinator, {
      rows: [{ dispatchId: ended, to: stranger.code }],
      reason: 'Sáp nhập',
    });
    expect(foreign.json.items[0].problem).toMatchObject({ code: 'UNKNOWN_BODY' });
    expect(json.items[0].problem.detail).toContain('chưa kết thúc hoạt động');
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('are listed and handed over at the command line, where one body alone follows', async () => {
    const scene = await aScene(api, { bodies: 2, tasks: 1 });
    const heirs = await manyBodies(api.db, 2, { name: 'Xã mới', parentId: scene.issuer.id });
    const [one, two] = heirs.map(({ code }) => code) as [string, string];
    await succeed(scene, scene.recipients[0]!, 'MERGE', [one]);
    await succeed(scene, scene.recipients[1]!, 'SPLIT', [one, two]);
    await api.standAt('2025-07-01T02:00:00Z');
    const dondoc = commandLine(api.db);
    const asked = ['successions', scene.issuer.code, '--campaign', scene.id, '--due', '2025-07-31'];
    const looked = dondoc(...asked);
    expect(looked.out).toMatch(/cần chọn: .*, [\s\S]*Sẽ bàn giao 1 văn bản; 1 đơn vị được báo/u);
    expect((await proposals(scene)).items).toHaveLength(2);
    expect(dondoc(...asked, '--apply').err).toContain('Cần nêu lý do.');
    expect(dondoc(...asked, '--apply', '--reason', BASIS).out).toContain('đã bàn giao');
    expect((await proposals(scene)).items).toHaveLength(1);
    expect(dondoc('successions', 'khong-co').code).not.toBe(0);
    expect(await violatedBy(api.db)).toEqual([]);
  }, 60_000);
});
