import { acknowledgeDispatch } from '#application';
import type { VerifyInputs } from '#persistence';
import {
  type TestDatabase,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
  violatedBy,
} from '#testing';

const LAUNCHED = '2025-03-10T01:30:00Z';

describe('verification', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase(LAUNCHED);
  });
  afterEach(() => db.drop());

  const verify = async (inputs: Partial<VerifyInputs> = {}) => {
    const checks = await violatedBy(db, inputs);
    return checks.map((check) => [check.id, ...check.violations]);
  };
  const head = (bodyId: string) => aPrincipal('head', bodyId, 'Thủ trưởng');
  const claim = () =>
    db.uow.run(async (tx) => {
      const [now, wallNow] = [db.clock.now(), db.clock.wallNow()];
      const wanted = {
        count: 1,
        workerId: 'w',
        now,
        wallNow,
        which: 'all',
        domain: 'dondoc',
      } as const;
      const [claimed] = await tx.notices.claim({ ...wanted, leaseUntilWall: wallNow + 60_000 });
      return claimed ?? null;
    });
  const markSent = () =>
    db.dataSource.query(`update message set state = 'SENT' where state = 'CLAIMED'`);

  it('takes no act that was still writing while a mail was claimed for a reminder after the deed', async () => {
    const { recipients, dispatchIds } = await aRunningCampaign(db, { bodies: 1 });
    // The act reads its clock, the claim does and takes its mail, then the act commits.
    const read = db.clock.now();
    db.clock.advance(24);
    expect(await claim()).not.toBeNull();
    await markSent();
    db.clock.set(read);
    await db.uow.run((tx) =>
      acknowledgeDispatch(tx, head(recipients[0]!.id), { dispatchId: dispatchIds[0]! }),
    );
    const [late]: unknown[] = await db.dataSource.query(
      'select from obligation o, message m where o.closed_at < m.claimed_at',
    );
    expect(late).toBeDefined();
    expect(await verify()).toEqual([]);
  });

  it('finds a mail that was claimed when its obligation was seen to be closed', async () => {
    const { recipients, dispatchIds } = await aRunningCampaign(db, { bodies: 1 });
    await db.uow.run((tx) =>
      acknowledgeDispatch(tx, head(recipients[0]!.id), { dispatchId: dispatchIds[0]! }),
    );
    db.clock.advance(1);
    expect(await claim()).not.toBeNull();
    await markSent();
    expect(await verify()).toMatchObject([['I4', expect.stringMatching(/sau khi đã xong/)]]);
  });

  it('does not call a step overdue that fell due in a jump of the clock, and does when it stays', async () => {
    await aRunningCampaign(db, { bodies: 1 });
    db.clock.set('2025-03-17T01:00:00Z');
    await db.uow.run((tx) => tx.testClock.move(0));
    expect(await verify()).toEqual([]);
    db.clock.advance(11 * 60_000);
    expect(await verify()).toMatchObject([['I4', expect.stringMatching(/trễ bước/)]]);
  });

  it('looks at one instant while bodies act', async () => {
    const { recipients, dispatchIds } = await aRunningCampaign(db, { bodies: 40 });
    const acts = dispatchIds.map((dispatchId, index) => async () => {
      const principal = head(recipients[index]!.id);
      await db.uow.run((tx) => acknowledgeDispatch(tx, principal, { dispatchId }));
    });
    let acting = true;
    const acted = (async () => {
      for (const act of acts) await act();
      acting = false;
    })();
    const found: unknown[] = [];
    while (acting) found.push(...(await verify()));
    await acted;
    expect(found).toEqual([]);
  });

  it('asks the world outside before and after, so that what goes on there breaks nothing', async () => {
    const { id, dispatchIds } = await aRunningCampaign(db, { bodies: 1 });
    const key = (await claim())!.key;
    await markSent();
    // The mail arrives, the client asks for more, the campaign ends: all between two looks.
    const delivered = [[], [key]].values();
    const journal = [
      [],
      [{ act: 'acknowledge', id: dispatchIds[0]!, mark: 'sent' } as const],
    ].values();
    const ended = async () => {
      await db.dataSource.query(
        `update campaign set state = 'closed', closed_at = $2, wound_up_at = $2 where id = $1`,
        [id, new Date(db.clock.now())],
      );
      return false;
    };
    const found = await verify({
      delivered: async () => delivered.next().value ?? [],
      journal: async () => journal.next().value ?? [],
      isWorkflowRunning: ended,
    });
    expect(found).toEqual([]);
  });

  it('finds what the world outside lacks or has too much of', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    await claim();
    await markSent();
    const found = await verify({
      delivered: async () => ['unknown@dondoc'],
      journal: async () => [{ act: 'submit', id, mark: 'answered' }],
      isWorkflowRunning: async () => false,
    });
    expect(found.map(([check]) => check)).toEqual(['I2', 'I3', 'I8']);
    expect(found[1]).toHaveLength(3);
  });
});
