import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { isText } from '#domain';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { CURSORS, PATH_PARTS, poisonedBodies, POISONS, sampleOf } from './poison-values.js';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
const resolve = (ref: string) => document.components.schemas[ref.split('/').at(-1)!] ?? {};

/** What ends something is tried last, so that there is something to be tried on until then. */
const ENDS = /close|recall|discard|disable|sign-out|lock$|\/end$|recall/;
const routes = Object.entries(document.paths)
  // Temporal is not there, and it says so.
  .filter(([path]) => path !== '/readyz')
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  )
  .sort(
    (a, b) =>
      Number(ENDS.test(a.path) || a.method === 'delete') -
      Number(ENDS.test(b.path) || b.method === 'delete'),
  );

const isStream = ({ responses }: Operation): boolean =>
  'text/event-stream' in (responses['200']?.content ?? {});

/** More than this many bodies a route are thinned out evenly. */
const BODIES_A_ROUTE = 120;
const thinned = <T>(list: readonly T[]): readonly T[] => {
  const step = Math.max(1, Math.ceil(list.length / BODIES_A_ROUTE));
  return list.filter((_one, at) => at % step === 0);
};

describe('requests that no client should send', () => {
  let api: CampaignApi;
  let scene: Scene;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
    const post = async (url: string, body: unknown) =>
      (await api.call({ method: 'POST', url, as: scene.coordinator, body })).json;
    const text = readFileSync('test/fixtures/seeds/000.txt', 'utf8');
    const reading = await post('/api/v1/readings', { text });
    const draft = await post('/api/v1/campaigns', { readingId: reading.id });
    const [assignment] = await api.db.dataSource.query<{ id: string; dispatch_id: string }[]>(
      'select id, dispatch_id from assignment limit 1',
    );
    ids = {
      bodies: scene.issuer.id,
      readings: reading.id,
      draft: draft.id,
      campaigns: scene.id,
      dispatches: assignment!.dispatch_id,
      assignments: assignment!.id,
    };
  }, 120_000);
  afterAll(() => api.stop());

  const keyOf = (path: string): string => {
    if (/people|api-keys/.test(path)) return scene.administrator;
    return /acknowledge|decline|submit|progress|\/work|open$/.test(path)
      ? scene.recipient
      : scene.coordinator;
  };
  const addressOf = (path: string, part?: string): string =>
    path.replace(/\{(\w+)\}/g, (_slot, name: string) => {
      if (part !== undefined) return part;
      if (name === 'kind') return 'head';
      if (name === 'setNo') return '1';
      const isDraft = /draft|answers|preview|launch|discard/.test(path);
      const owner = isDraft ? 'draft' : (path.split('/')[3] ?? '');
      return name === 'id' ? (ids[owner] ?? scene.issuer.id) : scene.issuer.id;
    });

  /** What was answered with a fault of the server, as one line each. */
  const faults: string[] = [];
  async function knock(
    route: (typeof routes)[number],
    { url, body, headers = {} }: { url: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<void> {
    const { status, json } = await api.call({
      method: route.method.toUpperCase() as 'POST',
      url,
      as: keyOf(route.path),
      headers: { 'if-match': '"1"', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    if (status < 500) return;
    const told = JSON.stringify(body ?? headers)?.slice(0, 200);
    faults.push(`${status} ${json?.code} ${route.method} ${url.slice(0, 200)} ${told}`);
  }
  const json = { 'content-type': 'application/json' };
  const RAW: readonly { readonly body: string; readonly headers: Record<string, string> }[] = [
    ...['{"a":', '', '[]', 'null', '"x"', '7', '['.repeat(50_000), '{"__proto__":{"a":1}}'].map(
      (body) => ({ body, headers: json }),
    ),
    { body: '<a/>', headers: { 'content-type': 'text/xml' } },
    { body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } },
    { body: '{}', headers: { 'content-type': ';;' } },
    {
      body: 'a=%00&b=%ff%&reason=%ED%A0%80',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
    { body: '', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
    {
      body: '--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nx\u0000\r\n--b--',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    },
    ...['file', 'files', 'bodies'].map((name) => ({
      body: `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n%PDF-1.4 cut sho`,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })),
    { body: '{}', headers: { ...json, 'idempotency-key': '' } },
    { body: '{}', headers: { ...json, 'idempotency-key': 'x'.repeat(300) } },
    { body: '{}', headers: { ...json, 'idempotency-key': 'a b' } },
    ...['', '*', '"-1"', '"99999999999999"', 'abc', 'W/"x"'].map((tag) => ({
      body: '{}',
      headers: { ...json, 'if-match': tag },
    })),
    { body: '{}', headers: { ...json, authorization: 'Bearer \u00e9' } },
    { body: '{}', headers: { ...json, cookie: '%%%=%%%; dondoc=%00' } },
  ];

  it('never find the server at fault, whatever stands in path, query, headers or body', async () => {
    for (const route of routes) {
      const { path, method, operation } = route;
      const url = addressOf(path);
      if (path.includes('{')) {
        for (const part of PATH_PARTS) await knock(route, { url: addressOf(path, part) });
      }
      for (const { name } of (operation.parameters ?? []).filter((one) => one.in === 'query')) {
        const values = name === 'cursor' ? CURSORS : [...POISONS.string, ...POISONS.number];
        for (const value of values) {
          const given =
            typeof value === 'string' && isText(value) ? encodeURIComponent(value) : '%ED%A0%80';
          await knock(route, { url: `${url}?${name}=${given}` });
        }
        await knock(route, { url: `${url}?${name}=%&${name}=1` });
      }
      if (method === 'get') continue;
      for (const raw of RAW) await knock(route, { url, ...raw });
      const schema = operation.requestBody?.content?.['application/json']?.schema;
      if (schema === undefined) continue;
      for (const body of thinned(poisonedBodies(sampleOf(schema, resolve)))) {
        await knock(route, { url, body: JSON.stringify(body), headers: json });
      }
    }
    // Whatever got in can be read; a stream has no end to wait for.
    for (const route of routes.filter(
      ({ method, operation }) => method === 'get' && !isStream(operation),
    )) {
      await knock(route, { url: addressOf(route.path) });
    }
    expect(faults).toEqual([]);
  }, 900_000);

  it.each([
    [
      'a header that is too long',
      `GET /healthz HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`,
    ],
    ['no HTTP', 'hello\r\n\r\n'],
    [
      'an address with a bad escape',
      'GET /api/v1/bodies/%zz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    ],
    [
      'a length that is none',
      'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n',
    ],
  ])('are told so when they are no requests: %s', async (_what, bytes) => {
    if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve, reject) => {
      let told = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (data) => (told += data.toString()));
      socket.on('close', () => resolve(told));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});
