import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockForCoordinator, lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';

export interface LockedWork {
  readonly dispatch: LockedDispatch;
  readonly assignment: LockedAssignment;
}

export interface WorkToLock {
  readonly assignmentId: string;
  readonly as: 'recipient' | 'coordinator';
  /** From If-Match; absent: the act does not depend on what was seen. */
  readonly expectedVersion?: number;
}

/**
 * Locks a piece of work and its dispatch, dispatch first.
 *
 * @throws ApplicationError STALE_VERSION and whatever the access check throws.
 */
export async function lockWork(
  tx: Stores<'dispatches' | 'assignments'>,
  principal: Principal,
  { assignmentId, as, expectedVersion }: WorkToLock,
): Promise<LockedWork> {
  const found = tx.dispatches.lockOfAssignment(assignmentId);
  const dispatch =
    as === 'recipient'
      ? await lockForRecipient(principal, found)
      : await lockForCoordinator(principal, found);
  const assignment = await tx.assignments.lock(assignmentId);
  if (assignment === null) throw new ApplicationError('NOT_FOUND');
  if (expectedVersion !== undefined && expectedVersion !== assignment.version) {
    throw new ApplicationError('STALE_VERSION', {
      current: assignment.version,
      given: expectedVersion,
    });
  }
  return { dispatch, assignment };
}

/** Work beyond answering needs a person signed in: a mail link may only acknowledge, decline or ask. */
export function requireSignedIn(principal: Principal): void {
  if (principal.kind === 'mailLink') throw new ApplicationError('FORBIDDEN');
}
