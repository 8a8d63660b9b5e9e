import {
  decideMoveDue,
  isOffered,
  offersOfTask,
  supporterDue,
  toInstant,
  toRfc3339,
  type Instant,
  type LocalDate,
  type LocalTime,
  type WorkFacts,
} from '#domain';
import { CAMPAIGN_FAULTS } from '#wording';
import { perform, type ActCommand } from '../act/perform.js';
import { byDispatch } from '../assignment/by-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { handsOnCampaign, lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfWork } from '../shared/shown.js';

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
 * and each body whose date really moves is told. Supporters keep their two working days before the lead.
 *
 * @throws ApplicationError DUE_BEFORE_ISSUE, REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const changeDueDate: ActCommand<ChangeDueDateInput, ChangeDueDateAnswer> = async (
  tx,
  principal,
  input,
) => {
  const reason = requireReason(input.reason);
  const campaign = await lockCampaign(tx, principal, input.campaignId);
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfTask(campaign.state, hands);
  requireOffered({ on: 'campaign', offers }, 'changeDueDate');
  requireAfterIssue(campaign, input.dueOn);
  const calendar = await tx.policies.calendar();
  const dueAt = toInstant(input.dueOn, input.time);
  const supportDueAt = supporterDue(dueAt, tx.clock.now(), calendar);
  const newDueOf = (work: WorkFacts) => (work.role === 'support' ? supportDueAt : dueAt);
  const dispatches = await tx.dispatches.lockOfTask(campaign.id, input.taskId, input.bodyId);
  if (dispatches.length === 0) throw new ApplicationError('NOT_FOUND');
  const work = byDispatch(await tx.assignments.lockOfTask(input.taskId, input.bodyId));
  if (input.bodyId !== null) requireMovable(principal, dispatches, work, tx.clock.now());
  const acts = dispatches.flatMap((dispatch) => {
    const facts = { dispatch, work: work.get(dispatch.id) ?? [] };
    const decision = decideMoveDue(facts, { newDueOf, reason });
    return decision === null ? [] : [{ dispatch, decision }];
  });
  await perform(tx, principal, acts);
  if (input.bodyId === null) await tx.assignments.moveTaskDue(input.taskId, dueAt, supportDueAt);
  const changed = acts.reduce((sum, { decision }) => sum + decision.work.length, 0);
  return { taskId: input.taskId, dueAt: toRfc3339(dueAt), changed };
};

/** Of one body alone: when none of its work may be moved, why not. Of all bodies those who may not are left out. */
function requireMovable(
  principal: Principal,
  dispatches: readonly LockedDispatch[],
  work: ReadonlyMap<string, readonly LockedAssignment[]>,
  now: Instant,
): void {
  const shown = dispatches.flatMap((dispatch) =>
    (work.get(dispatch.id) ?? []).map((one) =>
      shownOfWork(principal, { dispatch, work: one, asked: [] }, now),
    ),
  );
  const [first] = shown;
  if (first === undefined || shown.some(({ offers }) => isOffered(offers, 'changeDueDate'))) return;
  requireOffered(first, 'changeDueDate');
}

function requireAfterIssue({ issuedOn }: LockedCampaign, dueOn: LocalDate): void {
  if (issuedOn !== null && dueOn < issuedOn) {
    throw new ApplicationError('DUE_BEFORE_ISSUE', {}, [
      { pointer: '/dueOn', detail: CAMPAIGN_FAULTS.issuedOn(issuedOn) },
    ]);
  }
}
