import fc from 'fast-check';
import {
  ASSIGNMENT_STATES,
  boardRank,
  countedWork,
  DISPATCH_STATES,
  dispatchTotals,
  isLateWork,
  wasLateWork,
  owesWork,
  REPORT_STATES,
  reportTotals,
  sectionOfDispatch,
  sectionOfReport,
  sectionOfWork,
  WORK_SECTIONS,
  workTotals,
  dueSoonUntil,
  type AssignmentState,
  type CampaignState,
  type DispatchState,
  type ReportState,
  type TaskNature,
  type TaskRole,
} from '#domain';
import type { Principal } from '#application';
import { advanceCampaign } from '#application';
import {
  aRunningCampaign,
  createTestDatabase,
  type BuiltCampaign,
  type TestDatabase,
} from '#testing';

/** Around the edges of every band, of "trong 7 ngày" and of midnight in Viet Nam. */
const DUE = Date.parse('2025-03-10T10:00:00Z');
const DAY = 86_400_000;
const OFFSETS = [0, 1, 7 * 3_600_000 - 1, 7 * 3_600_000, DAY, 7 * DAY, 7 * DAY + 7 * 3_600_000];
const AROUND = [...OFFSETS, ...[-1, -8, 8, 30, 31, 120, 121].map((days) => days * DAY), -1];
const instant = fc.constantFrom(...AROUND).map((offset) => DUE + offset);
const maybe = fc.option(instant, { nil: null });
const ROLES: readonly TaskRole[] = ['lead', 'support', 'monitor', 'adviser'];
const STEERED: readonly CampaignState[] = ['running', 'paused', 'closed'];

const workRow = fc.record({
  state: fc.constantFrom(...ASSIGNMENT_STATES),
  role: fc.constantFrom(...ROLES),
  dueAt: maybe,
  submittedAt: maybe,
});
const reportRow = fc.record({
  state: fc.constantFrom(...REPORT_STATES),
  dueAt: instant,
  submittedAt: maybe,
  acceptedAt: maybe,
});

interface Work {
  readonly id: string;
  readonly dispatchId: string;
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
  readonly role: TaskRole;
  readonly nature: TaskNature;
  readonly dueAt: number | null;
  readonly submittedAt: number | null;
}

interface Report {
  readonly id: string;
  readonly state: ReportState;
  readonly dispatchState: DispatchState;
  readonly dueAt: number;
  readonly submittedAt: number | null;
  readonly acceptedAt: number | null;
}

const BODIES = 24;
const TASKS = 4;

describe('standing counted by the database', () => {
  let db: TestDatabase;
  let campaign: BuiltCampaign;
  let reader: Principal;
  beforeAll(async () => {
    db = await createTestDatabase('2024-06-10T01:30:00Z');
    campaign = await aRunningCampaign(db, {
      bodies: BODIES,
      tasks: TASKS,
      dueAt: ['2025-03-10T10:00:00Z', null],
      standing: true,
      reportOpensAt: '2024-06-11T01:00:00Z',
    });
    db.clock.set(Date.parse('2024-06-12T01:30:00Z'));
    await advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
    reader = {
      kind: 'person',
      id: 'reader',
      label: 'Người đọc',
      memberships: campaign.recipients.map(({ id }) => ({ bodyId: id, role: 'head' })),
    };
  });
  afterAll(() => db.drop());

  it('is the domain’s on random rows: totals, periods, board and every list of work', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(workRow, { minLength: BODIES * TASKS, maxLength: BODIES * TASKS }),
        fc.array(reportRow, { minLength: BODIES, maxLength: BODIES }),
        fc.array(fc.constantFrom(...DISPATCH_STATES), { minLength: BODIES, maxLength: BODIES }),
        fc.constantFrom(...STEERED),
        instant,
        async (work, reports, dispatches, state, asOf) => {
          await scatter(db, campaign, { work, reports, dispatches, state });
          expect(await counted(db, campaign.id, asOf)).toEqual(await recount(db, campaign, asOf));
          expect(await board(db, campaign.id, asOf)).toEqual(await boardOf(db, campaign, asOf));
          expect(await trend(db, campaign.id, asOf)).toEqual(await trendOf(db, campaign, asOf));
          expect(await listed(db, reader, asOf)).toEqual(await placed(db, campaign, asOf));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('leaves out what no body can see yet, and answers for every campaign asked for', async () => {
    const hidden = await aRunningCampaign(db, { bodies: 2 });
    await db.dataSource.query('update campaign set released_at = null where id = $1', [hidden.id]);
    const totals = await db.uow.run((tx) => tx.views.totals([hidden.id], db.clock.now()));
    expect(totals.get(hidden.id)).toMatchObject({
      dispatches: { bodies: 0 },
      work: { openInTime: 0 },
    });
  });
});

interface Scattered {
  readonly work: readonly {
    readonly state: string;
    readonly role: string;
    readonly dueAt: number | null;
    readonly submittedAt: number | null;
  }[];
  readonly reports: readonly {
    readonly state: string;
    readonly dueAt: number;
    readonly submittedAt: number | null;
    readonly acceptedAt: number | null;
  }[];
  readonly dispatches: readonly string[];
  readonly state: string;
}

const dates = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : new Date(value)));

