import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorOf, advanceCampaign, SYSTEM } from '#application';
import { HOUR_MS } from '#domain';
import { createDiskUploads } from '#platform';
import { createLogger } from '#runtime';
import {
  aLaunchingCampaign,
  aRunningCampaign,
  createTestDatabase,
  type TestDatabase,
} from '#testing';
import { sweepFiles } from '../../apps/worker/src/sweep/sweep-files.js';
import type { CampaignSignaller } from '../../apps/worker/src/temporal/campaign-signaller.js';
import { sweepOnce } from '../../apps/worker/src/sweep/sweep.js';
import { wakeDigestOnChange } from '../../apps/worker/src/sweep/sweep-workflows.js';

const LAUNCHED = '2025-03-10T01:30:00Z'; // Monday 08:30 in Viet Nam
const NEXT_WEEK = '2025-03-17T01:00:00Z';

/** What the sweep asks of Temporal, and what it did there. */
class FakeSignaller implements Pick<
  CampaignSignaller,
  | 'isRunning'
  | 'followed'
  | 'wake'
  | 'isDigestRunning'
  | 'recordMissing'
  | 'restart'
  | 'ensureMorningDigest'
  | 'wakeDigest'
> {
  public readonly running = new Set<string>();
  public readonly restarted: string[] = [];
  public readonly woken: string[] = [];
  public readonly broken = new Set<string>();
  public digest = true;
  public away = false;
  public digestWoken = 0;

  public async isRunning(campaignId: string): Promise<boolean> {
    if (this.away || this.broken.has(campaignId)) throw new Error('Temporal is away');
    return this.running.has(campaignId);
  }
  public async followed(): Promise<readonly string[]> {
    if (this.away) throw new Error('Temporal is away');
    return [...this.running];
  }
  public async wake(campaignId: string): Promise<void> {
    this.woken.push(campaignId);
  }
  public async isDigestRunning(): Promise<boolean> {
    if (this.away) throw new Error('Temporal is away');
    return this.digest;
  }
  public async recordMissing(): Promise<void> {}
  public async restart(campaignId: string): Promise<void> {
    this.restarted.push(campaignId);
  }
  public async ensureMorningDigest(): Promise<void> {
    this.digest = true;
  }
  public async wakeDigest(): Promise<void> {
    this.digestWoken += 1;
  }
}

const logger = createLogger({ name: 'test', level: 'silent' });
async function* oneChunk(text: string) {
  yield Buffer.from(text);
}

