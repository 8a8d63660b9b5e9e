import type { Series } from './report-queries.js';

export type Question = Series['questions'][number];

/** A question as it stands in its fields: lists one to a line. */
export interface WrittenQuestion {
  readonly key: string;
  readonly text: string;
  readonly kind: Question['kind'];
  readonly unit: string;
  /** Options of a choice, or columns of a table, one to a line; a column of numbers ends in {@link NUMBER_MARK}. */
  readonly lines: string;
  readonly required: boolean;
}

/** After the name of a column: its cells are numbers. */
const NUMBER_MARK = '#';

export const writtenOf = ({ options, columns, ...kept }: Question): WrittenQuestion => ({
  ...kept,
  lines: [
    ...options,
    ...columns.map(({ name, holds }) => (holds === 'number' ? `${name} ${NUMBER_MARK}` : name)),
  ].join('\n'),
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What does not belong to its kind is left out. */
export function questionOf({ lines, ...written }: WrittenQuestion): Question {
  const { kind, unit } = written;
  const all = linesOf(lines);
  return {
    ...written,
    unit: kind === 'number' ? unit : '',
    options: kind === 'choice' ? [...all] : [],
    columns:
      kind === 'table'
        ? all.map((line) => ({
            name: line.endsWith(NUMBER_MARK) ? line.slice(0, -1).trim() : line,
            holds: line.endsWith(NUMBER_MARK) ? ('number' as const) : ('text' as const),
          }))
        : [],
  };
}

/** Its key is the next number: one that was taken out is not used again while the form is open. */
export function newQuestion(others: readonly WrittenQuestion[]): WrittenQuestion {
  const taken = others.map(({ key }) => Number(/^c(\d+)$/.exec(key)?.[1] ?? 0));
  const key = `c${Math.max(0, ...taken) + 1}`;
  return { key, text: '', kind: 'number', unit: '', lines: '', required: true };
}
