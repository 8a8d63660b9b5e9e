import {
  acknowledgementDue,
  deferToWorkingHours,
  transitionAssignment,
  transitionDispatch,
} from '#domain';
import type { Command } from '../shared/command.js';
import { lockForCoordinator, requireReason } from '../shared/access.js';
import { mustFollow, recordOnDispatch } from '../shared/record-act.js';
import { armObligation } from '../engine/arm-obligation.js';
import { tellBodies } from '../engine/tell-bodies.js';
import { hasLadder } from '../assignment/ladder-roles.js';
import { answerOf, type DispatchAnswer } from './answer.js';

export interface ReinstateInput {
  readonly dispatchId: string;
  readonly reason: string;
}

/** Gives a declined document back to the body: it must acknowledge anew; the work keeps its original dates. */
export const reinstateDispatch: Command<ReinstateInput, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId, reason: given },
) => {
  const reason = requireReason(given);
  const dispatch = await lockForCoordinator(principal, tx.dispatches.lock(dispatchId));
  const state = mustFollow(transitionDispatch(dispatch.state, 'reinstate'));
  const assignments = (await tx.assignments.lockOfDispatch(dispatch.id)).flatMap((assignment) => {
    const next = transitionAssignment(assignment.state, 'reinstate');
    return next.ok ? [{ assignment, state: next.value }] : [];
  });
  await recordOnDispatch(
    tx,
    principal,
    dispatch,
    [{ type: 'dispatchReinstated', data: { reason, assignments: assignments.length } }],
    { state, declineReason: null },
  );
  await tx.obligations.close(dispatch.id, ['decide'], 'decided');
  const calendar = await tx.policies.calendar();
  const receivedAt = deferToWorkingHours(tx.clock.now(), null, calendar);
  await armObligation(tx, dispatch, {
    kind: 'acknowledge',
    subjectId: dispatch.id,
    dueAt: acknowledgementDue(receivedAt, null, calendar),
  });
  for (const one of assignments) {
    await tx.assignments.save(one.assignment, { state: one.state, reason: null });
    await tx.obligations.close(one.assignment.id, ['decide'], 'decided');
    if (hasLadder(one.assignment.role)) {
      await armObligation(tx, dispatch, {
        kind: 'complete',
        subjectId: one.assignment.id,
        dueAt: one.assignment.dueAt,
      });
    }
  }
  await tellBodies(tx, dispatch.campaignId, [dispatch], {
    template: 'changed',
    key: `reinstated ${dispatch.version}`,
    data: { kind: 'reinstated', reason },
  });
  return answerOf({ ...dispatch, state, version: dispatch.version + 1 }, false);
};
