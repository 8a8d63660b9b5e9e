import { toRfc3339 } from '#domain';
import type { LockedAssignment } from '../ports/assignment.store.js';

/** The answer to an act on a piece of work. */
export interface AssignmentAnswer {
  readonly id: string;
  readonly state: LockedAssignment['state'];
  readonly version: number;
  /** RFC 3339; null: no deadline. */
  readonly dueAt: string | null;
}

export const answerOf = (assignment: LockedAssignment): AssignmentAnswer => ({
  id: assignment.id,
  state: assignment.state,
  version: assignment.version,
  dueAt: assignment.dueAt === null ? null : toRfc3339(assignment.dueAt),
});
