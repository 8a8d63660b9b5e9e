import type { AssignmentState, Instant, TaskRole } from '#domain';

/** One piece of work as a row of a tracking sheet. */
export interface TrackerRow {
  readonly ordinal: string;
  readonly title: string;
  readonly bodyName: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
  /** What the body wrote last about it. */
  readonly said: string;
}
