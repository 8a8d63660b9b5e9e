import { DISPATCH_LETTERS, MATRIX_LETTERS } from '#contracts/http';
import { queryOptions } from '@tanstack/react-query';
import { http, type Answer, type Schema } from '../../shared/api/http.js';
import { fold } from '../../shared/fold.js';

export type Mark = keyof typeof MATRIX_LETTERS;
export type DispatchState = keyof typeof DISPATCH_LETTERS;
export type Campaign = Answer<'/api/v1/campaigns/{id}/matrix'>['campaign'];
export type Task = Campaign['tasks'][number];

export interface Cell {
  readonly mark: Mark;
  /** Late by so many days, or 0 and less until the date. */
  readonly days: number | null;
}

/** One body. */
export interface Line {
  readonly code: string;
  readonly name: string;
  /** The name as searches see it. */
  readonly folded: string;
  readonly ended: boolean;
  readonly state: DispatchState;
  /** "Chưa tiếp nhận": the document waits for an answer. */
  readonly awaited: boolean;
  /** Days past the date to acknowledge; null: none runs. */
  readonly acknowledgeDays: number | null;
  readonly late: number;
  /** Of the latest piece of work; 0: nothing is late. */
  readonly latest: number;
  readonly cells: readonly Cell[];
}

export interface Matrix {
  readonly campaign: Campaign;
  /** Late ones first, the latest on top, then those that have not acknowledged, then by name. */
  readonly lines: readonly Line[];
}

const reversed = <Name extends string>(
  letters: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> =>
  new Map(Object.entries(letters).map(([name, letter]) => [letter as string, name as Name]));
const MARKS = reversed(MATRIX_LETTERS);
const STATES = reversed(DISPATCH_LETTERS);

const rank = ({ late, awaited }: Line): number => (late > 0 ? 0 : awaited ? 1 : 2);
const byNeed = (one: Line, other: Line): number =>
  rank(one) - rank(other) || other.latest - one.latest || other.late - one.late;

export function linesOf(bodies: Schema<'MatrixColumns'>): readonly Line[] {
  const ended = new Set(bodies.ended);
  const lines = bodies.codes.map((code, row): Line => {
    const days = bodies.days[row] ?? [];
    const cells = [...(bodies.marks[row] ?? '')].map((letter, column) => ({
      mark: MARKS.get(letter) ?? 'none',
      days: days[column] ?? null,
    }));
    const name = bodies.names[row] ?? code;
    const state = STATES.get(bodies.states[row] ?? '') ?? 'delivered';
    return {
      code,
      name,
      folded: fold(name),
      ended: ended.has(row),
      state,
      awaited: AWAITED.includes(state),
      acknowledgeDays: bodies.acknowledgeDays[row] ?? null,
      late: bodies.late[row] ?? 0,
      latest: Math.max(0, ...cells.map((cell) => (isLate(cell) ? (cell.days ?? 0) : 0))),
      cells,
    };
  });
  // The server sends them by name, and the sort is stable.
  return lines.sort(byNeed);
}

const AWAITED: readonly DispatchState[] = ['delivered', 'opened'];
const OPEN: readonly Mark[] = ['overdue', 'returned', 'awaiting'];
/** Owed, not done, past its date: what makes a body's line red. */
export const isLate = ({ mark, days }: Cell): boolean =>
  OPEN.includes(mark) && days !== null && days > 0;

/** Bodies × tasks with the totals, at one instant. */
export const matrixQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'matrix'],
    queryFn: async ({ signal }): Promise<Matrix> => {
      const { campaign, bodies } = await http.get('/api/v1/campaigns/{id}/matrix', {
        path: { id },
        signal,
      });
      return { campaign, lines: linesOf(bodies) };
    },
  });
