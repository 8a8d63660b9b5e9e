import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  EvidenceLink,
  Following,
  Instant,
  LocalDate,
  ProgressWord,
  TaskRole,
  TaskTarget,
  VersionChanges,
  WorkFigure,
} from '#domain';
import type { DocumentView } from './document.view.js';
import type { ReportLine } from './report.view.js';

/** One task as the body that got it sees it. */
export interface DispatchTask {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly ordinal: string;
  readonly title: string;
  readonly description: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly originalDueAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly partners: readonly string[];
  readonly reportsTo: string | null;
  readonly progress: ProgressWord | null;
  /** When the coordinator last urged the body about it. */
  readonly nudgedAt: Instant | null;
  /** Why it was returned or declined. */
  readonly reason: string | null;
  /** Whom the body that declined it holds competent, in its own words. */
  readonly suggestedBody: string | null;
  /** When its body was asked how it stands, because it had been silent, and has not answered; null: nothing is asked. */
  readonly silenceAskedAt: Instant | null;
}

/** "Lượt gửi tới đơn vị": the document, the body's work and what it answered. */
export interface DispatchView {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignState: CampaignState;
  readonly closeReason: string | null;
  readonly document: DocumentView;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly state: DispatchState;
  readonly version: number;
  readonly onPaper: boolean;
  readonly deliveredAt: Instant;
  readonly openedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly declineReason: string | null;
  /** Whom the body that declined holds competent, in its own words. */
  readonly suggestedBody: string | null;
  readonly acknowledgeDueAt: Instant | null;
  /** Who goes on with all of it; null: nobody else. */
  readonly transferredTo: { readonly dispatchId: string; readonly bodyName: string } | null;
  readonly tasks: readonly DispatchTask[];
  readonly reports: readonly ReportLine[];
}

export interface FileView {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface SubmissionView {
  readonly id: string;
  /** From 1, in the order in which they were handed in. */
  readonly no: number;
  /** What is other than in the version before; null: it is the first. */
  readonly changes: VersionChanges | null;
  readonly note: string;
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly verdict: 'accepted' | 'returned' | null;
  readonly verdictReason: string | null;
  readonly verdictAt: Instant | null;
  readonly files: readonly FileView[];
  readonly links: readonly EvidenceLink[];
  /** What was reached of the task's target; null: none was given. */
  readonly figure: WorkFigure | null;
}

/** One change of a date: "ngày cũ vẫn giữ". */
export interface DueDateChange {
  readonly oldDueOn: LocalDate | null;
  readonly newDueOn: LocalDate;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What another body did of the work before it came here. */
export interface FormerWork {
  readonly assignmentId: string;
  readonly bodyName: string;
  /** Why it was handed over. */
  readonly reason: string | null;
  readonly transferredAt: Instant;
  readonly progress: ProgressWord | null;
  readonly progressNote: string | null;
  /** Newest first. */
  readonly submissions: readonly SubmissionView[];
}

/** "Chi tiết việc". */
export interface AssignmentView extends DispatchTask {
  readonly dispatchId: string;
  readonly dispatchState: DispatchState;
  readonly campaignId: string;
  readonly campaignState: CampaignState;
  readonly document: DocumentView;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly progressNote: string | null;
  readonly lastWordAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** What is to be reached; null: nothing that is measured. */
  readonly target: TaskTarget | null;
  /** What the reader's bodies are to it by their own work of the task. */
  readonly following: Following;
  /** Who goes on with it; null: nobody else. */
  readonly transferredTo: {
    readonly assignmentId: string;
    readonly dispatchId: string;
    readonly bodyName: string;
  } | null;
  /** With whom the work was before, the latest first. */
  readonly former: readonly FormerWork[];
  /** Newest first. */
  readonly submissions: readonly SubmissionView[];
  readonly dueDateChanges: readonly DueDateChange[];
}
