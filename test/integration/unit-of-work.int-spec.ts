import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '#testing';

const scope = (key: string) => ({ principal: 'person:1', route: 'POST /x', key, fingerprint: 'f' });
const answer = (key: string, response: unknown) => ({ scope: scope(key), response, authority: [] });

describe('a unit of work', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  const keys = async (): Promise<number> => {
    const rows: unknown[] = await db.dataSource.query('select from idempotency_key');
    return rows.length;
  };

  it('keeps an answer with the commit, and shows it to the next request', async () => {
    const key = randomUUID();
    await db.uow.run(async (tx) => tx.idempotency.store([answer(key, { done: true })]));
    expect(await db.uow.run((tx) => tx.idempotency.reserve([scope(key)]))).toEqual([
      { fingerprint: 'f', response: { done: true } },
    ]);
  });

  it('commits nothing when the key was taken meanwhile, and says so', async () => {
    const key = randomUUID();
    await db.uow.run(async (tx) => tx.idempotency.store([answer(key, 'first')]));
    const before = await keys();
    const second = db.uow.run(async (tx) => {
      tx.idempotency.store([answer(randomUUID(), 'goes with it')]);
      tx.idempotency.store([answer(key, 'second')]);
    });
    await expect(second).rejects.toMatchObject({ code: 'REQUEST_STILL_RUNNING' });
    expect(await keys()).toBe(before);
  });

  it('fails with the statement that failed first, though nobody waited for it', async () => {
    const key = randomUUID();
    await db.uow.run(async (tx) => tx.idempotency.store([answer(key, 'first')]));
    const second = db.uow.run(async (tx) => {
      tx.idempotency.store([answer(key, 'second')]);
      await tx.idempotency.reserve([scope(randomUUID())]);
    });
    await expect(second).rejects.toMatchObject({ code: 'REQUEST_STILL_RUNNING' });
  });

  it('does not answer as if it had committed when a failed statement was overlooked', async () => {
    const overlooked = db.uow.run(async (tx) => {
      tx.idempotency.store([answer(randomUUID(), 'lost')]);
      await tx.campaigns.pulse('no uuid').catch(() => null);
    });
    const before = await keys();
    await expect(overlooked).rejects.toThrow('rolled back');
    expect(await keys()).toBe(before);
  });

  it('takes no statement after its end', async () => {
    const pulse = await db.uow.run(async (tx) => () => tx.campaigns.pulse(randomUUID()));
    await expect(pulse()).rejects.toThrow('outside its unit of work');
  });

  it('gives the connection back clean after a refusal', async () => {
    const refused = () => db.uow.run(() => Promise.reject(new Error('no')));
    for (let times = 0; times < 20; times += 1) await expect(refused()).rejects.toThrow('no');
    const open: unknown[] = await db.dataSource.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });
});
