import { formatDate, localDateOf, type Instant } from '../shared/index.js';
import type { Figure } from './consolidate.js';
import type { ReportContent } from './report-content.js';
import { answerTo, type Answer, type ReportQuestion } from './report-question.js';

/** A piece of work the body handed in during the period. */
export interface WorkOfPeriod {
  readonly ordinal: string;
  readonly title: string;
  readonly submittedAt: Instant;
  readonly isAccepted: boolean;
  /** What the body wrote when it handed the work in. */
  readonly summary: string;
}

/** A report of another campaign that is to be one item of a larger one ("một nội dung trong báo cáo tổng kết"). */
export interface MergedReport {
  /** Number and symbol of its directive. */
  readonly reference: string;
  readonly label: string;
  readonly content: ReportContent;
}

/** What is known of a period before the body writes a word. */
export interface ReportSources {
  readonly questions: readonly ReportQuestion[];
  /** What the body handed in for the period before; null for the first. */
  readonly last: { readonly label: string; readonly content: ReportContent } | null;
  readonly work: readonly WorkOfPeriod[];
  /** What the body handed in to the same issuer during the period, of series that are merged into a larger report. */
  readonly merged: readonly MergedReport[];
}

/** "Điền sẵn": a report as it can be begun. */
export interface Prefill {
  readonly content: ReportContent;
  /** The number that stood there last time, by the key of its question. */
  readonly lastNumbers: Readonly<Record<string, number>>;
  /** Figures that the body added of itself last time. */
  readonly lastFigures: readonly Figure[];
  /** The period that was copied from; null: none. */
  readonly from: string | null;
  /** How many pieces of work are listed. */
  readonly work: number;
  /** How many reports of other campaigns are items of it. */
  readonly merged: number;
}

/**
 * A report begun from what is known. Words, choices and tables of the last period stand as they were; a number does
 * not, because a number nobody looked at again is a false one: its old value is shown beside the empty field. Work
 * handed in during the period is listed, one line a task. Reports that are merged into this one are its items, their
 * figures among its own: those were handed in for this very period.
 */
export function prefilledReport({ questions, last, work, merged }: ReportSources): Prefill {
  const before = last?.content;
  const kept = questions.flatMap((question): readonly (readonly [string, Answer])[] => {
    const value = before === undefined ? null : answerTo(question, before.answers);
    return value === null ? [] : [[question.key, value]];
  });
  return {
    content: {
      done: [...work.map(lineOf), ...merged.map(itemOf)].join('\n'),
      difficulties: before?.difficulties ?? '',
      proposals: before?.proposals ?? '',
      nothingToReport: false,
      figures: merged.flatMap(({ content }) => content.figures),
      answers: Object.fromEntries(kept.filter(([, value]) => typeof value !== 'number')),
    },
    lastNumbers: Object.fromEntries(
      kept.filter((one): one is readonly [string, number] => typeof one[1] === 'number'),
    ),
    lastFigures: before?.figures ?? [],
    from: last?.label ?? null,
    work: work.length,
    merged: merged.length,
  };
}

const itemOf = ({ reference, label, content }: MergedReport): string =>
  `${reference}, ${label}: ${content.nothingToReport && content.done === '' ? 'không phát sinh.' : content.done}`;

function lineOf({ ordinal, title, submittedAt, isAccepted, summary }: WorkOfPeriod): string {
  const on = formatDate(localDateOf(submittedAt));
  const state = isAccepted ? 'đã hoàn thành' : 'đã nộp kết quả, chờ xác nhận';
  const said = summary.trim() === '' ? '' : ` ${summary.trim()}`;
  return `- ${ordinal} ${title}: ${state} (${on}).${said}`;
}