async function scatter(
  db: TestDatabase,
  { id, dispatchIds, assignmentIds }: BuiltCampaign,
  { work, reports, dispatches, state }: Scattered,
): Promise<void> {
  const query = (sql: string, params: readonly unknown[]) =>
    db.dataSource.query<unknown>(sql, [...params]);
  await query('update campaign set state = $2 where id = $1', [id, state]);
  await query(
    `update dispatch d set state = u.state from unnest($1::uuid[], $2::text[]) u(id, state) where d.id = u.id`,
    [dispatchIds, dispatches],
  );
  await query(
    `update assignment a set state = u.state, role = u.role, due_at = u.due, submitted_at = u.submitted
     from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
       u(id, state, role, due, submitted) where a.id = u.id`,
    [
      assignmentIds.flat(),
      work.map((one) => one.state),
      work.map((one) => one.role),
      dates(work.map((one) => one.dueAt)),
      dates(work.map((one) => one.submittedAt)),
    ],
  );
  await query(
    `update period_report r set state = u.state, due_at = u.due, submitted_at = u.submitted, accepted_at = u.accepted
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
       u(id, state, due, submitted, accepted) where r.dispatch_id = u.id`,
    [
      dispatchIds,
      reports.map((one) => one.state),
      dates(reports.map((one) => one.dueAt)),
      dates(reports.map((one) => one.submittedAt)),
      dates(reports.map((one) => one.acceptedAt)),
    ],
  );
}

/** Instants around the one of the run: some before everything was handed in, some after. */
const instantsAround = (asOf: number): readonly number[] =>
  [-121, -31, -8, -1, 0].map((days) => asOf + days * DAY);

const trend = (db: TestDatabase, campaignId: string, asOf: number) =>
  db.uow.run((tx) => tx.views.lateTrend([campaignId], instantsAround(asOf)));

async function trendOf(db: TestDatabase, { id }: BuiltCampaign, asOf: number) {
  const work = await workOf(db, id);
  return instantsAround(asOf).map((then) => work.filter((one) => wasLateWork(one, then)).length);
}

const millis = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const workOf = (db: TestDatabase, campaignId: string): Promise<Work[]> =>
  db.dataSource.query(
    `select a.id, a.dispatch_id as "dispatchId", a.state, d.state as "dispatchState", a.role, t.nature,
            ${millis('a.due_at')} as "dueAt", ${millis('a.submitted_at')} as "submittedAt"
     from assignment a join task t on t.id = a.task_id join dispatch d on d.id = a.dispatch_id
     where a.campaign_id = $1`,
    [campaignId],
  );

const reportsOf = (db: TestDatabase, campaignId: string): Promise<Report[]> =>
  db.dataSource.query(
    `select r.id, r.state, d.state as "dispatchState", ${millis('r.due_at')} as "dueAt",
            ${millis('r.submitted_at')} as "submittedAt", ${millis('r.accepted_at')} as "acceptedAt"
     from period_report r join dispatch d on d.id = r.dispatch_id where r.campaign_id = $1`,
    [campaignId],
  );

