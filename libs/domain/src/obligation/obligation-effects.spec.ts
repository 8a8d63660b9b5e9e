import fc from 'fast-check';
import {
  ASSIGNMENT_ACTS,
  transitionAssignment,
  type AssignmentState,
} from '../assignment/index.js';
import { DISPATCH_ACTS, transitionDispatch, type DispatchState } from '../dispatch/index.js';
import { REPORT_ACTS, transitionReport, type ReportState } from '../report/index.js';
import type { Result } from '../shared/index.js';
import {
  ASSIGNMENT_EFFECTS,
  DISPATCH_EFFECTS,
  REPORT_EFFECTS,
  type ObligationEffect,
} from './obligation-effects.js';
import type { ObligationKind } from './obligation.js';

interface Machine<State extends string, Act extends string> {
  readonly start: State;
  readonly opened: readonly ObligationKind[];
  readonly acts: readonly Act[];
  readonly move: (state: State, act: Act) => Result<State, unknown>;
  readonly effects: Readonly<Record<Act, ObligationEffect>>;
  /** Which obligations are open in each state. */
  readonly openIn: Readonly<Record<State, readonly ObligationKind[]>>;
}

/**
 * Any acts in any order, refused ones left out, open exactly the obligations that the state reached asks
 * for.
 */
function agrees<State extends string, Act extends string>(machine: Machine<State, Act>): void {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...machine.acts), { maxLength: 20 }), (acts) => {
      let state = machine.start;
      const open = new Set(machine.opened);
      for (const act of acts) {
        const moved = machine.move(state, act);
        if (!moved.ok) continue;
        state = moved.value;
        for (const kind of machine.effects[act].closes) open.delete(kind);
        for (const kind of machine.effects[act].opens) {
          expect(open.has(kind)).toBe(false);
          open.add(kind);
        }
        expect([...open].sort()).toEqual([...machine.openIn[state]].sort());
      }
    }),
    { numRuns: 500 },
  );
}

describe('obligations follow the states', () => {
  it('of an assignment', () => {
    agrees<AssignmentState, (typeof ASSIGNMENT_ACTS)[number]>({
      start: 'assigned',
      opened: ['complete'],
      acts: ASSIGNMENT_ACTS,
      move: transitionAssignment,
      effects: ASSIGNMENT_EFFECTS,
      openIn: {
        assigned: ['complete'],
        in_progress: ['complete'],
        submitted: ['decide'],
        returned: ['complete'],
        done: [],
        declined: ['decide'],
        transferred: [],
        cancelled: [],
      },
    });
  });

  it('of a dispatch', () => {
    agrees<DispatchState, (typeof DISPATCH_ACTS)[number]>({
      start: 'delivered',
      opened: ['acknowledge', 'complete', 'report'],
      acts: DISPATCH_ACTS,
      move: transitionDispatch,
      effects: DISPATCH_EFFECTS,
      openIn: {
        delivered: ['acknowledge', 'complete', 'report'],
        opened: ['acknowledge', 'complete', 'report'],
        acknowledged: ['complete', 'report'],
        declined: ['decide'],
        recalled: [],
      },
    });
  });

  it('of a period report', () => {
    agrees<ReportState, (typeof REPORT_ACTS)[number]>({
      start: 'open',
      opened: ['report'],
      acts: REPORT_ACTS,
      move: transitionReport,
      effects: REPORT_EFFECTS,
      openIn: {
        open: ['report'],
        draft: ['report'],
        submitted: ['decide'],
        accepted: [],
        returned: ['report'],
        locked: [],
      },
    });
  });
});
