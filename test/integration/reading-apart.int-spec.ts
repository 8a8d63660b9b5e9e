import { readFileSync } from 'node:fs';
import { loadDemoDirectory, type DocumentReader } from '#application';
import { localDate, VIETNAM_CALENDAR } from '#domain';
import { DocumentReaderThreads } from '#platform';
import { aKey } from '#testing';
import { docxOf, layoutOf } from '../../libs/testing/src/documents/index.js';
import { startTestApi, type TestApi } from './api-fixture.js';
import { formOf } from './form.js';

const seed = readFileSync('test/fixtures/seeds/000.txt', 'utf8');
const document = (text: string) => ({
  text,
  doubts: [],
  names: null,
  today: localDate('2025-01-01'),
  calendar: VIETNAM_CALENDAR.data,
});
/** Seconds of work for any reader that is not yet at an end of its caps. */
const huge = document(seed.repeat(700));

describe('the threads that read documents', () => {
  const threads: DocumentReaderThreads[] = [];
  const open = (...limits: ConstructorParameters<typeof DocumentReaderThreads>) => {
    const opened = new DocumentReaderThreads(...limits);
    threads.push(opened);
    return opened;
  };
  const isWell = async (reader: DocumentReader) => {
    const read = await reader.read(document(seed), 'well');
    return read.ok && read.value.number.value === '533';
  };
  afterAll(() => Promise.all(threads.map((one) => one.stop())));

  it('end what takes too long, and say so', async () => {
    const hasty = open({ readMs: 50, heapMegabytes: 512 });
    await expect(hasty.read(huge, 'a')).rejects.toMatchObject({
      code: 'TIMED_OUT',
      faults: [{ pointer: '/text' }],
    });
  });

  it('end what takes too much memory, and go on', async () => {
    const small = open({ readMs: 60_000, heapMegabytes: 24 });
    await expect(small.read(huge, 'a')).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await isWell(small)).toBe(true);
  });

  it('drop what nobody waits for any more, waiting or running', async () => {
    const reader = open();
    expect(await isWell(reader)).toBe(true);
    const gone = new AbortController();
    const running = reader.until(gone.signal).read(huge, 'a');
    const waiting = reader.until(gone.signal).read(huge, 'a');
    setTimeout(() => gone.abort(new Error('gone')), 200);
    await expect(running).rejects.toThrow('gone');
    await expect(waiting).rejects.toThrow('gone');
    expect(await isWell(reader)).toBe(true);
  });
});

describe('reading long texts', () => {
  let api: TestApi;
  let coordinator: string;
  let neighbour: string;

  beforeAll(async () => {
    api = await startTestApi();
    const demo = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
    coordinator = await aKey(api.db, 'coordinator', demo.idOf.get('LDLD-LC')!);
    neighbour = await aKey(api.db, 'coordinator', demo.idOf.get('CB-SL')!);
    await read(coordinator, seed);
    await read(neighbour, seed);
  });
  afterAll(() => api.stop());

  const read = async (as: string, text: string) => {
    const began = performance.now();
    const { status } = await api.call({
      method: 'POST',
      url: '/api/v1/readings',
      as,
      body: { text },
    });
    return { status, ms: performance.now() - began };
  };

  it('holds up neither the thread that answers nor a transaction', async () => {
    let done = false;
    const reading = read(coordinator, seed.repeat(130)).finally(() => (done = true));
    let slowest = 0;
    let longestOpen = 0;
    while (!done) {
      const began = performance.now();
      expect((await api.call({ url: '/healthz' })).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - began);
      const [row] = await api.db.dataSource.query<{ ms: number }[]>(
        `select coalesce(max(extract(epoch from clock_timestamp() - xact_start) * 1000), 0)::float8 as ms
         from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and state <> 'idle'`,
      );
      longestOpen = Math.max(longestOpen, row!.ms);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { status, ms } = await reading;
    expect(status).toBe(201);
    expect(ms).toBeGreaterThan(slowest);
    expect(slowest).toBeLessThan(1_000);
    expect(longestOpen).toBeLessThan(1_000);
  });

  it('of one office, twenty at once, leaves the small text of another its turn', async () => {
    const long = seed.repeat(40);
    const alone = await read(neighbour, seed);
    let answered = 0;
    const many = Array.from({ length: 20 }, () =>
      read(coordinator, long).finally(() => (answered += 1)),
    );
    const small = await read(neighbour, seed);
    expect(small.status).toBe(201);
    // First come, first served would answer nearly all of them before it.
    expect(answered).toBeLessThan(15);
    // Seconds, or as much longer as a busy machine needs for the same text alone.
    expect(small.ms).toBeLessThan(Math.max(5_000, 20 * alone.ms));
    for (const { status } of await Promise.all(many)) expect(status).toBe(201);
  }, 180_000);

  it('of one office, twenty large files at once, leave the small file of another its turn', async () => {
    const sendFile = async (as: string, bytes: Buffer, issuer: string) => {
      const began = performance.now();
      const form = await formOf(bytes, 'van-ban.docx', { issuer });
      const { status } = await api.call({ method: 'POST', url: '/api/v1/readings', as, ...form });
      return { status, ms: performance.now() - began };
    };
    const large = await docxOf(layoutOf(seed.repeat(6)));
    const small = await docxOf(layoutOf(seed));
    const alone = await sendFile(neighbour, small, 'CB-SL');
    let answered = 0;
    const many = Array.from({ length: 20 }, () =>
      sendFile(coordinator, large, 'LDLD-LC').finally(() => (answered += 1)),
    );
    const one = await sendFile(neighbour, small, 'CB-SL');
    expect(one.status).toBe(201);
    expect(answered).toBeLessThan(15);
    expect(one.ms).toBeLessThan(Math.max(5_000, 5 * alone.ms));
    for (const { status } of await Promise.all(many)) expect(status).toBe(201);
  }, 300_000);
});
