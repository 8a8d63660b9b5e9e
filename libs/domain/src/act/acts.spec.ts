import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ASSIGNMENT_STATES, type AssignmentState } from '../assignment/index.js';
import { DISPATCH_STATES, type DispatchState } from '../dispatch/index.js';
import type { ObligationKind } from '../obligation/index.js';
import type { TaskRole } from '../assignment/index.js';
import { REPORT_STATES, type ReportState } from '../report/index.js';
import { ok, refused } from '../shared/index.js';
import { decideAmend, type Amending } from './amend-acts.js';
import { CAMPAIGN_ACTS, CAMPAIGN_STATES, CAMPAIGN_TRANSITIONS } from '../campaign/index.js';
import { decideCampaignAct } from './campaign-acts.js';
import { decideCascaded } from './cascade-acts.js';
import type * as acts from './index.js';
import { EXCHANGE_KINDS, type ExchangeKind } from '../exchange/index.js';
import type { Decided, Decision, ExchangeFacts, NewWork, WorkFacts } from './decision.js';
import {
  decideAnswerQuestion,
  decideAsk,
  decideGiveExplanation,
  decideGrantExtension,
  decideRefuseExtension,
  decideRequestExplanation,
  decideRequestExtension,
} from './exchange-acts.js';
import { MOST_QUESTIONS_ASKED } from './may-ask.js';
import {
  decideDropMilestone,
  decideReachMilestone,
  decideSetMilestone,
  milestoneOfWork,
} from './milestone-acts.js';
import { decideNudge } from './nudge-acts.js';
import {
  decideAcknowledge,
  decideDecline,
  decideOpen,
  decideRecall,
  decideReinstate,
} from './dispatch-acts.js';
import {
  decideAcceptReport,
  decideLockReport,
  decideReturnReport,
  decideSaveDraft,
  decideSubmitReport,
} from './report-acts.js';
import {
  decideAccept,
  decideCancel,
  decideDeclineWork,
  decideMoveDue,
  decideProgress,
  decideReinstateWork,
  decideReturn,
  decideSubmit,
} from './work-acts.js';
import { decideReceive } from './receive-acts.js';
import { decideHandOver, decideHandOverAll } from './transfer-acts.js';

const NOW = Date.parse('2025-03-10T03:00:00Z');
const DUE = NOW + 864e5;
const why = { reason: 'lý do' };
const OTHER = { bodyId: 'b2', bodyName: 'Đơn vị khác' };
const handing = {
  ...why,
  to: OTHER,
  toDispatchId: 'd2',
  goesOn: new Map([['w', { assignmentId: 'w2', to: OTHER }]]),
};
const nothingGiven = {
  ...{ ...why, given: [], milestones: [], from: null },
  ...{ owedPeriods: [], acknowledgeBy: DUE },
};
const notOurs = { ...why, suggestedBody: 'Sở Y tế' };

/** One dispatch with one piece of work and one report: small enough to try everything on. */
interface World {
  readonly dispatch: DispatchState;
  readonly work: AssignmentState;
  readonly report: ReportState;
  readonly role: TaskRole;
  /** What was asked about the work and waits. */
  readonly asked: readonly ExchangeKind[];
}

const dispatchOf = (world: World) => ({ id: 'd', state: world.dispatch, version: 3 });
const workOf = (world: World): WorkFacts => ({
  id: 'w',
  role: world.role,
  nature: 'finite',
  state: world.work,
  version: 5,
  dueAt: DUE,
});
const reportOf = (world: World) => ({
  id: 'r',
  periodId: 'p',
  state: world.report,
  version: 7,
  dueAt: DUE,
});
const whole = (world: World) => ({
  dispatch: dispatchOf(world),
  work: [workOf(world)],
  reports: [reportOf(world)],
  exchanges: exchangesOf(world),
});
/** In this small world a report keeps a document: without it, so that a last piece takes it along. */
const leaving = (world: World) => ({ ...whole(world), reportsToCome: false });
const ANEW = { from: 'Việc', to: 'Việc khác', duty: 'changed' } as const;
const UNAMENDED = {
  ...{ ...why, by: null, header: [], texts: new Map(), dropped: new Set<string>() },
  ...{ newDueOf: () => null, given: [], acknowledgeBy: DUE },
};
function amended(world: World, amending: Partial<Amending>): Decided {
  const work = [{ ...workOf(world), taskId: 't', taskTitle: 'Việc' }];
  const decision = decideAmend({ ...leaving(world), work }, { ...UNAMENDED, ...amending });
  // Whom nothing concerns hears nothing.
  return decision === null ? refused({ state: world.work, act: 'cancel' }) : ok(decision);
}
const oneWork = (world: World) => ({
  dispatch: dispatchOf(world),
  work: workOf(world),
  exchanges: exchangesOf(world),
});
const nudgeable = (world: World) => ({
  dispatch: dispatchOf(world),
  work: [{ ...workOf(world), nudgedAt: null }],
});
const exchangeOf = (kind: ExchangeKind, state: ExchangeFacts['state']): ExchangeFacts => ({
  id: kind,
  kind,
  state,
  assignmentId: 'w',
  text: 'hỏi',
  dueAt: kind === 'explanation' || kind === 'milestone' ? DUE : null,
  wantedDueAt: kind === 'extension' ? DUE + 864e5 : null,
});
const exchangesOf = ({ asked }: World) => asked.map((kind) => exchangeOf(kind, 'asked'));
/** Of what was never asked: as if it had been answered. */
const oneExchange = (world: World, kind: ExchangeKind) => ({
  dispatch: dispatchOf(world),
  work: workOf(world),
  exchange: exchangeOf(kind, world.asked.includes(kind) ? 'asked' : 'answered'),
});
const MILESTONE = { milestoneId: 'm', text: 'có dự thảo', dueAt: DUE };
const oneReport = (world: World) => ({ dispatch: dispatchOf(world), report: reportOf(world) });

