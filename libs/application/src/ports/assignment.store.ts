import type {
  EvidenceLink,
  Following,
  Instant,
  MeasuredTarget,
  NudgeFacts,
  TaskRole,
  ToJudge,
  WorkFigure,
  WorkMove,
} from '#domain';
import type { Actor } from '../shared/principal.js';
import type { CarryingOn } from './campaign.store.js';

export interface LockedAssignment extends NudgeFacts {
  readonly campaignId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly originalDueAt: Instant | null;
  readonly submittedAt: Instant | null;
  /** What its task is measured by; null: no target. */
  readonly target: MeasuredTarget | null;
}

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Where the bytes are, relative to the data folder; already whole and synced. */
  readonly storageKey: string;
}

/** Who judges a piece of support: the work of its lead, and who supports. */
export interface LeadOfSupport {
  readonly assignmentId: string;
  readonly dispatchId: string;
  readonly campaignId: string;
  readonly bodyId: string;
  readonly supporterName: string;
}

/** Which late work of a campaign; null: all of it. */
export interface LateWork {
  readonly campaignId: string;
  readonly taskId: string | null;
  readonly bodyIds: readonly string[] | null;
  /** null: of every role that owes a result. */
  readonly roles: readonly TaskRole[] | null;
  readonly asOf: Instant;
}

/** "Giao việc": task × body × role, with the state of the work. */
export interface AssignmentStore {
  /** Locks one assignment; its dispatch must be locked already. */
  lock(assignmentId: string): Promise<LockedAssignment | null>;
  /** The same of many. */
  lockMany(assignmentIds: readonly string[]): Promise<readonly LockedAssignment[]>;
  lockOfDispatches(dispatchIds: readonly string[]): Promise<readonly LockedAssignment[]>;
  /** @param bodyIds null: of every body that has it. */
  lockOfTask(
    taskId: string,
    bodyIds: readonly string[] | null,
  ): Promise<readonly LockedAssignment[]>;
  /** Campaigns that go on and carry on any of these pieces of work, or of the work of these dispatches. */
  carriedOnBy(
    assignmentIds: readonly string[],
    dispatchIds: readonly string[],
  ): Promise<readonly CarryingOn[]>;
  /** Bodies that have any of the tasks. */
  bodiesOfTasks(taskIds: readonly string[]): Promise<readonly string[]>;
  /** Writes any number of changes of locked rows with one statement; each version + 1. */
  saveMany(changes: readonly { readonly id: string; readonly move: WorkMove }[]): Promise<void>;
  addSubmission(submission: {
    readonly id: string;
    readonly assignmentId: string;
    readonly campaignId: string;
    readonly note: string;
    readonly submittedBy: Actor;
    readonly files: readonly StoredFile[];
    readonly links: readonly EvidenceLink[];
    readonly figure: WorkFigure | null;
  }): Promise<void>;
  /** Records each verdict on the latest submission of its assignment; one that has none to judge is left alone. */
  judge(verdicts: readonly ToJudge[]): Promise<void>;
  /** The late work of a campaign that its bodies may be urged about, of the locked dispatches. */
  lockLate(of: LateWork): Promise<readonly LockedAssignment[]>;
  /** What these bodies are to each piece of work by their own work of its task. */
  following(
    assignmentIds: readonly string[],
    bodyIds: readonly string[],
  ): Promise<ReadonlyMap<string, Following>>;
  /** The work of the one body that leads what a piece of support goes into; null: no support, or none or several lead. */
  leadOfSupport(assignmentId: string): Promise<LeadOfSupport | null>;
  /** Notes when bodies were urged about their work; the work itself does not move. */
  markNudged(assignmentIds: readonly string[]): Promise<void>;
  /** Moves the date of a task itself, for bodies added later and for the plan shown. */
  moveTaskDue(taskId: string, dueAt: Instant, supportDueAt: Instant): Promise<void>;
}
