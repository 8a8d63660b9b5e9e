import type { Figure } from './consolidate.js';
import { answerTo, type Answers, type ReportQuestion } from './report-question.js';

/** What a body writes for a period. */
export interface ReportContent {
  readonly done: string;
  readonly difficulties: string;
  readonly proposals: string;
  /** "Kỳ này không phát sinh": a reason, if there is one, stands in `done`. */
  readonly nothingToReport: boolean;
  readonly figures: readonly Figure[];
  /** To the questions of the series' template, by their keys. */
  readonly answers: Answers;
}

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a stored report says; an older one may say less. */
export function reportContentOf(stored: unknown): ReportContent {
  const given = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<ReportContent>;
  return {
    done: wordsIn(given.done),
    difficulties: wordsIn(given.difficulties),
    proposals: wordsIn(given.proposals),
    nothingToReport: given.nothingToReport === true,
    figures: Array.isArray(given.figures) ? given.figures : [],
    answers: typeof given.answers === 'object' && given.answers !== null ? given.answers : {},
  };
}

/** Every number of a report: those its template asks for, then those the body added. */
export const figuresIn = (
  { answers, figures }: Pick<ReportContent, 'answers' | 'figures'>,
  questions: readonly ReportQuestion[],
): readonly Figure[] => [
  ...questions.flatMap((question): readonly Figure[] => {
    const value = question.kind === 'number' ? answerTo(question, answers) : null;
    return typeof value === 'number' ? [{ name: question.text, value, unit: question.unit }] : [];
  }),
  ...figures,
];
