import { transitionDispatch } from '#domain';
import type { Command } from '../shared/command.js';
import {
  actsForRecipient,
  coordinates,
  lockForCoordinator,
  lockForRecipient,
} from '../shared/access.js';
import { actorOf } from '../shared/principal.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { answerOf, type DispatchAnswer } from './answer.js';

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
export const acknowledgeDispatch: Command<AcknowledgeInput, DispatchAnswer> = async (
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
  const state = mustFollow(transitionDispatch(dispatch.state, 'acknowledge'));
  const answeredAt = tx.clock.now();
  const answeredBy = actorOf(principal);
  await recordOnDispatch(
    tx,
    principal,
    dispatch,
    [{ type: 'dispatchAcknowledged', data: onPaper ? { onPaper } : {} }],
    { state, answeredAt, answeredBy, closes: { kind: 'acknowledge', as: 'acknowledged' } },
  );
  return answerOf(
    { ...dispatch, state, version: dispatch.version + 1, answeredAt, answeredBy },
    false,
  );
};
