import { HOUR_MS } from '#domain';
import { createLogger } from '#runtime';
import {
  aLaunchingCampaign,
  aRunningCampaign,
  createTestDatabase,
  type TestDatabase,
} from '#testing';
import type { CampaignSignaller } from '../../apps/worker/src/temporal/campaign-signaller.js';
import { sweepOnce } from '../../apps/worker/src/sweep/sweep.js';

const LAUNCHED = '2025-03-10T01:30:00Z'; // Monday 08:30 in Viet Nam
const NEXT_WEEK = '2025-03-17T01:00:00Z';

/** What the sweep asks of Temporal, and what it did there. */
class FakeSignaller implements Pick<CampaignSignaller, 'isRunning' | 'recordMissing' | 'restart'> {
  public readonly running = new Set<string>();
  public readonly restarted: string[] = [];

  public async isRunning(campaignId: string): Promise<boolean> {
    return this.running.has(campaignId);
  }
  public async recordMissing(): Promise<void> {}
  public async restart(campaignId: string): Promise<void> {
    this.restarted.push(campaignId);
  }
}

describe('the sweep', () => {
  let db: TestDatabase;
  let signaller: FakeSignaller;
  const sweep = () =>
    sweepOnce({
      uow: db.uow,
      clock: db.clock,
      signaller: signaller as unknown as CampaignSignaller,
      logger: createLogger({ name: 'test', level: 'silent' }),
    });
  const incidents = async (campaignId: string, open = true): Promise<string[]> => {
    const rows: { kind: string }[] = await db.dataSource.query(
      'select kind from incident where campaign_id = $1 and (resolved_at is null) = $2 order by kind',
      [campaignId, open],
    );
    return rows.map((row) => row.kind);
  };
  const unsent = async (campaignId: string): Promise<number> => {
    const rows: unknown[] = await db.dataSource.query(
      'select from outbox where campaign_id = $1 and sent_at is null',
      [campaignId],
    );
    return rows.length;
  };

  /** Looks every minute, as a worker does that is awake. */
  const watchFor = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 1) {
      db.clock.advance(60_000);
      await sweep();
    }
  };

  beforeEach(async () => {
    db = await createTestDatabase(LAUNCHED);
    signaller = new FakeSignaller();
  });
  afterEach(() => db.drop());

  it('forgets what was passed on an hour ago, and nothing that waits', async () => {
    const { id } = await aRunningCampaign(db);
    await db.dataSource.query(
      `insert into outbox (campaign_id, kind, created_at, sent_at)
       select $1, 'changed', created, sent from (values
         ($2::timestamptz, $2::timestamptz), ($2::timestamptz, null), ($3::timestamptz, $3::timestamptz)) as r(created, sent)`,
      [id, new Date(db.clock.wallNow() - 2 * HOUR_MS), new Date(db.clock.wallNow() - HOUR_MS / 2)],
    );
    await sweep();
    const rows: { sent: boolean }[] = await db.dataSource.query(
      'select sent_at is not null as sent from outbox where campaign_id = $1 order by id',
      [id],
    );
    expect(rows.filter((row) => row.sent)).toHaveLength(1);
    expect(await unsent(id)).toBeGreaterThanOrEqual(1);
  });

  it('leaves a healthy campaign alone', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    await sweep();
    expect([await incidents(id), await unsent(id), signaller.restarted]).toEqual([[], 0, []]);
  });

  it('calls the workflow when a step is ten minutes late, once, and resolves the incident when it is done', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    db.clock.set(NEXT_WEEK);
    await sweep();
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([['stepOverdue'], 1]);
    await db.dataSource.query('update obligation set next_step_at = null where campaign_id = $1', [
      id,
    ]);
    db.clock.advance(11 * 60_000);
    await sweep();
    expect([await incidents(id), await incidents(id, false)]).toEqual([[], ['stepOverdue']]);
  });

  it('calls what fell due in a jump of the clock, but takes it for a delay only when it stays so', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    await sweep();
    db.clock.set(NEXT_WEEK);
    await db.dataSource.query('update instance set watched_at = $1', [new Date(db.clock.now())]);
    await db.uow.run((tx) => tx.testClock.move(0));
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([[], 1]);
    await watchFor(9);
    expect(await incidents(id)).toEqual([]);
    await watchFor(2);
    expect(await incidents(id)).toEqual(['stepOverdue']);
  });

  it('begins its watch anew after a silence, and takes a resumed campaign for no late one', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    await sweep();
    // The machine slept over the step, and wakes.
    db.clock.set(NEXT_WEEK);
    await sweep();
    await watchFor(10);
    expect(await incidents(id)).toEqual([]);
    await db.dataSource.query('update campaign set updated_at = $2 where id = $1', [
      id,
      new Date(db.clock.now()),
    ]);
    await watchFor(10);
    expect(await incidents(id)).toEqual([]);
    await watchFor(1);
    expect(await incidents(id)).toEqual(['stepOverdue']);
  });

  it('starts a new run for a campaign that has none, but not while its start still waits', async () => {
    const { id } = await aRunningCampaign(db);
    await db.uow.run((tx) => tx.outbox.enqueue(id, 'start'));
    await sweep();
    expect(signaller.restarted).toEqual([]);
    await db.dataSource.query('update outbox set sent_at = now()');
    await sweep();
    expect(signaller.restarted).toEqual([id]);
  });

  it('notices a launch that was never released', async () => {
    const { id } = await aLaunchingCampaign(db);
    signaller.running.add(id);
    db.clock.advance(11 * 60_000);
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([['releaseMissing'], 1]);
  });

  it('takes mails back from a worker that died: tried once more, then uncertain for good', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    signaller.running.add(id);
    const claim = () =>
      db.uow.run((tx) =>
        tx.notices.claim({
          workerId: 'dead',
          domain: 'demo.test',
          now: db.clock.now(),
          wallNow: db.clock.wallNow(),
          leaseUntilWall: db.clock.wallNow() + 1_000,
          which: 'all',
        }),
      );
    const stateOf = async (): Promise<unknown> => {
      const [row]: { state: string }[] = await db.dataSource.query(
        'select state from message where campaign_id = $1',
        [id],
      );
      return row?.state;
    };
    for (const expected of ['RETRY', 'UNCERTAIN']) {
      expect(await claim()).not.toBeNull();
      db.clock.advance(60_000);
      await db.uow.run((tx) => tx.notices.expireLeases(db.clock.wallNow(), db.clock.now()));
      expect(await stateOf()).toBe(expected);
    }
  });
});
