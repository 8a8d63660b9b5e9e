import type { Schema } from '../../shared/api/http.js';

type Content = Required<Schema<'ReportDraft'>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a report says. The contract leaves its content open: older reports may say less. */
export function contentOf(content: unknown): {
  readonly done: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly nothingToReport: boolean;
  readonly figures: readonly Content['figures'][number][];
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
  };
}
