import pg from 'pg';
import { createLaunchActivities } from '#activities';
import {
  ApplicationError,
  advanceCampaign,
  composeDigests,
  type Transaction,
  type UnitOfWork,
} from '#application';
import { HOUR_MS, localDateOf } from '#domain';
import {
  aLaunchingCampaign,
  aRunningCampaign,
  createTestDatabase,
  type TestDatabase,
} from '#testing';

const LAUNCHED = '2025-03-10T01:30:00Z'; // Monday 08:30 in Viet Nam
const TUESDAY_DIGEST = '2025-03-18T00:30:00Z'; // five working days after the acknowledgement was due

describe('the engine in trouble', () => {
  let db: TestDatabase;
  const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
    db.dataSource.query<Row[]>(sql, [...params]);
  const told = async (campaignId: string, fate: string | null) => {
    const found = await rows<{ template: string }>(
      `select template from notification where campaign_id = $1 and step_no > 1 and fate is not distinct from $2
       group by template order by template`,
      [campaignId, fate],
    );
    return found.map((row) => row.template);
  };
  const digests = () =>
    rows<{ leaves: Date }>(
      `select not_before as leaves from message where template in ('dailyDigest', 'campaignDigest')`,
    );
  const incidents = (campaignId: string) =>
    rows<{ kind: string; detail: string }>(
      'select kind, detail from incident where campaign_id = $1',
      [campaignId],
    );

  beforeEach(async () => {
    db = await createTestDatabase(LAUNCHED);
  });
  afterEach(() => db.drop());

  describe('a wake that could not run when it was due', () => {
    it('tells only the step that applies when it runs', async () => {
      const { id } = await aRunningCampaign(db, { bodies: 1 });
      const due = Date.parse('2025-03-12T01:00:00Z'); // the first reminder
      db.clock.set('2025-03-24T01:00:00Z');
      await advanceCampaign(db.uow, { campaignId: id, asOf: due });
      expect(await told(id, null)).toEqual(['unacknowledgedList']);
      expect(await told(id, 'SUPERSEDED')).toEqual([
        'acknowledgementEscalation',
        'acknowledgementReminder',
        'unacknowledgedList',
      ]);
    });

    it('waits from when it ends, not from when it was due', async () => {
      const { id } = await aRunningCampaign(db, { bodies: 1 });
      const punctual = await advanceCampaign(db.uow, { campaignId: id, asOf: db.clock.now() });
      db.clock.advance(HOUR_MS);
      const late = await advanceCampaign(db.uow, {
        campaignId: id,
        asOf: db.clock.now() - HOUR_MS,
      });
      expect(punctual.waitMs - late.waitMs).toBe(HOUR_MS);
    });
  });

  describe('the morning digest', () => {
    it.each([
      ['14:00', '2025-03-18T07:00:00Z', 17.5],
      ['16:59', '2025-03-18T09:59:00Z', 14.5 + 1 / 60],
    ])('is made up at %s of the day it missed, and the next comes at 07:30', async (...row) => {
      const [, back, hours] = row;
      await aRunningCampaign(db, { bodies: 2 });
      db.clock.set(back);
      const outcome = await composeDigests(db.uow, Date.parse(TUESDAY_DIGEST));
      expect(await digests()).toEqual([{ leaves: new Date(back) }]);
      expect(outcome.waitMs).toBeCloseTo(hours * HOUR_MS, 0);
    });

    it('is told the next morning under that morning’s date when the office had closed', async () => {
      await aRunningCampaign(db, { bodies: 2 });
      db.clock.set('2025-03-18T11:00:00Z');
      const outcome = await composeDigests(db.uow, Date.parse(TUESDAY_DIGEST));
      expect([await digests(), outcome.waitMs]).toEqual([[], 13.5 * HOUR_MS]);
      db.clock.advance(outcome.waitMs);
      await composeDigests(db.uow, db.clock.now());
      expect((await digests()).map(({ leaves }) => localDateOf(leaves.getTime()))).toEqual([
        '2025-03-19',
      ]);
    });

    it('goes out though one campaign cannot be advanced at all', async () => {
      const broken = await aRunningCampaign(db, { bodies: 1 });
      const healthy = await aRunningCampaign(db, { bodies: 2 });
      await refuseUpdates(db, 'obligation', broken.id);
      db.clock.set(TUESDAY_DIGEST);
      await composeDigests(db.uow, db.clock.now());
      expect(await incidents(broken.id)).toContainEqual(
        expect.objectContaining({ kind: 'advanceFailed' }),
      );
      const to = await rows<{ to_email: string }>(
        `select to_email from message where template in ('dailyDigest', 'campaignDigest')`,
      );
      expect(to).toEqual([{ to_email: healthy.coordinatorEmail }]);
    });
  });

  it('sets a report period aside that cannot be followed by a next, and reminds of the rest', async () => {
    const opens = { bodies: 2, reportOpensAt: '2025-03-10T23:30:00Z' };
    const broken = await aRunningCampaign(db, opens);
    const healthy = await aRunningCampaign(db, opens);
    await rows(`update report_period set period_key = '2025-XX' where campaign_id = $1`, [
      broken.id,
    ]);
    db.clock.set(TUESDAY_DIGEST);
    for (const { id } of [broken, healthy]) {
      const look = () => advanceCampaign(db.uow, { campaignId: id, asOf: db.clock.now() });
      expect(await look()).toMatchObject({ phase: 'running' });
      expect((await look()).waitMs).toBeGreaterThan(1_000);
      expect(await told(id, null)).toContain('unacknowledgedList');
    }
    const reports = await rows<{ campaign_id: string }>(
      'select distinct campaign_id from period_report',
    );
    expect(reports).toEqual([{ campaign_id: healthy.id }]);
    expect(await incidents(broken.id)).toEqual([
      { kind: 'periodQuarantined', detail: expect.stringContaining('Tổng kết năm 2025') as string },
    ]);
    expect(await incidents(healthy.id)).toEqual([]);
  });

  describe('a launch page', () => {
    const failing = (errors: readonly Error[]): { uow: UnitOfWork; tries: () => number } => {
      let tries = 0;
      const takePage = async (): Promise<boolean> => {
        const error = errors[tries];
        tries += 1;
        if (error !== undefined) throw error;
        return false;
      };
      const run = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
        db.uow.run((tx) => {
          const campaigns = Object.assign(Object.create(tx.campaigns) as object, { takePage });
          return work(
            new Proxy(tx, {
              get: (real, key) =>
                key === 'campaigns' ? campaigns : (Reflect.get(real, key) as unknown),
            }),
          );
        });
      return { uow: { run, look: run }, tries: () => tries };
    };
    const assign = async (errors: readonly Error[]) => {
      const { id } = await aLaunchingCampaign(db, { bodies: 1 });
      const { uow, tries } = failing(errors);
      const activities = createLaunchActivities({ uow });
      const outcome = await activities
        .assignPage({ campaignId: id, page: 0 })
        .catch((e: unknown) => e);
      return { outcome, tries: tries() };
    };
    const own = new Error('this page is wrong');

    it('is tried again without limit in an outage: the failure stays retryable and costs no try', async () => {
      const away = new ApplicationError('SERVICE_UNAVAILABLE');
      const { outcome, tries } = await assign([own, own, away]);
      expect([outcome, tries]).toEqual([away, 3]);
    });

    it('fails for good when it fails three times while the database takes other writes', async () => {
      const { outcome, tries } = await assign([own, own, own]);
      expect(outcome).toMatchObject({ nonRetryable: true, message: 'this page is wrong' });
      expect(tries).toBe(3);
    });

    it('gets over what happens once', async () => {
      expect(await assign([own])).toEqual({ outcome: undefined, tries: 2 });
    });
  });

  it('launches from the rows when its run believes to have launched already', async () => {
    const { id } = await aLaunchingCampaign(db, { bodies: 3 });
    const outcome = await advanceCampaign(db.uow, { campaignId: id, asOf: db.clock.now() });
    expect(outcome.phase).toBe('running');
    const [state] = await rows<{ state: string; dispatches: string }>(
      `select state, (select count(*) from dispatch where campaign_id = $1) as dispatches from campaign where id = $1`,
      [id],
    );
    expect(state).toEqual({ state: 'running', dispatches: '3' });
  });
});

/** As the schema's owner: every update of the campaign's rows fails, also that which would set one aside. */
async function refuseUpdates(db: TestDatabase, table: string, campaignId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query(`create function refuse() returns trigger language plpgsql as
    $$ begin if old.campaign_id = '${campaignId}' then raise exception 'refused'; end if; return new; end $$`);
  await owner.query(
    `create trigger refuse before update on ${table} for each row execute function refuse()`,
  );
  await owner.end();
}
