import {
  canTransitionAssignment,
  localDateOf,
  supporterDue,
  toInstant,
  toRfc3339,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '#domain';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { recordOnDispatch } from '../shared/record-act.js';
import { replanFromNow } from '../engine/arm-obligation.js';
import { tellBodies } from '../engine/tell-bodies.js';

export interface ChangeDueDateInput {
  readonly campaignId: string;
  readonly taskId: string;
  /** null: every body that has the task. */
  readonly bodyId: string | null;
  readonly dueOn: LocalDate;
  readonly time: LocalTime;
  readonly reason: string;
}

export interface ChangeDueDateAnswer {
  readonly taskId: string;
  /** RFC 3339 */
  readonly dueAt: string;
  readonly changed: number;
}

/**
 * Moves a date. The old one stays in the journal and in the row's original date, ladders are planned anew from now,
 * and each body is told. Supporters keep their two working days before the lead.
 *
 * @throws ApplicationError DUE_BEFORE_ISSUE, REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const changeDueDate: Command<ChangeDueDateInput, ChangeDueDateAnswer> = async (
  tx,
  principal,
  input,
) => {
  const reason = requireReason(input.reason);
  const campaign = await lockCampaign(tx, principal, input.campaignId);
  requireRunning(campaign);
  if (campaign.issuedOn !== null && input.dueOn < campaign.issuedOn) {
    throw new ApplicationError('DUE_BEFORE_ISSUE', {}, [
      { pointer: '/dueOn', detail: `Văn bản ban hành ngày ${campaign.issuedOn}.` },
    ]);
  }
  const calendar = await tx.policies.calendar();
  const dueAt = toInstant(input.dueOn, input.time);
  const supportDueAt = toInstant(supporterDue(input.dueOn, calendar), input.time);
  const dispatches = await tx.dispatches.lockOfTask(campaign.id, input.taskId, input.bodyId);
  if (dispatches.length === 0) throw new ApplicationError('NOT_FOUND');
  const work = await tx.assignments.lockOfTask(input.taskId, input.bodyId);
  const open = work.filter((one) => canTransitionAssignment(one.state, 'submit'));
  const newDueOf = (one: LockedAssignment) => (one.role === 'support' ? supportDueAt : dueAt);
  await recordMoves(tx, principal, dispatches, open, newDueOf, reason);
  const rows = await tx.obligations.lockOpenOf(
    open.map((one) => one.id),
    'complete',
  );
  const byId = new Map(open.map((one) => [one.id, one]));
  await replanFromNow(tx, rows, (row) => {
    const assignment = byId.get(row.subjectId);
    return { dueAt: assignment === undefined ? row.dueAt : newDueOf(assignment) };
  });
  if (input.bodyId === null) await tx.assignments.moveTaskDue(input.taskId, dueAt, supportDueAt);
  await tx.outbox.enqueue(campaign.id, 'changed');
  return { taskId: input.taskId, dueAt: toRfc3339(dueAt), changed: open.length };
};

async function recordMoves(
  tx: Transaction,
  principal: Principal,
  dispatches: readonly LockedDispatch[],
  open: readonly LockedAssignment[],
  newDueOf: (one: LockedAssignment) => Instant,
  reason: string,
): Promise<void> {
  for (const dispatch of dispatches) {
    const own = open.filter((one) => one.dispatchId === dispatch.id);
    if (own.length === 0) continue;
    await recordOnDispatch(
      tx,
      principal,
      dispatch,
      own.map((one) => ({
        type: 'dueDateChanged',
        data: {
          assignmentId: one.id,
          oldDueOn: one.dueAt === null ? null : localDateOf(one.dueAt),
          newDueOn: localDateOf(newDueOf(one)),
          reason,
        },
      })),
    );
    for (const one of own) {
      const newDueAt = newDueOf(one);
      await tx.assignments.save(one, { dueAt: newDueAt });
      await tellBodies(
        tx,
        dispatch.campaignId,
        [dispatch],
        {
          template: 'changed',
          key: `due ${one.version}`,
          data: { kind: 'due_changed', reason, newDueAt, oldDueAt: one.dueAt },
        },
        () => one.id,
      );
    }
  }
}

function requireRunning(campaign: LockedCampaign): void {
  if (campaign.state !== 'running' && campaign.state !== 'paused') {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: campaign.state });
  }
}
