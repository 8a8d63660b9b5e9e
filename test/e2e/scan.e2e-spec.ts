import { readFileSync } from 'node:fs';
import { DEMO_PASSWORD } from '#application';
import { layoutOf, pageImages, pdfOf } from '../../libs/testing/src/documents/index.js';
import { directoryAt, openStage, type Stage } from './support/stage.js';
import { until } from './support/until.js';
import { Visitor, type Json } from './support/visitor.js';

/** Two processes from source, on a machine that may be busy with other tests. */
const STARTED_WITHIN_MS = 120_000;
/** The dead worker's lease, the start of the next, and a page on a busy machine. */
const READ_WITHIN_MS = 120_000;

describe('a scanned directive', () => {
  let stage: Stage;
  let coordinator: Visitor;

  beforeAll(async () => {
    stage = await openStage(directoryAt('2023-03-02T08:00:00+07:00'));
    coordinator = await new Visitor(stage.stack.apiUrl).signIn('dieuphoi@demo.test', DEMO_PASSWORD);
  }, STARTED_WITHIN_MS);
  afterAll(() => stage.stop());

  it(
    'is read once, though the worker that had it in hand was killed',
    async () => {
      const text = readFileSync('test/fixtures/seeds/002.txt', 'utf8');
      const [page] = await pageImages(await pdfOf(layoutOf(text)), { dpi: 150, tilt: 0.4 });
      const scan = new File([new Uint8Array(page!)], 'ban-quet.png');
      const sent = await coordinator.post(
        '/api/v1/readings',
        { issuer: 'LDLD-LC' },
        { files: [scan] },
      );
      expect(sent.status).toBe(202);
      const place = sent.headers.get('location')!;
      const job = async (): Promise<Json> => (await coordinator.get(place)).json;
      await until('in hand', async () => (await job()).state === 'running');
      const worker = stage.stack.workers[0]!;
      await worker.kill();
      expect((await job()).state).toBe('running');
      await worker.restart();
      const done = await until(
        'read',
        async () => ((await job()).endedAt === null ? null : job()),
        READ_WITHIN_MS,
      );
      expect(done).toMatchObject({ state: 'done', page: 1, pages: 1, problem: null });
      const reading = await coordinator.get(`/api/v1/readings/${done.readingId}`);
      expect(reading.json.reading.number.value).toBe('57');
      const kept = await stage.db.dataSource.query<unknown[]>('select from reading');
      expect(kept).toHaveLength(1);
    },
    READ_WITHIN_MS + STARTED_WITHIN_MS,
  );
});
