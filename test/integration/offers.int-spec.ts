import {
  acceptReport,
  acceptWork,
  acknowledgeDispatch,
  advanceCampaign,
  ApplicationError,
  changeDueDate,
  closeCampaign,
  endReportSeries,
  lockPeriod,
  resendMessage,
  settleQuarantine,
  readBoard,
  declineAssignment,
  declineDispatch,
  discardLaunch,
  pauseCampaign,
  readAssignment,
  readCampaign,
  readDispatch,
  readLinkPage,
  readReport,
  recallCampaign,
  reinstateAssignment,
  reinstateDispatch,
  reportProgress,
  resumeCampaign,
  retryLaunch,
  returnReport,
  returnWork,
  saveReportDraft,
  submitReport,
  submitWork,
  type BoardView,
  type Principal,
  type Transaction,
} from '#application';
import {
  ASSIGNMENT_STATES,
  CAMPAIGN_STATES,
  DISPATCH_STATES,
  PERIOD_STATES,
  REPORT_STATES,
  type CampaignState,
  type DispatchState,
  type LocalDate,
  type LocalTime,
  type Offer,
} from '#domain';
import {
  aRunningCampaign,
  createTestDatabase,
  type BuiltCampaign,
  type TestDatabase,
} from '#testing';

const MONDAY = '2025-12-01T01:30:00Z'; // 08:30 in Viet Nam
const OPENS = '2025-12-02T01:00:00Z';
const AFTER_OPENING = '2025-12-02T01:31:00Z';
const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'TRANSITION_NOT_ALLOWED', 'PLAN_CHANGED'];
const why = { reason: 'lý do' };
const notOurs = { ...why, suggestedBody: null };
const content = {
  ...{ done: 'Đã làm', difficulties: '', proposals: '' },
  ...{ nothingToReport: false, figures: [] },
};

const SYSTEM: Principal = { kind: 'system', id: 'test', label: 'test', memberships: [] };

interface Row {
  readonly id: string;
  readonly expectedVersion: number;
}
type Try = (tx: Transaction, by: Principal, row: Row) => Promise<{ readonly version: number }>;
type Read = (
  tx: Transaction,
  by: Principal,
  id: string,
) => Promise<{ readonly offers: readonly Offer<string>[] }>;

/** Every act that can be offered, as the API runs it. */
const OF_DISPATCH: Readonly<Record<string, Try>> = {
  acknowledge: (tx, by, { id }) => acknowledgeDispatch(tx, by, { dispatchId: id }),
  decline: (tx, by, { id }) => declineDispatch(tx, by, { dispatchId: id, ...notOurs }),
  reinstate: (tx, by, { id }) => reinstateDispatch(tx, by, { dispatchId: id, ...why }),
};
const OF_WORK: Readonly<Record<string, Try>> = {
  reportProgress: (tx, by, { id, ...row }) =>
    reportProgress(tx, by, { assignmentId: id, progress: 'behind', note: null, ...row }),
  submit: (tx, by, { id, ...row }) =>
    submitWork(tx, by, { assignmentId: id, note: 'xong', files: [], ...row }),
  decline: (tx, by, { id }) => declineAssignment(tx, by, { assignmentId: id, ...notOurs }),
  accept: (tx, by, { id, ...row }) => acceptWork(tx, by, { assignmentId: id, note: null, ...row }),
  return: (tx, by, { id, ...row }) => returnWork(tx, by, { assignmentId: id, ...why, ...row }),
  reinstate: (tx, by, { id, ...row }) =>
    reinstateAssignment(tx, by, { assignmentId: id, ...why, ...row }),
  changeDueDate: (tx, by, { id, ...row }) => moveDue(tx, by, id, row.expectedVersion),
};
/** The date of one body's work is moved by its task; what is moved has another version. */
async function moveDue(tx: Transaction, by: Principal, id: string, version: number) {
  const { campaignId, taskId, bodyId } = await readAssignment(tx, SYSTEM, { assignmentId: id });
  const to = { dueOn: '2025-12-24' as LocalDate, time: '17:00' as LocalTime };
  const { changed } = await changeDueDate(tx, by, { campaignId, taskId, bodyId, ...to, ...why });
  return { version: version + changed };
}
const OF_REPORT: Readonly<Record<string, Try>> = {
  saveDraft: (tx, by, { id, ...row }) => saveReportDraft(tx, by, { reportId: id, content, ...row }),
  submit: (tx, by, { id, ...row }) =>
    submitReport(tx, by, { reportId: id, content, files: [], ...row }),
  accept: (tx, by, { id, ...row }) => acceptReport(tx, by, { reportId: id, reason: null, ...row }),
  return: (tx, by, { id, ...row }) => returnReport(tx, by, { reportId: id, ...why, ...row }),
};
/** A launch asks for a draft with its preview: it is tried with the drafts. */
const OF_CAMPAIGN: Readonly<Record<string, Try>> = {
  retryLaunch: (tx, by, { id }) => retryLaunch(tx, by, { campaignId: id }),
  discard: (tx, by, { id }) => discardLaunch(tx, by, { campaignId: id, ...why }),
  pause: (tx, by, { id, ...row }) => pauseCampaign(tx, by, { campaignId: id, ...why, ...row }),
  resume: (tx, by, { id, ...row }) => resumeCampaign(tx, by, { campaignId: id, ...why, ...row }),
  close: (tx, by, { id, ...row }) => closeCampaign(tx, by, { campaignId: id, ...why, ...row }),
  recall: (tx, by, { id, ...row }) => recallCampaign(tx, by, { campaignId: id, ...why, ...row }),
};

