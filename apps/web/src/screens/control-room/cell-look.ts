import { MATRIX_WORDS as words } from '#wording';
import { isLate, type Cell } from './matrix-query.js';

/** The class that gives a cell its icon and its colours; only what needs an eye has a ground. */
export const classOf = (cell: Cell): string =>
  cell.mark === 'awaiting' || cell.mark === 'returned'
    ? `mx-${cell.mark}${isLate(cell) ? ' mx-past' : ''}`
    : `mx-${cell.mark}`;

/** The few characters in the cell itself. */
export function shortText({ mark, days }: Cell): string {
  if (mark === 'awaiting') return days === null ? words.waits : words.late(days);
  if (mark === 'doneLate') return words.doneLate(days ?? 0);
  if (mark === 'none') return '–';
  if (days === null) return '';
  if (mark === 'overdue' || (mark === 'returned' && days > 0)) return words.late(days);
  return mark === 'dueSoon' || mark === 'returned' ? words.left(-days) : '';
}

/** The whole of it, for who hears it; holds the words that are seen. */
export function fullText(cell: Cell): string {
  const name = words.marks[cell.mark];
  const short = shortText(cell);
  return short === '' || cell.mark === 'none' ? name : `${name}, ${short}`;
}
