import type {
  AssignmentState,
  BoardRank,
  DispatchState,
  DispatchTotals,
  Instant,
  LocalDate,
  MilestoneTotals,
  PeriodState,
  ReportQuestion,
  ReportState,
  ProgressWord,
  ReportTotals,
  TaskNature,
  TaskRole,
  TaskTarget,
  WorkFigure,
  WorkTotals,
} from '#domain';

export interface CampaignTotals {
  readonly work: WorkTotals;
  readonly dispatches: DispatchTotals;
}

/** "Kỳ báo cáo" with how many bodies are where. */
export interface PeriodTotals extends ReportTotals {
  readonly id: string;
  readonly seriesId: string;
  readonly seriesTitle: string;
  readonly label: string;
  readonly state: PeriodState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly cutoffOn: LocalDate | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** "Lịch tạm tính": the due date lies in a year whose days off are not announced yet. */
  readonly provisional: boolean;
}

/** "Chuỗi báo cáo" of a campaign. */
export interface ReportSeriesView {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  /** Number and symbol of the document that ended it; null while it goes on. */
  readonly endedBy: string | null;
  /** Its template. */
  readonly questions: readonly ReportQuestion[];
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
  /** The issuer dropped it: nobody is asked for it any more. */
  readonly isDropped: boolean;
}

/** "Chỉ tiêu": what the bodies that lead a task have reached of it together, from what they handed in. */
export interface TargetTotals {
  readonly taskId: string;
  readonly ordinal: string;
  readonly title: string;
  readonly target: TaskTarget;
  /** Bodies that lead the task and have it in hand or done. */
  readonly bodies: number;
  /** Of these, who gave a figure that waits or was accepted; what was returned does not count. */
  readonly reported: number;
  readonly accepted: number;
  /** Whose own figure meets the target. */
  readonly reached: number;
  /** Sums over those who reported; null: nobody did. */
  readonly sum: WorkFigure | null;
}

/** What a cell says of its milestones; those nobody waits for any more are left out. */
export interface CellMilestones {
  readonly reached: number;
  readonly open: number;
  /** Of the open ones: past their date. */
  readonly late: number;
  /** The earliest date of an open one. */
  readonly nextDueAt: Instant | null;
}

/** "Mốc" of a task, with how many bodies are where. */
export interface MilestoneView {
  readonly id: string;
  readonly taskId: string;
  readonly ordinal: string;
  readonly title: string;
  readonly text: string;
  readonly dueAt: Instant;
  readonly droppedAt: Instant | null;
  readonly totals: MilestoneTotals;
}

/** A cell: what one body does of one task. */
export interface BoardCell {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly role: TaskRole;
  readonly nature: TaskNature;
  readonly state: AssignmentState;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly progress: ProgressWord | null;
  /** When the coordinator last urged the body about it. */
  readonly nudgedAt: Instant | null;
  /** null: it has none that counts. */
  readonly milestones: CellMilestones | null;
}

export interface BoardReport {
  readonly reportId: string;
  readonly periodId: string;
  readonly label: string;
  readonly state: ReportState;
  readonly version: number;
  readonly dueAt: Instant;
}

/** Where a page of the board continues: rows are ordered by rank, oldest date, name and id. */
export interface BoardPlace {
  /** 0: has late work; 1: has not acknowledged; 2: neither. */
  readonly rank: BoardRank;
  readonly oldestLateDueAt: Instant | null;
  readonly bodyName: string;
  readonly dispatchId: string;
}

export interface BoardRow extends BoardPlace {
  readonly bodyId: string;
  readonly bodyCode: string;
  /** Last day of a body that is no more: what is open with it stands with nobody. */
  readonly bodyEndedOn: LocalDate | null;
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
