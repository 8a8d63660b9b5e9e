import { aBody, manyBodies, violatedBy } from '#testing';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';

const REPORT_OPENS = '2025-12-01T01:00:00Z';
const why = { reason: 'Xã mới thành lập' };

describe('bodies added to a campaign that goes on, by API', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.standAt(LAUNCHED);
    scene = await aScene(api, {
      ...{ bodies: 2, tasks: 2, reportOpensAt: REPORT_OPENS },
      dueAt: ['2025-06-30T10:00:00Z', '2026-03-31T10:00:00Z'],
    });
  });

  const newBody = (name = 'Xã mới') => aBody(api.db, { name, parentId: scene.issuer.id });
  const add = (body: object, path = '', as = scene.coordinator) =>
    api.call({
      ...{ method: 'POST' as const, url: `/api/v1/campaigns/${scene.id}/recipients${path}`, as },
      body: { setNos: [1], ...why, ...body },
    });
  const rows = <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> =>
    api.db.dataSource.query(sql, [...params]);
  const verified = async () => expect(await violatedBy(api.db)).toEqual([]);

  it('get what their set was given, acknowledge it, and owe the reports of open periods', async () => {
    await api.standAt('2025-12-02T01:30:00Z');
    await api.advance(scene.id);
    const body = await newBody();
    const wish = { bodies: [{ code: body.code }] };
    const late = await add(wish);
    expect(late).toMatchObject({ status: 422, json: { code: 'DUE_NOT_LATER' } });
    expect(late.json.errors).toMatchObject([{ pointer: '/dueDates' }]);
    const dueDates = [{ taskId: scene.taskIds[0], dueOn: '2026-01-15' }];
    const preview = await add({ ...wish, dueDates }, '/preview');
    expect(preview.json.bodies).toMatchObject([{ dispatchId: null, work: 2 }]);
    const added = await add({ ...wish, dueDates });
    expect(added).toMatchObject({
      ...{ status: 200, json: { bodies: [{ code: body.code, work: 2, reports: 1 }] } },
    });
    const [{ dispatchId }] = added.json.bodies;
    expect(
      await rows(
        `select a.due_at as due, a.original_due_at = a.due_at as first from assignment a where dispatch_id = $1 order by 1`,
        dispatchId,
      ),
    ).toEqual([
      { due: new Date('2026-01-15T10:00:00Z'), first: true },
      { due: new Date('2026-03-31T10:00:00Z'), first: true },
    ]);
    expect(
      await rows(
        'select kind from obligation where dispatch_id = $1 and closed_at is null order by 1',
        dispatchId,
      ),
    ).toEqual([
      ...[{ kind: 'acknowledge' }, { kind: 'complete' }, { kind: 'complete' }, { kind: 'report' }],
    ]);
    // The first mail is the engine's, as at the launch.
    await api.advance(scene.id);
    expect(
      await rows(
        `select template from message where dispatch_id = $1 and to_email = $2 order by 1`,
        dispatchId,
        body.email,
      ),
    ).toContainEqual({ template: 'newWork' });
    await verified();
  });

  it('are reached by acts on the whole campaign, however many they are', async () => {
    const many = await manyBodies(api.db, 120, { parentId: scene.issuer.id });
    const added = await add({ bodies: many.map(({ code }) => ({ code })) });
    expect(added.json.bodies).toHaveLength(120);
    const campaign = (
      await api.call({ url: `/api/v1/campaigns/${scene.id}`, as: scene.coordinator })
    ).json;
    expect(campaign).toMatchObject({
      recipientCount: 122,
      totals: { dispatches: { bodies: 122 }, work: { openInTime: 244 } },
    });
    await verified();
    await api.call({
      ...{ method: 'POST', url: `/api/v1/campaigns/${scene.id}/recall`, as: scene.coordinator },
      ...{ body: why, ifMatch: campaign.version },
    });
    await api.advance(scene.id);
    expect(
      await rows('select distinct state from dispatch where campaign_id = $1', scene.id),
    ).toEqual([{ state: 'recalled' }]);
    await verified();
  });

  it('are refused who have the document, are not known, have no set, no address or no reason', async () => {
    const mute = await aBody(api.db, { contacts: false, parentId: scene.issuer.id });
    const body = await newBody();
    const codes = [{ code: body.code }];
    const foreign = (await aScene(api, { bodies: 1, tasks: 1 })).taskIds[0];
    const told = [
      await add({ bodies: [{ code: scene.recipients[0]!.code }] }),
      await add({ bodies: [{ code: 'khong-co' }] }),
      await add({ bodies: codes, setNos: [7] }),
      await add({ bodies: [{ code: mute.code }] }),
      await add({ bodies: codes, reason: ' ' }),
      await add({ bodies: [] }),
      await add({ bodies: codes, dueDates: [{ taskId: foreign, dueOn: '2026-01-15' }] }),
    ];
    expect(told.map(({ status, json }) => `${status} ${json.code}`)).toEqual([
      '422 VALIDATION_FAILED',
      '422 UNKNOWN_BODY',
      '422 VALIDATION_FAILED',
      '422 CONTACT_MISSING',
      '422 REASON_REQUIRED',
      '422 VALIDATION_FAILED',
      '422 DUE_NOT_LATER',
    ]);
    expect(await rows('select from dispatch where campaign_id = $1', scene.id)).toHaveLength(2);
    await verified();
  });

  it('are proposed when the group behind a set has grown or shrunk since the launch', async () => {
    const newcomer = await newBody();
    const [stays, leaves] = scene.recipients;
    await rows(
      `insert into body_group (id, code, name, name_folded, issuer_body_id, created_at, updated_at)
       values ($1, 'NHOM-XA', 'Các xã', 'cac xa', $2, $3, $3)`,
      scene.id,
      scene.issuer.id,
      new Date(api.db.clock.now()),
    );
    await rows(
      `insert into body_group_member (group_id, body_id, valid_from, valid_to)
       values ($1, $2, '2000-01-01', '2099-12-31'), ($1, $3, '2000-01-01', '2025-03-01'), ($1, $4, '2025-03-05', '2099-12-31')`,
      scene.id,
      stays!.id,
      leaves!.id,
      newcomer.id,
    );
    const set = {
      ...{ no: 1, text: 'Các xã', kind: 'group', addressee: true, onPaper: [] },
      ...{ members: [stays!.id, leaves!.id], source: { groupCode: 'NHOM-XA', asOf: '2025-02-19' } },
    };
    await rows('update campaign set draft = $2 where id = $1', scene.id, {
      recipientSets: [set],
    });
    const url = `/api/v1/campaigns/${scene.id}/recipients/proposal`;
    const proposal = (await api.call({ url, as: scene.coordinator })).json;
    expect(proposal).toEqual({
      asOf: '2025-03-10',
      sets: [
        {
          ...{ setNo: 1, text: 'Các xã', groupCode: 'NHOM-XA' },
          newcomers: [{ code: newcomer.code, name: newcomer.name }],
          left: [{ code: leaves!.code, name: leaves!.name }],
        },
      ],
    });
    await add({ bodies: [{ code: newcomer.code }] });
    expect((await api.call({ url, as: scene.coordinator })).json.sets).toMatchObject([
      { newcomers: [] },
    ]);
  });
});
