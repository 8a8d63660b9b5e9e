import { matchKey } from '../directory/index.js';
import { CYCLE_PRESETS, reportCycle, type ReportCycle } from '../report/index.js';
import type { AnswerProblem, SeriesAnswer } from './answers.js';
import type { DraftReportSeries, RecipientSet } from './draft.js';

/** The usual cut-off: one full working day stays between it and the due date (NĐ 09/2019 Đ8.5). */
const USUAL_CUTOFF = { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 } as const;

/** The series a coordinator asks for; one without preset and without dates is refused, never guessed. */
export function answeredSeries(
  reports: readonly SeriesAnswer[],
  sets: readonly RecipientSet[],
  problems: AnswerProblem[],
): readonly DraftReportSeries[] {
  return reports.map((report, index) => {
    const pointer = `/reports/${index}`;
    const cycle = answeredCycle(report);
    if (cycle === null) {
      problems.push({ code: 'CYCLE_WITHOUT_DAY', series: report.title, pointer });
    }
    return {
      title: report.title,
      cycle,
      setNos: reporters(report, sets, pointer, problems),
      startsOn: report.from ?? null,
      reportsTo: report.to ?? null,
      mergedInto: report.mergedInto ?? null,
      source: 'coordinator',
    };
  });
}

function answeredCycle({ kind, preset, cycle, until }: SeriesAnswer): ReportCycle | null {
  const end = until === undefined ? {} : { validUntil: until };
  if (cycle !== undefined) {
    const { cutoffRule = USUAL_CUTOFF, dueRule, ...more } = cycle;
    return reportCycle(kind, { cutoffRule, dueRule }, { ...more, ...end });
  }
  const usual = CYCLE_PRESETS.find((one) => one.code === preset);
  return usual === undefined ? null : reportCycle(kind, usual, end);
}

function reporters(
  { who }: SeriesAnswer,
  sets: readonly RecipientSet[],
  pointer: string,
  problems: AnswerProblem[],
): readonly number[] {
  if (who === undefined) return sets.filter((set) => set.addressee).map((set) => set.no);
  return who.flatMap((text, index) => {
    const set = sets.find((one) => matchKey(one.text) === matchKey(text));
    if (set !== undefined) return [set.no];
    problems.push({ code: 'UNKNOWN_RECIPIENT', text, pointer: `${pointer}/who/${index}` });
    return [];
  });
}