/** Every act, as the use cases call it. */
const ACTS: Readonly<Record<string, (world: World) => Decided>> = {
  open: (world) => decideOpen(dispatchOf(world), NOW),
  acknowledge: (world) => decideAcknowledge(dispatchOf(world), { onPaper: false }, NOW),
  decline: (world) => decideDecline(whole(world), notOurs, NOW),
  reinstate: (world) =>
    decideReinstate(whole(world), { ...why, owedPeriods: [], acknowledgeBy: DUE }),
  recall: (world) => decideRecall(whole(world), { ...why, alone: false }),
  recallAlone: (world) => decideRecall(whole(world), { ...why, alone: true }),
  transferAll: (world) => decideHandOverAll(whole(world), handing),
  transferWork: (world) => decideHandOver({ ...oneWork(world), work: [workOf(world)] }, handing),
  // What comes with it is looked at below: in this small world there is one piece of work.
  comeBack: (world) =>
    world.dispatch === 'transferred'
      ? decideReceive({ ...whole(world), fresh: false }, nothingGiven)
      : refused({ state: world.dispatch, act: 'receive' }),
  cancel: (world) => decideCancel(oneWork(world), { ...why, whole: leaving(world) }),
  amend: (world) => amended(world, { texts: new Map([['t', ANEW]]) }),
  drop: (world) => amended(world, { dropped: new Set(['t']) }),
  advance: (world) => amended(world, { newDueOf: () => DUE - 864e5 }),
  reportProgress: (world) =>
    decideProgress(oneWork(world), { progress: 'onSchedule', note: null }, NOW),
  submit: (world) =>
    decideSubmit(
      oneWork(world),
      { submissionId: 's', note: 'xong', files: [], links: [], figure: null },
      NOW,
    ),
  accept: (world) => decideAccept(oneWork(world), { note: null }, NOW),
  return: (world) => decideReturn(oneWork(world), { ...why, newDueAt: null }),
  returnDated: (world) => decideReturn(oneWork(world), { ...why, newDueAt: DUE + 864e5 }),
  declineWork: (world) => decideDeclineWork(oneWork(world), notOurs),
  reinstateWork: (world) => decideReinstateWork(oneWork(world), why),
  saveDraft: (world) => decideSaveDraft(oneReport(world)),
  submitReport: (world) =>
    decideSubmitReport(oneReport(world), { contentHash: 'h', files: [] }, NOW),
  acceptReport: (world) => decideAcceptReport(oneReport(world), NOW),
  returnReport: (world) => decideReturnReport(oneReport(world), why),
  lockReport: (world) => decideLockReport(oneReport(world)),
  // One at a time here: two of one name cannot be told apart in this small world.
  ask: (world) =>
    world.asked.includes('question')
      ? refused({ state: 'tooManyAsked', act: 'ask' })
      : decideAsk(oneWork(world), { exchangeId: 'question', text: 'hỏi' }),
  answerQuestion: (world) =>
    decideAnswerQuestion(oneExchange(world, 'question'), { text: 'trả lời' }),
  requestExtension: (world) =>
    decideRequestExtension(oneWork(world), {
      ...{ exchangeId: 'extension', wantedDueAt: DUE + 864e5, ...why },
    }),
  grantExtension: (world) =>
    decideGrantExtension(oneExchange(world, 'extension'), {
      ...{ grantedDueAt: DUE + 864e5, note: null },
    }),
  refuseExtension: (world) => decideRefuseExtension(oneExchange(world, 'extension'), why),
  requestExplanation: (world) =>
    decideRequestExplanation(oneWork(world), {
      ...{ exchangeId: 'explanation', text: 'vì sao', dueAt: DUE },
    }),
  giveExplanation: (world) =>
    decideGiveExplanation(oneExchange(world, 'explanation'), { text: 'vì' }),
  // One at a time here, as of questions.
  setMilestone: (world) => {
    const decision = world.asked.includes('milestone')
      ? null
      : decideSetMilestone(
          { dispatch: dispatchOf(world), work: [workOf(world)] },
          MILESTONE,
          () => 'milestone',
        );
    return decision === null
      ? refused({ state: world.work, act: 'reach' })
      : { ok: true, value: decision };
  },
  reachMilestone: (world) => decideReachMilestone(oneExchange(world, 'milestone'), { note: null }),
  dropMilestone: (world) => decideDropMilestone(oneExchange(world, 'milestone'), why),
  nudge: (world) => decideNudge(nudgeable(world), { text: 'khẩn trương' }, NOW),
};

