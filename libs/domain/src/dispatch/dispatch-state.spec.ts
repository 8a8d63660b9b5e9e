import {
  DISPATCH_ACTS,
  DISPATCH_STATES,
  transitionDispatch,
  type DispatchAct,
  type DispatchState,
} from './dispatch-state.js';

/**
 * The same table written as a drawing: one column an act, in the order of DISPATCH_ACTS; a dot refuses.
 */
const DRAWN: Readonly<Record<DispatchState, string>> = {
  //           open   acknowledge  decline  reinstate recall   transfer    redeliver   askAgain
  delivered: '   opened acknowledged declined .         recalled transferred .           .',
  opened: '      .      acknowledged declined .         recalled transferred .           .',
  acknowledged: '.      .            .        .         recalled transferred .           delivered',
  declined: '    .      .            .        delivered recalled transferred .           .',
  recalled: '    .      .            .        delivered .        .           .           .',
  transferred: ' .      .            .        .         .        .           delivered           .',
};

const cells = DISPATCH_STATES.flatMap((state) =>
  DRAWN[state]
    .trim()
    .split(/\s+/)
    .map((next, column): [DispatchState, DispatchAct, string] => [
      state,
      DISPATCH_ACTS[column]!,
      next,
    ]),
);

describe('a dispatch', () => {
  it('has a cell for every state and act', () => {
    expect(cells).toHaveLength(DISPATCH_STATES.length * DISPATCH_ACTS.length);
  });

  it.each(cells)('in %s, on %s: %s', (state, act, next) => {
    expect(transitionDispatch(state, act).ok).toBe(next !== '.');
    expect(transitionDispatch(state, act)).toEqual(
      next === '.'
        ? { ok: false, error: { code: 'TRANSITION_REFUSED', state, act } }
        : { ok: true, value: next },
    );
  });
});
