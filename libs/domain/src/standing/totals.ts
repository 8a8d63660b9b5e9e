import type { DispatchState } from '../dispatch/index.js';
import type { TaskNature } from '../assignment/index.js';
import type { ReportState } from '../report/index.js';
import type { Instant } from '../shared/index.js';
import { isPast, OVERDUE_BANDS, type OverdueBand } from './due-status.js';
import { DISPATCH_STANDING, OWED_REPORT, reportStanding, workStanding } from './standing.js';
import { workCell, type WorkCell, type WorkClock } from './work-status.js';

/**
 * Work of lead and supporting bodies, counted from the rows at one instant. With a deadline it is in exactly one
 * cell of the 2×2 (QĐ 42/2014); the clock of submitted work stops at the submission, so that work handed in late
 * and not yet confirmed is open and late.
 */
export interface WorkTotals {
  readonly doneInTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openLate: number;
  /** "Không thời hạn": work that ends, without a date. Never red. */
  readonly undatedOpen: number;
  readonly undatedDone: number;
  /** "Việc thường xuyên": lives in the period reports. */
  readonly standing: number;
  /** "Chờ xác nhận": the part of the open work that waits for the coordinator. */
  readonly awaitingConfirmation: number;
  /** "Không thuộc thẩm quyền": the work itself, or the whole dispatch. */
  readonly declined: number;
  /** Recalled, transferred or dropped ("thôi giao"): out of every other count. */
  readonly withdrawn: number;
  /** `openLate` by age in calendar days. */
  readonly lateBy: Readonly<Record<OverdueBand, number>>;
}

export interface DispatchTotals {
  readonly bodies: number;
  readonly acknowledged: number;
  /** Delivered or opened: "chưa tiếp nhận". */
  readonly notAcknowledged: number;
  readonly declined: number;
  readonly recalled: number;
  /** Handed over to another body of the campaign, which is counted for itself. */
  readonly transferred: number;
}

/** How many bodies are where in one "kỳ báo cáo". */
export interface ReportTotals {
  /** Those that are asked for a report. */
  readonly bodies: number;
  /** Not handed in: still owed, or locked without. */
  readonly missing: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  /** Of accepted: handed in after the due date, by the submission that was accepted. */
  readonly acceptedLate: number;
  /** Still owed, never handed in or returned: past the due date. */
  readonly late: number;
}

/** `n` rows that count alike. */
export interface CountedWork {
  readonly cell: WorkCell;
  readonly nature: TaskNature;
  readonly handedIn: boolean;
  readonly n: number;
}

export type WorkRow = WorkClock & { readonly nature: TaskNature };

/** One row of work in an owing role. */
export const countedWork = (row: WorkRow, asOf: Instant): CountedWork => ({
  cell: workCell(row, asOf),
  nature: row.nature,
  handedIn: workStanding(row) === 'handedIn',
  n: 1,
});

export function workTotals(counted: readonly CountedWork[]): WorkTotals {
  const cells = new Map<WorkCell, number>();
  let standing = 0;
  let awaitingConfirmation = 0;
  for (const { cell, nature, handedIn, n } of counted) {
    if (cell === 'undatedOpen' && nature === 'standing') standing += n;
    else cells.set(cell, (cells.get(cell) ?? 0) + n);
    if (handedIn) awaitingConfirmation += n;
  }
  const of = (cell: WorkCell): number => cells.get(cell) ?? 0;
  const late = OVERDUE_BANDS.map(({ band }) => [band, of(band)] as const);
  return {
    doneInTime: of('doneInTime'),
    doneLate: of('doneLate'),
    openInTime: of('openInTime'),
    openLate: late.reduce((sum, [, n]) => sum + n, 0),
    undatedOpen: of('undatedOpen'),
    undatedDone: of('undatedDone'),
    standing,
    awaitingConfirmation,
    declined: of('declined'),
    withdrawn: of('withdrawn'),
    lateBy: Object.fromEntries(late) as Record<OverdueBand, number>,
  };
}

export function dispatchTotals(states: readonly DispatchState[]): DispatchTotals {
  const count = (standing: (typeof DISPATCH_STANDING)[DispatchState]): number =>
    states.filter((state) => DISPATCH_STANDING[state] === standing).length;
  return {
    bodies: states.length,
    acknowledged: count('acknowledged'),
    notAcknowledged: count('awaited'),
    declined: count('declined'),
    recalled: count('recalled'),
    transferred: count('transferred'),
  };
}

export interface ReportRow {
  readonly state: ReportState;
  readonly dispatchState: DispatchState;
  readonly acceptedAt: Instant | null;
  readonly dueAt: Instant;
  readonly submittedAt: Instant | null;
}

export const isOwedReport = (row: Omit<ReportRow, 'dueAt' | 'submittedAt'>): boolean =>
  (OWED_REPORT as readonly string[]).includes(reportStanding(row));

/** Past its date and still owed. */
export const isLateReport = (row: ReportRow, asOf: Instant): boolean =>
  isOwedReport(row) && isPast(row.dueAt, asOf);

export function reportTotals(rows: readonly ReportRow[], asOf: Instant): ReportTotals {
  const standings = rows.map(reportStanding);
  const count = (...which: readonly (typeof standings)[number][]): number =>
    standings.filter((standing) => which.includes(standing)).length;
  return {
    bodies: rows.length - count('withdrawn'),
    missing: count('missing', 'missed'),
    submitted: count('handedIn'),
    returned: count('returned'),
    accepted: count('accepted'),
    acceptedLate: rows.filter(
      (row) =>
        reportStanding(row) === 'accepted' &&
        row.submittedAt !== null &&
        isPast(row.dueAt, row.submittedAt),
    ).length,
    late: rows.filter((row) => isLateReport(row, asOf)).length,
  };
}
