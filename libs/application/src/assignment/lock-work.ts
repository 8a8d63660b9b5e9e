import type { Following } from '#domain';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { followingBodies, forFollower, forRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';

export interface LockedWork {
  readonly dispatch: LockedDispatch;
  readonly assignment: LockedAssignment;
  readonly following: Following;
}

export interface WorkToLock {
  readonly assignmentId: string;
  /** `judge`, `urger`: the coordinator, or a body that judges or follows the work by its own of the same task. */
  readonly as: 'recipient' | 'coordinator' | 'judge' | 'urger';
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
  const found = await tx.dispatches.lockOfAssignment(assignmentId);
  const following = await followingOf(tx, principal, { assignmentId, as });
  const dispatch =
    as === 'recipient'
      ? forRecipient(principal, found)
      : forFollower(principal, found, following, mayAs(as, following));
  const assignment = await tx.assignments.lock(assignmentId);
  if (assignment === null) throw new ApplicationError('NOT_FOUND');
  if (expectedVersion !== undefined && expectedVersion !== assignment.version) {
    throw new ApplicationError('STALE_VERSION', {
      current: assignment.version,
      given: expectedVersion,
    });
  }
  return { dispatch, assignment, following };
}

export const FOLLOWS_NOTHING: Following = { follows: false, judges: false };

/** Whether a body that follows the work may act so on it. */
export const mayAs = (as: WorkToLock['as'], { follows, judges }: Following): boolean =>
  as === 'judge' ? judges : as === 'urger' && follows;

async function followingOf(
  { assignments }: Stores<'assignments'>,
  principal: Principal,
  { assignmentId, as }: WorkToLock,
): Promise<Following> {
  const bodies = as === 'recipient' ? [] : followingBodies(principal);
  if (bodies.length === 0) return FOLLOWS_NOTHING;
  return (await assignments.following([assignmentId], bodies)).get(assignmentId) ?? FOLLOWS_NOTHING;
}

/** Work beyond answering needs a person signed in: a mail link may only acknowledge, decline or ask. */
export function requireSignedIn(principal: Principal): void {
  if (principal.kind === 'mailLink') throw new ApplicationError('FORBIDDEN');
}
