import {
  advanceCampaign,
  ApplicationError,
  createDraft,
  readAssignment,
  readBoard,
  readCampaign,
  readDispatch,
  readExchanges,
  readLinkPage,
  readMilestones,
  readReport,
  type BoardView,
  type MilestoneDetail,
  type Principal,
  type Transaction,
} from '#application';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  goesOn,
  PERIOD_STATES,
  REPORT_STATES,
  type CampaignState,
  type DispatchState,
  type ExchangeKind,
  type Offer,
} from '#domain';
import {
  aBody,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
  type BuiltCampaign,
  type TestDatabase,
} from '#testing';
import { Everybody, type Compared, type Read } from './compare.js';
import {
  OF_CAMPAIGN,
  OF_DISPATCH,
  OF_EXPLANATION,
  OF_EXTENSION,
  OF_MILESTONE,
  OF_QUESTION,
  OF_REPORT,
  OF_WORK,
  replacingBy,
  addingTo,
  handingOverTo,
  ofWhole,
  type Tries,
} from './tries.js';

const MONDAY = '2025-12-01T01:30:00Z'; // 08:30 in Viet Nam
const OPENS = '2025-12-02T01:00:00Z';
const AFTER_OPENING = '2025-12-02T01:31:00Z';

describe('what a person is offered on a row', () => {
  let db: TestDatabase;
  let campaign: BuiltCampaign;
  let everybody: Everybody;
  let dispatchId: string;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
    campaign = await aRunningCampaign(db, {
      ...{ tasks: 2, dueAt: ['2025-06-30T10:00:00Z', null], standing: true },
      reportOpensAt: OPENS,
    });
    dispatchId = campaign.dispatchIds[0]!;
    db.clock.set(AFTER_OPENING);
    await advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
    everybody = new Everybody(db, campaign);
  });
  afterAll(() => db.drop());

  const query = <Found>(sql: string, params: readonly unknown[]): Promise<Found[]> =>
    db.dataSource.query(sql, [...params]);
  const place = async (campaignState: CampaignState, dispatchState: DispatchState) => {
    await query('update campaign set state = $2 where id = $1', [campaign.id, campaignState]);
    await query('update dispatch set state = $2 where id = $1', [dispatchId, dispatchState]);
  };

  const handingOver = () => handingOverTo(campaign.recipients[2]!.code);
  const ofDispatch = (): Tries => ({ ...OF_DISPATCH, transfer: handingOver().dispatch });
  const ofWork = (): Tries => ({ ...OF_WORK, transfer: handingOver().work });

  /** A mail's link shows work on its page. */
  const readWork: Read = async (tx, by, id) => {
    if (by.kind !== 'mailLink') return readAssignment(tx, by, { assignmentId: id });
    const { dispatch } = await readLinkPage(tx, by, { dispatchId });
    const row = dispatch.tasks.find(({ assignmentId }) => assignmentId === id);
    return row ?? Promise.reject(new ApplicationError('NOT_FOUND'));
  };

  it('is on a dispatch what is done, in every state, for everybody', async () => {
    const read: Read = (tx, by, id) => readDispatch(tx, by, { dispatchId: id });
    let done = 0;
    for (const onPaper of [false, true]) {
      await query('update dispatch set on_paper = $2 where id = $1', [dispatchId, onPaper]);
      for (const state of DISPATCH_STATES) {
        await place('running', state);
        done += await everybody.tries({
          ...{ on: 'dispatch', versioned: { table: 'dispatch', id: dispatchId } },
          ...{ id: dispatchId, read, acts: ofDispatch() },
        });
      }
    }
    expect(done).toBeGreaterThan(20);
  }, 120_000);

  it('is on work what is done, in every state, for everybody', async () => {
    const [finite, standing] = campaign.assignmentIds[0]!;
    const places = [
      ...DISPATCH_STATES.map((state) => ['running', state, finite!] as const),
      ['running', 'acknowledged', standing!],
    ] as const;
    let done = 0;
    for (const [campaignState, dispatchState, id] of places) {
      await place(campaignState, dispatchState);
      for (const state of ASSIGNMENT_STATES) {
        await query('update assignment set state = $2 where id = $1', [id, state]);
        done += await everybody.tries({
          ...{ on: 'work', versioned: { table: 'assignment', id } },
          ...{ id, read: readWork, acts: ofWork() },
        });
      }
    }
    expect(done).toBeGreaterThan(50);
  }, 240_000);

  it('is on a period report what is done, in every state, for everybody', async () => {
    const read: Read = (tx, by, id) => readReport(tx, by, { reportId: id });
    const [found] = await query<{ id: string }>(
      'select id from period_report where dispatch_id = $1',
      [dispatchId],
    );
    const { id } = found!;
    let done = 0;
    for (const dispatchState of DISPATCH_STATES) {
      await place('running', dispatchState);
      for (const state of REPORT_STATES) {
        await query('update period_report set state = $2 where id = $1', [id, state]);
        done += await everybody.tries({
          ...{ on: 'report', versioned: { table: 'period_report', id } },
          ...{ id, read, acts: OF_REPORT },
        });
      }
    }
    expect(done).toBeGreaterThan(20);
  }, 240_000);

  it('is on a campaign what is done, in every state, for everybody', async () => {
    const read: Read = (tx, by, id) => readCampaign(tx, by, { campaignId: id });
    const { code } = await aBody(db, { parentId: campaign.issuer.id });
    const addRecipients = addingTo(code, campaign.taskIds[0]!);
    const draft = await db.uow.run((tx) =>
      createDraft(tx, aPrincipal('coordinator', campaign.issuer.id), {
        ...{ from: 'hand', issuer: campaign.issuer.code, subject: 'Văn bản mới' },
      }),
    );
    const replace = replacingBy(draft.id, campaign.taskIds);
    const compared: Compared = {
      ...{ on: 'campaign', versioned: { table: 'campaign', id: campaign.id } },
      ...{ id: campaign.id, read, acts: { ...OF_CAMPAIGN, addRecipients, replace } },
    };
    await query('update campaign set launched_at = $2 where id = $1', [
      campaign.id,
      new Date(db.clock.now()),
    ]);
    let done = 0;
    for (const state of CAMPAIGN_STATES) {
      await place(state, 'delivered');
      done += await everybody.tries(compared);
    }
    // Twenty acts are open over all states, to the coordinator and to who is both.
    expect(done).toBe(40);
    await query(`update campaign set launched_at = launched_at - interval '1 day' where id = $1`, [
      campaign.id,
    ]);
    await place('launch_failed', 'delivered');
    expect(await everybody.tries(compared)).toBe(2);
  }, 120_000);

  it('is on what was asked what is done, in every state, for everybody', async () => {
    const [assignmentId] = campaign.assignmentIds[0]!;
    const read: Read = async (tx, by, id) => {
      const of = { campaignId: campaign.id, state: null };
      const seen = [];
      for (const kind of [null, 'milestone'] as const) {
        const filter = { ...of, kind };
        seen.push(...(await readExchanges(tx, by, { filter, after: null, limit: 9 })).rows);
      }
      return seen.find((one) => one.id === id) ?? Promise.reject(new ApplicationError('NOT_FOUND'));
    };
    const kinds = [
      ['question', OF_QUESTION],
      ['extension', OF_EXTENSION],
      ['explanation', OF_EXPLANATION],
      ['milestone', OF_MILESTONE],
    ] as const;
    let done = 0;
    for (const [kind, acts] of kinds) {
      const id = await asked(kind, assignmentId!);
      for (const dispatchState of DISPATCH_STATES)
        for (const workState of ['in_progress', 'submitted'] as const) {
          await place('running', dispatchState);
          await query('update assignment set state = $2 where id = $1', [assignmentId, workState]);
          done += await everybody.tries({
            ...{ on: 'exchange', versioned: { table: 'dispatch', id: dispatchId } },
            ...{ id, read, acts },
          });
        }
      await place('running', 'acknowledged');
      await query(
        `update exchange set state = case kind when 'milestone' then 'reached' else 'answered' end, answered_at = asked_at, answered_by = asked_by where id = $1`,
        [id],
      );
      await everybody.tries({
        ...{ on: 'exchange', versioned: { table: 'dispatch', id: dispatchId } },
        ...{ id, read, acts },
      });
    }
    expect(done).toBeGreaterThan(20);
  }, 240_000);

  it('is on what belongs to a whole campaign what is done, for everybody, whatever its state', async () => {
    await place('running', 'acknowledged');
    const { id: campaignId } = campaign;
    const rows = await wholeRows();
    const period = rows.find(({ kind }) => kind === 'period')!.id;
    const counts = async (only?: string): Promise<number> => {
      let count = 0;
      for (const { kind, id, of } of rows.filter((one) => only === undefined || one.kind === only))
        count += await everybody.tries({
          on: kind === 'period' ? 'period' : 'campaign',
          versioned: { table: 'campaign', id: campaignId },
          ...{ id, acts: acts[kind] },
          read: async (tx, by) => of(await boardOf(tx, by)).find((one) => one.id === id)!,
        });
      return count;
    };
    const acts = ofWhole(campaignId);
    const boardOf = async (tx: Transaction, by: Principal): Promise<WholeView> => ({
      ...(await readBoard(tx, by, { campaignId, asOf: null, after: null, print: null, limit: 5 })),
      milestones: await readMilestones(tx, by, { campaignId }),
    });
    await query(`update period_report set state = 'open' where period_id = $1`, [period]);
    for (const state of CAMPAIGN_STATES) {
      await place(state, 'acknowledged');
      // Ten acts while it goes on; once it is over a mail is sent again, what was set aside given up, reports drawn together.
      const acts = goesOn(state) ? 10 : state === 'closed' || state === 'recalled' ? 3 : 0;
      expect([state, await counts()]).toEqual([state, 2 * acts]);
    }
    await place('running', 'acknowledged');
    for (const state of PERIOD_STATES.filter((one) => one !== 'open')) {
      await query('update report_period set state = $2 where id = $1', [period, state]);
      expect([state, await counts('period')]).toEqual([state, state === 'locked' ? 2 : 0]);
    }
    await query(`update report_period set state = 'open' where id = $1`, [period]);
    await query(`update period_report set state = 'submitted' where period_id = $1`, [period]);
    await query(`update report_series set ended_at = now(), ended_by = '1/KH'`, []);
    expect([await counts('period'), await counts('series')]).toEqual([2, 0]);
  }, 240_000);

  it('is nothing on any row under a campaign that does not go on, and every act says so', async () => {
    const [assignmentId] = campaign.assignmentIds[0]!;
    const [report] = await query<{ id: string }>(
      'select id from period_report where dispatch_id = $1',
      [dispatchId],
    );
    await query(`update assignment set state = 'in_progress' where id = $1`, [assignmentId]);
    await query(`update period_report set state = 'open' where id = $1`, [report!.id]);
    await query('delete from exchange', []);
    const rows: readonly Compared[] = [
      {
        ...{ on: 'dispatch', versioned: { table: 'dispatch', id: dispatchId }, id: dispatchId },
        read: (tx, by, id) => readDispatch(tx, by, { dispatchId: id }),
        acts: ofDispatch(),
      },
      {
        ...{ on: 'work', versioned: { table: 'assignment', id: assignmentId! } },
        ...{ id: assignmentId!, acts: ofWork() },
        read: readWork,
      },
      {
        ...{ on: 'report', versioned: { table: 'period_report', id: report!.id }, id: report!.id },
        read: (tx, by, id) => readReport(tx, by, { reportId: id }),
        acts: OF_REPORT,
      },
    ];
    const done: Record<string, readonly number[]> = {};
    for (const state of CAMPAIGN_STATES) {
      await place(state, 'opened');
      const counts: number[] = [];
      for (const row of rows) counts.push(await everybody.tries(row));
      done[state] = counts;
    }
    const goes = CAMPAIGN_STATES.filter(goesOn).map((state) => [state, done[state]]);
    expect(Object.fromEntries(goes)).toEqual({ running: done['running'], paused: done['running'] });
    expect(done['running']!.every((count) => count > 2)).toBe(true);
    const others = CAMPAIGN_STATES.filter((state) => !goesOn(state));
    expect(others.map((state) => done[state])).toEqual(others.map(() => [0, 0, 0]));
  }, 240_000);

  /** One row of each kind, and where the board shows them. */
  async function wholeRows() {
    await query(`update message set state = 'FAILED', last_error = '550' where dispatch_id = $1`, [
      dispatchId,
    ]);
    const [obligation] = await query<{ id: string }>(
      `insert into incident (id, campaign_id, kind, subject_id, detail, occurred_at, recorded_at)
       select gen_random_uuid(), campaign_id, 'rowQuarantined', id, 'không tính được bước', opened_at, opened_at
       from obligation where campaign_id = $1 limit 1 returning subject_id as id`,
      [campaign.id],
    );
    await query('update obligation set quarantined_at = opened_at where id = $1', [obligation!.id]);
    await query(
      `insert into milestone (id, campaign_id, task_id, text, due_at, created_at)
       select gen_random_uuid(), campaign_id, id, 'có dự thảo', now(), now() from task where campaign_id = $1 limit 1`,
      [campaign.id],
    );
    const [ids] = await query<Record<Whole, string>>(
      `select (select id from task where campaign_id = $1 limit 1) as task,
              (select id from milestone where campaign_id = $1 and text = 'có dự thảo' limit 1) as milestone,
              (select id from report_series where campaign_id = $1 limit 1) as series,
              (select id from report_period where campaign_id = $1 and state = 'open' limit 1) as period,
              (select id from message where dispatch_id = $2 and state = 'FAILED' limit 1) as mail,
              (select id from incident where campaign_id = $1 and kind = 'rowQuarantined') as incident`,
      [campaign.id, dispatchId],
    );
    const shown: Readonly<Record<Whole, (board: WholeView) => readonly Shown[]>> = {
      task: (board) => board.campaign.tasks,
      milestone: (board) => board.milestones,
      series: (board) => board.campaign.series,
      period: (board) => board.campaign.periods,
      mail: (board) => board.health.troubledMessages,
      incident: (board) => board.health.incidents,
    };
    return WHOLE.map((kind) => ({ kind, id: ids![kind], of: shown[kind] }));
  }

  /** Something asked about a piece of work, which waits. */
  async function asked(kind: ExchangeKind, assignmentId: string): Promise<string> {
    const [found] = await query<{ id: string }>(
      `with milestone as (
         insert into milestone (id, campaign_id, task_id, text, due_at, created_at)
         select gen_random_uuid(), $1, task_id, 'hỏi', now(), now() from assignment where id = $3 and $4 = 'milestone'
         returning id)
       insert into exchange (id, campaign_id, dispatch_id, assignment_id, kind, state, text, asked_at, asked_by,
                             due_at, wanted_due_at, milestone_id)
       select gen_random_uuid(), $1, $2, $3, $4, 'asked', 'hỏi', now(), '{"kind":"system","id":"x","label":"x"}',
              case when $4 in ('explanation', 'milestone') then now() end, case when $4 = 'extension' then now() end,
              (select id from milestone)
       returning id`,
      [campaign.id, dispatchId, assignmentId, kind],
    );
    return found!.id;
  }
});

const WHOLE = ['task', 'milestone', 'series', 'period', 'mail', 'incident'] as const;
type Whole = (typeof WHOLE)[number];
type WholeView = BoardView & { readonly milestones: readonly MilestoneDetail[] };
interface Shown {
  readonly id: string;
  readonly offers: readonly Offer<string>[];
}
