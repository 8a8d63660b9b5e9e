import { decideAcknowledge } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import {
  actsForRecipient,
  coordinates,
  lockForCoordinator,
  lockForRecipient,
} from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { answerAfter, answerOf, type DispatchAnswer } from './answer.js';

export interface AcknowledgeInput {
  readonly dispatchId: string;
}

/**
 * "Tiếp nhận": the body's legal act (NĐ 30/2020 Đ21.2c). Valid while Temporal is down: one transaction, no call
 * beside the database. Acknowledging twice answers the first time. A dispatch handed over on paper is recorded by
 * the coordinator.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (declined, recalled, campaign over).
 */
export const acknowledgeDispatch: ActCommand<AcknowledgeInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId },
) => {
  const found = await tx.dispatches.lock(dispatchId);
  const onPaper = found !== null && found.onPaper && coordinates(principal, found.issuerBodyId);
  const dispatch =
    onPaper && !actsForRecipient(principal, found)
      ? await lockForCoordinator(principal, Promise.resolve(found))
      : await lockForRecipient(principal, Promise.resolve(found));
  if (dispatch.state === 'acknowledged') return answerOf(dispatch, true);
  const decision = mustFollow(decideAcknowledge(dispatch, { onPaper }, tx.clock.now()));
  await perform(tx, principal, [{ dispatch, decision }]);
  return answerAfter({ dispatch, decision }, principal);
};
