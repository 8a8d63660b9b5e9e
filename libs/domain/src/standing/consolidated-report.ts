import {
  consolidate,
  gatherAnswers,
  type FigureColumn,
  type GatheredAnswer,
  type ReportContent,
  type ReportQuestion,
} from '../report/index.js';
import type { Instant, LocalDate } from '../shared/index.js';
import { isPast } from './due-status.js';
import { reportStanding } from './standing.js';

type Standing = Parameters<typeof reportStanding>[0];

/** One body's report among those that are drawn together. */
export interface ReportToDraw extends Standing {
  readonly dueAt: Instant;
  readonly reportId: string;
  readonly bodyName: string;
  readonly submittedAt: Instant | null;
  readonly content: ReportContent;
  readonly figures: Parameters<typeof consolidate>[0][number];
}

export interface DrawnPeriod {
  readonly label: string;
  readonly seriesTitle: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly cutoffOn: LocalDate | null;
}

/** What one body wrote under one heading. */
export interface BodyWords {
  readonly bodyName: string;
  readonly text: string;
}

/** "Báo cáo tổng hợp" of a period as it stood at an instant: what it says, and of which versions it was drawn. */
export interface ConsolidatedReport {
  readonly period: DrawnPeriod;
  readonly asOf: Instant;
  /** Bodies that owe the report. */
  readonly bodies: number;
  readonly given: number;
  readonly late: number;
  /** Bodies that said nothing happened. */
  readonly nothing: readonly string[];
  /** Bodies whose figures are not in it: nothing handed in, or sent back. */
  readonly missing: readonly string[];
  readonly figures: readonly FigureColumn[];
  /** A row a body that handed in: its figures, a value a column. */
  readonly rows: readonly {
    readonly bodyName: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly answers: readonly GatheredAnswer[];
  readonly done: readonly BodyWords[];
  readonly difficulties: readonly BodyWords[];
  readonly proposals: readonly BodyWords[];
  /** Ids of the reports it was drawn from. */
  readonly seen: readonly string[];
}

/** Columns of a table that is printed. */
const MOST_COLUMNS = 40;

/** Draws the reports of a period together. Nothing that was not handed in is counted; who is missing is said by name. */
export function drawReport(
  period: DrawnPeriod,
  questions: readonly ReportQuestion[],
  reports: readonly ReportToDraw[],
  asOf: Instant,
): ConsolidatedReport {
  const owed = reports.filter((one) => reportStanding(one) !== 'withdrawn');
  const given = owed.filter(isGiven);
  const figures = consolidate(
    given.map((one) => one.figures),
    MOST_COLUMNS,
  );
  const wordsOf = (part: 'done' | 'difficulties' | 'proposals'): readonly BodyWords[] =>
    given
      .map(({ bodyName, content }) => ({ bodyName, text: content[part].trim() }))
      .filter(({ text }) => text !== '');
  return {
    period,
    asOf,
    bodies: owed.length,
    given: given.length,
    late: given.filter(
      ({ dueAt, submittedAt }) => submittedAt !== null && isPast(dueAt, submittedAt),
    ).length,
    nothing: given.filter(({ content }) => content.nothingToReport).map(({ bodyName }) => bodyName),
    missing: owed.filter((one) => !isGiven(one)).map(({ bodyName }) => bodyName),
    figures: figures.columns,
    rows: given.map(({ bodyName }, row) => ({ bodyName, values: figures.rows[row] ?? [] })),
    answers: gatherAnswers(
      questions,
      given.map(({ bodyName, content: { answers } }) => ({ bodyName, answers })),
    ),
    done: wordsOf('done'),
    difficulties: wordsOf('difficulties'),
    proposals: wordsOf('proposals'),
    seen: given.map(({ reportId }) => reportId),
  };
}

function isGiven(report: Standing): boolean {
  const standing = reportStanding(report);
  return standing === 'handedIn' || standing === 'accepted';
}

/**
 * "Số liệu đã đổi từ lần xuất": bodies whose figures are not what they were when a report was drawn. One that was accepted
 * since says the same as before; one handed in, sent back or handed in anew does not.
 */
export function changedSince(
  seen: readonly string[],
  reports: readonly (Standing & Pick<ReportToDraw, 'reportId' | 'bodyName' | 'submittedAt'>)[],
  drawnAt: Instant,
): readonly string[] {
  const drawn = new Set(seen);
  return reports.flatMap((report) => {
    const before = drawn.has(report.reportId);
    const now = isGiven(report);
    const again = report.submittedAt !== null && report.submittedAt > drawnAt;
    return before !== now || (now && again) ? [report.bodyName] : [];
  });
}
