import {
  assignmentSchema,
  boardSchema,
  campaignDetailSchema,
  campaignPageSchema,
  dispatchSchema,
  eventPageSchema,
  launchLoadSchema,
  troubledMessagesSchema,
  workSchema,
} from '#contracts/http';
import type { DraftContent } from '#domain';
import { aKey, aRunningCampaign } from '#testing';
import { contentFor } from './authorization/draft-content.js';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';

describe('a running campaign over HTTP', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  it('shows a coordinator the campaigns of its own issuer, page by page', async () => {
    const scene = await aScene(api, { bodies: 2 });
    await aRunningCampaign(api.db, { issuer: scene.issuer, bodies: 1 });
    const first = await api.call({ url: '/api/v1/campaigns?limit=1', as: scene.coordinator });
    const page = campaignPageSchema.parse(first.json);
    expect(page.items).toHaveLength(1);
    const second = await api.call({ url: page.next!, as: scene.coordinator });
    const rest = campaignPageSchema.parse(second.json);
    const ids = [...page.items, ...rest.items].map((item) => item.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(scene.id);
    expect(rest.next).toBeNull();
    const foreign = await api.call({ url: '/api/v1/campaigns', as: scene.foreigner });
    expect(foreign.json.items).toEqual([]);
  });

  it('carries the version of a campaign as its ETag', async () => {
    const scene = await aScene(api);
    const answer = await api.call({ url: `/api/v1/campaigns/${scene.id}`, as: scene.leader });
    const campaign = campaignDetailSchema.parse(answer.json);
    expect(answer.headers['etag']).toBe(`"${campaign.version}"`);
    expect(campaign.tasks).toHaveLength(2);
    expect(campaign.totals.dispatches).toMatchObject({ bodies: 3, acknowledged: 0 });
  });

  it('puts late bodies first on the board and reads on from where a page ended', async () => {
    const scene = await aScene(api, { bodies: 5, tasks: 1, dueAt: ['2025-03-20T10:00:00Z'] });
    for (const index of [0, 2]) {
      const as = await aKey(api.db, 'contactPoint', scene.recipients[index]!.id);
      const url = `/api/v1/assignments/${scene.assignmentIds[index]![0]}/submit`;
      const body = { note: 'Đã xong' };
      const sent = await api.call({ method: 'POST', url, as, body, ifMatch: 1 });
      expect(sent.status).toBe(200);
    }
    await api.standAt('2025-03-28T01:30:00Z');
    const names: string[] = [];
    let url: string | null = `/api/v1/campaigns/${scene.id}/board?limit=2`;
    while (url !== null) {
      const board = boardSchema.parse((await api.call({ url, as: scene.coordinator })).json);
      expect(board.campaign.totals.work).toMatchObject({
        openInTime: 2,
        openLate: 3,
        awaitingConfirmation: 2,
      });
      expect(board.campaign.totals.work.lateBy).toMatchObject({ days1to7: 0, days8to30: 3 });
      names.push(...board.items.map((row) => row.bodyName));
      url = board.next;
    }
    expect(names).toEqual(['0002', '0004', '0005', '0001', '0003'].map((no) => `Đơn vị ${no}`));
  });

  it('gives the work of a body in its sections with one act each', async () => {
    const scene = await aScene(api, {
      tasks: 3,
      dueAt: ['2025-03-20T10:00:00Z', '2025-12-31T10:00:00Z', null],
      standing: true,
    });
    const before = workSchema.parse(
      (await api.call({ url: '/api/v1/work', as: scene.recipient })).json,
    );
    expect(before.items.map((item) => [item.section, item.primaryAct])).toEqual([
      ['toAcknowledge', 'acknowledge'],
      ['later', 'acknowledge'],
      ['later', 'acknowledge'],
      ['standing', 'acknowledge'],
    ]);
    await api.call({
      method: 'POST',
      url: `/api/v1/dispatches/${scene.dispatchIds[0]}/acknowledge`,
      as: scene.recipient,
    });
    await api.standAt('2025-03-14T01:30:00Z');
    const after = workSchema.parse(
      (await api.call({ url: '/api/v1/work?limit=2', as: scene.recipient })).json,
    );
    expect(after.counts).toEqual({
      toAcknowledge: 0,
      overdue: 0,
      within7Days: 1,
      later: 1,
      standing: 1,
      done: 0,
    });
    expect(after.items.map((item) => item.primaryAct)).toEqual([
      'reportProgress',
      'reportProgress',
    ]);
    const rest = workSchema.parse((await api.call({ url: after.next!, as: scene.recipient })).json);
    expect(rest.items.map((item) => item.section)).toEqual(['standing']);
  });

  it('lets a body read its dispatch, answer it and find both in the timeline', async () => {
    const scene = await aScene(api);
    const [dispatchId] = scene.dispatchIds;
    const url = `/api/v1/dispatches/${dispatchId}`;
    const dispatch = dispatchSchema.parse((await api.call({ url, as: scene.recipient })).json);
    expect(dispatch).toMatchObject({ state: 'delivered', bodyName: 'Đơn vị 0001' });
    expect(dispatch.offers).toEqual([
      { act: 'acknowledge', offered: true },
      { act: 'decline', offered: true },
      ...['reinstate', 'transfer', 'recall'].map((act) => ({
        ...{ act, offered: false, because: 'notYours', state: 'delivered' },
        explanation: 'Việc này thuộc quyền của người khác.',
      })),
      { act: 'ask', offered: true },
    ]);
    expect(
      await api.call({ method: 'POST', url: `${url}/open`, as: scene.recipient }),
    ).toMatchObject({ status: 200 });
    const answer = await api.call({
      method: 'POST',
      url: `${url}/acknowledge`,
      as: scene.recipient,
    });
    expect(answer.json).toMatchObject({ state: 'acknowledged', already: false });
    const again = await api.call({
      method: 'POST',
      url: `${url}/acknowledge`,
      as: scene.recipient,
    });
    expect(again.json).toMatchObject({ state: 'acknowledged', already: true });
    const events = eventPageSchema.parse(
      (await api.call({ url: `${url}/events`, as: scene.recipient })).json,
    );
    expect(events.items.map((event) => event.title)).toEqual([
      'Đơn vị đã tiếp nhận',
      'Đơn vị đã mở',
      'Đã gửi đến đơn vị',
    ]);
    const all = await api.call({
      url: `/api/v1/campaigns/${scene.id}/events?limit=2`,
      as: scene.coordinator,
    });
    expect(eventPageSchema.parse(all.json).items).toHaveLength(2);
    expect(all.json.next).toContain('cursor=');
  });

  it('keeps the history of a date', async () => {
    const scene = await aScene(api);
    const url = `/api/v1/campaigns/${scene.id}/tasks/${scene.taskIds[0]}/due-date`;
    const body = { dueOn: '2025-07-15', reason: 'Lùi theo công văn mới' };
    const moved = await api.call({ method: 'POST', url, as: scene.coordinator, body });
    expect(moved.json).toEqual({
      taskId: scene.taskIds[0],
      dueAt: '2025-07-15T17:00:00+07:00',
      changed: 3,
    });
    const answer = await api.call({
      url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}`,
      as: scene.recipient,
    });
    expect(assignmentSchema.parse(answer.json).dueDateChanges).toMatchObject([
      { oldDueOn: '2025-06-30', newDueOn: '2025-07-15', reason: 'Lùi theo công văn mới' },
    ]);
    const early = await api.call({
      method: 'POST',
      url,
      as: scene.coordinator,
      body: { ...body, dueOn: '2025-01-01' },
    });
    expect(early).toMatchObject({ status: 422, json: { code: 'DUE_BEFORE_ISSUE' } });
  });

  it('leaves the date of a task whose work is all done', async () => {
    const scene = await aScene(api);
    const [taskId] = scene.taskIds;
    const rows = (sql: string) => api.db.dataSource.query<{ due: Date }[]>(sql, [taskId]);
    await rows(`update assignment set state = 'done' where task_id = $1`);
    const due = () => rows('select due_at as due from task where id = $1');
    const before = await due();
    const { json } = await api.call({
      ...{ method: 'POST', url: `/api/v1/campaigns/${scene.id}/tasks/${taskId}/due-date` },
      ...{ as: scene.coordinator, body: { dueOn: '2025-07-15', reason: 'Lùi' } },
    });
    expect([json.changed, await due()]).toEqual([0, before]);
  });

  it('moves a date for some bodies only, and says before whom it would tell', async () => {
    const scene = await aScene(api);
    const url = `/api/v1/campaigns/${scene.id}/tasks/${scene.taskIds[0]}/due-date`;
    const bodyCodes = scene.recipients.slice(0, 2).map(({ code }) => code);
    const send = (path: string, body: unknown) =>
      api.call({ method: 'POST', url: `${url}${path}`, as: scene.coordinator, body });
    const wish = { dueOn: '2025-07-15', bodyCodes };
    const look = await send('/preview', wish);
    expect(look).toMatchObject({ status: 200, json: { changed: 2, bodies: 2, kept: 0 } });
    const everybody = await send('/preview', { dueOn: '2025-07-15' });
    expect(everybody.json).toMatchObject({ changed: 3, bodies: 3 });
    const moved = await send('', { ...wish, reason: 'Hai xã bị mưa lũ' });
    expect(moved.json).toMatchObject({ changed: 2 });
    expect((await send('/preview', wish)).json).toMatchObject({ changed: 0, bodies: 0, kept: 2 });
    const dueOf = async (index: number) => {
      const work = scene.assignmentIds[index]?.[0] ?? '';
      const { json } = await api.call({
        url: `/api/v1/assignments/${work}`,
        as: scene.coordinator,
      });
      return assignmentSchema.parse(json).dueAt?.slice(0, 10);
    };
    expect([await dueOf(0), await dueOf(1), await dueOf(2)]).toEqual([
      ...['2025-07-15', '2025-07-15', '2025-06-30'],
    ]);
    const both = await send('', { ...wish, bodyId: scene.recipients[0]?.id, reason: 'Lý do' });
    expect(both).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
  });

  it('pauses, resumes and closes under If-Match', async () => {
    const scene = await aScene(api);
    const url = (act: string) => `/api/v1/campaigns/${scene.id}/${act}`;
    const { version } = (
      await api.call({ url: `/api/v1/campaigns/${scene.id}`, as: scene.coordinator })
    ).json;
    const post = (act: string, later: number, reason?: string) =>
      api.call({
        method: 'POST',
        url: url(act),
        as: scene.coordinator,
        ifMatch: version + later,
        body: { reason },
      });
    expect(await post('pause', -1)).toMatchObject({ status: 412, json: { code: 'STALE_VERSION' } });
    expect(await post('pause', 0)).toMatchObject({
      status: 200,
      json: { state: 'paused', version: version + 1 },
    });
    expect(await post('resume', 1)).toMatchObject({ status: 200, json: { state: 'running' } });
    expect(await post('close', 2)).toMatchObject({
      status: 422,
      json: { code: 'REASON_REQUIRED' },
    });
    const stranger = { method: 'POST' as const, url: url('close'), ifMatch: version + 2, body: {} };
    expect((await api.call({ ...stranger, as: scene.foreigner })).status).toBe(404);
    expect(await post('close', 2, 'Hết nhiệm kỳ')).toMatchObject({ json: { state: 'closed' } });
    expect(await post('pause', 3)).toMatchObject({
      status: 409,
      json: { code: 'TRANSITION_NOT_ALLOWED' },
    });
  });

  it('shows failed mails and sends them again to another address', async () => {
    const scene = await aScene(api);
    await api.db.dataSource.query(
      `update message set state = 'FAILED', last_error = '550 no such user', attempt = 1 where campaign_id = $1 and dispatch_id = $2`,
      [scene.id, scene.dispatchIds[0]],
    );
    const url = `/api/v1/campaigns/${scene.id}/messages/troubled`;
    const { items } = troubledMessagesSchema.parse(
      (await api.call({ url, as: scene.coordinator })).json,
    );
    expect(items).toMatchObject([
      { bodyName: 'Đơn vị 0001', advice: 'Thư không gửi được: sửa địa chỉ, gửi lại.' },
    ]);
    const board = boardSchema.parse(
      (await api.call({ url: `/api/v1/campaigns/${scene.id}/board`, as: scene.coordinator })).json,
    );
    expect(board.health.notes.join()).toContain('1 thư không gửi được');
    const resend = `/api/v1/campaigns/${scene.id}/messages/${items[0]!.id}/resend`;
    const sent = await api.call({
      method: 'POST',
      url: resend,
      as: scene.coordinator,
      body: { email: 'moi@don-vi.demo.test' },
    });
    expect(sent.status).toBe(200);
    expect((await api.call({ url, as: scene.coordinator })).json).toEqual({ items: [] });
  });

  it('says when reminders stand still, and when nothing is left to wait for', async () => {
    const scene = await aScene(api, { bodies: 1, tasks: 1, dueAt: ['2025-06-30T10:00:00Z'] });
    const board = async () =>
      boardSchema.parse(
        (await api.call({ url: `/api/v1/campaigns/${scene.id}/board`, as: scene.coordinator }))
          .json,
      );
    await api.db.dataSource.query('delete from worker_heartbeat');
    expect((await board()).health).toMatchObject({
      status: 'error',
      workerAlive: false,
      nothingLeft: false,
    });
    await api.db.dataSource.query(
      `insert into worker_heartbeat (worker_id, started_at, last_poll_at) values ('w', $1, $1)`,
      [new Date()],
    );
    expect((await board()).health).toMatchObject({ status: 'ok', workerAlive: true });
    await api.db.dataSource.query(`update worker_heartbeat set last_poll_at = $1`, [
      new Date(Date.now() - 31_000),
    ]);
    expect((await board()).health).toMatchObject({ status: 'error', workerAlive: false });
    const [assignment] = scene.assignmentIds[0]!;
    const act = (path: string, as: string, body: object, ifMatch?: number) =>
      api.call({
        method: 'POST',
        url: `/api/v1/${path}`,
        as,
        body,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    await act(`dispatches/${scene.dispatchIds[0]}/acknowledge`, scene.recipient, {});
    await act(`assignments/${assignment}/submit`, scene.recipient, { note: 'Xong' }, 1);
    await act(`assignments/${assignment}/accept`, scene.coordinator, {}, 2);
    const done = await board();
    expect(done.campaign.totals.work).toMatchObject({ doneInTime: 1, openInTime: 0 });
    expect(done.health.nothingLeft).toBe(true);
    expect(done.health.notes.join()).toContain('có thể kết thúc đợt');
    expect(done.campaign.state).toBe('running');
  });

  it('shows an acknowledgement on the board at once, a hundred times', async () => {
    const scene = await aScene(api, { bodies: 100, tasks: 1 });
    let stale = 0;
    for (const [index, dispatchId] of scene.dispatchIds.entries()) {
      const as = await aKey(api.db, 'contactPoint', scene.recipients[index]!.id);
      await api.call({ method: 'POST', url: `/api/v1/dispatches/${dispatchId}/acknowledge`, as });
      const { json } = await api.call({
        url: `/api/v1/campaigns/${scene.id}/board?limit=1`,
        as: scene.coordinator,
      });
      if (json.campaign.totals.dispatches.acknowledged !== index + 1) stale += 1;
    }
    expect(stale).toBe(0);
  });

  it('sets a plan beside what its bodies carry, and shows duties they have already', async () => {
    const scene = await aScene(api, { bodies: 2, tasks: 6 });
    const [burdened, free] = scene.recipients;
    const query = (sql: string, values: readonly unknown[]) =>
      api.db.dataSource.query(sql, [...values]);
    const DUTY = 'Rà soát, thống kê số đoàn viên có hoàn cảnh khó khăn';
    await query('update body set is_issuer = true where id = $1', [scene.issuer.id]);
    await query('update task set title = $2 where id = $1', [scene.taskIds[0], DUTY]);
    await query(
      `update assignment set due_at = '2025-04-14T10:00:00Z' where campaign_id = $1 and body_id = $2`,
      [scene.id, burdened?.id],
    );
    await query('delete from assignment where campaign_id = $1 and body_id = $2', [
      scene.id,
      free?.id,
    ]);
    // Another issuer's work counts, but nothing of it is told.
    const other = await aRunningCampaign(api.db, { recipients: [burdened!], tasks: 1 });
    await query('update task set title = $2 where campaign_id = $1', [other.id, DUTY]);
    const content = contentFor(burdened?.code ?? '') as DraftContent;
    const title = 'Thống kê, rà soát đoàn viên công đoàn có hoàn cảnh khó khăn trên địa bàn';
    const [set] = content.recipientSets;
    const draft = {
      ...content,
      recipientSets: [{ ...set, members: [burdened?.code, free?.code] }],
      tasks: content.tasks.map((task) => ({ ...task, title })),
    };
    const made = await api.call({
      ...{ method: 'POST', url: '/api/v1/campaigns', as: scene.coordinator },
      body: { issuer: scene.issuer.code, draft },
    });
    expect(made.status).toBe(201);
    const url = `/api/v1/campaigns/${String(made.json['id'])}`;
    const load = async (as = scene.coordinator) => api.call({ url: `${url}/preview/load`, as });
    expect((await load()).status).toBe(404);
    await api.call({ method: 'POST', url: `${url}/preview`, as: scene.coordinator, body: {} });
    const seen = await load();
    const view = launchLoadSchema.parse(seen.json);
    expect(view).toMatchObject({ bodyCount: 2, piledCount: 1 });
    expect(view.bodies).toMatchObject([
      {
        name: burdened?.name,
        open: 7,
        adds: 1,
        weeks: [{ from: '2025-04-14', already: 6, adds: 1 }],
      },
    ]);
    expect(view.tasks).toMatchObject([
      { dueOn: '2025-04-15', bodies: 2, piled: 1, lighter: { on: '2025-04-22', piled: 0 } },
    ]);
    expect(view.sameDuties).toMatchObject([
      { position: 1, bodyCount: 1, bodies: [burdened?.name], choice: null, other: { title: DUTY } },
    ]);
    expect(view.sameDuties).toHaveLength(1);
    expect(seen.text).not.toContain(other.id);
    expect((await load(scene.foreigner)).status).toBe(404);
    const [same] = view.sameDuties;
    const tasks = draft.tasks.map((task) => ({
      ...{ ...task, dropped: true },
      sameDuty: { as: 'merged', taskId: same?.other.id },
    }));
    const settled = await api.call({
      ...{ method: 'PUT', url: `${url}/draft`, as: scene.coordinator, ifMatch: 1 },
      body: { ...draft, tasks },
    });
    expect(settled.status).toBe(200);
    await api.call({ method: 'POST', url: `${url}/preview`, as: scene.coordinator, body: {} });
    const after = launchLoadSchema.parse((await load()).json);
    expect(after.sameDuties).toMatchObject([{ choice: 'merged' }]);
    expect(after).toMatchObject({ piledCount: 0, tasks: [] });
  });
});
