import type { DispatchState, MatrixMark } from '#domain';

/** One letter a cell: the matrix of thousands of bodies is sent as strings. */
export const MATRIX_LETTERS = {
  overdue: 'x',
  returned: 'r',
  awaiting: 'w',
  dueSoon: 's',
  notStarted: 'n',
  running: 'p',
  standing: 't',
  doneLate: 'l',
  done: 'd',
  declined: 'c',
  withdrawn: 'q',
  notOwed: 'm',
  none: '-',
} as const satisfies Readonly<Record<MatrixMark, string>>;

/** One letter a body: the state of its dispatch. */
export const DISPATCH_LETTERS = {
  delivered: 'd',
  opened: 'o',
  acknowledged: 'a',
  declined: 'c',
  recalled: 'r',
  transferred: 't',
} as const satisfies Readonly<Record<DispatchState, string>>;
