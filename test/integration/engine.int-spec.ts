import { randomUUID } from 'node:crypto';
import { createAdvanceActivities, createLaunchActivities } from '#activities';
import {
  acknowledgeDispatch,
  advanceCampaign,
  assignPage,
  composeDigests,
  declineDispatch,
  releaseCampaign,
  runOnce,
  type Principal,
} from '#application';
import {
  aPrincipal,
  createTestDatabase,
  launchedChain,
  type TestDatabase,
  violatedBy,
} from '#testing';

const LAUNCHED = '2025-03-10T01:30:00Z'; // Monday 08:30 in Viet Nam
const PAGE = 4;

interface Seeded {
  readonly campaignId: string;
  readonly bodies: readonly string[];
  readonly pages: number;
}

describe('the engine on PostgreSQL', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase(LAUNCHED);
  });
  afterAll(() => db.drop());
  beforeEach(() => db.clock.set(LAUNCHED));

  it('writes a page once, however often it is asked to', async () => {
    const { campaignId } = await launching(db, 6);
    await assignPage(db.uow, { campaignId, page: 0 });
    await assignPage(db.uow, { campaignId, page: 0 });
    expect(await count(db, 'dispatch', campaignId)).toBe(PAGE);
    expect(await count(db, 'assignment', campaignId)).toBe(PAGE * 2);
    expect(await count(db, 'obligation', campaignId)).toBe(PAGE * 3);
    expect(await count(db, 'message', campaignId)).toBe(PAGE);
    expect(await count(db, 'notification', campaignId)).toBe(PAGE);
  });

  it('keeps everything invisible and every mail locked until the release', async () => {
    const { campaignId, pages } = await launching(db, 3);
    for (let page = 0; page < pages; page += 1) await assignPage(db.uow, { campaignId, page });
    const [dispatch] = await ids(db, 'dispatch', campaignId);
    expect(await db.uow.run((tx) => tx.dispatches.lock(dispatch!))).toBeNull();
    expect(await claimOf(db, campaignId)).toBeNull();
    await releaseCampaign(db.uow, campaignId);
    await releaseCampaign(db.uow, campaignId);
    expect(await db.uow.run((tx) => tx.dispatches.lock(dispatch!))).toMatchObject({
      state: 'delivered',
    });
    expect(await claimOf(db, campaignId)).toMatchObject({ template: 'newWork' });
  });

  it('reminds late bodies once, at the step that applies, and records what was overtaken', async () => {
    const { campaignId } = await launched(db, 3);
    db.clock.set('2025-03-24T01:00:00Z'); // ten working days later: both reminders are overtaken by the list
    const first = await advanceCampaign(db.uow, { campaignId, asOf: db.clock.now() });
    const again = await advanceCampaign(db.uow, { campaignId, asOf: db.clock.now() });
    const told = await rows(
      db,
      `select template, fate from notification where campaign_id = $1 and step_no > 1`,
      [campaignId],
    );
    const byTemplate = (template: string, fate: string | null) =>
      told.filter((row) => row['template'] === template && row['fate'] === fate).length;
    expect([
      byTemplate('acknowledgementReminder', 'SUPERSEDED'),
      byTemplate('acknowledgementEscalation', 'SUPERSEDED'),
    ]).toEqual([3, 3]);
    expect(byTemplate('unacknowledgedList', null)).toBe(3);
    expect(again).toEqual(first);
    expect(first.phase).toBe('running');
    expect(first.waitMs).toBeGreaterThan(1_000);
  });

  it('never reminds of what was done: the pump suppresses it', async () => {
    const { campaignId } = await launched(db, 1);
    const [dispatchId] = await ids(db, 'dispatch', campaignId);
    const principal = await recipientOf(db, dispatchId!);
    await act(db, principal, (request) =>
      runOnce(db.uow, request, acknowledgeDispatch, { dispatchId: dispatchId! }),
    );
    const claimed = await claimOf(db, campaignId);
    expect(claimed).not.toBeNull();
    expect(await db.uow.run((tx) => tx.notices.contentsOf([claimed!]))).toEqual([
      { standing: 'over' },
    ]);
  });

  it('writes to the head alone, and leaves the coordinator a line of the morning', async () => {
    const { campaignId } = await launched(db, 1);
    db.clock.set('2025-03-13T01:00:00Z'); // three working days after the acknowledgement was due
    await advanceCampaign(db.uow, { campaignId, asOf: db.clock.now() });
    const told = await rows(
      db,
      `select n.recipient, m.to_email from notification n left join message m on m.id = n.message_id
       where n.campaign_id = $1 and n.template = 'acknowledgementEscalation' order by 1`,
      [campaignId],
    );
    expect(told).toEqual([
      { recipient: 'dieuphoi@engine.test', to_email: null },
      { recipient: 'head-0@engine.test', to_email: 'head-0@engine.test' },
    ]);
  });

  it('lets only urgent mail leave in quiet hours, however long other mail has waited', async () => {
    const { campaignId } = await launched(db, 1);
    const now = Date.parse('2025-03-10T13:00:00Z'); // 20:00 in Viet Nam
    const wanted = {
      ...{ count: 1, workerId: 'test', domain: 'engine.test' },
      ...{ now, wallNow: now, leaseUntilWall: now + 60_000 },
    };
    expect(await db.uow.run((tx) => tx.notices.claim({ ...wanted, which: 'urgent' }))).toEqual([]);
    await db.dataSource.query('update message set urgent = true where campaign_id = $1', [
      campaignId,
    ]);
    expect(
      await db.uow.run((tx) => tx.notices.claim({ ...wanted, which: 'urgent' })),
    ).toMatchObject([{ campaignId }]);
  });

  it('answers an acknowledgement again with the first answer, and writes one event', async () => {
    const { campaignId } = await launched(db, 1);
    const [dispatchId] = await ids(db, 'dispatch', campaignId);
    const principal = await recipientOf(db, dispatchId!);
    const key = randomUUID();
    const send = () =>
      runOnce(db.uow, { principal, route: 'ack', key, fingerprint: 'f' }, acknowledgeDispatch, {
        dispatchId: dispatchId!,
      });
    const [first, second] = [await send(), await send()];
    expect(second).toEqual({ value: first.value, replayed: true });
    await expect(
      runOnce(db.uow, { principal, route: 'ack', key, fingerprint: 'other' }, acknowledgeDispatch, {
        dispatchId: dispatchId!,
      }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const events = await rows(db, `select type from event where dispatch_id = $1 order by seq`, [
      dispatchId,
    ]);
    expect(events.map((event) => event['type'])).toEqual([
      'dispatchDelivered',
      'dispatchAcknowledged',
    ]);
  });

  it('turns a refusal into a decision the coordinator owes, told at once', async () => {
    const { campaignId } = await launched(db, 1);
    const [dispatchId] = await ids(db, 'dispatch', campaignId);
    const principal = await recipientOf(db, dispatchId!);
    await expect(
      act(db, principal, (request) =>
        runOnce(db.uow, request, declineDispatch, {
          ...{ dispatchId: dispatchId!, reason: ' ', suggestedBody: null },
        }),
      ),
    ).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await act(db, principal, (request) =>
      runOnce(db.uow, request, declineDispatch, {
        dispatchId: dispatchId!,
        reason: 'Không quản lý lĩnh vực này',
        suggestedBody: 'Sở Y tế',
      }),
    );
    const open = await rows(
      db,
      `select kind from obligation where campaign_id = $1 and closed_at is null`,
      [campaignId],
    );
    expect(open.map((row) => row['kind'])).toEqual(['decide']);
    const mails = await rows(
      db,
      `select template, to_email from message where campaign_id = $1 and template = 'declined'`,
      [campaignId],
    );
    expect(mails).toEqual([{ template: 'declined', to_email: 'dieuphoi@engine.test' }]);
  });

  it('sets a row aside that cannot be planned, and goes on with the rest', async () => {
    const { campaignId } = await launched(db, 3);
    await db.dataSource.query(
      `update obligation set policy_version = 999 where id = (select id from obligation where campaign_id = $1 and kind = 'acknowledge' order by id limit 1)`,
      [campaignId],
    );
    await db.dataSource.query(
      `update message set state = 'SENT', sent_at = composed_at where campaign_id = $1`,
      [campaignId],
    );
    db.clock.set('2025-03-12T01:00:00Z');
    await advanceCampaign(db.uow, { campaignId, asOf: db.clock.now() });
    const quarantined = await rows(
      db,
      `select id from obligation where campaign_id = $1 and quarantined_at is not null`,
      [campaignId],
    );
    const incidents = await rows(db, `select kind from incident where campaign_id = $1`, [
      campaignId,
    ]);
    const reminded = await rows(
      db,
      `select id from notification where campaign_id = $1 and template = 'acknowledgementReminder' and fate is null`,
      [campaignId],
    );
    expect([quarantined.length, incidents.map((row) => row['kind']), reminded.length]).toEqual([
      1,
      ['rowQuarantined'],
      2,
    ]);
    await db.uow.run((tx) => tx.obligations.settle(String(quarantined[0]?.['id']), 'dropped'));
  });

  it('composes one digest a recipient in the morning and none twice', async () => {
    const { campaignId } = await launched(db, 2);
    db.clock.set('2025-03-18T00:30:00Z'); // Tuesday 07:30, five working days after the acknowledgement was due
    await composeDigests(db.uow, db.clock.now());
    await composeDigests(db.uow, db.clock.now());
    const digests = await rows(
      db,
      `select m.to_email, count(n.id)::int as lines from message m join notification n on n.message_id = m.id
       where m.template = 'campaignDigest' and n.campaign_id = $1 group by m.id, m.to_email`,
      [campaignId],
    );
    expect(digests).toEqual([{ to_email: 'dieuphoi@engine.test', lines: 2 }]);
  });

  it('keeps its invariants, and notices when someone rewrites the journal', async () => {
    expect(await violatedBy(db)).toEqual([]);
    await expect(db.dataSource.query(`update event set type = 'dispatchDeclined'`)).rejects.toThrow(
      /permission denied/,
    );
    const { campaignId } = await launched(db, 1);
    const [dispatchId] = await ids(db, 'dispatch', campaignId);
    await db.dataSource.query(`update dispatch set event_hash = 'x' where id = $1`, [dispatchId]);
    const broken = await violatedBy(db);
    expect(broken.find((check) => check.id === 'I7')).toMatchObject({ status: 'violated' });
  });

  it('tells the coordinator once that nothing is open, and goes on waiting', async () => {
    const { campaignId } = await launched(db, 1);
    const told = () =>
      db.dataSource.query<{ recipient: string }[]>(
        `select recipient from notification where campaign_id = $1 and template = 'nothingOpen'`,
        [campaignId],
      );
    const look = () => advanceCampaign(db.uow, { campaignId, asOf: db.clock.now() });
    await look();
    expect(await told()).toEqual([]);
    await db.dataSource.query(
      `update obligation set closed_at = $2, closed_as = 'done' where campaign_id = $1`,
      [campaignId, new Date(db.clock.now())],
    );
    for (const _twice of [1, 2]) {
      expect(await look()).toMatchObject({
        phase: 'running',
        label: 'Không còn việc đến hạn, chờ điều phối kết thúc đợt',
      });
    }
    expect(await told()).toEqual([{ recipient: 'dieuphoi@engine.test' }]);
    // Work that is opened and done again ends in another quiet time.
    await db.dataSource.query(
      `update obligation set closed_at = closed_at + interval '1 day' where campaign_id = $1`,
      [campaignId],
    );
    await look();
    expect(await told()).toHaveLength(2);
  });

  it('offers its activities with the offset of a demo clock', async () => {
    const { campaignId } = await launched(db, 1);
    const launch = createLaunchActivities({ uow: db.uow });
    expect(await launch.describeLaunch({ campaignId })).toEqual({ phase: 'released', pages: 1 });
    expect(Object.keys(createAdvanceActivities({ uow: db.uow, clockOffsetMs: () => 0 }))).toEqual([
      'advance',
    ]);
  });
});

