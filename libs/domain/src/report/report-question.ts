/** What a question of a report template asks for. */
export const QUESTION_KINDS = ['number', 'text', 'choice', 'table'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface TableColumn {
  readonly name: string;
  /** Numbers add up over bodies; words are listed. */
  readonly holds: 'number' | 'text';
}

/** "Câu hỏi của mẫu báo cáo": one question of a series, the same for every body and every period. */
export interface ReportQuestion {
  /** Names the answer in every report of the series; never changes, however the words do. */
  readonly key: string;
  readonly text: string;
  readonly kind: QuestionKind;
  /** Of a number; '' otherwise. */
  readonly unit: string;
  /** Of a choice; empty otherwise. */
  readonly options: readonly string[];
  /** Of a table; empty otherwise. */
  readonly columns: readonly TableColumn[];
  readonly required: boolean;
}

export type TableAnswer = readonly (readonly (string | number)[])[];
export type Answer = string | number | TableAnswer;
export type Answers = Readonly<Record<string, Answer>>;

/** Why an answer does not fit its question. */
export type AnswerFault = 'missing' | 'notNumber' | 'notText' | 'notOption' | 'notTable';

const isBlank = (value: Answer | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function misfit(question: ReportQuestion, value: Answer): AnswerFault | null {
  switch (question.kind) {
    case 'number':
      return typeof value === 'number' ? null : 'notNumber';
    case 'text':
      return typeof value === 'string' ? null : 'notText';
    case 'choice':
      return typeof value === 'string' && question.options.includes(value) ? null : 'notOption';
    case 'table':
      return Array.isArray(value) &&
        (value as TableAnswer).every((row) => fitsColumns(question, row))
        ? null
        : 'notTable';
  }
}

/** A cell of a number column may be left empty. */
const fitsColumns = ({ columns }: ReportQuestion, row: readonly (string | number)[]): boolean =>
  row.length === columns.length &&
  columns.every(({ holds }, at) =>
    holds === 'number'
      ? typeof row[at] === 'number' || row[at] === ''
      : typeof row[at] === 'string',
  );

/** The answer to a question where one is given and fits it, else null: the words of a question may have changed since. */
export function answerTo(question: ReportQuestion, answers: Answers): Answer | null {
  const value = answers[question.key];
  return value === undefined || isBlank(value) || misfit(question, value) !== null ? null : value;
}

/**
 * What is wrong with the answers of a report that is handed in. A report of nothing ("không phát sinh") need answer
 * nothing; answers to questions that are no longer asked are nobody's fault.
 */
export function answerFaults(
  questions: readonly ReportQuestion[],
  { answers, nothingToReport }: { readonly answers: Answers; readonly nothingToReport: boolean },
): readonly { readonly question: ReportQuestion; readonly fault: AnswerFault }[] {
  return questions.flatMap((question) => {
    const value = answers[question.key];
    if (value === undefined || isBlank(value)) {
      return question.required && !nothingToReport ? [{ question, fault: 'missing' as const }] : [];
    }
    const fault = misfit(question, value);
    return fault === null ? [] : [{ question, fault }];
  });
}
