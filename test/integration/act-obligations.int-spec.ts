import { jest } from '@jest/globals';
import pg from 'pg';
import {
  acknowledgeDispatch,
  advanceCampaign,
  changeDueDate,
  declineDispatch,
  lockPeriod,
  reinstateDispatch,
} from '#application';
import { localDate } from '#domain';
import {
  type BuiltCampaign,
  type TestDatabase,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
  violatedBy,
} from '#testing';

const MONDAY = '2025-12-01T01:30:00Z'; // 08:30 in Viet Nam
const OPENS = '2025-12-02T01:00:00Z';
const AFTER_OPENING = '2025-12-02T01:31:00Z';
const PAST_DUE = '2026-01-05T01:00:00Z';
const why = { reason: 'Không thuộc thẩm quyền' };

const contactOf = (bodyId: string) => aPrincipal('contactPoint', bodyId);
const coordinatorOf = (campaign: BuiltCampaign) => aPrincipal('coordinator', campaign.issuer.id);

describe('acts and the obligations of a body', () => {
  let db: TestDatabase;
  let campaign: BuiltCampaign;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    db.clock.set(MONDAY);
    campaign = await aRunningCampaign(db, { bodies: 2, tasks: 2, reportOpensAt: OPENS });
  });

  const advance = async (at: string) => {
    db.clock.set(at);
    await advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
  };
  const first = 0;
  const bodyId = () => campaign.recipients[first]!.id;
  const decline = () =>
    db.uow.run((tx) =>
      declineDispatch(tx, contactOf(bodyId()), {
        dispatchId: campaign.dispatchIds[first]!,
        ...{ ...why, suggestedBody: null },
      }),
    );
  const reinstate = () =>
    db.uow.run((tx) =>
      reinstateDispatch(tx, coordinatorOf(campaign), {
        dispatchId: campaign.dispatchIds[first]!,
        reason: 'Thuộc thẩm quyền theo phân công',
      }),
    );
  const rows = (sql: string): Promise<readonly Record<string, unknown>[]> =>
    db.dataSource.query(sql, [campaign.id, bodyId()]);
  const openKinds = async () =>
    (
      await rows(
        'select kind from obligation where campaign_id = $1 and body_id = $2 and closed_at is null order by kind',
      )
    ).map((row) => row['kind']);
  const violated = async () => violatedBy(db);

  it('a body that refuses while its report is open is asked for it again once the document is given back', async () => {
    await advance(AFTER_OPENING);
    await decline();
    expect(await openKinds()).toEqual(['decide']);
    await reinstate();
    expect(await openKinds()).toEqual(['acknowledge', 'complete', 'complete', 'report']);
    await advance(PAST_DUE);
    const told = await rows(
      `select distinct n.body_id from notification n join obligation o on o.id = n.obligation_id
       where o.campaign_id = $1 and o.kind = 'report' and o.closed_at is null and n.template = 'overdue' and $2 <> ''`,
    );
    expect(told).toHaveLength(2);
  });

  it('a body that had refused when a period opened gets its report when the document is given back', async () => {
    await decline();
    await advance(AFTER_OPENING);
    expect(
      await rows('select id from period_report where campaign_id = $1 and body_id = $2'),
    ).toEqual([]);
    await reinstate();
    expect(
      await rows('select state from period_report where campaign_id = $1 and body_id = $2'),
    ).toEqual([{ state: 'open' }]);
    expect(await openKinds()).toEqual(['acknowledge', 'complete', 'complete', 'report']);
  });

  it('a period locked while a body had refused asks it for nothing when it is back', async () => {
    await advance(AFTER_OPENING);
    await decline();
    const [period] = await rows("select id from report_period where campaign_id = $1 and $2 <> ''");
    const locked = await db.uow.run((tx) =>
      lockPeriod(tx, coordinatorOf(campaign), {
        campaignId: campaign.id,
        periodId: String(period!['id']),
      }),
    );
    expect(locked.missing).toBe(1);
    await reinstate();
    expect(await openKinds()).toEqual(['acknowledge', 'complete', 'complete']);
  });

  it('a document given back has no answer any more, and the journal replays to its rows', async () => {
    await decline();
    const answer = await reinstate();
    expect(answer).toMatchObject({ state: 'delivered', answeredAt: null, answeredBy: null });
    expect(
      await rows(
        'select answered_at, answered_by, decline_reason from dispatch where campaign_id = $1 and body_id = $2',
      ),
    ).toEqual([{ answered_at: null, answered_by: null, decline_reason: null }]);
    const events = await rows(
      `select type from event e join dispatch d on d.id = e.dispatch_id where d.campaign_id = $1 and d.body_id = $2 order by seq`,
    );
    expect(events.map((row) => row['type']).slice(1)).toEqual([
      'dispatchDeclined',
      'assignmentDeclined',
      'assignmentDeclined',
      'dispatchReinstated',
      'assignmentReinstated',
      'assignmentReinstated',
    ]);
    expect(await violated()).toEqual([]);
  });

  it('an urgent document given back is to be acknowledged as fast as one newly sent', async () => {
    campaign = await aRunningCampaign(db, { bodies: 1, tasks: 1, urgency: 'KHAN' });
    await decline();
    await reinstate();
    expect(
      await rows(
        `select due_at from obligation where campaign_id = $1 and body_id = $2 and kind = 'acknowledge' and closed_at is null`,
      ),
    ).toEqual([{ due_at: new Date('2025-12-01T03:30:00Z') }]);
  });

  const moveTo = (on: string, bodyIdOrAll: string | null = null) =>
    db.uow.run((tx) =>
      changeDueDate(tx, coordinatorOf(campaign), {
        campaignId: campaign.id,
        taskId: campaign.taskIds[0]!,
        bodyId: bodyIdOrAll,
        bodyCodes: null,
        dueOn: localDate(on),
        time: '17:00',
        reason: 'Rà soát',
      }),
    );
  const changeMails = () =>
    rows(
      `select to_email from message where campaign_id = $1 and template = 'changed' and $2 <> ''`,
    );

  it('a date moved to where it is changes nothing and tells nobody', async () => {
    campaign = await aRunningCampaign(db, { bodies: 3, tasks: 1, dueAt: ['2026-04-15T10:00:00Z'] });
    const versions = () =>
      rows(`select version from assignment where campaign_id = $1 and $2 <> '' group by version`);
    const before = await versions();
    expect(await moveTo('2026-04-15')).toMatchObject({ changed: 0 });
    expect([await versions(), await changeMails()]).toEqual([before, []]);
  });

  it('a date moved for all leaves alone the bodies that have it already', async () => {
    campaign = await aRunningCampaign(db, { bodies: 3, tasks: 1, dueAt: ['2026-04-15T10:00:00Z'] });
    await moveTo('2026-05-20', bodyId());
    expect(await moveTo('2026-05-20')).toMatchObject({ changed: 2 });
    expect(await changeMails()).toHaveLength(3);
  });

  it('an act on many bodies is pages of statements, never a statement a body', async () => {
    const statementsFor = async (bodies: number) => {
      campaign = await aRunningCampaign(db, { bodies, tasks: 1, dueAt: ['2026-04-15T10:00:00Z'] });
      const counted = countStatements();
      expect(await moveTo('2026-05-20')).toMatchObject({ changed: bodies });
      return counted();
    };
    expect(await statementsFor(900)).toBe(await statementsFor(90));
  });

  it('an acknowledgement closes what it answers, in the statement that records it', async () => {
    const counted = countStatements();
    await db.uow.run((tx) =>
      acknowledgeDispatch(tx, contactOf(bodyId()), { dispatchId: campaign.dispatchIds[first]! }),
    );
    expect(counted()).toBeLessThanOrEqual(4); // begin, lock, save, commit
    expect(await openKinds()).toEqual(['complete', 'complete']);
  });

  it.each([
    [
      'a duty that was forgotten',
      `update obligation set closed_at = opened_at, closed_as = 'declined'
      where campaign_id = $1 and body_id = $2 and kind = 'complete'`,
      'thiếu nghĩa vụ complete',
    ],
    [
      'a duty nobody has',
      `update dispatch set state = 'acknowledged' where campaign_id = $1 and body_id = $2`,
      'thừa nghĩa vụ acknowledge',
    ],
    [
      'a report that was never opened',
      `delete from period_report where campaign_id = $1 and body_id = $2`,
      'thiếu báo cáo của kỳ',
    ],
  ])('verify names %s', async (_what, harm, said) => {
    await advance(AFTER_OPENING);
    const saying = async () =>
      (await violated()).flatMap((check) => check.violations).filter((one) => one.includes(said));
    const before = await saying();
    await rows(harm);
    expect((await saying()).length).toBeGreaterThan(before.length);
  });
});

/** Statements sent by all connections of this process until the answer is asked for. */
function countStatements(): () => number {
  const counted = jest.spyOn(pg.Client.prototype, 'query');
  return () => {
    const { length } = counted.mock.calls;
    counted.mockRestore();
    return length;
  };
}
