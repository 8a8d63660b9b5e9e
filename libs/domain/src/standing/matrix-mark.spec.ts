import { localDate, toInstant, type Instant } from '../shared/index.js';
import { matrixCell, worstCell, type MatrixWork } from './matrix-mark.js';

const at = (text: string): Instant =>
  toInstant(localDate(text.slice(0, 10)), text.slice(11) as `${number}:${number}`);
const DUE = at('2025-03-31 17:00');
const WORK: MatrixWork = {
  ...{ state: 'assigned', dispatchState: 'acknowledged', role: 'lead', nature: 'finite' },
  ...{ dueAt: DUE, submittedAt: null },
};

describe('a cell of the matrix', () => {
  it.each<[string, Partial<MatrixWork>, string, string, number | null]>([
    ['far from its date', {}, '2025-03-01 08:00', 'notStarted', -30],
    ['begun', { state: 'in_progress' }, '2025-03-01 08:00', 'running', -30],
    ['in its last week', { state: 'in_progress' }, '2025-03-27 08:00', 'dueSoon', -4],
    ['due today', {}, '2025-03-31 16:00', 'dueSoon', 0],
    ['an hour late', {}, '2025-03-31 18:00', 'overdue', 1],
    ['ten days late', {}, '2025-04-10 08:00', 'overdue', 10],
    ['given back, late', { state: 'returned' }, '2025-04-03 08:00', 'returned', 3],
    ['given back in time', { state: 'returned' }, '2025-03-29 08:00', 'returned', -2],
    ['without a date', { dueAt: null }, '2025-03-29 08:00', 'notStarted', null],
    ['that goes on', { dueAt: null, nature: 'standing' }, '2025-03-29 08:00', 'standing', null],
    ['that others answer for', { role: 'monitor' }, '2025-04-10 08:00', 'notOwed', null],
    ['that was refused', { state: 'declined' }, '2025-04-10 08:00', 'declined', null],
    [
      'of a recalled document',
      { dispatchState: 'recalled' },
      '2025-04-10 08:00',
      'withdrawn',
      null,
    ],
    ['of a refused document', { dispatchState: 'declined' }, '2025-04-10 08:00', 'declined', null],
  ])('%s', (_what, work, asOf, mark, days) => {
    expect(matrixCell({ ...WORK, ...work }, at(asOf))).toEqual({ mark, days });
  });

  it.each<['submitted' | 'done', string, string, number | null]>([
    ['submitted', '2025-03-30 08:00', 'awaiting', null],
    ['submitted', '2025-04-02 08:00', 'awaiting', 2],
    ['done', '2025-03-30 08:00', 'done', null],
    ['done', '2025-04-06 08:00', 'doneLate', 6],
  ])('%s on %s: the clock stopped then', (state, submitted, mark, days) => {
    const work: MatrixWork = { ...WORK, state, submittedAt: at(submitted) };
    expect(matrixCell(work, at('2025-06-01 08:00'))).toEqual({ mark, days });
  });

  it('of several parts shows what most needs an eye', () => {
    const done = { mark: 'done', days: null } as const;
    const late = { mark: 'overdue', days: 3 } as const;
    expect(worstCell([done, late, { mark: 'notOwed', days: null }])).toEqual(late);
    expect(worstCell([])).toEqual({ mark: 'none', days: null });
  });
});
