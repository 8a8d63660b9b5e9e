import { planSteps, type PlanRules } from '../obligation/index.js';
import type { ReportLevel } from '../report/index.js';
import { toInstant, type LocalDate } from '../shared/index.js';
import type { CampaignDraft, DraftReportSeries } from './draft.js';
import type { PlannedSeries } from './launch-plan.js';
import { plannedDate } from './planned-date.js';
import { seriesPeriods } from './series-periods.js';

/** Periods a preview shows of each series; a yearly one of a programme to 2030 fits. */
const PERIODS_SHOWN = 8;
/** A period opens before mail may leave, so that its first notice is in the morning's post. */
const OPENS_AT = '06:30';

export function plannedSeries(
  draft: CampaignDraft,
  launchDay: LocalDate,
  rules: PlanRules,
): readonly PlannedSeries[] {
  return draft.reportSeries.flatMap((series, index) =>
    series.cycle === null
      ? []
      : [planOne({ ...series, cycle: series.cycle }, index + 1, draft, launchDay, rules)],
  );
}

function planOne(
  series: DraftReportSeries & { readonly cycle: NonNullable<DraftReportSeries['cycle']> },
  position: number,
  draft: CampaignDraft,
  launchDay: LocalDate,
  rules: PlanRules,
): PlannedSeries {
  const { source, startsOn: from, ...kept } = series;
  const { calendar } = rules;
  const startsOn = from ?? launchDay;
  const dated = (day: LocalDate) => plannedDate(calendar.closingInstant(day), source, calendar);
  const periods = seriesPeriods(kept.cycle, startsOn, launchDay, calendar, PERIODS_SHOWN).map(
    (period) => ({
      period,
      due: dated(period.dueOn),
      dueByLevel: (Object.entries(period.dueOnByLevel) as [ReportLevel, LocalDate][]).map(
        ([level, day]) => ({ level, due: dated(day) }),
      ),
    }),
  );
  const [first] = periods;
  const openedAt = first === undefined ? 0 : toInstant(first.period.opensOn, OPENS_AT);
  const { urgency } = draft.header;
  const steps =
    first === undefined
      ? []
      : planSteps(
          { kind: 'report', createdAt: openedAt, openedAt, dueAt: first.due.at, urgency },
          rules,
        );
  return { ...kept, position, startsOn, periods, steps };
}
