import type { DataSource } from 'typeorm';
import {
  advanceCampaign,
  ApplicationError,
  readAssignment,
  readDispatch,
  readLinkPage,
  type Principal,
  type Transaction,
  type UnitOfWork,
} from '#application';
import { createDataSource, createUnitOfWork } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import { drainMail } from '#platform/delivery';
import { aPrincipal, aRunningCampaign, createTestDatabase, type BuiltCampaign } from '#testing';
import { deliveryOf, startMailRoad, type MailRoad } from './mail-fixture.js';
import {
  OF_DISPATCH,
  OF_REPORT,
  OF_WORK,
  handingOverTo,
  type Row,
  type Tries,
} from './offers/tries.js';

const MONDAY = '2025-12-01T01:30:00Z'; // 08:30 in Viet Nam
const OPENS = '2025-12-02T01:00:00Z';
const REMINDED = '2025-12-03T00:31:00Z';
/** Tables that grow with every campaign. Bodies do not: whom an office may name is found by walking its directory. */
const GROWING = [
  ...['dispatch', 'assignment', 'submission', 'attachment', 'exchange', 'period_report'],
  ...['obligation', 'notification', 'message', 'event', 'idempotency_key', 'contact_point'],
];

/** Many more than the rows that concern one body. */
const BODIES = 400;
const FEW = 100;
/** Entries of rows that have moved on count until they are cleared away. */
const FEW_A_MAIL = 200;

/** Takes back what an act has done. */
class Undo extends Error {}

describe('an act, a page or a mail of one body', () => {
  let db: Awaited<ReturnType<typeof createTestDatabase>>;
  let campaign: BuiltCampaign;
  let session: DataSource;
  let uow: UnitOfWork;
  let road: MailRoad;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
    campaign = await aRunningCampaign(db, {
      ...{ bodies: BODIES, tasks: 2, standing: true, reportOpensAt: OPENS },
    });
    // One connection: what it has read is told before its next question.
    session = createDataSource({ url: db.url, poolSize: 1, applicationName: 'test' });
    await session.initialize();
    uow = createUnitOfWork(session, { clock: db.clock, ids: uuidIds, digest: canonicalDigest });
    await session.query('select analyze_engine_tables()');
    road = await startMailRoad(db);
  });
  afterAll(async () => {
    await road.stop();
    await session.destroy();
    await db.drop();
  });

  async function rowsRead(): Promise<ReadonlyMap<string, number>> {
    await session.query('select pg_stat_force_next_flush()');
    const rows: readonly { table: string; read: string }[] = await session.query(
      `select t.relname as table, t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0) as read
       from pg_stat_user_tables t left join pg_stat_user_indexes i on i.relid = t.relid
       where t.relname = any($1) group by t.relid, t.relname, t.seq_tup_read`,
      [GROWING],
    );
    return new Map(rows.map((row) => [row.table, Number(row.read)]));
  }

  /** Tables of which `work` read more rows than concern one body: for want of an index, most often. */
  async function muchReadBy(work: () => Promise<unknown>, few = FEW): Promise<readonly string[]> {
    const before = await rowsRead();
    await work();
    const after = await rowsRead();
    return GROWING.map((table) => ({ table, read: after.get(table)! - before.get(table)! }))
      .filter(({ read }) => read > few)
      .map(({ table, read }) => `${table}: ${read}`);
  }

  /** Whether it was done; a refusal has looked for its rows as well. */
  async function undone(act: (tx: Transaction) => Promise<unknown>): Promise<boolean> {
    try {
      return await uow.run(async (tx) => {
        await act(tx);
        throw new Undo();
      });
    } catch (error) {
      if (error instanceof Undo) return true;
      if (error instanceof ApplicationError) return false;
      throw error;
    }
  }

  async function triedIn(
    table: string,
    id: string,
    states: readonly string[],
    acts: Tries,
  ): Promise<Record<string, readonly string[]>> {
    const people: readonly Principal[] = [
      aPrincipal('contactPoint', campaign.recipients[0]!.id),
      aPrincipal('coordinator', campaign.issuer.id),
    ];
    const found: Record<string, readonly string[]> = {};
    const done = new Set<string>();
    for (const state of states) {
      await session.query(`update ${table} set state = $2 where id = $1`, [id, state]);
      const [row] = await session.query<Row[]>(
        `select id, version as "expectedVersion" from ${table} where id = $1`,
        [id],
      );
      for (const [name, act] of Object.entries(acts))
        for (const by of people) {
          const tryIt = async () => {
            if (await undone((tx) => act(tx, by, row!))) done.add(name);
          };
          const once = await muchReadBy(tryIt);
          // What the server itself read meanwhile, or a plan made between two analyses, is not there again.
          const tables = once.length === 0 ? once : await muchReadBy(tryIt);
          if (tables.length > 0) found[`${name} (${state})`] = tables;
        }
    }
    expect([...done].sort()).toEqual(Object.keys(acts).sort());
    return found;
  }

  it('finds every row through an index: the acts', async () => {
    const [dispatchId] = campaign.dispatchIds;
    const [assignmentId] = campaign.assignmentIds[0]!;
    const handing = handingOverTo(campaign.recipients[2]!.code);
    const ofDispatch = { ...OF_DISPATCH, transfer: handing.dispatch };
    const ofWork = { ...OF_WORK, transfer: handing.work };
    expect({
      ...(await triedIn('dispatch', dispatchId!, ['declined', 'delivered'], ofDispatch)),
      ...(await triedIn(
        'assignment',
        assignmentId!,
        ['declined', 'submitted', 'assigned'],
        ofWork,
      )),
    }).toEqual({});
  });

  it('finds every row through an index: a report, from its opening to its acceptance', async () => {
    db.clock.set(OPENS);
    const wake = () => advanceCampaign(uow, { campaignId: campaign.id, asOf: db.clock.now() });
    await wake();
    const [report] = await session.query<{ id: string }[]>(
      'select id from period_report where dispatch_id = $1',
      [campaign.dispatchIds[0]],
    );
    expect(await triedIn('period_report', report!.id, ['submitted', 'open'], OF_REPORT)).toEqual(
      {},
    );
  });

  it('finds every row through an index: the pages', async () => {
    const coordinator = aPrincipal('coordinator', campaign.issuer.id);
    const [dispatchId] = campaign.dispatchIds;
    const link: Principal = {
      ...{ kind: 'mailLink', id: dispatchId!, label: 'link', memberships: [] },
      dispatchId: dispatchId!,
    };
    const pages: Record<string, (tx: Transaction) => Promise<unknown>> = {
      dispatch: (tx) => readDispatch(tx, coordinator, { dispatchId: dispatchId! }),
      assignment: (tx) =>
        readAssignment(tx, coordinator, { assignmentId: campaign.assignmentIds[0]![0]! }),
      link: (tx) => readLinkPage(tx, link, { dispatchId: dispatchId! }),
    };
    const found: Record<string, readonly string[]> = {};
    for (const [name, page] of Object.entries(pages))
      found[name] = await muchReadBy(() => uow.look(page));
    expect(found).toEqual({ dispatch: [], assignment: [], link: [] });
  });

  it('finds every row through an index: its mails', async () => {
    db.clock.set(REMINDED);
    const delivery = deliveryOf({ ...db, uow }, road.sender);
    expect(await muchReadBy(() => drainMail(delivery), BODIES * FEW_A_MAIL)).toEqual([]);
    expect((await road.sent()).length).toBe(2 * BODIES);
  });
});
