import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { DISPATCH_STATES } from '../dispatch/index.js';
import { EXCHANGE_STATES } from '../exchange/index.js';
import {
  MILESTONE_STANDINGS,
  milestoneStanding,
  milestoneTotals,
  type MilestoneRow,
} from './milestone-standing.js';

const DUE = Date.parse('2025-03-14T10:00:00Z');
const row = (more: Partial<MilestoneRow> = {}): MilestoneRow => ({
  ...{ state: 'asked', dispatchState: 'acknowledged', workState: 'in_progress' },
  ...{ dueAt: DUE, answeredAt: null },
  ...more,
});

describe('a milestone', () => {
  it('is in time up to its instant, open or reached', () => {
    expect(milestoneStanding(row(), DUE)).toBe('openInTime');
    expect(milestoneStanding(row(), DUE + 1)).toBe('openLate');
    const reached = (answeredAt: number) => row({ state: 'reached', answeredAt });
    expect(milestoneStanding(reached(DUE), DUE + 1)).toBe('reachedInTime');
    expect(milestoneStanding(reached(DUE + 1), DUE)).toBe('reachedLate');
  });

  it('that was reached stays so, whatever becomes of its work', () => {
    for (const workState of ASSIGNMENT_STATES)
      for (const dispatchState of DISPATCH_STATES) {
        const reached = row({ state: 'reached', answeredAt: DUE, workState, dispatchState });
        expect(milestoneStanding(reached, DUE + 1)).toBe('reachedInTime');
      }
  });

  it('is waited for while its work is with a body that has not refused the document', () => {
    const awaited = DISPATCH_STATES.flatMap((dispatchState) =>
      ASSIGNMENT_STATES.filter(
        (workState) => milestoneStanding(row({ dispatchState, workState }), DUE) !== 'lapsed',
      ).map((workState) => `${dispatchState} ${workState}`),
    );
    const open = ['assigned', 'in_progress', 'returned'];
    const stands = ['delivered', 'opened', 'acknowledged'];
    expect(new Set(awaited)).toEqual(
      new Set(stands.flatMap((one) => open.map((work) => `${one} ${work}`))),
    );
    expect(milestoneStanding(row({ state: 'dropped', answeredAt: DUE }), DUE)).toBe('lapsed');
  });

  it('is counted in exactly one place, in every state', () => {
    const counted = EXCHANGE_STATES.filter((state) =>
      ['asked', 'reached', 'dropped'].includes(state),
    ).flatMap((state) =>
      ASSIGNMENT_STATES.map((workState) => ({
        standing: milestoneStanding(row({ state, workState, answeredAt: DUE }), DUE),
        n: 1,
      })),
    );
    const totals = milestoneTotals(counted);
    expect(Object.keys(totals)).toEqual([...MILESTONE_STANDINGS]);
    expect(Object.values(totals).reduce((sum, n) => sum + n, 0)).toBe(counted.length);
  });
});
