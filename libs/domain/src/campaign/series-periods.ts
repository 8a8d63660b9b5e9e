import type { WorkingCalendar } from '../calendar/index.js';
import { nextPeriod, type ReportCycle, type ReportPeriodPlan } from '../report/index.js';
import type { LocalDate } from '../shared/index.js';

/**
 * The first `limit` periods a new series will ask for: those of the cycle from `startsOn`, but for any whose due
 * date had passed before `launchDay`, because nobody can hand in yesterday.
 */
export function seriesPeriods(
  cycle: ReportCycle,
  startsOn: LocalDate,
  launchDay: LocalDate,
  calendar: WorkingCalendar,
  limit: number,
): readonly ReportPeriodPlan[] {
  const periods: ReportPeriodPlan[] = [];
  let next = nextPeriod(cycle, startsOn, null, calendar);
  while (next !== null && periods.length < limit) {
    if (next.dueOn >= launchDay) periods.push(next);
    next = nextPeriod(cycle, startsOn, next.key, calendar);
  }
  return periods;
}
