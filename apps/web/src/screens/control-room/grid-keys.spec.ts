import { stepOf } from './grid-keys.js';

const EXTENT = { rows: 3500, columns: 10, page: 12 };

describe('keys of the matrix', () => {
  it.each([
    ['ArrowDown', false, [1, 4], [2, 4]],
    ['ArrowUp', false, [0, 4], [0, 4]],
    ['ArrowRight', false, [1, 10], [1, 10]],
    ['ArrowLeft', false, [1, 1], [1, 0]],
    ['PageDown', false, [3495, 2], [3499, 2]],
    ['PageUp', false, [20, 2], [8, 2]],
    ['Home', false, [7, 5], [7, 0]],
    ['End', false, [7, 5], [7, 10]],
    ['Home', true, [7, 5], [0, 0]],
    ['End', true, [7, 5], [3499, 10]],
  ] as const)('%s, Ctrl %s, from %j to %j', (key, ctrlKey, [row, column], [toRow, toColumn]) => {
    expect(stepOf({ key, ctrlKey }, { row, column }, EXTENT)).toEqual({
      row: toRow,
      column: toColumn,
    });
  });

  it('leave other keys to the page', () => {
    expect(stepOf({ key: 'Tab', ctrlKey: false }, { row: 0, column: 0 }, EXTENT)).toBeNull();
  });
});
