import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { CAMPAIGN_STATES } from '../campaign/index.js';
import { DISPATCH_STATES } from '../dispatch/index.js';
import { REPORT_STATES } from '../report/index.js';
import { localDate, toInstant } from '../shared/index.js';
import {
  boardRank,
  isDueToday,
  isLateWork,
  reportStanding,
  reportTotals,
  sectionOfDispatch,
  sectionOfReport,
  sectionOfWork,
  workCell,
  workStanding,
} from './index.js';

const at = (day: string, time: `${number}:${number}` = '17:00') => toInstant(localDate(day), time);
const DUE = at('2025-03-20');

const work = {
  state: 'assigned',
  dispatchState: 'acknowledged',
  campaignState: 'running',
  role: 'lead',
  nature: 'finite',
  dueAt: DUE,
  submittedAt: null,
} as const;
const report = {
  state: 'open',
  dispatchState: 'acknowledged',
  campaignState: 'running',
  acceptedAt: null,
  dueAt: DUE,
  submittedAt: null,
} as const;

describe('standing', () => {
  it('of work follows the fate of its dispatch', () => {
    const under = (dispatchState: (typeof DISPATCH_STATES)[number]) =>
      ASSIGNMENT_STATES.map((state) => workStanding({ state, dispatchState }));
    const own = [
      ...['open', 'open', 'handedIn', 'open', 'done', 'declined', 'withdrawn', 'withdrawn'],
    ];
    expect(under('delivered')).toEqual(own);
    expect(under('acknowledged')).toEqual(own);
    expect(under('recalled')).toEqual(ASSIGNMENT_STATES.map(() => 'withdrawn'));
    expect(under('transferred')).toEqual(own.map((one) => (one === 'done' ? 'done' : 'withdrawn')));
    expect(under('declined')).toEqual(
      own.map((one) => (one === 'open' || one === 'handedIn' ? 'declined' : one)),
    );
  });

  it('of a report: a body that declined is asked for nothing, what was accepted stays so when locked', () => {
    const states = (dispatchState: (typeof DISPATCH_STATES)[number], acceptedAt: number | null) =>
      REPORT_STATES.map((state) => reportStanding({ state, dispatchState, acceptedAt }));
    expect(states('acknowledged', null)).toEqual([
      ...['missing', 'missing', 'handedIn', 'accepted', 'returned', 'missed'],
    ]);
    expect(reportStanding({ ...report, state: 'locked', acceptedAt: DUE })).toBe('accepted');
    expect(reportStanding({ ...report, state: 'open', dispatchState: 'declined' })).toBe(
      'withdrawn',
    );
    expect(
      reportStanding({ ...report, state: 'locked', acceptedAt: DUE, dispatchState: 'declined' }),
    ).toBe('accepted');
    expect(reportStanding({ ...report, state: 'open', dispatchState: 'transferred' })).toBe(
      'withdrawn',
    );
    expect(states('transferred', DUE)).toEqual(states('declined', DUE));
    expect(new Set(states('recalled', DUE))).toEqual(new Set(['withdrawn']));
  });

  it('counts a declined body as neither missing nor late', () => {
    const rows = [report, { ...report, dispatchState: 'declined' as const }];
    expect(reportTotals(rows, DUE + 1)).toMatchObject({ bodies: 1, missing: 1, late: 1 });
  });

  it('puts returned work on the clock again, whatever the row still says of its submission', () => {
    const early = { ...work, state: 'returned' as const, submittedAt: DUE - 1 };
    expect(workCell(early, DUE + 1)).toBe('days1to7');
    expect(workCell({ ...early, state: 'submitted' }, DUE + 1)).toBe('openInTime');
  });

  it.each([
    ['lead', true],
    ['support', true],
    ['monitor', false],
    ['adviser', false],
  ] as const)('lets the work of a %s be late: %s', (role, late) => {
    expect(isLateWork({ ...work, role }, DUE + 1)).toBe(late);
  });

  it('is due today until the hour has passed', () => {
    expect(isDueToday(DUE, at('2025-03-20', '00:00'))).toBe(true);
    expect(isDueToday(DUE, DUE)).toBe(true);
    expect(isDueToday(DUE, DUE + 1)).toBe(false);
    expect(isDueToday(DUE, at('2025-03-19', '23:59'))).toBe(false);
  });
});

describe('the place of a row', () => {
  it('in the list of its body is by date, and done once handed in', () => {
    const section = (change: object, asOf: number) => sectionOfWork({ ...work, ...change }, asOf);
    expect(section({}, DUE + 1)).toBe('overdue');
    expect(section({}, DUE)).toBe('within7Days');
    expect(section({}, at('2025-03-13', '00:00'))).toBe('within7Days');
    expect(section({}, at('2025-03-12', '23:59'))).toBe('later');
    expect(section({ dueAt: null }, DUE + 1)).toBe('later');
    expect(section({ role: 'monitor' }, DUE + 1)).toBe('standing');
    expect(section({ nature: 'standing' }, DUE + 1)).toBe('standing');
    expect(section({ state: 'submitted' }, DUE + 1)).toBe('done');
    expect(section({ state: 'done', campaignState: 'closed' }, DUE + 1)).toBe('done');
    expect(section({ state: 'submitted', campaignState: 'closed' }, DUE + 1)).toBeNull();
    expect(section({ dispatchState: 'declined' }, DUE + 1)).toBeNull();
    expect(section({ dispatchState: 'recalled', state: 'done' }, DUE + 1)).toBeNull();
    const ofReport = (change: object) => sectionOfReport({ ...report, ...change }, DUE + 1);
    expect(ofReport({})).toBe('overdue');
    expect(ofReport({ state: 'locked', acceptedAt: DUE })).toBe('done');
    expect(ofReport({ state: 'locked' })).toBeNull();
    expect(ofReport({ dispatchState: 'declined' })).toBeNull();
  });

  it('asks for an answer while the campaign goes on', () => {
    const asked = CAMPAIGN_STATES.filter(
      (campaignState) => sectionOfDispatch({ state: 'opened', campaignState }) !== null,
    );
    expect(asked).toEqual(['running', 'paused']);
    const awaited = DISPATCH_STATES.filter(
      (state) => sectionOfDispatch({ state, campaignState: 'running' }) !== null,
    );
    expect(awaited).toEqual(['delivered', 'opened']);
  });

  it('on the board is first with late work, then without an answer', () => {
    expect(boardRank([work], 'delivered', DUE + 1)).toBe(0);
    expect(boardRank([work], 'delivered', DUE)).toBe(1);
    expect(boardRank([], 'acknowledged', DUE)).toBe(2);
    expect(boardRank([{ ...work, dispatchState: 'declined' }], 'declined', DUE + 1)).toBe(2);
  });
});
