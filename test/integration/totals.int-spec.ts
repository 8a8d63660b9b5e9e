import { ASSIGNMENT_STATES, overdueBand, type AssignmentState, type OverdueBand } from '#domain';
import { workStatus } from '#application';
import { aRunningCampaign, createTestDatabase, type TestDatabase } from '#testing';

interface Row {
  readonly state: AssignmentState;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly nature: string;
  readonly dispatch_state: string;
}

const BANDS: readonly OverdueBand[] = ['days1to7', 'days8to30', 'days31to120', 'over120days'];

describe('totals counted by the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase('2024-06-10T01:30:00Z');
  });
  afterAll(() => db.drop());

  it('equal a recount row by row through the domain’s own rules, at any instant', async () => {
    const campaign = await aRunningCampaign(db, {
      bodies: 120,
      tasks: 4,
      dueAt: ['2025-03-10T10:00:00Z', '2025-03-01T10:00:00Z', '2024-10-01T10:00:00Z', null],
      standing: true,
    });
    await scatter(db, campaign.id);
    for (const asOf of [
      '2025-03-10T10:00:00Z',
      '2025-03-10T10:00:01Z',
      '2025-03-17T17:00:00Z',
      '2025-07-20T01:00:00Z',
    ]) {
      const instant = Date.parse(asOf);
      const totals = await db.uow.run((tx) => tx.views.totals([campaign.id], instant));
      expect([asOf, totals.get(campaign.id)?.work]).toEqual([
        asOf,
        await recount(db, campaign.id, instant),
      ]);
    }
  });

  it('leave out what no body can see yet, and answer for every campaign asked for', async () => {
    const campaign = await aRunningCampaign(db, { bodies: 2 });
    await db.dataSource.query('update campaign set released_at = null where id = $1', [
      campaign.id,
    ]);
    const totals = await db.uow.run((tx) => tx.views.totals([campaign.id], db.clock.now()));
    expect(totals.get(campaign.id)).toMatchObject({
      dispatches: { bodies: 0 },
      work: { openInTime: 0 },
    });
  });
});

/** Every state, submissions before and after each date, some dispatches recalled: the same on every run. */
async function scatter(db: TestDatabase, campaignId: string): Promise<void> {
  const rows: { id: string; due_at: Date | null }[] = await db.dataSource.query(
    'select id, due_at from assignment where campaign_id = $1 order by id',
    [campaignId],
  );
  for (const [index, { id, due_at: due }] of rows.entries()) {
    const state = ASSIGNMENT_STATES[index % ASSIGNMENT_STATES.length]!;
    const handedIn = state === 'submitted' || state === 'done';
    const base = due?.getTime() ?? Date.parse('2025-01-01T00:00:00Z');
    const offsetDays = [-40, -1, 0, 0.01, 3, 7.5, 12, 31, 90, 121, 200][index % 11]!;
    const submittedAt = handedIn ? new Date(base + offsetDays * 86_400_000) : null;
    await db.dataSource.query('update assignment set state = $2, submitted_at = $3 where id = $1', [
      id,
      state,
      submittedAt,
    ]);
  }
  await db.dataSource.query(
    `update dispatch set state = 'recalled' where id in (select id from dispatch where campaign_id = $1 order by id limit 7)`,
    [campaignId],
  );
}

async function recount(db: TestDatabase, campaignId: string, asOf: number) {
  const rows: Row[] = await db.dataSource.query(
    `select a.state, a.due_at, a.submitted_at, t.nature, d.state as dispatch_state
     from assignment a join task t on t.id = a.task_id join dispatch d on d.id = a.dispatch_id where a.campaign_id = $1`,
    [campaignId],
  );
  const cells = {
    doneInTime: 0,
    doneLate: 0,
    openInTime: 0,
    openLate: 0,
    undatedOpen: 0,
    undatedDone: 0,
  };
  const beside = { standing: 0, awaitingConfirmation: 0, declined: 0, withdrawn: 0 };
  const lateBy = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<OverdueBand, number>;
  for (const row of rows) {
    const dueAt = row.due_at?.getTime() ?? null;
    const submittedAt = row.submitted_at?.getTime() ?? null;
    const status = workStatus({ state: row.state, dueAt, submittedAt }, asOf);
    const gone =
      row.dispatch_state === 'recalled' || row.state === 'transferred' || row.state === 'cancelled';
    if (gone) beside.withdrawn += 1;
    else if (row.state === 'declined') beside.declined += 1;
    else if (status === 'doneOnTime') cells.doneInTime += 1;
    else if (status === 'doneLate') cells.doneLate += 1;
    else if (status === 'overdue') {
      cells.openLate += 1;
      lateBy[overdueBand(dueAt!, submittedAt ?? asOf)!] += 1;
    } else if (status !== 'noDueDate') cells.openInTime += 1;
    else if (row.state === 'done') cells.undatedDone += 1;
    else if (row.nature === 'standing') beside.standing += 1;
    else cells.undatedOpen += 1;
    if (!gone && row.state === 'submitted') beside.awaitingConfirmation += 1;
  }
  return { ...cells, ...beside, lateBy };
}
