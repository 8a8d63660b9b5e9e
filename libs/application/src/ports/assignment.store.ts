import type { AssignmentState, Instant, TaskRole } from '#domain';
import type { Actor } from '../shared/principal.js';

export type ProgressWord = 'notStarted' | 'onSchedule' | 'behind' | 'done';

export interface LockedAssignment {
  readonly id: string;
  readonly campaignId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly originalDueAt: Instant | null;
  readonly submittedAt: Instant | null;
}

export interface AssignmentChange {
  readonly state?: AssignmentState;
  readonly dueAt?: Instant | null;
  readonly progress?: ProgressWord;
  readonly progressNote?: string | null;
  readonly lastWordAt?: Instant;
  readonly submittedAt?: Instant | null;
  readonly finishedAt?: Instant | null;
  readonly reason?: string | null;
}

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Where the bytes are, relative to the data folder; already whole and synced. */
  readonly storageKey: string;
}

/** "Giao việc": task × body × role, with the state of the work. */
export interface AssignmentStore {
  /** Locks one assignment; its dispatch must be locked already. */
  lock(assignmentId: string): Promise<LockedAssignment | null>;
  lockOfDispatch(dispatchId: string): Promise<readonly LockedAssignment[]>;
  lockOfTask(taskId: string, bodyId: string | null): Promise<readonly LockedAssignment[]>;
  save(assignment: LockedAssignment, change: AssignmentChange): Promise<void>;
  addSubmission(submission: {
    readonly id: string;
    readonly assignment: LockedAssignment;
    readonly note: string;
    readonly submittedAt: Instant;
    readonly submittedBy: Actor;
    readonly files: readonly StoredFile[];
  }): Promise<void>;
  /** Records the verdict on the latest submission; its id, or null when there is none to judge. */
  judgeLatest(
    assignmentId: string,
    verdict: 'accepted' | 'returned',
    reason: string | null,
    at: Instant,
  ): Promise<string | null>;
  /** Moves the date of a task itself, for bodies added later and for the plan shown. */
  moveTaskDue(taskId: string, dueAt: Instant, supportDueAt: Instant): Promise<void>;
}
