import { decideRecall } from '#domain';
import { foreseen, performed, type Planning } from '../act/planned.js';
import { lockForCoordinator, requireReason } from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfDispatch } from '../shared/shown.js';
import { answerAfter, type DispatchAnswer } from './answer.js';
import { wholeDispatch } from './whole-dispatch.js';

export interface RecallDispatchInput {
  readonly dispatchId: string;
  readonly reason: string;
}

/**
 * "Thu hồi" from one body: the campaign goes on without it, nothing is asked of it any more, its record stays. Given back
 * like a document that was declined.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
const planTakeBack: Planning<RecallDispatchInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId, reason: given },
) => {
  const reason = requireReason(given);
  // The campaign first: a period that opens at this moment must not reach the body any more.
  await tx.campaigns.lockOfDispatch(dispatchId);
  const dispatch = await lockForCoordinator(principal, tx.dispatches.lock(dispatchId));
  const facts = await wholeDispatch(tx, dispatch);
  const decision = mustFollow(decideRecall(facts, { reason, alone: true }), () =>
    shownOfDispatch(principal, dispatch),
  );
  const act = { dispatch, decision };
  return { acts: [act], answer: answerAfter(act, principal) };
};

export const recallDispatch = performed(planTakeBack);
export const foreseeTakeBack = foreseen(planTakeBack);