describe('the sweep', () => {
  let db: TestDatabase;
  let signaller: FakeSignaller;
  const sweep = () =>
    sweepOnce({
      uow: db.uow,
      clock: db.clock,
      signaller,
      logger,
    });
  const incidents = async (campaignId: string, open = true): Promise<string[]> => {
    const rows: { kind: string }[] = await db.dataSource.query(
      'select kind from incident where campaign_id = $1 and (resolved_at is null) = $2 order by kind',
      [campaignId, open],
    );
    return rows.map((row) => row.kind);
  };
  const ofInstance = async (): Promise<string[]> => {
    const rows: { kind: string }[] = await db.dataSource.query(
      'select kind from incident where campaign_id is null and resolved_at is null order by kind',
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

  it('ends the run of a campaign that no row knows, and says so once', async () => {
    const { id } = await aRunningCampaign(db);
    const lost = randomUUID();
    signaller.running.add(id).add(lost);
    await sweep();
    await sweep();
    expect(signaller.woken).toEqual([lost, lost]);
    expect(await ofInstance()).toEqual(['campaignUnknown']);
  });

  it('ends waits that a clock wrote which was a year ahead, and leaves those of now alone', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    const aYearAhead = new Date(db.clock.wallNow() + 400 * 24 * HOUR_MS);
    const sql = (text: string) => db.dataSource.query(text, [aYearAhead]);
    await sql(
      `update message set state = 'CLAIMED', lease_until = $1 where id = (select min(id::text)::uuid from message)`,
    );
    await sql(
      `update message set not_before = $1 where state = 'PENDING' and id = (select max(id::text)::uuid from message)`,
    );
    await sql(`insert into brake (key, tries, until) values ('x', 9, $1)`);
    await sql(
      `insert into worker_heartbeat (worker_id, started_at, last_poll_at) values ('w', $1, $1)`,
    );
    await sql(
      `insert into outbox (campaign_id, kind, created_at, claimed_until) select '${id}', 'changed', $1, $1`,
    );
    await sweep();
    const left: unknown[] = await sql(
      `select from message where $1 in (lease_until, not_before)
       union all select from brake where until = $1 union all select from worker_heartbeat where last_poll_at = $1
       union all select from outbox where claimed_until = $1`,
    );
    expect([left.length, await ofInstance()]).toEqual([0, ['clockTurnedBack']]);
    db.clock.advance(1_000);
    await db.uow.run((tx) => tx.notices.expireLeases(db.clock.wallNow(), db.clock.now()));
    const held: unknown[] = await db.dataSource.query(
      `select from message where state = 'CLAIMED'`,
    );
    expect(held).toEqual([]);
    await db.dataSource.query('delete from incident');
    await sweep();
    expect(await ofInstance()).toEqual([]);
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
    await db.dataSource.query(
      `update obligation set next_step_at = next_step_at + interval '30 days' where campaign_id = $1`,
      [id],
    );
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

  it('calls a campaign again only ten minutes after it was called in vain', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    db.clock.set(NEXT_WEEK);
    const passOn = async () => {
      const now = db.clock.wallNow();
      await db.uow.run(async (tx) => tx.outbox.markSent(await tx.outbox.claim(10, now, now + 1)));
    };
    await sweep();
    await passOn();
    db.clock.advance(9 * 60_000);
    await sweep();
    expect(await unsent(id)).toBe(0);
    db.clock.advance(2 * 60_000);
    await sweep();
    expect([await unsent(id), await incidents(id)]).toEqual([1, ['stepOverdue']]);
  });

  it('leaves one word a campaign while Temporal is away, however often it sweeps', async () => {
    const campaigns = [await aRunningCampaign(db), await aRunningCampaign(db)];
    signaller.away = true;
    db.clock.set(NEXT_WEEK);
    for (let round = 0; round < 20; round += 1) {
      await sweep();
      db.clock.advance(30_000);
    }
    expect(await Promise.all(campaigns.map(({ id }) => unsent(id)))).toEqual([1, 1]);
    const [all] = await db.dataSource.query<{ count: string }[]>('select count(*) from outbox');
    expect(all?.count).toBe('2');
  });

  it('gives everybody else a run though Temporal fails for one campaign', async () => {
    const one = await aRunningCampaign(db);
    const other = await aRunningCampaign(db);
    signaller.broken.add(one.id);
    await sweep();
    expect(signaller.restarted).toEqual([other.id]);
  });

  it('starts the digest again that is gone, with one incident that every board shows', async () => {
    const { id } = await aRunningCampaign(db);
    signaller.running.add(id);
    await sweep(); // seen running
    signaller.digest = false;
    await sweep();
    expect(signaller.digest).toBe(true);
    signaller.digest = false;
    await sweep();
    const shown = await db.uow.run((tx) => tx.incidents.openOf(id));
    expect(shown.map((incident) => incident.kind)).toEqual(['digestMissing']);
  });

  it('wakes the digest once after each change of the calendar', async () => {
    const known: { calendarVersion: number | null } = { calendarVersion: null };
    const look = () =>
      wakeDigestOnChange({ uow: db.uow, clock: db.clock, signaller, logger }, known);
    await look();
    await look();
    expect(signaller.digestWoken).toBe(1);
    await db.uow.run((tx) =>
      tx.calendar.noteChange({ act: 'dayEntered', by: actorOf(SYSTEM), year: 2025, day: null }),
    );
    signaller.wakeDigest = () => Promise.reject(new Error('Temporal is away'));
    await expect(look()).rejects.toThrow('away');
    signaller.wakeDigest = async () => void (signaller.digestWoken += 1);
    await look();
    await look();
    expect(signaller.digestWoken).toBe(2);
  });

  it('starts the first digest of a fresh installation without calling it lost', async () => {
    signaller.digest = false;
    await sweep();
    expect(signaller.digest).toBe(true);
    expect(await db.dataSource.query('select kind from incident')).toEqual([]);
  });

  it('has a lost report period opened', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1, reportOpensAt: LAUNCHED });
    signaller.running.add(id);
    db.clock.advance(11 * 60_000);
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([['periodNotOpened'], 1]);
  });

  it('has a campaign wound up whose closing was lost', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    signaller.running.add(id);
    await db.dataSource.query(
      `update campaign set state = 'closed', closed_at = $2 where id = $1`,
      [id, new Date(db.clock.now())],
    );
    db.clock.advance(11 * 60_000);
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([['windUpMissing'], 1]);
  });

  it('has an obligation planned anew that lost its next step', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    signaller.running.add(id);
    const steps = () =>
      db.dataSource.query<{ at: Date }[]>(
        `select next_step_at as at from obligation where campaign_id = $1 and kind = 'acknowledge'`,
        [id],
      );
    const before = await steps();
    await db.dataSource.query('update obligation set next_step_at = null where campaign_id = $1', [
      id,
    ]);
    db.clock.advance(11 * 60_000);
    await sweep();
    expect([await incidents(id), await unsent(id)]).toEqual([['stepMissing'], 1]);
    await advanceCampaign(db.uow, { campaignId: id, asOf: db.clock.now() });
    expect(await steps()).toEqual(before);
  });

  it('wakes the digest for lines that the last one should have told', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    signaller.running.add(id);
    db.clock.set('2025-03-17T00:29:00Z'); // Monday 07:29: the line is there, the digest is not due yet
    await advanceCampaign(db.uow, { campaignId: id, asOf: db.clock.now() });
    await sweep();
    expect(signaller.digestWoken).toBe(0);
    db.clock.set('2025-03-17T02:00:00Z');
    await db.dataSource.query('update instance set watched_at = null'); // as if watched all the time
    await sweep();
    expect([signaller.digestWoken, await incidents(id)]).toEqual([1, ['digestLate']]);
  });

  it('sets aside a file whose process died between receiving and committing it, and no other', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-sweep-'));
    const files = createDiskUploads(dataDir, db.clock);
    const receive = (name: string) => files.receive(name, oneChunk(name));
    const [kept, lost] = [await receive('a.txt'), await receive('b.txt')];
    const { id, assignmentIds } = await aRunningCampaign(db, { bodies: 1, tasks: 1 });
    await db.dataSource.query(
      `with handed as (insert into submission (id, assignment_id, campaign_id, note, submitted_at, submitted_by, recorded_at)
         values (gen_random_uuid(), $1, $2, '', $3, '{}', $3) returning id)
       insert into attachment (id, campaign_id, submission_id, file_name, media_type, size_bytes, sha256, storage_key, created_at)
       select gen_random_uuid(), $2, id, 'a.txt', 'text/plain', 5, $4, $5, $3 from handed`,
      [assignmentIds[0]?.[0], id, new Date(db.clock.now()), kept.sha256, kept.storageKey],
    );
    db.clock.set(Date.now() + HOUR_MS / 2);
    await sweepFiles({ uow: db.uow, clock: db.clock, logger, files });
    expect(existsSync(join(dataDir, lost.storageKey))).toBe(true);
    db.clock.set(Date.now() + 2 * HOUR_MS);
    await sweepFiles({ uow: db.uow, clock: db.clock, logger, files });
    const where = [kept, lost].map((file) => existsSync(join(dataDir, file.storageKey)));
    expect([...where, readdirSync(join(dataDir, 'uploads/set-aside')).length]).toEqual([
      true,
      false,
      1,
    ]);
    expect(await db.dataSource.query('select kind from incident')).toEqual([
      { kind: 'uploadOrphaned' },
    ]);
    rmSync(dataDir, { recursive: true });
  });

  it('takes mails back from a worker that died: tried once more, then uncertain for good', async () => {
    const { id } = await aRunningCampaign(db, { bodies: 1 });
    signaller.running.add(id);
    const claim = () =>
      db.uow.run((tx) =>
        tx.notices.claim({
          count: 1,
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
      expect(await claim()).toHaveLength(1);
      db.clock.advance(60_000);
      await db.uow.run((tx) => tx.notices.expireLeases(db.clock.wallNow(), db.clock.now()));
      expect(await stateOf()).toBe(expected);
    }
  });
});
