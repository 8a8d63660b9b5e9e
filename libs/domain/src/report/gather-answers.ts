import { exactSum } from './consolidate.js';
import {
  answerTo,
  type Answers,
  type ReportQuestion,
  type TableAnswer,
} from './report-question.js';

/** One report among those that are gathered: whose it is, and what it answers. */
export interface AnsweredReport {
  readonly bodyName: string;
  readonly answers: Answers;
}

/** "Tổng hợp theo câu hỏi": what all bodies answered to one question. */
export interface GatheredAnswer {
  readonly question: ReportQuestion;
  /** Bodies that answered it. */
  readonly given: number;
  /** Of a number. */
  readonly sum: number | null;
  /** Of a choice: each option with the bodies that chose it, in the template's order. */
  readonly options: readonly { readonly option: string; readonly bodies: readonly string[] }[];
  /** Of words: what each body wrote. */
  readonly texts: readonly { readonly bodyName: string; readonly text: string }[];
  /** Of a table: the rows of all bodies one below the other. */
  readonly rows: readonly {
    readonly bodyName: string;
    readonly cells: readonly (string | number)[];
  }[];
  /** Of a table: a sum a column, null under words. */
  readonly columnSums: readonly (number | null)[];
}

/** The answers of many reports, question by question; numbers are added up, words are kept beside their bodies. */
export const gatherAnswers = (
  questions: readonly ReportQuestion[],
  reports: readonly AnsweredReport[],
): readonly GatheredAnswer[] => questions.map((question) => gathered(question, reports));

function gathered(question: ReportQuestion, reports: readonly AnsweredReport[]): GatheredAnswer {
  const answered = reports.flatMap(({ bodyName, answers }) => {
    const value = answerTo(question, answers);
    return value === null ? [] : [{ bodyName, value }];
  });
  const { kind } = question;
  const rows =
    kind !== 'table'
      ? []
      : answered.flatMap(({ bodyName, value }) =>
          (value as TableAnswer).map((cells) => ({ bodyName, cells })),
        );
  return {
    question,
    given: answered.length,
    sum: kind === 'number' ? exactSum(answered.map(({ value }) => Number(value))) : null,
    options:
      kind !== 'choice'
        ? []
        : question.options.map((option) => ({
            option,
            bodies: answered
              .filter(({ value }) => value === option)
              .map(({ bodyName }) => bodyName),
          })),
    texts:
      kind !== 'text'
        ? []
        : answered.map(({ bodyName, value }) => ({ bodyName, text: String(value) })),
    rows,
    columnSums: question.columns.map(({ holds }, at) =>
      holds === 'text'
        ? null
        : exactSum(rows.map(({ cells }) => cells[at]).filter((cell) => typeof cell === 'number')),
    ),
  };
}
