import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

interface Entry {
  readonly kind: 'event' | 'mail';
  readonly occurredAt: string;
  readonly event: { readonly type: string; readonly bodyName: string | null } | null;
  readonly mail: {
    readonly id: string;
    readonly state: string;
    readonly title: string;
    readonly offers: readonly { readonly act: string; readonly offered: boolean }[];
  } | null;
}

describe('the record of a campaign', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, { bodies: 2, tasks: 1 });
    const [first, second] = scene.assignmentIds.map(([id]) => id ?? '');
    await post(`assignments/${first}/questions`, scene.recipient, { text: '=1+1, "mẫu" nào?' });
    await api.standAt('2025-03-11T01:30:00Z');
    await post(`assignments/${first}/nudge`, scene.coordinator, {});
    await post(`assignments/${second}/nudge`, scene.coordinator, {});
  });
  afterAll(() => api.stop());

  const post = async (path: string, as: string, body: unknown) => {
    const { status } = await api.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect(status).toBeLessThan(300);
  };
  const read = async (query = '', as = scene.coordinator) => {
    const { status, json } = await api.call({
      url: `/api/v1/campaigns/${scene.id}/log${query}`,
      as,
    });
    expect(status).toBe(200);
    return json as unknown as { items: Entry[]; next: string | null };
  };
  const shape = ({ kind, event, mail }: Entry) => `${kind} ${event?.type ?? mail?.title}`;

  it('holds acts and mails in one order, newest first, whatever the size of its pages', async () => {
    const whole = await read('?limit=200');
    expect(whole.items.filter(({ kind }) => kind === 'mail').length).toBeGreaterThanOrEqual(3);
    const instants = whole.items.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(instants).toEqual([...instants].sort((one, other) => other - one));
    const paged: Entry[] = [];
    for (let query: string | null = '?limit=2'; query !== null;) {
      const { items, next }: Awaited<ReturnType<typeof read>> = await read(query);
      paged.push(...items);
      query = next === null ? null : next.slice(next.indexOf('?'));
    }
    expect(paged.map(shape)).toEqual(whole.items.map(shape));
  });

  it('is narrowed to one body, and to mails', async () => {
    const code = scene.recipients[1]?.code ?? '';
    const { items } = await read(`?bodyCode=${code}`);
    expect(
      items.filter(({ kind }) => kind === 'event').map(({ event }) => event?.bodyName),
    ).toEqual(items.filter(({ kind }) => kind === 'event').map(() => scene.recipients[1]?.name));
    expect(items.map(shape)).toContain('mail Thư đôn đốc');
    expect(items.map(shape)).not.toContain('event questionAsked');
    const mails = await read('?kind=mail');
    expect(new Set(mails.items.map(({ kind }) => kind))).toEqual(new Set(['mail']));
  });

  it('says what became of a mail, and offers to send again only what did not arrive', async () => {
    const [mail] = (await read('?kind=mail')).items;
    expect(mail?.mail).toMatchObject({ state: 'PENDING', offers: [] });
    const sql = `update message set state = 'FAILED', last_error = 'no such user' where id = $1`;
    await api.db.dataSource.query(sql, [mail?.mail?.id]);
    const [failed] = (await read('?kind=mail')).items;
    expect(failed?.mail?.offers).toEqual([{ act: 'resend', offered: true }]);
    const [seen] = (await read('?kind=mail', scene.leader)).items;
    expect(seen?.mail?.offers[0]?.offered).toBe(false);
  });

  it('is counted by day and kind, as many as there are', async () => {
    const url = `/api/v1/campaigns/${scene.id}/log/days`;
    const { json } = await api.call({ url, as: scene.coordinator });
    const days = json as unknown as {
      items: { day: string; kind: string; title: string; count: number; bodies: number }[];
      before: string | null;
    };
    expect(days.before).toBeNull();
    expect(days.items.find(({ title }) => title === 'Thư đôn đốc')).toMatchObject({
      ...{ day: '2025-03-11', kind: 'mail', count: 2, bodies: 2 },
    });
    const all = await read('?limit=200');
    const counted = days.items.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(all.items.length);
    const earlier = await api.call({ url: `${url}?before=2025-03-11`, as: scene.coordinator });
    const kept = (earlier.json as unknown as typeof days).items;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ day }) => day >= '2025-03-11')).toEqual([]);
  });

  it('comes whole as a file, and no cell of it is a formula', async () => {
    const all = await read('?limit=200');
    const file = (format: string) =>
      api.call({
        url: `/api/v1/campaigns/${scene.id}/log/file?format=${format}`,
        as: scene.leader,
      });
    const { text, headers } = await file('csv');
    expect(String(headers['content-disposition'])).toMatch(/attachment; filename="nhat-ky.csv"/);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(all.items.length + 1);
    expect(lines.filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
    const json = JSON.parse((await file('json')).text) as Entry[];
    expect(json.map(shape)).toEqual(all.items.map(shape));
  });
});
