import type { WorkingCalendar } from '../calendar/index.js';
import { addDays, formatDate, yearOf, type LocalDate } from '../shared/index.js';
import { datedPeriod, exceptionOf, lastDayOf, type PeriodRules } from './period-dates.js';
import { slotsOfYear, type PeriodSlot } from './period-slot.js';
import type { ReportCycle, ReportLevel, ReportPeriodPlan } from './report-cycle.js';

/**
 * The periods owed by a series that starts on `fromDate` and due by `untilDate`, in time order: those
 * whose data end on or after the start and not after the end of the cycle. An EVENT cycle has none
 * ({@link periodOfEvent}).
 *
 * @throws RangeError when cut-off and due date are each counted from the other ({@link cycleProblems}
 * finds it first).
 */
export function periodsOf(
  cycle: ReportCycle,
  fromDate: LocalDate,
  untilDate: LocalDate,
  calendar: WorkingCalendar,
  level: ReportLevel | null = null,
): readonly ReportPeriodPlan[] {
  const rules = { cycle, calendar, level };
  const years = yearOf(untilDate) - yearOf(fromDate) + 3;
  const slots =
    cycle.kind === 'ONCE'
      ? [onceSlot(cycle, fromDate)]
      : Array.from({ length: years }, (_, index) => yearOf(fromDate) - 1 + index).flatMap((year) =>
          slotsOfYear(cycle, year),
        );
  return owed(slots, fromDate, rules).filter((period) => period.dueOn <= untilDate);
}

/**
 * The period after the one named `afterKey` (null: the first) of a series that starts on `fromDate`; null
 * when the series has ended.
 *
 * @throws RangeError when `afterKey` names no period of the cycle.
 */
export function nextPeriod(
  cycle: ReportCycle,
  fromDate: LocalDate,
  afterKey: string | null,
  calendar: WorkingCalendar,
  level: ReportLevel | null = null,
): ReportPeriodPlan | null {
  const rules = { cycle, calendar, level };
  if (cycle.kind === 'EVENT') return null;
  if (cycle.kind === 'ONCE') {
    return afterKey === null
      ? (owed([onceSlot(cycle, fromDate)], fromDate, rules)[0] ?? null)
      : null;
  }
  const startYear = afterKey === null ? yearOf(fromDate) - 1 : Number(afterKey.slice(0, 4));
  const last = lastDayOf(cycle);
  for (let year = startYear; last === null || year <= yearOf(last) + 1; year += 1) {
    const found = owed(slotsAfter(cycle, year, afterKey), fromDate, rules)[0];
    if (found) return found;
  }
  return null;
}

/** The report owed for something that happened on `eventOn`, whose data end that day. */
export function periodOfEvent(
  cycle: ReportCycle,
  eventOn: LocalDate,
  calendar: WorkingCalendar,
  level: ReportLevel | null = null,
): ReportPeriodPlan {
  const slot: PeriodSlot = {
    key: `EVENT-${eventOn}`,
    label: `Báo cáo đột xuất ngày ${formatDate(eventOn)}`,
    reportKind: 'adhoc',
    startsOn: eventOn,
    endsOn: eventOn,
  };
  return datedPeriod(slot, null, { cycle, calendar, level });
}

/** Slots of `year`, without those up to `afterKey` when it lies in that year. */
function slotsAfter(
  cycle: ReportCycle,
  year: number,
  afterKey: string | null,
): readonly PeriodSlot[] {
  const slots = slotsOfYear(cycle, year);
  if (afterKey === null || Number(afterKey.slice(0, 4)) !== year) return slots;
  const index = slots.findIndex((slot) => slot.key === afterKey);
  if (index < 0) throw new RangeError(`No period ${afterKey} in a ${cycle.kind} cycle`);
  return slots.slice(index + 1);
}

function owed(
  slots: readonly PeriodSlot[],
  fromDate: LocalDate,
  rules: PeriodRules,
): readonly ReportPeriodPlan[] {
  const last = lastDayOf(rules.cycle);
  return slots
    .filter((slot) => !exceptionOf(rules.cycle, slot.key)?.skipped)
    .map((slot) => datedPeriod(slot, slotBefore(rules.cycle, slot), rules))
    .filter((period) => period.cutoffOn >= fromDate && (last === null || period.cutoffOn <= last));
}

/** The slot that ended the day before this one began, if the cycle has one. */
function slotBefore(cycle: ReportCycle, slot: PeriodSlot): PeriodSlot | null {
  const endsOn = addDays(slot.startsOn, -1);
  return slotsOfYear(cycle, yearOf(endsOn)).find((other) => other.endsOn === endsOn) ?? null;
}

/** A report asked once covers what lies between the start of the series and its own date. */
function onceSlot(cycle: ReportCycle, fromDate: LocalDate): PeriodSlot {
  const { cutoffRule, dueRule } = cycle;
  const dated = cutoffRule.rule === 'ON_DATE' ? cutoffRule : dueRule;
  return {
    key: 'ONCE',
    label: cycle.naming === 'REVIEW' ? 'Tổng kết' : 'Báo cáo kết quả thực hiện',
    reportKind: cycle.naming === 'REVIEW' ? 'final' : 'adhoc',
    startsOn: fromDate,
    endsOn: dated.rule === 'ON_DATE' ? dated.on : fromDate,
  };
}
