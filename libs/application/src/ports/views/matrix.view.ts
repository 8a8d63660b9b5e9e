import type { AssignmentState, DispatchState, Instant, TaskRole } from '#domain';

/** What one body does of one task. */
export interface MatrixPart {
  /** Of the task, from 1. */
  readonly position: number;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
}

/** A body of a campaign with its work. */
export interface MatrixRow {
  readonly bodyCode: string;
  readonly bodyName: string;
  /** What is open with it stands with nobody. */
  readonly bodyEnded: boolean;
  readonly state: DispatchState;
  /** Until when it is to be acknowledged; null once it is. */
  readonly acknowledgeDueAt: Instant | null;
  readonly work: readonly MatrixPart[];
}

/** The rows behind one line of the matrix. */
export interface MatrixBody {
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly work: readonly {
    readonly assignmentId: string;
    readonly taskId: string;
    readonly role: TaskRole;
    readonly version: number;
  }[];
}
