import type { Decided, ExchangeKind, Instant, OneExchange } from '#domain';
import { perform, type PerformStores } from '../act/perform.js';
import { requireSignedIn } from '../assignment/lock-work.js';
import { lockForCoordinator, lockForRecipient } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfExchange } from '../shared/shown.js';
import { answerGiven, type ExchangeAnswer } from './answer.js';

/** One answer to what was asked: locked, decided, applied. */
export interface ActOnExchange {
  readonly exchangeId: string;
  /** An exchange of another kind is not found under this one's name. */
  readonly kind: ExchangeKind;
  readonly as: 'recipient' | 'coordinator';
  readonly decide: (facts: OneExchange, now: Instant) => Decided;
}

/**
 * Does what all answers share.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export async function actOnExchange(
  tx: PerformStores,
  principal: Principal,
  { exchangeId, kind, as, decide }: ActOnExchange,
): Promise<ExchangeAnswer> {
  if (as === 'recipient') requireSignedIn(principal);
  const found = tx.dispatches.lockOfExchange(exchangeId);
  const dispatch =
    as === 'recipient'
      ? await lockForRecipient(principal, found)
      : await lockForCoordinator(principal, found);
  const exchange = await tx.exchanges.lock(exchangeId);
  if (exchange === null || exchange.kind !== kind) throw new ApplicationError('NOT_FOUND');
  const { assignmentId } = exchange;
  const work = assignmentId === null ? null : await tx.assignments.lock(assignmentId);
  const facts = { dispatch, work, exchange };
  const decision = mustFollow(decide(facts, tx.clock.now()), () =>
    shownOfExchange(principal, facts),
  );
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerGiven(exchange, decision);
}