/** Where each act stands in the table above; those that are no row of it are tried in every state below. */
const TRIED: Readonly<
  Record<Extract<keyof typeof acts, `decide${string}`>, readonly (keyof typeof ACTS)[] | 'below'>
> = {
  decideOpen: ['open'],
  decideAcknowledge: ['acknowledge'],
  decideDecline: ['decline'],
  decideReinstate: ['reinstate'],
  decideRecall: ['recall', 'recallAlone'],
  decideHandOverAll: ['transferAll'],
  decideHandOver: ['transferWork'],
  decideReceive: ['comeBack'],
  decideCancel: ['cancel'],
  decideProgress: ['reportProgress'],
  decideSubmit: ['submit'],
  decideAccept: ['accept'],
  decideReturn: ['return', 'returnDated'],
  decideDeclineWork: ['declineWork'],
  decideReinstateWork: ['reinstateWork'],
  decideSaveDraft: ['saveDraft'],
  decideSubmitReport: ['submitReport'],
  decideAcceptReport: ['acceptReport'],
  decideReturnReport: ['returnReport'],
  decideLockReport: ['lockReport'],
  decideAsk: ['ask'],
  decideAnswerQuestion: ['answerQuestion'],
  decideRequestExtension: ['requestExtension'],
  decideGrantExtension: ['grantExtension'],
  decideRefuseExtension: ['refuseExtension'],
  decideRequestExplanation: ['requestExplanation'],
  decideGiveExplanation: ['giveExplanation'],
  decideSetMilestone: ['setMilestone'],
  decideReachMilestone: ['reachMilestone'],
  decideDropMilestone: ['dropMilestone'],
  decideNudge: ['nudge'],
  decideAmend: ['amend', 'drop', 'advance'],
  decideMoveDue: 'below',
  decideCascaded: 'below',
  decideCampaignAct: 'below',
};

/** Written from the handbook, not from the code: who owes what in which state. */
function mustBeOpen({ dispatch, work, report, role, asked }: World): readonly string[] {
  const ofWork: Record<AssignmentState, ObligationKind | ''> = {
    assigned: 'complete',
    in_progress: 'complete',
    returned: 'complete',
    submitted: 'decide',
    declined: 'decide',
    done: '',
    transferred: '',
    cancelled: '',
  };
  const ofReport: Record<ReportState, ObligationKind | ''> = {
    open: 'report',
    draft: 'report',
    returned: 'report',
    submitted: 'decide',
    accepted: '',
    locked: '',
  };
  const withBody = ['assigned', 'in_progress', 'returned'].includes(work);
  const gone = ['transferred', 'cancelled'].includes(work);
  const ofAsked: Record<ExchangeKind, string> = {
    question: gone ? '' : 'decide question',
    extension: withBody ? 'decide extension' : '',
    explanation: withBody || work === 'submitted' || work === 'done' ? 'explain explanation' : '',
    milestone: withBody ? 'reach milestone' : '',
  };
  if (dispatch === 'recalled' || dispatch === 'transferred') return [];
  if (dispatch === 'declined') return ['decide d'];
  const follows = role === 'monitor' || role === 'adviser';
  return [
    dispatch === 'acknowledged' ? '' : 'acknowledge d',
    ofWork[work] === '' || (follows && ofWork[work] === 'complete') ? '' : `${ofWork[work]} w`,
    ofReport[report] === '' ? '' : `${ofReport[report]} r`,
    ...asked.map((kind) => ofAsked[kind]),
  ]
    .filter((one) => one !== '')
    .sort();
}

const after = (world: World, decision: Decision): World => ({
  ...world,
  dispatch: decision.dispatch?.state ?? world.dispatch,
  work: decision.work[0]?.move.state ?? world.work,
  report: decision.reports[0]?.move.state ?? world.report,
  asked: [...world.asked, ...decision.newExchanges.map(({ kind }) => kind)].filter(
    (kind) => !decision.exchanges.some(({ id }) => id === kind),
  ),
});

const OBSTACLES: readonly string[] = [
  'alreadyAsked',
  'tooManyAsked',
  'noDeadline',
  'noDuty',
  'nudgedToday',
];
const ASKED: readonly (readonly ExchangeKind[])[] = [[], EXCHANGE_KINDS];