async function launching(db: TestDatabase, bodies: number): Promise<Seeded> {
  const issuer = randomUUID();
  const campaignId = randomUUID();
  const person = randomUUID();
  const now = new Date(LAUNCHED);
  const insertBody = (id: string) =>
    db.dataSource.query(
      `insert into body (id, code, name, name_folded, kind, created_at, updated_at) values ($1, $2, $2, $2, 'union', $3, $3)`,
      [id, id.slice(0, 13), now],
    );
  await insertBody(issuer);
  await db.dataSource.query(
    `insert into person (id, email, display_name, created_at, updated_at) values ($1, $2, 'Điều phối', $3, $3)
     on conflict (email) do nothing`,
    [person, 'dieuphoi@engine.test', now],
  );
  await db.dataSource.query(
    `insert into membership (id, person_id, body_id, role, created_at)
     select gen_random_uuid(), id, $1, 'coordinator', $2 from person where email = 'dieuphoi@engine.test'`,
    [issuer, now],
  );
  const ids = Array.from({ length: bodies }, () => randomUUID()).sort();
  const pages = Math.ceil(bodies / PAGE);
  await db.dataSource.query(
    `insert into campaign (id, issuer_body_id, state, document_type, number, symbol, subject, issued_on, signer_name, draft,
       policy_version, calendar_version, launched_at, page_count, recipient_count, created_by, created_at, updated_at)
     values ($1, $2, 'launching', 'KH', '470', $6, 'Kế hoạch thử', '2025-03-07', 'Chủ tịch', '{}',
             (select policy_version from instance), 1, $3, $4, $5, '{}', $3, $3)`,
    [campaignId, issuer, now, pages, bodies, `KH-${campaignId.slice(0, 8)}`],
  );
  await launchedChain(db, campaignId);
  for (const [index, body] of ids.entries()) {
    await insertBody(body);
    for (const kind of ['contactPoint', 'head']) {
      await db.dataSource.query(
        `insert into contact_point (id, body_id, kind, email, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)`,
        [randomUUID(), body, kind, `${kind}-${index}@engine.test`, now],
      );
    }
    await db.dataSource.query(
      `insert into campaign_recipient (campaign_id, body_id, page_no, set_nos) values ($1, $2, $3, '{1}')`,
      [campaignId, body, Math.floor(index / PAGE)],
    );
  }
  for (const [position, dueAt] of [
    [0, new Date('2025-06-30T10:00:00Z')],
    [1, null],
  ] as const) {
    const task = randomUUID();
    await db.dataSource.query(
      `insert into task (id, campaign_id, position, ordinal, title, nature, due_at, support_due_at)
       values ($1, $2, $3, $4, 'Việc', $5, $6, $6)`,
      [
        task,
        campaignId,
        position,
        String(position + 1),
        dueAt === null ? 'standing' : 'finite',
        dueAt,
      ],
    );
    await db.dataSource.query(
      `insert into task_assignee (task_id, set_no, role) values ($1, 1, 'lead')`,
      [task],
    );
  }
  return { campaignId, bodies: ids, pages };
}