/** Acts on what belongs to a whole campaign: no versions, so what was done is one more. */
const done = async (act: Promise<unknown>, { expectedVersion }: Row) => {
  await act;
  return { version: expectedVersion + 1 };
};

/** Takes back whatever an act that was allowed has done. */
class Undo extends Error {}

describe('what a person is offered on a row', () => {
  let db: TestDatabase;
  let campaign: BuiltCampaign;
  let people: Readonly<Record<string, Principal>>;
  let dispatchId: string;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
    campaign = await aRunningCampaign(db, { tasks: 2, standing: true, reportOpensAt: OPENS });
    dispatchId = campaign.dispatchIds[0]!;
    db.clock.set(AFTER_OPENING);
    await advanceCampaign(db.uow, { campaignId: campaign.id, asOf: db.clock.now() });
    people = everybody(campaign);
  });
  afterAll(() => db.drop());

  const query = <Found>(sql: string, params: readonly unknown[]): Promise<Found[]> =>
    db.dataSource.query(sql, [...params]);
  const place = async (campaignState: CampaignState, dispatchState: DispatchState) => {
    await query('update campaign set state = $2 where id = $1', [campaign.id, campaignState]);
    await query('update dispatch set state = $2 where id = $1', [dispatchId, dispatchState]);
  };

  /** Whether the act did something; a refusal and an answer of before are none. */
  async function does(act: Try, by: Principal, row: Row): Promise<boolean> {
    let version = row.expectedVersion;
    try {
      await db.uow.run(async (tx) => {
        ({ version } = await act(tx, by, row));
        throw new Undo();
      });
    } catch (error) {
      if (error instanceof ApplicationError && REFUSALS.includes(error.code)) return false;
      if (!(error instanceof Undo)) throw error;
    }
    return version > row.expectedVersion;
  }

  /** To whom it is not even shown, nothing is offered. */
  async function offeredTo(read: Read, by: Principal, id: string): Promise<readonly string[]> {
    try {
      const { offers } = await db.uow.look((tx) => read(tx, by, id));
      return offers.flatMap((one) => (one.offered ? [one.act] : []));
    } catch (error) {
      if (error instanceof ApplicationError && error.code === 'NOT_FOUND') return [];
      throw error;
    }
  }

  /** Everybody tries every act on the row as it stands. @returns how many were done, so that none is no success. */
  async function compare(
    table: string,
    id: string,
    read: Read,
    acts: Readonly<Record<string, Try>>,
    shownAs = id,
  ): Promise<number> {
    const [found] = await query<{ version: number }>(`select version from ${table} where id = $1`, [
      id,
    ]);
    const row = { id, expectedVersion: found!.version };
    let count = 0;
    for (const [who, by] of Object.entries(people)) {
      const offered = await offeredTo(read, by, shownAs);
      const done: string[] = [];
      for (const [act, attempt] of Object.entries(acts))
        if (await does(attempt, by, row)) done.push(act);
      expect([who, done]).toEqual([who, offered.filter((act) => act in acts)]);
      count += done.length;
    }
    return count;
  }

  it('is on a dispatch what is done, in every state, for everybody', async () => {
    const read: Read = (tx, by, id) => readDispatch(tx, by, { dispatchId: id });
    let done = 0;
    for (const onPaper of [false, true]) {
      await query('update dispatch set on_paper = $2 where id = $1', [dispatchId, onPaper]);
      for (const campaignState of ['running', 'paused', 'closed'] as const)
        for (const state of DISPATCH_STATES) {
          await place(campaignState, state);
          done += await compare('dispatch', dispatchId, read, OF_DISPATCH);
        }
    }
    expect(done).toBeGreaterThan(20);
  }, 120_000);

  it('is on work what is done, in every state, for everybody', async () => {
    const read: Read = async (tx, by, id) => {
      if (by.kind !== 'mailLink') return readAssignment(tx, by, { assignmentId: id });
      const { declinable } = await readLinkPage(tx, by, { dispatchId });
      const isShown = declinable.some(({ assignmentId }) => assignmentId === id);
      return { offers: isShown ? [{ act: 'decline', offered: true }] : [] };
    };
    const [finite, standing] = campaign.assignmentIds[0]!;
    const places = [
      ...DISPATCH_STATES.map((state) => ['running', state, finite!] as const),
      ['paused', 'opened', finite!],
      ['closed', 'acknowledged', finite!],
      ['running', 'acknowledged', standing!],
    ] as const;
    let done = 0;
    for (const [campaignState, dispatchState, id] of places) {
      await place(campaignState, dispatchState);
      for (const state of ASSIGNMENT_STATES) {
        await query('update assignment set state = $2 where id = $1', [id, state]);
        done += await compare('assignment', id, read, OF_WORK);
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
    const places = [
      ...DISPATCH_STATES.map((state) => ['running', state] as const),
      ['paused', 'opened'],
      ['closed', 'acknowledged'],
    ] as const;
    let done = 0;
    for (const [campaignState, dispatchState] of places) {
      await place(campaignState, dispatchState);
      for (const state of REPORT_STATES) {
        await query('update period_report set state = $2 where id = $1', [id, state]);
        done += await compare('period_report', id, read, OF_REPORT);
      }
    }
    expect(done).toBeGreaterThan(20);
  }, 240_000);

  it('is on a campaign what is done, in every state, for everybody', async () => {
    const read: Read = (tx, by, id) => readCampaign(tx, by, { campaignId: id });
    await query('update campaign set launched_at = $2 where id = $1', [
      campaign.id,
      new Date(db.clock.now()),
    ]);
    let done = 0;
    for (const state of CAMPAIGN_STATES) {
      await place(state, 'delivered');
      done += await compare('campaign', campaign.id, read, OF_CAMPAIGN);
    }
    // Eight acts are open over all states, to the coordinator and to who is both.
    expect(done).toBe(16);
    await query(`update campaign set launched_at = launched_at - interval '1 day' where id = $1`, [
      campaign.id,
    ]);
    await place('launch_failed', 'delivered');
    expect(await compare('campaign', campaign.id, read, OF_CAMPAIGN)).toBe(2);
  }, 120_000);

  it('is on what belongs to a whole campaign what is done, for everybody', async () => {
    await place('running', 'acknowledged');
    await query(`update message set state = 'FAILED', last_error = '550' where dispatch_id = $1`, [
      dispatchId,
    ]);
    const [row] = await query<{ id: string }>(
      `insert into incident (id, campaign_id, kind, subject_id, detail, occurred_at, recorded_at)
       select gen_random_uuid(), campaign_id, 'rowQuarantined', id, 'không tính được bước', opened_at, opened_at
       from obligation where campaign_id = $1 limit 1 returning subject_id as id`,
      [campaign.id],
    );
    await query('update obligation set quarantined_at = opened_at where id = $1', [row!.id]);
    const { id: campaignId } = campaign;
    const board = await db.uow.look((tx) => boardOf(tx, coordinator(), campaignId));
    const [task, series, period] = [
      board.campaign.tasks[0]!.id,
      board.campaign.series[0]!.id,
      board.campaign.periods.find(({ state }) => state === 'open')!.id,
    ];
    const [mail, incident] = [
      board.health.troubledMessages[0]!.id,
      board.health.incidents.find(({ kind }) => kind === 'rowQuarantined')!.id,
    ];
    const due = { bodyId: null, dueOn: '2025-12-24' as LocalDate, time: '17:00' as LocalTime };
    const end = { reference: '12/KH-LĐLĐ', effectiveOn: '2026-06-01' as LocalDate };
    const kinds: readonly (readonly [string, (found: BoardView) => readonly Offered[], Tries])[] = [
      [
        task,
        ({ campaign: { tasks } }) => tasks,
        {
          changeDueDate: (tx, by, at) =>
            done(changeDueDate(tx, by, { campaignId, taskId: task, ...due, ...why }), at),
        },
      ],
      [
        series,
        ({ campaign: { series: own } }) => own,
        {
          end: (tx, by, at) =>
            done(endReportSeries(tx, by, { campaignId, seriesId: series, ...end }), at),
        },
      ],
      [
        period,
        ({ campaign: { periods } }) => periods,
        {
          lock: (tx, by, at) => done(lockPeriod(tx, by, { campaignId, periodId: period }), at),
        },
      ],
      [
        mail,
        ({ health }) => health.troubledMessages,
        {
          resend: (tx, by, at) =>
            done(
              resendMessage(tx, by, { campaignId, messageId: mail, email: 'moi@demo.test' }),
              at,
            ),
        },
      ],
      [
        incident,
        ({ health }) => health.incidents,
        {
          retry: (tx, by, at) => done(settleQuarantine(tx, by, { ...settled, as: 'retried' }), at),
          drop: (tx, by, at) => done(settleQuarantine(tx, by, { ...settled, as: 'dropped' }), at),
        },
      ],
    ];
    const settled = { campaignId, incidentId: incident, ...why };
    const compareAll = async () => {
      let count = 0;
      for (const [id, rows, acts] of kinds) {
        const read: Read = async (tx, by) =>
          rows(await boardOf(tx, by, campaignId)).find((one) => one.id === id)!;
        count += await compare('campaign', campaignId, read, acts, id);
      }
      return count;
    };
    await query(`update period_report set state = 'open' where period_id = $1`, [period]);
    // Six acts, to the coordinator and to who is both.
    expect(await compareAll()).toBe(12);
    for (const state of PERIOD_STATES.filter((one) => one !== 'open')) {
      await query('update report_period set state = $2 where id = $1', [period, state]);
      expect(await compareAll()).toBe(10);
    }
    await query(`update report_period set state = 'open' where id = $1`, [period]);
    await query(`update period_report set state = 'submitted' where period_id = $1`, [period]);
    await query(`update report_series set ended_at = now(), ended_by = '1/KH' where id = $1`, [
      series,
    ]);
    expect(await compareAll()).toBe(8);
  }, 240_000);

  const coordinator = (): Principal => people['coordinator']!;
});

