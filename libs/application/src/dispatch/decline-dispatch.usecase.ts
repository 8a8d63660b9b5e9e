import { canTransitionAssignment, transitionDispatch } from '#domain';
import type { Command } from '../shared/command.js';
import { lockForRecipient, requireReason } from '../shared/access.js';
import { actorOf } from '../shared/principal.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellCoordinators } from '../engine/tell-bodies.js';
import { answerOf, type DispatchAnswer } from './answer.js';

export interface DeclineInput {
  readonly dispatchId: string;
  readonly reason: string;
}

/**
 * "Không thuộc thẩm quyền", for the whole document (NĐ 30/2020 Đ21.2b: the recipient may refuse but must say so). The
 * body's obligations end, the coordinator gets one: to decide.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const declineDispatch: Command<DeclineInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId, reason: given },
) => {
  const reason = requireReason(given);
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  if (dispatch.state === 'declined') return answerOf(dispatch, true);
  const state = mustFollow(transitionDispatch(dispatch.state, 'decline'));
  const answeredAt = tx.clock.now();
  const answeredBy = actorOf(principal);
  const assignments = await tx.assignments.lockOfDispatch(dispatch.id);
  const givenBack = assignments.filter((one) => canTransitionAssignment(one.state, 'decline'));
  await recordOnDispatch(
    tx,
    principal,
    dispatch,
    [
      { type: 'dispatchDeclined', data: { reason } },
      ...givenBack.map((one) => ({
        type: 'assignmentDeclined' as const,
        data: { assignmentId: one.id, reason },
      })),
    ],
    { state, answeredAt, answeredBy, declineReason: reason },
  );
  for (const assignment of givenBack) {
    await tx.assignments.save(assignment, { state: 'declined', reason });
  }
  await tx.obligations.closeOfDispatch(dispatch.id, 'declined');
  await armObligation(tx, dispatch, { kind: 'decide', subjectId: dispatch.id, dueAt: null });
  await tellCoordinators(tx, dispatch.campaignId, dispatch, dispatch.id, {
    template: 'declined',
    key: `declined ${dispatch.version}`,
    data: { reason },
  });
  return answerOf(
    { ...dispatch, state, version: dispatch.version + 1, answeredAt, answeredBy },
    false,
  );
};
