import { readEvent, storedPayload } from './event-payload.js';

describe('payloads of the journal', () => {
  it('come back as they were written', () => {
    const event = {
      type: 'dispatchReinstated',
      data: { reason: 'lý do', work: 'recorded' },
    } as const;
    expect(storedPayload(event)).toEqual({ ...event.data, v: 2 });
    expect(readEvent(event.type, storedPayload(event))).toEqual(event);
  });

  it('of a type with one shape carry no number, so that old and new entries hash alike', () => {
    expect(storedPayload({ type: 'reportAccepted', data: { reportId: 'r' } })).toEqual({
      reportId: 'r',
    });
  });

  it('of older programs are read in the newest shape', () => {
    expect(readEvent('dispatchReinstated', { reason: 'x', assignments: 2 })?.data).toEqual({
      reason: 'x',
      work: 'implied',
    });
    expect(readEvent('reportLocked', { periodId: 'p' })?.data).toEqual({
      periodId: 'p',
      reportId: null,
    });
    expect(
      readEvent('dueDateChanged', {
        assignmentId: 'w',
        oldDueOn: null,
        newDueOn: '2025-03-10',
        reason: 'x',
      })?.data,
    ).toMatchObject({ newDueOn: '2025-03-10', newDueAt: null });
  });
});