const EVERY_WORLD: readonly World[] = DISPATCH_STATES.flatMap((dispatch) =>
  ASSIGNMENT_STATES.flatMap((work) =>
    REPORT_STATES.flatMap((report) =>
      (['lead', 'support', 'monitor', 'adviser'] as const).flatMap((role) =>
        ASKED.map((asked) => ({ dispatch, work, report, role, asked })),
      ),
    ),
  ),
);

describe('every act in every state', () => {
  it.each(Object.entries(ACTS))(
    '%s leaves exactly the obligations open that the states ask for',
    (_name, act) => {
      let allowed = 0;
      for (const world of EVERY_WORLD) {
        const decided = act(world);
        if (!decided.ok) continue;
        allowed += 1;
        const open = new Set(mustBeOpen(world));
        for (const { kind, subjectId } of decided.value.closes) {
          expect(open.delete(`${kind} ${subjectId}`)).toBe(true);
        }
        for (const { kind, subjectId } of decided.value.opens) {
          expect(open.has(`${kind} ${subjectId}`)).toBe(false);
          open.add(`${kind} ${subjectId}`);
        }
        expect([...open].sort()).toEqual(mustBeOpen(after(world, decided.value)));
        expect(decided.value.events.length).toBeGreaterThan(0);
      }
      expect(allowed).toBeGreaterThan(0);
    },
  );

  it('is in the table once, or tried for itself', () => {
    const rows = Object.values(TRIED).flatMap((names) => (names === 'below' ? [] : names));
    expect([...rows].sort()).toEqual(Object.keys(ACTS).sort());
  });

  it.each(Object.entries(ACTS))(
    '%s is a value: decided the same twice, and a refusal names the act and a state that it met',
    (_name, act) => {
      const wrong = EVERY_WORLD.filter((world) => {
        const decided = act(world);
        if (!isDeepStrictEqual(act(world), decided)) return true;
        if (decided.ok) return false;
        const met = [world.dispatch, world.work, world.report, 'asked', 'answered', ...OBSTACLES];
        return !met.includes(decided.error.state) || (decided.error.act as string) === '';
      });
      expect(wrong).toEqual([]);
    },
  );

  it('of a campaign follows the table in every cell, and a refusal names both', () => {
    const reason = 'lý do';
    const cells = CAMPAIGN_STATES.flatMap((state) =>
      CAMPAIGN_ACTS.filter((act) => act !== 'launch').map((act) => ({ state, act })),
    );
    for (const { state, act } of cells) {
      const next = CAMPAIGN_TRANSITIONS[state][act];
      const decided = decideCampaignAct({ state }, { act, reason }, NOW);
      expect(decided.ok ? decided.value.move.state : decided.error).toEqual(
        next ?? expect.objectContaining({ state, act }),
      );
    }
  });

  it('moves a date, or is carried on below, without ever failing', () => {
    const child = { campaignId: 'c', document: '12/KH', recipients: 3, note: 'đã giao xuống' };
    const wrong = EVERY_WORLD.filter((world) => {
      const facts = { ...oneWork(world), work: [workOf(world)] };
      const moved = decideMoveDue(facts, { newDueOf: () => DUE + 1, ...why });
      const inHand = ['assigned', 'in_progress', 'returned'].includes(world.work);
      const stands = ['delivered', 'opened', 'acknowledged'].includes(world.dispatch);
      const [first] = decideCascaded(oneWork(world), child, NOW).events;
      return (moved !== null) !== (inHand && stands) || first?.type !== 'assignmentCascaded';
    });
    expect(wrong).toEqual([]);
  });

  it('moves nothing of a document that was refused or recalled but the document itself', () => {
    const ofDocument = [
      ...['reinstate', 'recall', 'recallAlone', 'transferAll', 'comeBack', 'lockReport'],
      // What is dropped for all bodies must not come back with the document.
      'dropMilestone',
    ];
    const moved: string[] = [];
    for (const world of EVERY_WORLD.filter(({ dispatch }) =>
      ['declined', 'recalled', 'transferred'].includes(dispatch),
    )) {
      for (const [name, act] of Object.entries(ACTS)) {
        if (!ofDocument.includes(name) && act(world).ok) moved.push(name);
      }
    }
    expect(moved).toEqual([]);
  });

  it('each state that moves is told in an event of its own, so that the journal can be replayed', () => {
    const untold: string[] = [];
    for (const world of EVERY_WORLD) {
      for (const [name, act] of Object.entries(ACTS)) {
        const decided = act(world);
        if (!decided.ok) continue;
        const told = new Set(
          decided.value.events.flatMap(({ data }) =>
            'assignmentId' in data
              ? [data.assignmentId]
              : 'reportId' in data
                ? [data.reportId]
                : [],
          ),
        );
        for (const { id } of [...decided.value.work, ...decided.value.reports]) {
          if (!told.has(id)) untold.push(`${name} ${id}`);
        }
      }
    }
    expect(untold).toEqual([]);
  });

  it('any acts in any order keep to it', () => {
    const names = Object.keys(ACTS);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 30 }),
        fc.constantFrom<TaskRole>('lead', 'support', 'monitor'),
        (acts, role) => {
          let world: World = {
            dispatch: 'delivered',
            work: 'assigned',
            report: 'open',
            role,
            asked: [],
          };
          const open = new Set(mustBeOpen(world));
          for (const name of acts) {
            const decided = ACTS[name]?.(world);
            if (decided === undefined || !decided.ok) continue;
            for (const one of decided.value.closes) open.delete(`${one.kind} ${one.subjectId}`);
            for (const one of decided.value.opens) open.add(`${one.kind} ${one.subjectId}`);
            world = after(world, decided.value);
            expect([...open].sort()).toEqual(mustBeOpen(world));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const START: World = {
  dispatch: 'opened',
  work: 'in_progress',
  report: 'draft',
  role: 'lead',
  asked: [],
};
const valueOf = (decided: Decided): Decision => {
  if (!decided.ok) throw new Error(`refused in ${decided.error.state}`);
  return decided.value;
};

describe('what single acts say', () => {
  it('a refusal of the document gives the work back, ends all as declined and tells the coordinators once', () => {
    const { events, closes, tells } = valueOf(decideDecline(whole(START), notOurs, NOW));
    expect(events.map((event) => event.type)).toEqual(['dispatchDeclined', 'assignmentDeclined']);
    expect(new Set(closes.map((close) => close.as))).toEqual(new Set(['declined']));
    expect(tells.map(({ to, notice }) => [to, notice.template])).toEqual([
      ['coordinators', 'declined'],
    ]);
    expect(events.map(({ data }) => data)).toEqual([notOurs, { assignmentId: 'w', ...notOurs }]);
  });

  it('giving it back brings every duty again: the reports it had are not announced anew, those it missed are', () => {
    const declined: World = { ...START, dispatch: 'declined', work: 'declined' };
    const owedPeriods = [{ periodId: 'p2', reportId: 'r2', dueAt: DUE + 1 }];
    const decision = valueOf(
      decideReinstate(whole(declined), { ...why, owedPeriods, acknowledgeBy: DUE }),
    );
    expect(decision.opens).toEqual([
      { kind: 'acknowledge', subjectId: 'd', dueAt: DUE, reopened: false },
      { kind: 'complete', subjectId: 'w', dueAt: DUE, reopened: false },
      { kind: 'report', subjectId: 'r', dueAt: DUE, reopened: true },
      { kind: 'report', subjectId: 'r2', dueAt: DUE + 1, reopened: false },
    ]);
    expect(decision.dispatch).toEqual({
      state: 'delivered',
      answeredAt: null,
      declineReason: null,
      suggestedBody: null,
    });
  });

  it('a return keeps the first date and judges the latest submission', () => {
    const decision = valueOf(
      decideReturn(oneWork({ ...START, work: 'submitted' }), { ...why, newDueAt: null }),
    );
    expect(decision.opens).toMatchObject([{ kind: 'complete', dueAt: DUE }]);
    expect(decision.judges).toEqual([{ assignmentId: 'w', verdict: 'returned', ...why }]);
  });

  it('a return with a new date moves the date in the same act, and says so beside the return', () => {
    const newDueAt = DUE + 864e5;
    const decision = valueOf(
      decideReturn(oneWork({ ...START, work: 'submitted' }), { ...why, newDueAt }),
    );
    expect(decision.work).toEqual([
      { id: 'w', move: { state: 'returned', submittedAt: null, ...why, dueAt: newDueAt } },
    ]);
    expect(decision.opens).toMatchObject([{ kind: 'complete', dueAt: newDueAt }]);
    expect(decision.events).toMatchObject([
      { type: 'assignmentReturned' },
      { type: 'dueDateChanged', data: { with: 'return', newDueOn: '2025-03-12' } },
    ]);
    const same = decideReturn(oneWork({ ...START, work: 'submitted' }), { ...why, newDueAt: DUE });
    expect(valueOf(same).events).toHaveLength(1);
  });

  it('standing work is never handed in', () => {
    const facts = {
      dispatch: dispatchOf(START),
      work: { ...workOf(START), nature: 'standing' } as const,
      exchanges: [],
    };
    const given = { submissionId: 's', note: '', files: [], links: [], figure: null };
    expect(decideSubmit(facts, given, NOW)).toEqual({
      ok: false,
      error: { state: 'standing', act: 'submit' },
    });
  });
});

describe('handing over', () => {
  const given = {
    id: 'w2',
    taskId: 't',
    role: 'lead',
    dueAt: DUE,
    originalDueAt: DUE - 1,
  } as const;
  const origin = { bodyId: 'b', bodyName: 'Đơn vị', assignmentId: 'w' };
  const from = { origins: new Map([['w2', origin]]), joined: [] };
  const empty = (state: DispatchState) => ({
    dispatch: { id: 'd2', state, version: 1 },
    ...{ work: [], reports: [], exchanges: [] },
  });

  it('ends the work where it was, says where it goes on, and leaves what is done where it was done', () => {
    const { work, closes, events } = valueOf(decideHandOverAll(whole(START), handing));
    expect(work).toEqual([
      { id: 'w', move: { state: 'transferred', ...why, transferredTo: 'w2' } },
    ]);
    expect(new Set(closes.map((close) => close.as))).toEqual(new Set(['transferred']));
    expect(events.map(({ type }) => type)).toEqual([
      'dispatchTransferred',
      'assignmentTransferred',
    ]);
    const done = valueOf(decideHandOverAll(whole({ ...START, work: 'done' }), handing));
    expect(done.work).toEqual([]);
    expect(
      decideHandOver({ ...oneWork(START), work: [workOf({ ...START, work: 'done' })] }, handing),
    ).toMatchObject({ error: { state: 'done', act: 'transfer' } });
  });

  it('of all waits until the reports that were handed in are judged, but for a document that was refused', () => {
    const waiting: World = { ...START, report: 'submitted' };
    expect(decideHandOverAll(whole(waiting), handing)).toMatchObject({
      error: { state: 'submitted', act: 'transfer' },
    });
    expect(decideHandOverAll(whole({ ...waiting, dispatch: 'declined' }), handing).ok).toBe(true);
  });

  it('of a body that is split: one piece goes elsewhere, one ends, the document has its own way; nobody is left to be told', () => {
    const elsewhere = { bodyId: 'b3', bodyName: 'Đơn vị thứ ba' };
    const work = ['w', 'x', 'y'].map((id) => ({ ...workOf(START), id }));
    const decision = valueOf(
      decideHandOverAll(
        { ...whole(START), work },
        {
          ...{ ...handing, hasEnded: true, dropped: new Set(['y']) },
          goesOn: new Map([
            ['w', { assignmentId: 'w2', to: OTHER }],
            ['x', { assignmentId: 'x2', to: elsewhere }],
          ]),
        },
      ),
    );
    expect(decision.work.map(({ id, move }) => [id, move.state, move.transferredTo])).toEqual([
      ['w', 'transferred', 'w2'],
      ['x', 'transferred', 'x2'],
      ['y', 'cancelled', undefined],
    ]);
    expect(decision.events.map(({ type }) => type)).toEqual([
      ...['dispatchTransferred', 'assignmentTransferred', 'assignmentTransferred'],
      'assignmentCancelled',
    ]);
    expect(decision.tells).toEqual([]);
    expect(decision.closes.length).toBeGreaterThan(2);
  });

  it('to a body without the document brings it the duty to acknowledge and the work; no second mail', () => {
    const decision = valueOf(
      decideReceive(
        { ...empty('delivered'), fresh: true },
        { ...nothingGiven, given: [given], from },
      ),
    );
    expect(decision.opens).toEqual([
      { kind: 'acknowledge', subjectId: 'd2', dueAt: DUE, reopened: false },
      { kind: 'complete', subjectId: 'w2', dueAt: DUE, reopened: false },
    ]);
    expect(decision.tells).toEqual([]);
    expect(decision.events).toMatchObject([
      { type: 'assignmentGiven', data: { from: { bodyId: 'b', assignmentId: 'w' } } },
    ]);
  });

  it('to a body that has the document is told in one mail, also what goes on in work it has', () => {
    const joined = [{ assignmentId: 'own', from: origin }];
    const { tells, opens, events } = valueOf(
      decideReceive(
        { ...empty('acknowledged'), fresh: false },
        { ...nothingGiven, given: [given], from: { ...from, joined } },
      ),
    );
    expect(opens).toMatchObject([{ kind: 'complete', subjectId: 'w2' }]);
    expect(tells.map(({ subjectId }) => subjectId)).toEqual(['w2', 'own']);
    expect(new Set(tells.map(({ inOneMail }) => inOneMail)).size).toBe(1);
    expect(events.map(({ type }) => type)).toEqual(['assignmentGiven', 'assignmentJoined']);
  });

  it('comes to nobody who refused the document, or from whom it was taken back', () => {
    for (const state of ['declined', 'recalled'] as const) {
      expect(decideReceive({ ...empty(state), fresh: false }, nothingGiven)).toMatchObject({
        error: { state, act: 'receive' },
      });
    }
  });
});

describe('moving a date', () => {
  const move = (world: World, to: number) =>
    decideMoveDue(
      { dispatch: dispatchOf(world), work: [workOf(world)] },
      { newDueOf: () => to, ...why },
    );

  it('to where it is already says nothing to anybody', () => {
    expect(move(START, DUE)).toBeNull();
  });

  it('leaves alone what is no longer with the body', () => {
    for (const work of ['submitted', 'done', 'declined', 'transferred', 'cancelled'] as const) {
      expect(move({ ...START, work }, DUE + 1)).toBeNull();
    }
    expect(move({ ...START, dispatch: 'declined' }, DUE + 1)).toBeNull();
  });

  it('keeps the obligation, plans it anew and tells old and new', () => {
    expect(move(START, DUE + 864e5)).toMatchObject({
      closes: [],
      opens: [],
      replans: [{ subjectId: 'w', dueAt: DUE + 864e5 }],
      tells: [{ notice: { data: { oldDueAt: DUE, newDueAt: DUE + 864e5 } } }],
    });
  });
});

describe('what is asked and answered', () => {
  const asking: World = { ...START, asked: ['extension'] };

  it('an extension keeps the old date until it is granted, and then both dates in the journal', () => {
    const asked = valueOf(
      decideRequestExtension(oneWork(START), {
        ...{ exchangeId: 'x', wantedDueAt: DUE + 864e5, ...why },
      }),
    );
    expect(asked).toMatchObject({
      work: [],
      replans: [],
      opens: [{ kind: 'decide', dueAt: null }],
    });
    const granted = valueOf(
      decideGrantExtension(oneExchange(asking, 'extension'), {
        ...{ grantedDueAt: DUE + 2 * 864e5, note: 'đến thứ Sáu' },
      }),
    );
    expect(granted.work).toEqual([{ id: 'w', move: { dueAt: DUE + 2 * 864e5 } }]);
    expect(granted.replans).toMatchObject([{ kind: 'complete', dueAt: DUE + 2 * 864e5 }]);
    expect(granted.events.map(({ type }) => type)).toEqual(['extensionGranted', 'dueDateChanged']);
    expect(granted.closes).toEqual([{ kind: 'decide', subjectId: 'extension', as: 'decided' }]);
  });

  it('a refused extension moves nothing but itself', () => {
    const { work, replans, exchanges } = valueOf(
      decideRefuseExtension(oneExchange(asking, 'extension'), why),
    );
    expect([work, replans]).toEqual([[], []]);
    expect(exchanges).toEqual([
      { id: 'extension', move: { state: 'refused', answer: why.reason } },
    ]);
  });

  it('handing in ends the wait for an extension, a return begins it again', () => {
    const given = { submissionId: 's', note: '', files: [], links: [], figure: null };
    expect(valueOf(decideSubmit(oneWork(asking), given, NOW)).closes).toContainEqual({
      ...{ kind: 'decide', subjectId: 'extension', as: 'cancelled' },
    });
    const back = valueOf(
      decideReturn(oneWork({ ...asking, work: 'submitted' }), { ...why, newDueAt: null }),
    );
    expect(back.opens).toContainEqual(
      expect.objectContaining({ kind: 'decide', subjectId: 'extension' }),
    );
  });

  it('one request of a kind waits at a time, and so many questions of one document', () => {
    const again = { exchangeId: 'x', wantedDueAt: DUE + 864e5, ...why };
    expect(decideRequestExtension(oneWork(asking), again)).toMatchObject({
      error: { state: 'alreadyAsked' },
    });
    const question = exchangeOf('question', 'asked');
    const many = Array.from({ length: MOST_QUESTIONS_ASKED }, () => question);
    const facts = { dispatch: dispatchOf(START), work: null, exchanges: many };
    expect(decideAsk(facts, { exchangeId: 'x', text: 'hỏi' })).toMatchObject({
      error: { state: 'tooManyAsked' },
    });
    expect(
      decideAsk({ ...facts, exchanges: many.slice(1) }, { exchangeId: 'x', text: 'hỏi' }).ok,
    ).toBe(true);
  });

  it('a question about the document waits whatever becomes of its work', () => {
    const { opens, newExchanges } = valueOf(
      decideAsk(
        { dispatch: dispatchOf(START), work: null, exchanges: [] },
        { exchangeId: 'x', text: 'hỏi' },
      ),
    );
    expect(opens).toMatchObject([{ kind: 'decide', subjectId: 'x' }]);
    expect(newExchanges).toMatchObject([{ assignmentId: null }]);
  });

  it('work without a date, or only followed, has nothing to extend', () => {
    const wanted = { exchangeId: 'x', wantedDueAt: DUE, ...why };
    const undated = { ...oneWork(START), work: { ...workOf(START), dueAt: null } };
    for (const facts of [undated, oneWork({ ...START, role: 'monitor' })]) {
      expect(decideRequestExtension(facts, wanted)).toMatchObject({
        error: { state: 'noDeadline' },
      });
    }
  });
});

describe('milestones', () => {
  const way: World = { ...START, asked: ['milestone'] };

  it('are set in what a body leads and has in hand, and told to it; the date of the work stays', () => {
    const set = (work: readonly WorkFacts[], dispatch: DispatchState = 'acknowledged') =>
      decideSetMilestone({ dispatch: dispatchOf({ ...START, dispatch }), work }, MILESTONE, (id) =>
        ['m', id].join(''),
      );
    const roles = (['lead', 'support', 'monitor', 'adviser'] as const).map((role) => ({
      ...workOf(START),
      ...{ role, id: role },
    }));
    const decision = set(roles);
    expect(decision?.newExchanges).toEqual([
      {
        ...{ id: 'mlead', kind: 'milestone', assignmentId: 'lead', text: 'có dự thảo' },
        ...{ dueAt: DUE, wantedDueAt: null, milestoneId: 'm' },
      },
    ]);
    expect(decision?.work).toEqual([]);
    expect(decision?.opens).toMatchObject([{ kind: 'reach', subjectId: 'mlead', dueAt: DUE }]);
    expect(decision?.tells.map(({ to, notice }) => [to, notice.template])).toEqual([
      ['body', 'milestoneSet'],
    ]);
    const open = ASSIGNMENT_STATES.filter((state) => set([{ ...workOf(START), state }]) !== null);
    expect(open).toEqual(['assigned', 'in_progress', 'returned']);
    const stands = DISPATCH_STATES.filter((state) => set(roles, state) !== null);
    expect(stands).toEqual(['delivered', 'opened', 'acknowledged']);
  });

  it('end with the hand-in of the work, and wait again when it comes back', () => {
    const given = { submissionId: 's', note: '', files: [], links: [], figure: null };
    expect(valueOf(decideSubmit(oneWork(way), given, NOW)).closes).toContainEqual({
      ...{ kind: 'reach', subjectId: 'milestone', as: 'cancelled' },
    });
    const back = valueOf(
      decideReturn(oneWork({ ...way, work: 'submitted' }), { ...why, newDueAt: null }),
    );
    expect(back.opens).toContainEqual(expect.objectContaining({ kind: 'reach', dueAt: DUE }));
  });

  it('are reached once, also late, with a note or without, and nobody is written to', () => {
    const one = oneExchange(way, 'milestone');
    const { exchanges, closes, tells } = valueOf(
      decideReachMilestone(one, { note: 'đã gửi dự thảo' }),
    );
    expect(exchanges).toEqual([
      { id: 'milestone', move: { state: 'reached', answer: 'đã gửi dự thảo' } },
    ]);
    expect(closes).toEqual([{ kind: 'reach', subjectId: 'milestone', as: 'reached' }]);
    expect(tells).toEqual([]);
    const again = { ...one, exchange: exchangeOf('milestone', 'reached') };
    expect(decideReachMilestone(again, { note: null })).toMatchObject({
      error: { state: 'reached', act: 'reach' },
    });
  });

  it('that are dropped are told of only where somebody still waited', () => {
    const told = (work: AssignmentState) =>
      valueOf(decideDropMilestone(oneExchange({ ...way, work }, 'milestone'), why)).tells.length;
    expect(ASSIGNMENT_STATES.filter((work) => told(work) > 0)).toEqual([
      'assigned',
      'in_progress',
      'returned',
    ]);
  });

  it('go on with work that is handed over', () => {
    const { exchange, event } = milestoneOfWork(MILESTONE, {
      ...{ exchangeId: 'mw2', assignmentId: 'w2' },
    });
    const given: NewWork = {
      ...{ id: 'w2', taskId: 't', dueAt: DUE, originalDueAt: DUE },
      role: 'lead',
    };
    const decision = valueOf(
      decideReceive(
        {
          ...{ dispatch: dispatchOf(START), work: [], reports: [], exchanges: [], fresh: false },
        },
        {
          ...{ ...nothingGiven, given: [given], milestones: [{ exchange, event }] },
          from: {
            origins: new Map([['w2', { bodyId: 'b', bodyName: 'Đơn vị cũ', assignmentId: 'w' }]]),
            joined: [],
          },
        },
      ),
    );
    expect(decision.opens).toContainEqual(
      expect.objectContaining({ kind: 'reach', subjectId: 'mw2', dueAt: DUE }),
    );
    expect(decision.events.map(({ type }) => type)).toEqual(['assignmentGiven', 'milestoneSet']);
  });
});

describe('urging a body', () => {
  const at = (instant: string) => Date.parse(instant);
  const nudge = (works: readonly (number | null)[], now = NOW) =>
    decideNudge(
      {
        dispatch: dispatchOf(START),
        work: works.map((nudgedAt, index) => ({ ...workOf(START), id: `w${index}`, nudgedAt })),
      },
      { text: 'khẩn trương' },
      now,
    );

  it('is once a day for each piece of work, the day being that of Viet Nam', () => {
    const last = at('2025-03-10T16:59:00Z');
    expect(nudge([last], at('2025-03-10T03:00:00Z')).ok).toBe(false);
    expect(nudge([last], at('2025-03-10T17:00:00Z')).ok).toBe(true);
    expect(nudge([NOW])).toMatchObject({ error: { state: 'nudgedToday', act: 'nudge' } });
  });

  it('leaves out what was urged today and tells the rest in one mail', () => {
    const { nudges, tells, events, work } = valueOf(nudge([NOW, null, null]));
    expect(nudges).toEqual(['w1', 'w2']);
    expect(events).toHaveLength(2);
    expect(new Set(tells.map(({ inOneMail }) => inOneMail)).size).toBe(1);
    expect(work).toEqual([]);
  });
});
