import type { WorkingCalendar } from '../calendar/index.js';
import {
  addDays,
  addMonths,
  dateOf,
  laterOf,
  monthOf,
  yearOf,
  type LocalDate,
} from '../shared/index.js';
import type { PeriodSlot } from './period-slot.js';
import type {
  DueRule,
  MonthDayRule,
  PeriodException,
  ReportCycle,
  ReportLevel,
  ReportPeriodPlan,
} from './report-cycle.js';

/** What the dates of a period depend on besides its span. */
export interface PeriodRules {
  readonly cycle: ReportCycle;
  readonly calendar: WorkingCalendar;
  readonly level: ReportLevel | null;
}

/**
 * Dates of one period. A due date on a day off stays where it is (civil law would move it on, offices
 * expect it earlier: a person decides). The period opens some working days before the first level's is due,
 * as the announcement that lets the body gather its data: this may be before the cut-off, but not before
 * the span itself begins.
 */
export function datedPeriod(
  slot: PeriodSlot,
  slotBefore: PeriodSlot | null,
  rules: PeriodRules,
): ReportPeriodPlan {
  const { cycle, calendar } = rules;
  const exception = exceptionOf(cycle, slot.key);
  const dueOn = dueDate(slot, exception, rules);
  const dueOnByLevel = dueDatesOfLevels(slot, exception, rules);
  const firstDueOn = [dueOn, ...Object.values(dueOnByLevel)].reduce((a, b) => (b < a ? b : a));
  const cutoffOn = cutoffDate(slot, exception, rules);
  return {
    ...slot,
    dataFromOn: dataStart(slot, slotBefore, rules),
    cutoffOn,
    opensOn: exception?.opensOn ?? openingDate(slot, firstDueOn, rules),
    dueOn,
    dueOnByLevel,
    dueOnDayOff: !calendar.isWorkingDay(dueOn),
    cutoffTooClose: calendar.workingDaysBetween(cutoffOn, addDays(dueOn, -1)) < 1,
    provisional: calendar.isProvisionalYear(yearOf(dueOn)),
  };
}

export const exceptionOf = (cycle: ReportCycle, key: string): PeriodException | null =>
  cycle.exceptions.find((exception) => exception.key === key) ?? null;

/** The last day the cycle reaches, or null while it is open-ended. */
export function lastDayOf(cycle: ReportCycle): LocalDate | null {
  const replacedOn = cycle.endedByDocument ? addDays(cycle.endedByDocument.effectiveOn, -1) : null;
  if (cycle.validUntil === null || replacedOn === null) return cycle.validUntil ?? replacedOn;
  return cycle.validUntil < replacedOn ? cycle.validUntil : replacedOn;
}

const dueRuleOf = ({ cycle, level }: PeriodRules): DueRule =>
  (level === null ? undefined : cycle.dueRuleByLevel[level]) ?? cycle.dueRule;

function dueDate(
  slot: PeriodSlot,
  exception: PeriodException | null,
  rules: PeriodRules,
): LocalDate {
  if (exception?.dueOn) return exception.dueOn;
  const rule = dueRuleOf(rules);
  switch (rule.rule) {
    case 'DAY_OF_MONTH':
      return dayInMonth(rule, slot.endsOn);
    case 'ON_DATE':
      return rule.on;
    case 'WORKING_DAYS_AFTER_CUTOFF':
      return rules.calendar.addWorkingDays(ownCutoff(slot, exception, rules), rule.workingDays);
  }
}

/** One day for every level where an exception names it, or where one level alone is asked about. */
function dueDatesOfLevels(
  slot: PeriodSlot,
  exception: PeriodException | null,
  rules: PeriodRules,
): Readonly<Partial<Record<ReportLevel, LocalDate>>> {
  if (rules.level !== null) return {};
  const dueOn = dueDate(slot, exception, rules);
  const levels = Object.keys(rules.cycle.dueRuleByLevel) as ReportLevel[];
  return Object.fromEntries(
    levels
      .map((level) => [level, dueDate(slot, exception, { ...rules, level })] as const)
      .filter(([, day]) => day !== dueOn),
  );
}

function cutoffDate(
  slot: PeriodSlot,
  exception: PeriodException | null,
  rules: PeriodRules,
): LocalDate {
  const rule = rules.cycle.cutoffRule;
  if (exception?.cutoffOn || rule.rule !== 'WORKING_DAYS_BEFORE_DUE') {
    return ownCutoff(slot, exception, rules);
  }
  return rules.calendar.addWorkingDays(dueDate(slot, exception, rules), -rule.workingDays);
}

/**
 * The cut-off from its own rule. @throws RangeError when it is counted from a due date that is counted
 * from it.
 */
function ownCutoff(
  slot: PeriodSlot,
  exception: PeriodException | null,
  { cycle }: PeriodRules,
): LocalDate {
  if (exception?.cutoffOn) return exception.cutoffOn;
  const rule = cycle.cutoffRule;
  switch (rule.rule) {
    case 'DAY_OF_MONTH':
      return dayInMonth(rule, slot.endsOn);
    case 'ON_DATE':
      return rule.on;
    case 'END_OF_PERIOD':
      return slot.endsOn;
    case 'WORKING_DAYS_BEFORE_DUE':
      throw new RangeError('Cut-off and due date are each counted from the other');
  }
}

/**
 * The day after the cut-off of whatever ended the day before this span began; a single report starts with
 * its span.
 */
function dataStart(slot: PeriodSlot, slotBefore: PeriodSlot | null, rules: PeriodRules): LocalDate {
  const rule = rules.cycle.cutoffRule.rule;
  if (rule === 'ON_DATE' || rules.cycle.kind === 'ONCE' || rules.cycle.kind === 'EVENT') {
    return slot.startsOn;
  }
  const before = slotBefore ?? { ...slot, key: '', endsOn: addDays(slot.startsOn, -1) };
  return addDays(cutoffDate(before, exceptionOf(rules.cycle, before.key), rules), 1);
}

/** Always a working day before the due date, even where the span begins too late for that. */
function openingDate(
  slot: PeriodSlot,
  dueOn: LocalDate,
  { cycle, calendar }: PeriodRules,
): LocalDate {
  const announced = calendar.addWorkingDays(dueOn, -cycle.opensWorkingDaysBefore);
  const withinSpan = laterOf(announced, calendar.sameOrNextWorkingDay(slot.startsOn));
  return withinSpan < dueOn ? withinSpan : announced;
}

function dayInMonth(rule: MonthDayRule, endsOn: LocalDate): LocalDate {
  const day = rule.dayByLastMonth?.[monthOf(endsOn)] ?? rule.day;
  const month = addMonths(dateOf(yearOf(endsOn), monthOf(endsOn), 1), rule.monthsAfter);
  return dateOf(yearOf(month), monthOf(month), day);
}
