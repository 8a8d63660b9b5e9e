import type { Schema } from '../../shared/api/http.js';
import type { Report } from './report-queries.js';
import { shownNumber } from './shown-number.js';

type Content = Required<Schema<'ReportDraft'>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a report says. The contract leaves its content open: older reports may say less. */
export function contentOf(content: unknown): {
  readonly done: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly nothingToReport: boolean;
  readonly figures: readonly Content['figures'][number][];
  readonly answers: Content['answers'];
} {
  const given = (
    typeof content === 'object' && content !== null ? content : {}
  ) as Partial<Content>;
  return {
    done: textOf(given.done),
    difficulties: textOf(given.difficulties),
    proposals: textOf(given.proposals),
    nothingToReport: given.nothingToReport === true,
    figures: Array.isArray(given.figures) ? given.figures : [],
    answers: typeof given.answers === 'object' && given.answers !== null ? given.answers : {},
  };
}

const cellOf = (value: string | number): string =>
  typeof value === 'number' ? shownNumber(value) : value;

/** An answer to read; the rows of a table one to a line. */
export function writtenAnswer(
  { unit, columns }: Report['questions'][number],
  value: Content['answers'][string] | undefined,
): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'object') return `${cellOf(value)} ${unit}`.trim();
  const head = columns.map(({ name }) => name).join(' | ');
  return [head, ...value.map((row) => row.map(cellOf).join(' | '))].join('\n');
}
