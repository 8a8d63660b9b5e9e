import { decideReinstate } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { owedPeriodsOf } from '../report/owed-periods.js';
import { lockForCoordinator, requireReason } from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfDispatch } from '../shared/shown.js';
import { acknowledgeBy } from './acknowledge-by.js';
import { answerAfter, type DispatchAnswer } from './answer.js';
import { wholeDispatch } from './whole-dispatch.js';

export interface ReinstateInput {
  readonly dispatchId: string;
  readonly reason: string;
}

/**
 * Gives a document back to a body that declined it, or from which alone it was taken back: it must acknowledge anew; its work and its reports keep their original
 * dates, and reports of periods that opened meanwhile are owed too.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const reinstateDispatch: ActCommand<ReinstateInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId, reason: given },
) => {
  const reason = requireReason(given);
  // The campaign first: a period that opens at this moment must see the body back, or be seen here.
  await tx.campaigns.lockOfDispatch(dispatchId);
  const dispatch = await lockForCoordinator(principal, tx.dispatches.lock(dispatchId));
  const owedPeriods = (await owedPeriodsOf(tx, [dispatch])).get(dispatchId) ?? [];
  const facts = await wholeDispatch(tx, dispatch);
  const again = { reason, owedPeriods, acknowledgeBy: await acknowledgeBy(tx, dispatch) };
  const decision = mustFollow(decideReinstate(facts, again), () =>
    shownOfDispatch(principal, dispatch),
  );
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAfter({ dispatch, decision }, principal);
};
