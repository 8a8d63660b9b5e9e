import { assignPage, releaseCampaign } from '#application';
import { violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

describe('a document that gives way to a new one, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  let draftId: string;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, { bodies: 3, tasks: 2 });
    draftId = await drafted(scene.recipients.slice(0, 2).map(({ code }) => code));
  });

  const call = (
    method: 'POST' | 'PUT',
    path: string,
    as: string,
    body: unknown,
    ifMatch?: number,
  ) =>
    api.call({
      ...{ method, url: `/api/v1/${path}`, as, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const post = (path: string, body: unknown = {}, as = scene.coordinator, ifMatch?: number) =>
    call('POST', path, as, body, ifMatch);
  const get = async (path: string, as = scene.coordinator) =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const rows = <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);

  let numbers = 900;
  /** A draft with one task for these bodies. */
  async function drafted(members: readonly string[]): Promise<string> {
    const begun = await post('campaigns', { issuer: scene.issuer.code, subject: 'Văn bản mới' });
    const { id } = begun.json;
    numbers += 1;
    const { version } = await get(`campaigns/${id}/draft`);
    const set = { no: 1, text: 'Các đơn vị', kind: 'group', addressee: true, onPaper: [] };
    const task = {
      ...{ position: 1, ordinal: '1', title: 'Việc mới', description: '', nature: 'finite' },
      ...{ assignees: [{ setNo: 1, role: 'lead' }], partners: [], target: null, recurrence: null },
      ...{ reportsTo: null, dropped: false },
      due: { on: '2025-06-26', time: null, source: 'coordinator', words: null },
    };
    const header = {
      ...{ documentType: 'KH', number: String(numbers), symbol: 'KH-LĐLĐ', subject: 'Văn bản mới' },
      ...{ issuedOn: '2025-03-10', signer: 'Chủ tịch', signerTitle: null, urgency: null },
    };
    const { status, text } = await call(
      'PUT',
      `campaigns/${id}/draft`,
      scene.coordinator,
      {
        ...{ header, tasks: [task], reportSeries: [], answers: [], historical: false },
        recipientSets: [{ ...set, members }],
      },
      version,
    );
    expect([status, text]).toEqual([200, text]);
    return id;
  }
  async function launched(): Promise<void> {
    const { planHash, problems } = (await post(`campaigns/${draftId}/preview`)).json;
    const { status, text } = await post(`campaigns/${draftId}/launch`, { planHash });
    expect([status, text, problems]).toEqual([202, text, []]);
    await assignPage(api.db.uow, { campaignId: draftId, page: 0 });
    await releaseCampaign(api.db.uow, draftId);
    await api.advance(scene.id);
  }
  const carried = () => ({
    draftId,
    tasks: [
      { taskId: scene.taskIds[0], to: 1 },
      { taskId: scene.taskIds[1], to: null },
    ],
  });
  const mails = () =>
    rows<{ body_id: string; template: string; campaign_id: string }>(
      `select body_id, template, campaign_id from message
       where campaign_id = any($1::uuid[]) order by body_id, template`,
      [scene.id, draftId],
    );

  it('is decided task by task, and nobody hears of it before the new one is out', async () => {
    const undecided = await post(`campaigns/${scene.id}/replacement`, { draftId, tasks: [] });
    expect(undecided).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
    const seen = await post(`campaigns/${scene.id}/replacement/preview`, carried());
    expect(seen.json).toMatchObject({
      ...{ bodies: 1, mails: 1 },
      told: [{ bodyName: scene.recipients[2]!.name, what: 'campaign_closed' }],
    });
    const { json } = await post(`campaigns/${scene.id}/replacement`, carried());
    expect(json).toMatchObject({ draftId, carried: 1, ended: 1 });
    expect((await get(`campaigns/${scene.id}`)).state).toBe('running');
    expect(await get(`campaigns/${draftId}`)).toMatchObject({ replaces: { id: scene.id } });
    expect(await violatedBy(api.db)).toEqual([]);
  });

  it('closes with the launch of the new one: work goes on or ends, each body hears once, both sides say so', async () => {
    const [old] = scene.assignmentIds[0]!;
    await post(
      `assignments/${old}/progress`,
      { progress: 'behind', note: 'Mới được một nửa' },
      scene.recipient,
      1,
    );
    await post(`campaigns/${scene.id}/replacement`, carried());
    await launched();
    const closed = await get(`campaigns/${scene.id}`);
    expect(closed).toMatchObject({
      ...{ state: 'closed', closeReason: expect.stringContaining('Thay thế bởi văn bản 9') },
      replacedBy: { id: draftId },
    });
    const before = await get(`assignments/${old}`);
    expect(before.state).toBe('transferred');
    const after = await get(`assignments/${before.transferredTo.assignmentId}`, scene.recipient);
    expect(after).toMatchObject({
      ...{ title: 'Việc mới', state: 'assigned' },
      former: [{ progress: 'behind', progressNote: 'Mới được một nửa' }],
    });
    const open = await rows(
      'select kind from obligation where campaign_id = $1 and closed_at is null',
      scene.id,
    );
    expect(open).toEqual([]);
    // Beside the first mail of the old document, which nobody waits for any more.
    const told = (await mails()).filter(
      (one) => one.campaign_id === draftId || one.template !== 'newWork',
    );
    for (const { id } of scene.recipients) {
      expect(told.filter((one) => one.body_id === id)).toHaveLength(1);
    }
    expect(told.map(({ template }) => template).sort()).toEqual(['changed', 'newWork', 'newWork']);
    const { items } = await get(`dispatches/${after.dispatchId}/events`, scene.recipient);
    expect(items.map(({ type }: { type: string }) => type)).toContain('assignmentJoined');
    expect(await violatedBy(api.db)).toEqual([]);
    const sent = (await mails()).length;
    await api.advance(scene.id);
    expect(await mails()).toHaveLength(sent);
  });
});
