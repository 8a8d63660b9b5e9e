import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DISPATCH_LETTERS, MATRIX_LETTERS } from '#contracts/http';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import type { Json } from './api-fixture.js';

const DUE = ['2025-03-12T10:00:00Z', '2025-03-24T10:00:00Z', null];

describe('the matrix in columns', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 4, tasks: 3, dueAt: DUE, standing: true });
    const post = (path: string, body: unknown, ifMatch?: number) =>
      api.call({
        ...{ method: 'POST', url: `/api/v1/${path}`, as: scene.recipient, body },
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    await post(`dispatches/${scene.dispatchIds[0]}/acknowledge`, {});
    await post(`assignments/${scene.assignmentIds[0]![0]}/submit`, { note: 'Đã làm' }, 1);
    await api.standAt('2025-03-20T01:30:00Z');
  });
  afterAll(() => api.stop());

  const url = () => `/api/v1/campaigns/${scene.id}/matrix`;
  const get = async (path: string, as = scene.coordinator): Promise<Json> =>
    (await api.call({ url: path, as })).json;

  it('says of every body and task what the board says', async () => {
    const { campaign, bodies } = await get(url());
    const board = await get(`/api/v1/campaigns/${scene.id}/board`);
    expect(campaign.totals).toEqual(board.campaign.totals);
    expect(bodies.codes).toHaveLength(board.items.length);
    for (const row of board.items) {
      const place = bodies.codes.indexOf(row.bodyCode);
      expect(bodies.names[place]).toBe(row.bodyName);
      expect(bodies.late[place]).toBe(row.late);
      expect(bodies.states[place]).toBe(
        DISPATCH_LETTERS[row.state as keyof typeof DISPATCH_LETTERS],
      );
      row.cells.forEach((cell: Json, column: number) => {
        const late = bodies.days[place][column];
        expect([column, Math.max(0, late ?? 0)]).toEqual([column, cell.daysLate]);
      });
    }
    expect(bodies.codes.map((_code: string, row: number) => bodies.marks[row])).toContain('wst');
    const { overdue, dueSoon, standing } = MATRIX_LETTERS;
    expect(
      bodies.marks.filter((marks: string) => marks === `${overdue}${dueSoon}${standing}`),
    ).toHaveLength(3);
    expect(bodies.acknowledgeDays.filter((days: number | null) => days === null)).toHaveLength(1);
  });

  it('names the rows behind one line, to the issuer’s staff only', async () => {
    const code = scene.recipients[1]!.code;
    expect(await get(`${url()}/${code}`)).toMatchObject({
      dispatchId: scene.dispatchIds[1],
      bodyId: scene.recipients[1]!.id,
      work: scene.taskIds.map(() => expect.objectContaining({ role: 'lead' })),
    });
    for (const [path, as] of [
      [`${url()}/khong-co`, scene.coordinator],
      [`${url()}/${scene.issuer.code}`, scene.coordinator],
      [`${url()}/${code}`, scene.foreigner],
    ] as const) {
      expect(await get(path, as)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
  ])('comes as %s to whoever takes it', async (encoding, open) => {
    const reply = await api.app.inject({
      url: url(),
      headers: { authorization: `Bearer ${scene.coordinator}`, 'accept-encoding': encoding },
    });
    expect(reply.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(JSON.parse(open(reply.rawPayload).toString())).toMatchObject({
      campaign: { id: scene.id },
    });
  });

  it('comes plain to whoever takes nothing else, and no answer with a secret is ever compressed', async () => {
    const headers = { authorization: `Bearer ${scene.coordinator}`, 'accept-encoding': 'br;q=0' };
    const plain = await api.app.inject({ url: url(), headers });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.json()).toMatchObject({ campaign: { id: scene.id } });
    const key = await api.app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: { ...headers, 'accept-encoding': 'br, gzip', 'idempotency-key': 'k' },
      payload: { label: 'x'.repeat(100), role: 'coordinator', bodyCode: scene.issuer.code },
    });
    expect(key.headers['content-encoding']).toBeUndefined();
    expect(key.json()).toHaveProperty('key');
  });
});

describe('the matrix of 3,500 bodies × 10 tasks', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  }, 60_000);
  afterAll(() => api.stop());

  it('is at most 50 kB on the line', async () => {
    const scene = await aScene(api, {
      bodies: 3500,
      tasks: 10,
      dueAt: [...DUE, '2025-06-30T10:00:00Z'],
    });
    // A third of the work is somewhere else than it began, unlike its neighbours.
    await api.db.dataSource.query(
      `update assignment set state = case when hashtext(id::text) % 2 = 0 then 'done' else 'in_progress' end,
         submitted_at = case when hashtext(id::text) % 2 = 0 then due_at + make_interval(days => hashtext(id::text) % 5) end
       where abs(hashtext(id::text || 'x')) % 3 = 0`,
    );
    await api.standAt('2025-03-20T01:30:00Z');
    const reply = await api.app.inject({
      url: `/api/v1/campaigns/${scene.id}/matrix`,
      headers: { authorization: `Bearer ${scene.coordinator}`, 'accept-encoding': 'br' },
    });
    expect(reply.statusCode).toBe(200);
    const size = reply.rawPayload.length / 1024;
    process.stderr.write(`matrix 3500 × 10: ${size.toFixed(1)} kB brotli\n`);
    expect(size).toBeLessThanOrEqual(50);
  }, 120_000);
});

describe('changes as they happen', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(() => api.stop());

  it('are told to whoever may see the campaign, and end with the server', async () => {
    const address = `${await api.app.getUrl()}/api/v1/campaigns/${scene.id}/changes`;
    const open = (token: string) =>
      fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect((await open(scene.foreigner)).status).toBe(404);
    const stream = await open(scene.leader);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('retry:');
    // The first look notes where the journal stands.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await api.call({
      ...{ method: 'POST', url: `/api/v1/dispatches/${scene.dispatchIds[0]}/acknowledge` },
      ...{ as: scene.recipient, body: {} },
    });
    let told = '';
    while (!told.includes('event: changed')) told += (await reader.read()).value ?? '';
    await api.app.close();
    await reader.read().catch(() => undefined);
  });
});
