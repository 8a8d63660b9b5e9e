import type { AssignmentState } from '../assignment/index.js';
import { localDate, toInstant } from '../shared/index.js';
import { daysLate, workStatus } from './work-status.js';

const at = (day: string) => toInstant(localDate(day), '17:00');
const DUE = at('2025-03-20');

const work = (
  state: AssignmentState,
  submittedOn: string | null = null,
  dueAt: number | null = DUE,
) => ({
  state,
  dispatchState: 'acknowledged' as const,
  dueAt,
  submittedAt: submittedOn === null ? null : at(submittedOn),
});

describe('where a piece of work stands', () => {
  it.each([
    ['open, far from its date', work('assigned'), '2025-03-01', 'onTime', 0],
    ['open, within seven days of it', work('in_progress'), '2025-03-14', 'dueSoon', 0],
    ['open at the very instant', work('assigned'), '2025-03-20', 'dueSoon', 0],
    ['open after it', work('returned'), '2025-03-28', 'overdue', 8],
    [
      'handed in in time, not confirmed yet',
      work('submitted', '2025-03-19'),
      '2025-05-01',
      'onTime',
      0,
    ],
    [
      'handed in late, not confirmed yet',
      work('submitted', '2025-03-25'),
      '2025-05-01',
      'overdue',
      5,
    ],
    ['done in time', work('done', '2025-03-20'), '2025-05-01', 'doneOnTime', 0],
    ['done late, and late for ever', work('done', '2025-03-21'), '2025-05-01', 'doneLate', 1],
    ['without a date', work('assigned', null, null), '2025-05-01', 'noDueDate', 0],
    ['declined', work('declined'), '2025-05-01', 'out', 0],
    ['dropped', work('cancelled'), '2025-05-01', 'out', 0],
  ] as const)('%s', (_what, one, asOf, status, days) => {
    expect([workStatus(one, at(asOf)), daysLate(one, at(asOf))]).toEqual([status, days]);
  });
});
