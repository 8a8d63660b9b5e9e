import { ASSIGNMENT_STATES, REPORT_STATES } from '#domain';
import { primaryAct } from './primary-act.js';

describe('the one act of an item', () => {
  it('is to acknowledge a document, and everything under it until that is done', () => {
    expect(primaryAct({ kind: 'dispatch', acknowledged: false })).toBe('acknowledge');
    const work = { kind: 'assignment', state: 'assigned', role: 'lead', nature: 'finite' } as const;
    expect(primaryAct({ ...work, acknowledged: false })).toBe('acknowledge');
    expect(primaryAct({ ...work, acknowledged: true })).toBe('reportProgress');
  });

  it('follows the state of the work, and is nobody’s while the coordinator has it', () => {
    const acts = ASSIGNMENT_STATES.map((state) =>
      primaryAct({ kind: 'assignment', state, role: 'lead', nature: 'finite', acknowledged: true }),
    );
    expect(acts).toEqual(['reportProgress', 'submit', null, 'submit', null, null, null, null]);
  });

  it('never finishes standing work', () => {
    const standing = {
      kind: 'assignment',
      role: 'lead',
      nature: 'standing',
      acknowledged: true,
    } as const;
    expect(primaryAct({ ...standing, state: 'in_progress' })).toBe('reportProgress');
  });

  it('is to report while a period waits for it', () => {
    const acts = REPORT_STATES.map((state) =>
      primaryAct({ kind: 'report', state, acknowledged: true }),
    );
    expect(Object.fromEntries(REPORT_STATES.map((state, index) => [state, acts[index]]))).toEqual({
      open: 'report',
      draft: 'report',
      returned: 'report',
      submitted: null,
      accepted: null,
      locked: null,
    });
  });
});
