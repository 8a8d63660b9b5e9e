import type {
  AssignmentState,
  DispatchState,
  Instant,
  LocalDate,
  OverdueBand,
  ReportState,
} from '#domain';
import type { ProgressWord } from '../assignment.store.js';
import type { TaskRole } from '../campaign.store.js';

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
}

export interface CampaignTotals {
  readonly work: WorkTotals;
  readonly dispatches: DispatchTotals;
}

/** "Kỳ báo cáo" with how many bodies are where. */
export interface PeriodTotals {
  readonly id: string;
  readonly seriesId: string;
  readonly seriesTitle: string;
  readonly label: string;
  readonly state: 'scheduled' | 'opening' | 'open' | 'locked';
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly cutoffOn: LocalDate | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** "Lịch tạm tính": the due date lies in a year whose days off are not announced yet. */
  readonly provisional: boolean;
  readonly bodies: number;
  readonly missing: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  /** Of accepted: handed in after the due date, by the submission that was accepted. */
  readonly acceptedLate: number;
  /** Of missing and returned: past the due date. */
  readonly late: number;
}

/** A column of the board. */
export interface BoardTask {
  readonly id: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly dueAt: Instant | null;
  readonly supportDueAt: Instant | null;
  readonly dueSource: 'document' | 'coordinator' | null;
}

/** A cell: what one body does of one task. */
export interface BoardCell {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly progress: ProgressWord | null;
}

export interface BoardReport {
  readonly reportId: string;
  readonly periodId: string;
  readonly label: string;
  readonly state: ReportState;
  readonly dueAt: Instant;
}

/** Where a page of the board continues: rows are ordered by rank, oldest date, name and id. */
export interface BoardPlace {
  /** 0: has late work; 1: has not acknowledged; 2: neither. */
  readonly rank: number;
  readonly oldestLateDueAt: Instant | null;
  readonly bodyName: string;
  readonly dispatchId: string;
}

export interface BoardRow extends BoardPlace {
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly state: DispatchState;
  readonly version: number;
  readonly onPaper: boolean;
  readonly deliveredAt: Instant;
  readonly openedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly declineReason: string | null;
  /** Until when it is to be acknowledged; null once it is. */
  readonly acknowledgeDueAt: Instant | null;
  readonly late: number;
  readonly cells: readonly BoardCell[];
  /** Period reports not yet accepted. */
  readonly reports: readonly BoardReport[];
}
