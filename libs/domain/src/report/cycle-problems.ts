import type { WorkingCalendar } from '../calendar/index.js';
import { localDate } from '../shared/index.js';
import { periodsOf } from './periods-of.js';
import type {
  CutoffRule,
  DueRule,
  ReportCycle,
  ReportLevel,
  ReportPeriodPlan,
} from './report-cycle.js';

/** Why a cycle cannot run. */
export type CycleProblem =
  | 'DAY_OUT_OF_RANGE'
  | 'CIRCULAR_RULES'
  | 'RULE_NEEDS_DATE'
  | 'DUE_NOT_AFTER_CUTOFF'
  | 'OPENING_NOT_BEFORE_DUE';

/** A common year and a leap year, with what falls due in the year after them. */
const SAMPLE_YEARS = { from: localDate('2027-01-01'), until: localDate('2029-12-31') };
const ANY_DATE = { from: localDate('1970-01-01'), until: localDate('9999-12-31') };

/** All problems at once, for a form; empty when the cycle can run. */
export function cycleProblems(
  cycle: ReportCycle,
  calendar: WorkingCalendar,
): readonly CycleProblem[] {
  const dueRules = [cycle.dueRule, ...Object.values(cycle.dueRuleByLevel)];
  const problems: CycleProblem[] = [];
  if ([cycle.cutoffRule, ...dueRules].some(hasWrongDay)) problems.push('DAY_OUT_OF_RANGE');
  if (isCircular(cycle.cutoffRule, dueRules)) problems.push('CIRCULAR_RULES');
  if (!datesFitKind(cycle, dueRules)) problems.push('RULE_NEEDS_DATE');
  if (cycle.opensWorkingDaysBefore < 1) problems.push('OPENING_NOT_BEFORE_DUE');
  if (problems.length === 0 && hasDueBeforeCutoff(cycle, calendar)) {
    problems.push('DUE_NOT_AFTER_CUTOFF');
  }
  return problems;
}

const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

function hasWrongDay(rule: CutoffRule | DueRule): boolean {
  switch (rule.rule) {
    case 'DAY_OF_MONTH':
      return (
        !isWhole(rule.monthsAfter, 0, 11) ||
        [rule.day, ...Object.values(rule.dayByLastMonth ?? {})].some(
          (day) => day !== undefined && !isWhole(day, 1, 31),
        )
      );
    case 'WORKING_DAYS_BEFORE_DUE':
    case 'WORKING_DAYS_AFTER_CUTOFF':
      return !isWhole(rule.workingDays, 1, 60);
    case 'ON_DATE':
    case 'END_OF_PERIOD':
      return false;
  }
}

const isCircular = (cutoff: CutoffRule, dueRules: readonly DueRule[]): boolean =>
  cutoff.rule === 'WORKING_DAYS_BEFORE_DUE' &&
  dueRules.some((rule) => rule.rule === 'WORKING_DAYS_AFTER_CUTOFF');

/**
 * A fixed date belongs to a report asked once, and such a report needs one; an event gives the cut-off
 * itself.
 */
function datesFitKind(cycle: ReportCycle, dueRules: readonly DueRule[]): boolean {
  const rules = [cycle.cutoffRule, ...dueRules];
  const isFixed = (rule: CutoffRule | DueRule): boolean => rule.rule === 'ON_DATE';
  switch (cycle.kind) {
    case 'ONCE':
      return rules.every((rule) => rule.rule !== 'DAY_OF_MONTH') && rules.some(isFixed);
    case 'EVENT':
      return (
        cycle.cutoffRule.rule === 'END_OF_PERIOD' &&
        dueRules.every((rule) => rule.rule === 'WORKING_DAYS_AFTER_CUTOFF')
      );
    case 'MONTH':
    case 'QUARTER':
    case 'HALF':
    case 'NINE_MONTHS':
    case 'YEAR':
      return !rules.some(isFixed);
  }
}

/**
 * Looked for where the rules are the same every year, so that neither an exception nor an ended series
 * hides it.
 */
function hasDueBeforeCutoff(cycle: ReportCycle, calendar: WorkingCalendar): boolean {
  const open = { ...cycle, exceptions: [], validUntil: null, endedByDocument: null };
  const levels = [null, ...(Object.keys(cycle.dueRuleByLevel) as ReportLevel[])];
  return levels
    .flatMap((level) => samplePeriods(open, calendar, level))
    .some((period) => period.dueOn <= period.cutoffOn);
}

function samplePeriods(
  cycle: ReportCycle,
  calendar: WorkingCalendar,
  level: ReportLevel | null,
): readonly ReportPeriodPlan[] {
  const { from, until } = cycle.kind === 'ONCE' ? ANY_DATE : SAMPLE_YEARS;
  return periodsOf(cycle, from, until, calendar, level);
}
