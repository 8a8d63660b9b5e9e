import { aLaunchingCampaign, createTestDatabase, type TestDatabase } from '#testing';

const LEASE_MS = 10_000;

describe('the outbox', () => {
  let db: TestDatabase;
  let one: string;
  let other: string;
  const leave = (campaignId: string, kind: 'start' | 'changed') =>
    db.uow.run((tx) => tx.outbox.enqueue(campaignId, kind));
  const claim = (limit = 100) => {
    const now = db.clock.wallNow();
    return db.uow.run((tx) => tx.outbox.claim(limit, now, now + LEASE_MS));
  };
  const open = () =>
    db.dataSource.query<{ campaign_id: string; kind: string }[]>(
      'select campaign_id, kind from outbox where sent_at is null order by id',
    );

  beforeAll(async () => {
    db = await createTestDatabase();
    one = (await aLaunchingCampaign(db, { bodies: 1 })).id;
    other = (await aLaunchingCampaign(db, { bodies: 1 })).id;
  });
  afterAll(() => db.drop());
  beforeEach(() => db.dataSource.query('delete from outbox'));

  it('holds one open word per campaign, however often it is asked, told and put back', async () => {
    for (let round = 0; round < 5; round += 1) {
      await leave(one, 'changed');
      const held = await claim();
      await leave(one, 'changed');
      await db.uow.run((tx) => tx.outbox.putBack(held));
      await Promise.all([leave(one, 'changed'), leave(one, 'changed'), leave(other, 'changed')]);
    }
    expect(await open()).toHaveLength(2);
  });

  it('hands launches out first, also one whose campaign had a word waiting', async () => {
    await leave(one, 'changed');
    await leave(other, 'changed');
    await leave(other, 'start');
    const first = await claim(1);
    expect(first.rows).toEqual([expect.objectContaining({ campaignId: other, kind: 'start' })]);
    expect((await claim(1)).rows).toEqual([expect.objectContaining({ campaignId: one })]);
  });

  it('tells again what was left again while the relay told the earlier word', async () => {
    await leave(one, 'changed');
    const held = await claim();
    await leave(one, 'changed');
    await db.uow.run((tx) => tx.outbox.markSent(held));
    expect((await claim()).rows).toHaveLength(1);
  });

  it('does not pass a word on before the change it speaks of is committed', async () => {
    await leave(one, 'changed');
    await db.uow.run(async (tx) => {
      await tx.outbox.enqueue(one, 'changed');
      expect((await claim()).rows).toEqual([]);
    });
    expect((await claim()).rows).toHaveLength(1);
  });

  it('leaves a word alone that another relay has taken over since', async () => {
    await leave(one, 'changed');
    const slow = await claim();
    db.clock.advance(LEASE_MS + 1);
    const quick = await claim();
    expect(quick.rows).toHaveLength(1);
    await db.uow.run((tx) => tx.outbox.markSent(slow));
    await db.uow.run((tx) => tx.outbox.putBack(slow));
    expect([await open(), (await claim()).rows]).toEqual([[expect.anything()], []]);
    await db.uow.run((tx) => tx.outbox.markSent(quick));
    expect(await open()).toEqual([]);
  });
});