const dispatchesOf = (
  db: TestDatabase,
  campaignId: string,
): Promise<{ id: string; state: DispatchState }[]> =>
  db.dataSource.query('select id, state from dispatch where campaign_id = $1', [campaignId]);

const stateOf = async (db: TestDatabase, campaignId: string): Promise<CampaignState> => {
  const [row]: { state: CampaignState }[] = await db.dataSource.query(
    'select state from campaign where id = $1',
    [campaignId],
  );
  return row!.state;
};

const PERIOD_COUNTS = [
  ...(['bodies', 'missing', 'submitted', 'returned', 'accepted', 'acceptedLate', 'late'] as const),
];

async function counted(db: TestDatabase, campaignId: string, asOf: number) {
  return db.uow.run(async (tx) => {
    const totals = await tx.views.totals([campaignId], asOf);
    const periods = await tx.views.periods([campaignId], asOf);
    const period = periods.get(campaignId)!.find((one) => one.state === 'open')!;
    const reports = Object.fromEntries(PERIOD_COUNTS.map((name) => [name, period[name]]));
    return { ...totals.get(campaignId), reports };
  });
}

async function recount(db: TestDatabase, { id }: BuiltCampaign, asOf: number) {
  const work = await workOf(db, id);
  const owed = work.filter((row) => owesWork(row.role));
  return {
    work: workTotals(owed.map((row) => countedWork(row, asOf))),
    dispatches: dispatchTotals((await dispatchesOf(db, id)).map((row) => row.state)),
    reports: reportTotals(await reportsOf(db, id), asOf),
  };
}

interface Placed {
  readonly rank: number;
  readonly late: number;
  readonly oldest: number | null;
}

async function board(
  db: TestDatabase,
  campaignId: string,
  asOf: number,
): Promise<ReadonlyMap<string, Placed>> {
  const { rows } = await db.uow.run((tx) => tx.views.boardRows(campaignId, asOf, null, BODIES));
  return new Map(
    rows.map((row) => [
      row.dispatchId,
      { rank: row.rank, late: row.late, oldest: row.oldestLateDueAt },
    ]),
  );
}

async function boardOf(
  db: TestDatabase,
  { id }: BuiltCampaign,
  asOf: number,
): Promise<ReadonlyMap<string, Placed>> {
  const work = await workOf(db, id);
  return new Map(
    (await dispatchesOf(db, id)).map((dispatch) => {
      const own = work.filter((row) => row.dispatchId === dispatch.id);
      const late = own.filter((row) => isLateWork(row, asOf));
      const oldest = late.length === 0 ? null : Math.min(...late.map((row) => row.dueAt!));
      const rank = boardRank(own, dispatch.state, asOf);
      return [dispatch.id, { rank, late: late.length, oldest }];
    }),
  );
}

async function listed(
  db: TestDatabase,
  reader: Principal,
  asOf: number,
): Promise<ReadonlyMap<string, string>> {
  const days = { asOf, soonUntil: dueSoonUntil(asOf) };
  return db.uow.run(async (tx) => {
    const filter = { section: null, campaignId: null };
    const { rows } = await tx.views.work(reader, days, filter, null, 1000);
    const counts = await tx.views.workCounts(reader, days, null);
    for (const section of WORK_SECTIONS) {
      expect(counts[section]).toBe(rows.filter((row) => row.section === section).length);
    }
    return new Map(rows.map((row) => [row.id, row.section]));
  });
}

async function placed(
  db: TestDatabase,
  { id }: BuiltCampaign,
  asOf: number,
): Promise<ReadonlyMap<string, string>> {
  const campaignState = await stateOf(db, id);
  const sections = [
    ...(await dispatchesOf(db, id)).map((row) => [
      row.id,
      sectionOfDispatch({ ...row, campaignState }),
    ]),
    ...(await workOf(db, id)).map((row) => [
      row.id,
      sectionOfWork({ ...row, campaignState }, asOf),
    ]),
    ...(await reportsOf(db, id)).map((row) => [
      row.id,
      sectionOfReport({ ...row, campaignState }, asOf),
    ]),
  ];
  return new Map(sections.filter((pair): pair is [string, string] => pair[1] !== null));
}