type Tries = Readonly<Record<string, Try>>;
type Offered = { readonly id: string; readonly offers: readonly Offer<string>[] };
const boardOf = (tx: Transaction, by: Principal, campaignId: string) =>
  readBoard(tx, by, { campaignId, asOf: null, after: null, print: null, limit: 5 });

/** One of each kind of those who may come to a row. */
function everybody({ issuer, recipients, dispatchIds }: BuiltCampaign): Record<string, Principal> {
  const person = (label: string, role: 'contactPoint' | 'coordinator' | 'leader', bodyId: string) =>
    ({ kind: 'person', id: label, label, memberships: [{ bodyId, role }] }) as const;
  const own = recipients[0]!.id;
  const both = [
    { bodyId: own, role: 'head' },
    { bodyId: issuer.id, role: 'coordinator' },
  ] as const;
  return {
    recipient: person('recipient', 'contactPoint', own),
    otherRecipient: person('other', 'contactPoint', recipients[1]!.id),
    coordinator: person('coordinator', 'coordinator', issuer.id),
    leader: person('leader', 'leader', issuer.id),
    both: { kind: 'person', id: 'both', label: 'both', memberships: both },
    link: {
      ...{ kind: 'mailLink', id: dispatchIds[0]!, label: 'link', memberships: [] },
      dispatchId: dispatchIds[0]!,
    },
  };
}
