import { ASSIGNMENT_STATES, DISPATCH_STATES, REPORT_STATES } from '#domain';
import { primaryAct } from './primary-act.js';

const ACKNOWLEDGED = { dispatchState: 'acknowledged', campaignState: 'running' } as const;
const DELIVERED = { dispatchState: 'delivered', campaignState: 'running' } as const;
const WORK = { kind: 'assignment', state: 'assigned', nature: 'finite' } as const;

describe('the one act of an item', () => {
  it('is to acknowledge a document, and all work under it until that is done', () => {
    expect(primaryAct({ kind: 'dispatch', ...DELIVERED })).toBe('acknowledge');
    expect(primaryAct({ ...WORK, ...DELIVERED })).toBe('acknowledge');
    expect(primaryAct({ ...WORK, ...ACKNOWLEDGED })).toBe('reportProgress');
  });

  it('follows the state of the work, and is nobody’s while the coordinator has it', () => {
    const acts = ASSIGNMENT_STATES.map((state) => primaryAct({ ...WORK, ...ACKNOWLEDGED, state }));
    expect(acts).toEqual(['reportProgress', 'submit', null, 'submit', null, null, null, null]);
  });

  it('never finishes standing work', () => {
    const standing = {
      ...WORK,
      ...ACKNOWLEDGED,
      nature: 'standing',
      state: 'in_progress',
    } as const;
    expect(primaryAct(standing)).toBe('reportProgress');
  });

  it('is to report while a period waits for it', () => {
    const acts = REPORT_STATES.map((state) => [
      state,
      primaryAct({ kind: 'report', state, ...ACKNOWLEDGED }),
    ]);
    expect(Object.fromEntries(acts)).toEqual({
      open: 'report',
      draft: 'report',
      returned: 'report',
      submitted: null,
      accepted: null,
      locked: null,
    });
  });

  it('is none under a document that was refused or taken back, or once the campaign is over', () => {
    const rows = [{ kind: 'dispatch' }, WORK, { kind: 'report', state: 'open' }] as const;
    const out = DISPATCH_STATES.filter((state) => state === 'declined' || state === 'recalled');
    expect(out).toHaveLength(2);
    for (const row of rows) {
      for (const dispatchState of out)
        expect(primaryAct({ ...row, dispatchState, campaignState: 'running' })).toBeNull();
      for (const dispatchState of DISPATCH_STATES)
        expect(primaryAct({ ...row, dispatchState, campaignState: 'closed' })).toBeNull();
    }
  });
});
