import type { LocalDate } from '../shared/index.js';

/**
 * Rhythm of a report. HALF: twice a year; NINE_MONTHS: once, for January–September; EVENT: after
 * something happens.
 */
export const CYCLE_KINDS = [
  'MONTH',
  'QUARTER',
  'HALF',
  'NINE_MONTHS',
  'YEAR',
  'ONCE',
  'EVENT',
] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

/**
 * interim: sơ kết · final: tổng kết · periodic: báo cáo định kỳ · adhoc: báo cáo chuyên đề, đột xuất, một
 * lần.
 */
export type ReportKind = 'interim' | 'final' | 'periodic' | 'adhoc';

/**
 * Levels that pass a report upward, each with its own due date (NĐ 09/2019 Đ8.5); DISTRICT only until
 * 30/6/2025.
 */
export const REPORT_LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'UNIT'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

/**
 * A day in a month counted from the last month of the period; a day beyond the month's end means its last
 * day.
 */
export interface MonthDayRule {
  readonly rule: 'DAY_OF_MONTH';
  /** 1–31. */
  readonly day: number;
  /** 0: the last month of the period; 1: the month after it. */
  readonly monthsAfter: number;
  /** Other days for periods that end in a given month (1–12), e.g. { 6: 15, 12: 10 }. */
  readonly dayByLastMonth?: Readonly<Partial<Record<number, number>>>;
}

/** One fixed date, for a report asked once. */
export interface FixedDateRule {
  readonly rule: 'ON_DATE';
  readonly on: LocalDate;
}

/** "Ngày chốt số liệu": where the data of a period end. */
export type CutoffRule =
  | MonthDayRule
  | FixedDateRule
  | { readonly rule: 'END_OF_PERIOD' }
  | { readonly rule: 'WORKING_DAYS_BEFORE_DUE'; readonly workingDays: number };

/** "Hạn nộp": the last day to hand in. */
export type DueRule =
  | MonthDayRule
  | FixedDateRule
  | { readonly rule: 'WORKING_DAYS_AFTER_CUTOFF'; readonly workingDays: number };

/** What one period does otherwise than the rule says. */
export interface PeriodException {
  /** {@link ReportPeriodPlan.key} of the period. */
  readonly key: string;
  readonly cutoffOn?: LocalDate;
  readonly dueOn?: LocalDate;
  readonly opensOn?: LocalDate;
  /** The period is not reported at all. */
  readonly skipped?: true;
}

/** The document that put an end to the series. */
export interface SuccessorDocument {
  /** Number and symbol, e.g. '12/KH-LĐLĐ'. */
  readonly reference: string;
  readonly effectiveOn: LocalDate;
}

/**
 * "Chuỗi báo cáo": the recurring rule. Data, never hard-coded: documents mostly say only "theo quy định".
 */
export interface ReportCycle {
  readonly kind: CycleKind;
  /** REVIEW: periods are called sơ kết and tổng kết; REPORT: báo cáo. */
  readonly naming: 'REVIEW' | 'REPORT';
  /**
   * HALF only: what is reported at the end of the year, the whole year (tổng kết năm) or its second half.
   */
  readonly yearEnd: 'WHOLE_YEAR' | 'SECOND_HALF';
  readonly cutoffRule: CutoffRule;
  readonly dueRule: DueRule;
  /** Where levels aggregate, the due rule of each; a level that is absent follows `dueRule`. */
  readonly dueRuleByLevel: Readonly<Partial<Record<ReportLevel, DueRule>>>;
  /** A period opens this many working days before its due date. */
  readonly opensWorkingDaysBefore: number;
  readonly exceptions: readonly PeriodException[];
  /** Periods whose data end after this day are not owed; null: until a document ends the series. */
  readonly validUntil: LocalDate | null;
  /** From its effective date on the successor rules. */
  readonly endedByDocument: SuccessorDocument | null;
}

/** "Kỳ báo cáo": one span with cut-off and due date. */
export interface ReportPeriodPlan {
  /**
   * Unique in the series, sorts in time within a kind: '2026-M03', '2026-Q1', '2026-H1', '2026-9M',
   * '2026-Y', 'ONCE', 'EVENT-2026-05-04'.
   */
  readonly key: string;
  /** 'Sơ kết 6 tháng đầu năm 2026', 'Tổng kết năm 2026', 'Báo cáo tháng 3/2026' … */
  readonly label: string;
  readonly reportKind: ReportKind;
  /** First and last day of the span the label names. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** First day of the data: the day after the previous cut-off. */
  readonly dataFromOn: LocalDate;
  readonly cutoffOn: LocalDate;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Of the levels whose day is another one. */
  readonly dueOnByLevel: Readonly<Partial<Record<ReportLevel, LocalDate>>>;
  /** The due date is a day off: kept as it is, and warned about. */
  readonly dueOnDayOff: boolean;
  /** Fewer than one full working day between cut-off and due date (NĐ 09/2019 Đ8.5). */
  readonly cutoffTooClose: boolean;
  /** The due date lies in a year whose days off are computed ("lịch tạm tính"). */
  readonly provisional: boolean;
}
