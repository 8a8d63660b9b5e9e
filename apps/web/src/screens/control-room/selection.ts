import { matches } from '../../shared/fold.js';
import type { Line, Mark } from './matrix-query.js';
import type { Shown } from './search.js';

const has = ({ cells }: Line, mark: Mark): boolean => cells.some((cell) => cell.mark === mark);

const TESTS: Readonly<Record<Shown, (line: Line) => boolean>> = {
  all: () => true,
  late: ({ late }) => late > 0,
  soon: (line) => has(line, 'dueSoon'),
  waiting: (line) => has(line, 'awaiting'),
};

/** The lines that fit what the address asks for, in their order. */
export const shownLines = (
  lines: readonly Line[],
  { show = 'all', find = '' }: { readonly show?: Shown; readonly find?: string },
): readonly Line[] =>
  lines.filter((line) => TESTS[show](line) && (find === '' || matches(line.folded, find)));

/** The same lines in the order they had before: new data change cells, they do not move lines under the hand. */
export function inOrder(lines: readonly Line[], codes: readonly string[]): readonly Line[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  return [...lines].sort(
    (one, other) => (places.get(one.code) ?? Infinity) - (places.get(other.code) ?? Infinity) || 0,
  );
}
