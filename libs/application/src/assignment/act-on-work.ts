import type { Decided, OneWork, Instant } from '#domain';
import { perform, type HandedIn, type PerformStores } from '../act/perform.js';
import type { Planned } from '../act/planned.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfWork } from '../shared/shown.js';
import { answerOf, type AssignmentAnswer } from './answer.js';
import { lockWork, type WorkToLock } from './lock-work.js';

/** One act on one piece of work: locked, decided, applied, answered. */
export interface ActOnWork extends WorkToLock {
  /** null: it stands so already, nothing is written. */
  readonly decide: (
    facts: OneWork & { readonly work: LockedAssignment; readonly dispatch: LockedDispatch },
    now: Instant,
  ) => Decided | null | Promise<Decided>;
  readonly handedIn?: HandedIn;
}

/**
 * Does what all acts on a piece of work share.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION, TRANSITION_NOT_ALLOWED.
 */
export async function actOnWork(
  tx: PerformStores,
  principal: Principal,
  act: ActOnWork,
): Promise<AssignmentAnswer> {
  const { acts, answer } = await planOnWork(tx, principal, act);
  await perform(tx, principal, acts);
  return answer;
}

/** The same decided, and not done. */
export async function planOnWork(
  tx: PerformStores,
  principal: Principal,
  { decide, handedIn, ...toLock }: ActOnWork,
): Promise<Planned<AssignmentAnswer>> {
  const { dispatch, assignment, following } = await lockWork(tx, principal, toLock);
  const { assignmentId } = toLock;
  const exchanges = await tx.exchanges.lockAsked({ assignmentId });
  const now = tx.clock.now();
  const decided = await decide({ dispatch, work: assignment, exchanges }, now);
  if (decided === null) return { acts: [], answer: answerOf(assignment) };
  const decision = mustFollow(decided, () =>
    shownOfWork(principal, { dispatch, work: assignment, asked: exchanges, following }, now),
  );
  const act = { dispatch, decision, ...(handedIn === undefined ? {} : { handedIn }) };
  const { state = assignment.state, dueAt = assignment.dueAt } = decision.work[0]?.move ?? {};
  const after = { ...assignment, state, dueAt, version: assignment.version + 1 };
  return { acts: [act], answer: answerOf(after) };
}
