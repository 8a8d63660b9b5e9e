import { decideDecline } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { lockForRecipient, requireReason } from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfDispatch } from '../shared/shown.js';
import { answerAfter, answerOf, type DispatchAnswer } from './answer.js';
import { wholeDispatch } from './whole-dispatch.js';

export interface DeclineInput {
  readonly dispatchId: string;
  readonly reason: string;
  /** Whom the body holds competent, in its own words; null: it names nobody. */
  readonly suggestedBody: string | null;
}

/**
 * "Không thuộc thẩm quyền", for the whole document (NĐ 30/2020 Đ21.2b: the recipient may refuse but must say so). The
 * body's obligations end, the coordinator gets one: to decide.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const declineDispatch: ActCommand<DeclineInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId, reason: given, suggestedBody },
) => {
  const reason = requireReason(given);
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  if (dispatch.state === 'declined') return answerOf(dispatch, true);
  const facts = await wholeDispatch(tx, dispatch);
  const decision = mustFollow(decideDecline(facts, { reason, suggestedBody }, tx.clock.now()), () =>
    shownOfDispatch(principal, dispatch),
  );
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAfter({ dispatch, decision }, principal);
};
