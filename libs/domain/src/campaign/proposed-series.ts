import { matchKey } from '../directory/index.js';
import { type CycleDay, type Every, type ReadReporting, type Reading } from '../reading/index.js';
import { reportCycle, type MonthDayRule, type ReportCycle } from '../report/index.js';
import { parseLocalDate } from '../shared/index.js';
import type { DraftReportSeries, RecipientSet } from './draft.js';

/**
 * Report series for the reporting rows whose rhythm and day are both written. All others ("định kỳ", "theo quy
 * định") stay questions: a cycle is never invented.
 */
export function proposedSeries(
  reading: Reading,
  sets: readonly RecipientSet[],
): readonly DraftReportSeries[] {
  const startsOn = reading.issuedOn.value === null ? null : parseLocalDate(reading.issuedOn.value);
  return reading.reporting.flatMap((row): readonly DraftReportSeries[] => {
    const cycle = writtenCycle(row);
    if (cycle === null) return [];
    return [
      {
        title: titleOf(row),
        cycle,
        setNos: reportersOf(row, sets),
        startsOn,
        reportsTo: row.to.value,
        mergedInto: row.mergedInto.value,
        source: 'document',
      },
    ];
  });
}

function writtenCycle(row: ReadReporting): ReportCycle | null {
  const [due, cutoff] = [row.dueOn.value, row.cutoff.value];
  const every = row.every.value;
  const naming = row.kind === 'interim' || row.kind === 'final' ? 'REVIEW' : 'REPORT';
  if (due === null) return null;
  if (typeof due === 'string') {
    const on = parseLocalDate(due);
    if (on === null || (every !== null && every !== 'UNSTATED')) return null;
    const cutoffRule = { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 } as const;
    return reportCycle('ONCE', { cutoffRule, dueRule: { rule: 'ON_DATE', on } }, { naming });
  }
  if (every === null || every === 'UNSTATED') return null;
  const dueRule = dayRule(due, every);
  if (dueRule === null) return null;
  const cutoffRule = cutoff === null || typeof cutoff === 'string' ? null : dayRule(cutoff, every);
  return reportCycle(
    every,
    { cutoffRule: cutoffRule ?? { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 }, dueRule },
    { naming },
  );
}

/**
 * A written day as a rule. Cycles shorter than a year name no month: the last one of the period is meant. A yearly
 * day in the first quarter belongs to the year before it; one in the middle of the year is not guessed at.
 */
function dayRule({ day, month }: CycleDay, every: Every): MonthDayRule | null {
  if (month === null) {
    return every === 'YEAR' ? null : { rule: 'DAY_OF_MONTH', day, monthsAfter: 0 };
  }
  if (every !== 'YEAR') return null;
  if (month === 12) return { rule: 'DAY_OF_MONTH', day, monthsAfter: 0 };
  return month <= 3 ? { rule: 'DAY_OF_MONTH', day, monthsAfter: month } : null;
}

function titleOf(row: ReadReporting): string {
  switch (row.kind) {
    case 'interim':
      return 'Báo cáo sơ kết';
    case 'final':
      return 'Báo cáo tổng kết';
    case 'periodic':
      return 'Báo cáo định kỳ';
    case 'adhoc':
      return 'Báo cáo kết quả thực hiện';
  }
}

/** Whoever the row names among the sets, else every addressee. */
function reportersOf(row: ReadReporting, sets: readonly RecipientSet[]): readonly number[] {
  const who = row.who.value;
  const named = who === null ? undefined : sets.find((set) => matchKey(set.text) === matchKey(who));
  const reporters = named === undefined ? sets.filter((set) => set.addressee) : [named];
  return reporters.map((set) => set.no);
}