async function launched(db: TestDatabase, bodies: number): Promise<Seeded> {
  const seeded = await launching(db, bodies);
  for (let page = 0; page < seeded.pages; page += 1)
    await assignPage(db.uow, { campaignId: seeded.campaignId, page });
  await releaseCampaign(db.uow, seeded.campaignId);
  return seeded;
}

const rows = (
  db: TestDatabase,
  sql: string,
  params: readonly unknown[],
): Promise<Record<string, unknown>[]> => db.dataSource.query(sql, [...params]);

async function count(db: TestDatabase, table: string, campaignId: string): Promise<number> {
  return (await rows(db, `select id from ${table} where campaign_id = $1`, [campaignId])).length;
}

async function ids(db: TestDatabase, table: string, campaignId: string): Promise<string[]> {
  return (
    await rows(db, `select id from ${table} where campaign_id = $1 order by id`, [campaignId])
  ).map((row) => String(row['id']));
}

/** Claims until it meets a message of this campaign: specs of one file share the database. */
async function claimOf(db: TestDatabase, campaignId: string, template = 'newWork') {
  for (;;) {
    const [claimed = null] = await db.uow.run((tx) =>
      tx.notices.claim({
        count: 1,
        workerId: 'test',
        domain: 'engine.test',
        now: db.clock.now(),
        wallNow: db.clock.now(),
        leaseUntilWall: db.clock.now() + 60_000,
        which: 'all',
      }),
    );
    if (claimed === null || (claimed.campaignId === campaignId && claimed.template === template))
      return claimed;
  }
}

async function recipientOf(db: TestDatabase, dispatchId: string): Promise<Principal> {
  const [row] = await rows(db, 'select body_id from dispatch where id = $1', [dispatchId]);
  return aPrincipal('contactPoint', String(row!['body_id']));
}

const act = <T>(
  db: TestDatabase,
  principal: Principal,
  work: (request: {
    principal: Principal;
    route: string;
    key: string;
    fingerprint: string;
  }) => Promise<T>,
): Promise<T> => work({ principal, route: 'test', key: randomUUID(), fingerprint: 'f' });
