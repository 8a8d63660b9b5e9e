import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createUnitOfWork } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import { API_USE, openDatabase, workerUse } from '#runtime/database';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

/** Time that a busy machine may add. */
const SLACK_MS = 4_000;

describe('a process that stopped in the middle of a transaction', () => {
  let api: CampaignApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api);
  });
  afterAll(() => api.stop());
  const acknowledge = (index: number, key: string) =>
    api.call({
      method: 'POST',
      url: `/api/v1/dispatches/${scene.dispatchIds[index]}/acknowledge`,
      as: index === 0 ? scene.recipient : scene.otherRecipient,
      body: {},
      key,
    });

  it('holds an act up for seconds only: 503 with Retry-After, then the same request is done', async () => {
    const stopped = new pg.Client({ connectionString: api.db.url });
    await stopped.connect();
    await stopped.query('begin');
    await stopped.query('select from dispatch where id = $1 for update', [scene.dispatchIds[0]]);
    const from = performance.now();
    const held = await acknowledge(0, 'held');
    expect(held).toMatchObject({ status: 503, json: { code: 'SERVICE_UNAVAILABLE' } });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(API_USE.limits.lockMs + SLACK_MS);
    await stopped.end();
    expect(await acknowledge(0, 'held')).toMatchObject({ status: 200 });
  });

  it('loses its rows when it is a worker, and its work is tried again rather than blamed', async () => {
    const use = workerUse(2);
    const dataSource = await openDatabase(api.db.url, use);
    const uow = createUnitOfWork(dataSource, {
      clock: api.db.clock,
      ids: uuidIds,
      digest: canonicalDigest,
    });
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const page = uow.run(async (tx) => {
      await tx.dispatches.lock(scene.dispatchIds[1] ?? '');
      locked();
      await sleep(use.limits.idleInTransactionMs + SLACK_MS);
      await tx.campaigns.pulse(scene.id);
    });
    page.catch(() => undefined);
    await isLocked;
    const from = performance.now();
    let answer = await acknowledge(1, 'patient');
    while (answer.status === 503) answer = await acknowledge(1, 'patient');
    expect(answer.status).toBe(200);
    expect(performance.now() - from).toBeLessThan(use.limits.idleInTransactionMs + SLACK_MS);
    await expect(page).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await dataSource.destroy();
  }, 60_000);

  it.each([
    ['the API', API_USE],
    ['a worker', workerUse(1)],
  ])('%s has limits that the server keeps for every session', async (_who, use) => {
    const dataSource = await openDatabase(api.db.url, use);
    const [row] = await dataSource.query<Record<string, string>[]>(
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
         current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    await dataSource.destroy();
    const seconds = (ms: number) => (ms % 60_000 === 0 ? `${ms / 60_000}min` : `${ms / 1_000}s`);
    const { statementMs, lockMs, idleInTransactionMs } = use.limits;
    expect(row).toEqual({
      statement: seconds(statementMs),
      lock: seconds(lockMs),
      idle: seconds(idleInTransactionMs),
    });
  });
});
