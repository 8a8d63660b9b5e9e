import { linesOf } from './matrix-query.js';
import { inOrder, shownLines } from './selection.js';

const LINES = linesOf({
  codes: ['a', 'b', 'c', 'd'],
  names: ['An Bình', 'Bát Xát', 'Cốc Lếu', 'Đông Triều'],
  ended: [3],
  states: 'aoda',
  acknowledgeDays: [null, 2, -1, null],
  late: [1, 0, 0, 2],
  marks: ['xn', 'sn', 'nn', 'xw'],
  days: [
    [3, -20],
    [-2, null],
    [null, null],
    [3, 10],
  ],
});
const codes = (lines: readonly { readonly code: string }[]) => lines.map(({ code }) => code);

describe('lines of the matrix', () => {
  it('are read from columns: the latest first, then who has not acknowledged', () => {
    expect(codes(LINES)).toEqual(['d', 'a', 'b', 'c']);
    expect(LINES[0]).toMatchObject({
      ...{ name: 'Đông Triều', ended: true, state: 'acknowledged', late: 2, latest: 10 },
      cells: [
        { mark: 'overdue', days: 3 },
        { mark: 'awaiting', days: 10 },
      ],
    });
  });

  it('are chosen by what is asked for', () => {
    expect(codes(shownLines(LINES, { show: 'late' }))).toEqual(['d', 'a']);
    expect(codes(shownLines(LINES, { show: 'soon' }))).toEqual(['b']);
    expect(codes(shownLines(LINES, { show: 'waiting' }))).toEqual(['d']);
    expect(codes(shownLines(LINES, { find: 'dong trieu' }))).toEqual(['d']);
    expect(codes(shownLines(LINES, { show: 'late', find: 'bat' }))).toEqual([]);
  });

  it('keep the order they had, new ones at the end', () => {
    expect(codes(inOrder(LINES, ['c', 'b', 'a']))).toEqual(['c', 'b', 'a', 'd']);
  });
});
