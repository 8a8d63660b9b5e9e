import { readFileSync } from 'node:fs';
import {
  ApplicationError,
  inProcessReader,
  loadDemoDirectory,
  queueReading,
  recogniseNext,
  type Principal,
  type Recognise,
} from '#application';
import { createLogger } from '#runtime';
import { aKey } from '#testing';
import { RecognitionPump } from '../../apps/worker/src/pumps/recognition.pump.js';
import { layoutOf, pageImages, pdfOf } from '../../libs/testing/src/documents/index.js';
import { startTestApi, type ApiAnswer, type TestApi } from './api-fixture.js';

const seedText = (id: string): string => readFileSync(`test/fixtures/seeds/${id}.txt`, 'utf8');
const logger = createLogger({ name: 'test', level: 'silent' });
const SECOND = 1_000;

describe('a scanned document', () => {
  let api: TestApi;
  let coordinator: string;
  let colleague: string;
  let neighbour: string;
  let page: Buffer;

  beforeAll(async () => {
    api = await startTestApi();
    const demo = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    coordinator = await aKey(api.db, 'coordinator', demo.idOf.get('LDLD-LC')!);
    colleague = await aKey(api.db, 'coordinator', demo.idOf.get('LDLD-LC')!);
    neighbour = await aKey(api.db, 'coordinator', demo.idOf.get('CB-SL')!);
    const pdf = await pdfOf(layoutOf(seedText('004')));
    [page] = (await pageImages(pdf, { dpi: 150, tilt: 0.4 })) as [Buffer];
  }, 60 * SECOND);
  afterAll(() => api.stop());
  afterEach(() => api.db.dataSource.query(`delete from reading_job`));

  const send = async (
    key: string,
    as = coordinator,
    issuer: string | null = 'LDLD-LC',
    {
      file = page,
      name = 'ten-rieng-cua-tep.PNG',
      ...said
    }: { readonly file?: Buffer; readonly name?: string; readonly [field: string]: unknown } = {},
  ): Promise<ApiAnswer> => {
    const form = new FormData();
    if (issuer !== null) form.set('issuer', issuer);
    for (const [field, value] of Object.entries(said)) form.set(field, String(value));
    form.set('file', new Blob([new Uint8Array(file)]), name);
    const made = new Response(form);
    const body = Buffer.from(await made.arrayBuffer());
    const headers = { 'content-type': made.headers.get('content-type')! };
    return api.call({ method: 'POST', url: '/api/v1/readings', as, key, headers, body });
  };
  const job = (id: string, as = coordinator) => api.call({ url: `/api/v1/reading-jobs/${id}`, as });
  const cancel = (id: string, as = coordinator) =>
    api.call({ method: 'POST', url: `/api/v1/reading-jobs/${id}/cancel`, as });
  const turn = (recognise: Recognise, isStopping = () => false) =>
    recogniseNext({
      uow: api.db.uow,
      clock: api.db.clock,
      reader: inProcessReader,
      recognise,
      isStopping,
    });
  const files = async () => {
    const rows = await api.db.dataSource.query<{ n: number }[]>(
      'select count(file)::int as n from reading_job',
    );
    return rows[0]!.n;
  };
  const readings = async () => {
    const rows = await api.db.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from reading',
    );
    return rows[0]!.n;
  };
  const source = { format: 'png', pages: 1, confidence: 0.9, notes: [] };
  const typed: Recognise = () => Promise.resolve({ text: seedText('004'), doubts: [], source });

  it('is answered at once, recognised in the background, and read with how sure it is', async () => {
    const began = Date.now();
    const answer = await send('scan');
    expect(Date.now() - began).toBeLessThan(10 * SECOND);
    expect(answer).toMatchObject({ status: 202, json: { state: 'queued', page: 0, pages: 1 } });
    expect(answer.headers['location']).toBe(`/api/v1/reading-jobs/${answer.json.id}`);
    const again = await send('scan');
    expect(again).toMatchObject({ status: 202, json: { id: answer.json.id } });

    const pump = new RecognitionPump({
      uow: api.db.uow,
      clock: api.db.clock,
      logger,
      trustedCertificates: null,
    });
    const states = new Set<string>();
    let last = answer;
    while (last.json.endedAt === null) {
      last = await job(answer.json.id);
      states.add(last.json.state);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await pump.stop();
    expect(last.json.problem).toBeNull();
    expect([...states]).toEqual(expect.arrayContaining(['running', 'done']));
    expect(last.json).toMatchObject({ page: 1, pages: 1, problem: null });
    expect(last.json.source).toMatchObject({ format: 'png', pages: 1 });
    expect(last.json.source.confidence).toBeGreaterThan(0.7);
    expect(await files()).toBe(0);
    const { json } = await api.call({
      url: `/api/v1/readings/${last.json.readingId}`,
      as: coordinator,
    });
    expect(json.reading.number.value).toBe('55');
    expect(json.reading.issuedOn.value).toBe('2023-03-01');
  }, 180_000);

  it('belongs to who sent it', async () => {
    const { id } = (await send('own')).json;
    expect((await job(id, colleague)).status).toBe(404);
    expect((await cancel(id, colleague)).status).toBe(404);
    expect((await job(id)).json.state).toBe('queued');
  });

  it('is dropped when it is cancelled, even while it is recognised', async () => {
    const { id } = (await send('cancelled')).json;
    const before = await readings();
    const worked = turn(async (_file, onProgress) => {
      expect((await cancel(id)).json).toMatchObject({ state: 'cancelled', readingId: null });
      expect(await onProgress({ page: 1, pages: 2 })).toBe(false);
      throw new Error('given up');
    });
    expect(await worked).toBe(true);
    expect((await job(id)).json.state).toBe('cancelled');
    expect([await files(), await readings()]).toEqual([0, before]);
    expect(await cancel(id)).toMatchObject({
      status: 409,
      json: { code: 'TRANSITION_NOT_ALLOWED' },
    });
  });

  it('that carries a secrecy mark leaves nothing but the refusal', async () => {
    const { id } = (await send('secret')).json;
    const before = await readings();
    await turn(() => Promise.resolve({ text: `TỐI MẬT\n${seedText('004')}`, doubts: [], source }));
    const { json, text } = await job(id);
    expect(json).toMatchObject({ state: 'refused', problem: { code: 'SECRET_DOCUMENT' } });
    expect(text).not.toContain('ten-rieng');
    expect([await files(), await readings()]).toEqual([0, before]);
  });

  it('that cannot be read says why', async () => {
    const { id } = (await send('broken')).json;
    const detail = 'Tệp làm hỏng bộ đọc.';
    await turn(() =>
      Promise.reject(new ApplicationError('UNREADABLE_FILE', {}, [{ pointer: '/file', detail }])),
    );
    expect((await job(id)).json).toMatchObject({
      state: 'refused',
      problem: { code: 'UNREADABLE_FILE', status: 422, errors: [{ detail }] },
    });
  });

  it('is taken up by the next worker when its own is stopped, or dies, and read once', async () => {
    const { id } = (await send('again')).json;
    const before = await readings();
    let stopping = false;
    const stopped: Recognise = () => {
      stopping = true;
      return Promise.reject(new Error('stopped'));
    };
    await turn(stopped, () => stopping);
    expect((await job(id)).json.state).toBe('queued');

    // A worker that died holds the job until its lease ends; what it finds out later is not kept.
    const { uow, clock } = api.db;
    const dead = await uow.run((tx) =>
      tx.readingJobs.claim(clock.wallNow(), clock.wallNow() + SECOND),
    );
    expect(await turn(typed)).toBe(false);
    await api.db.dataSource.query(`update reading_job set lease_until = 'epoch'`);
    expect(await turn(typed)).toBe(true);
    expect((await job(id)).json).toMatchObject({ state: 'done', page: 1 });
    expect(await readings()).toBe(before + 1);
    const late = { state: 'refused', problem: { code: 'TIMED_OUT', params: {}, faults: [] } };
    expect(await uow.run((tx) => tx.readingJobs.end(dead!, late as never))).toBe(false);
  });

  it('that ends its worker every time is given up', async () => {
    const { id } = (await send('killer')).json;
    const { uow, clock } = api.db;
    for (let n = 0; n < 3; n += 1) {
      await uow.run((tx) => tx.readingJobs.claim(clock.wallNow(), clock.wallNow()));
      await api.db.dataSource.query(`update reading_job set lease_until = 'epoch'`);
    }
    expect(await turn(typed)).toBe(true);
    expect((await job(id)).json).toMatchObject({
      state: 'refused',
      problem: { code: 'UNREADABLE_FILE' },
    });
  });

  it('waits behind at most twenty of the same sender', async () => {
    const { id } = (await send('first')).json;
    await api.db.dataSource.query(
      `insert into reading_job (id, principal, state, file, extension, pages, created_at)
       select gen_random_uuid(), principal, 'queued', '', '', 1, created_at
       from reading_job, generate_series(1, 19) where id = $1`,
      [id],
    );
    expect(await send('one-more')).toMatchObject({
      status: 429,
      json: { code: 'READING_QUEUE_FULL' },
    });
    expect((await send('of-another', colleague)).status).toBe(202);
  });

  it('of an office that sent one is taken before the many of another', async () => {
    for (const key of ['a1', 'a2', 'a3']) await send(key);
    await send('b1', neighbour, 'CB-SL');
    const taken: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      await api.db.uow.run(async (tx) => {
        const now = api.db.clock.wallNow() + n;
        const job = await tx.readingJobs.claim(now, now + SECOND);
        taken.push(job!.issuer!);
        await tx.readingJobs.end(job!, {
          state: 'refused',
          problem: { code: 'TIMED_OUT', params: {}, faults: [] },
        });
      });
    }
    expect(taken).toEqual(['LDLD-LC', 'CB-SL', 'LDLD-LC', 'LDLD-LC']);
    expect(await turn(typed)).toBe(false);
  });

  it('whose head cannot be read well enough is asked about before anything of it is kept', async () => {
    const layout = layoutOf(seedText('004'));
    const pdf = await pdfOf({ ...layout, body: layout.body.slice(0, 2) });
    const [blurred] = await pageImages(pdf, { dpi: 45, tilt: 3 });
    const pump = new RecognitionPump({
      uow: api.db.uow,
      clock: api.db.clock,
      logger,
      trustedCertificates: null,
    });
    const ended = async (answer: ApiAnswer): Promise<ApiAnswer> => {
      const now = await job(answer.json.id);
      if (now.json.endedAt !== null) return now;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return ended(answer);
    };
    const before = await readings();
    const asked = await ended(await send('blurred', coordinator, 'LDLD-LC', { file: blurred! }));
    expect(asked.json).toMatchObject({ state: 'refused', problem: { code: 'SECRECY_UNCLEAR' } });
    expect({ files: await files(), readings: await readings() }).toEqual({
      files: 0,
      readings: before,
    });
    const said = { file: blurred!, noSecrecyMark: true };
    const told = await ended(await send('looked', coordinator, 'LDLD-LC', said));
    expect(told.json).toMatchObject({ state: 'done' });
    await pump.stop();
  }, 300_000);

  it('is a PDF with text too, when somebody asks for its pages to be recognised', async () => {
    const file = await pdfOf(layoutOf(seedText('000')));
    const plain = await send('typed', coordinator, 'LDLD-LC', { file, name: 'a.pdf' });
    expect(plain).toMatchObject({ status: 201, json: { source: { confidence: null } } });
    const asked = await send('asked', coordinator, 'LDLD-LC', {
      file,
      name: 'a.pdf',
      recognise: true,
    });
    expect(asked).toMatchObject({ status: 202, json: { pages: plain.json.source.pages } });
    const [row] = await api.db.dataSource.query('select recognise_all as all from reading_job');
    expect(row).toEqual({ all: true });
    const wrong = await send('wrong', coordinator, 'LDLD-LC', {
      file,
      name: 'a.pdf',
      recognise: 'có',
    });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'VALIDATION_FAILED' } });
  }, 300_000);

  it('whose issuing body cannot be told is refused before it is recognised', async () => {
    const bodies = await api.db.dataSource.query<{ id: string }[]>(
      `select id from body where code in ('LDLD-LC', 'CB-SL')`,
    );
    const ofBoth: Principal = {
      kind: 'person',
      id: '00000000-0000-4000-8000-000000000001',
      label: 'Điều phối của hai cơ quan',
      memberships: bodies.map(({ id }) => ({ bodyId: id, role: 'coordinator' })),
    };
    const queue = (issuer: string | null) =>
      api.db.uow.run((tx) =>
        queueReading(tx, ofBoth, {
          issuer,
          file: page,
          extension: '.png',
          pages: 1,
          recogniseAll: false,
          noSecrecyMark: false,
        }),
      );
    await expect(queue(null)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/issuer' }],
    });
    expect(await files()).toBe(0);
    await queue('CB-SL');
    expect(await files()).toBe(1);
  });
});
