import type { CutoffRule, CycleKind, DueRule, ReportCycle } from './report-cycle.js';

/** A cycle the coordinator can start from; every field stays editable. */
export interface CyclePreset {
  readonly code: 'ND_09_2019' | 'UNION_DAY_10';
  readonly label: string;
  readonly cutoffRule: CutoffRule;
  readonly dueRule: DueRule;
}

const onDay = (day: number): DueRule & CutoffRule => ({
  rule: 'DAY_OF_MONTH',
  day,
  monthsAfter: 0,
});

/**
 * NĐ 09/2019/NĐ-CP: data end on day 14 of the period's last month (Đ12), ministries and provinces send by
 * day 25 (Đ13); lower levels get earlier days through `dueRuleByLevel`. Federations of trade unions: day
 * 10 of the last month, as the calendar of LĐLĐ Bến Tre has it for months, quarters, 6 and 9 months and
 * years; no cut-off is written there, so two working days before, which leaves one full working day
 * between (Đ8.5).
 */
export const CYCLE_PRESETS: readonly CyclePreset[] = [
  { code: 'ND_09_2019', label: 'NĐ 09/2019', cutoffRule: onDay(14), dueRule: onDay(25) },
  {
    code: 'UNION_DAY_10',
    label: 'LĐLĐ tỉnh (ngày 10)',
    cutoffRule: { rule: 'WORKING_DAYS_BEFORE_DUE', workingDays: 2 },
    dueRule: onDay(10),
  },
];

const OPENS_WORKING_DAYS_BEFORE = 10;

/** A complete cycle from its two dates; what a coordinator did not say gets the usual value. */
export function reportCycle(
  kind: CycleKind,
  dates: Pick<ReportCycle, 'cutoffRule' | 'dueRule'>,
  more: Partial<ReportCycle> = {},
): ReportCycle {
  return {
    kind,
    naming: 'REVIEW',
    yearEnd: 'WHOLE_YEAR',
    cutoffRule: dates.cutoffRule,
    dueRule: dates.dueRule,
    dueRuleByLevel: {},
    opensWorkingDaysBefore: OPENS_WORKING_DAYS_BEFORE,
    exceptions: [],
    validUntil: null,
    endedByDocument: null,
    ...more,
  };
}
