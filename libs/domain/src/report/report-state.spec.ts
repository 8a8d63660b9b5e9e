import {
  REPORT_ACTS,
  REPORT_STATES,
  transitionReport,
  type ReportAct,
  type ReportState,
} from './report-state.js';

/** The same table written as a drawing: one column an act, in the order of REPORT_ACTS; a dot refuses. */
const DRAWN: Readonly<Record<ReportState, string>> = {
  //         save     submit    accept   return   lock
  open: '      draft    submitted .        .        locked',
  draft: '     draft    submitted .        .        locked',
  submitted: ' .        .         accepted returned .',
  accepted: '  .        .         .        .        locked',
  returned: '  returned submitted .        .        locked',
  locked: '    .        .         .        .        .',
};

const cells = REPORT_STATES.flatMap((state) =>
  DRAWN[state]
    .trim()
    .split(/\s+/)
    .map((next, column): [ReportState, ReportAct, string] => [state, REPORT_ACTS[column]!, next]),
);

describe('a period report', () => {
  it('has a cell for every state and act', () => {
    expect(cells).toHaveLength(REPORT_STATES.length * REPORT_ACTS.length);
  });

  it.each(cells)('in %s, on %s: %s', (state, act, next) => {
    expect(transitionReport(state, act).ok).toBe(next !== '.');
    expect(transitionReport(state, act)).toEqual(
      next === '.'
        ? { ok: false, error: { code: 'TRANSITION_REFUSED', state, act } }
        : { ok: true, value: next },
    );
  });
});
