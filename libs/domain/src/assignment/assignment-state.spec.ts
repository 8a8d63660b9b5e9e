import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  transitionAssignment,
  type AssignmentAct,
  type AssignmentState,
} from './assignment-state.js';

/**
 * The same table written as a drawing: one column an act, in the order of ASSIGNMENT_ACTS; a dot refuses.
 */
const DRAWN: Readonly<Record<AssignmentState, string>> = {
  //           progress     submit    accept return   decline  reinstate transfer    cancel
  assigned: '   in_progress submitted .      .        declined .         transferred cancelled',
  in_progress: 'in_progress submitted .      .        declined .         transferred cancelled',
  submitted: '  .           .         done   returned .        .         transferred cancelled',
  returned: '   returned    submitted .      .        .        .         transferred cancelled',
  done: '       .           .         .      .        .        .         .           .',
  declined: '   .           .         .      .        .        assigned  transferred cancelled',
  transferred: '.           .         .      .        .        .         .           .',
  cancelled: '  .           .         .      .        .        .         .           .',
};

const cells = ASSIGNMENT_STATES.flatMap((state) =>
  DRAWN[state]
    .trim()
    .split(/\s+/)
    .map((next, column): [AssignmentState, AssignmentAct, string] => [
      state,
      ASSIGNMENT_ACTS[column]!,
      next,
    ]),
);

describe('an assignment', () => {
  it('has a cell for every state and act', () => {
    expect(cells).toHaveLength(ASSIGNMENT_STATES.length * ASSIGNMENT_ACTS.length);
  });

  it.each(cells)('in %s, on %s: %s', (state, act, next) => {
    expect(transitionAssignment(state, act).ok).toBe(next !== '.');
    expect(transitionAssignment(state, act)).toEqual(
      next === '.'
        ? { ok: false, error: { code: 'TRANSITION_REFUSED', state, act } }
        : { ok: true, value: next },
    );
  });
});
