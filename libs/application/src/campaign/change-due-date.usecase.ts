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
import { perform, type Act, type ActCommand, type PerformStores } from '../act/perform.js';
import { byDispatch } from '../assignment/by-dispatch.js';
import type { LockedAssignment } from '../ports/assignment.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { handsOnCampaign, lockCampaign, requireReason } from '../shared/access.js';
import { bodyIdsOf } from '../shared/body-ids-of.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfWork } from '../shared/shown.js';

export interface ChangeDueDateInput {
  readonly campaignId: string;
  readonly taskId: string;
  /** Only this body's; null: see `bodyCodes`. */
  readonly bodyId: string | null;
  /** Only these bodies'; null, and no `bodyId`: every body that has the task. */
  readonly bodyCodes: readonly string[] | null;
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

export interface DueDatePreview extends ChangeDueDateAnswer {
  /** Bodies whose date would move: each is told by one mail. */
  readonly bodies: number;
  /** Pieces of work that stay as they are: done, given back, or due then already. */
  readonly kept: number;
}

/**
 * Moves a date. The old one stays in the journal and in the row's original date, ladders are planned anew from now,
 * and each body whose date really moves is told. Supporters keep their two working days before the lead.
 *
 * @throws ApplicationError DUE_BEFORE_ISSUE, REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const changeDueDate: ActCommand<
  ChangeDueDateInput,
  ChangeDueDateAnswer,
  'directory'
> = async (tx, principal, input) => {
  const { acts, changed, dueAt, supportDueAt, isWhole } = await decide(tx, principal, input);
  await perform(tx, principal, acts);
  // Where no work moves nothing is recorded either, and nobody could vouch for the task's new date.
  if (isWhole && changed > 0) await tx.assignments.moveTaskDue(input.taskId, dueAt, supportDueAt);
  return { taskId: input.taskId, dueAt: toRfc3339(dueAt), changed };
};

/** The same looked at before: whose date would move. Nothing is written, and no reason is needed yet. */
export const previewDueDate: ActCommand<ChangeDueDateInput, DueDatePreview, 'directory'> = async (
  tx,
  principal,
  input,
) => {
  const { acts, changed, dueAt, all } = await decide(tx, principal, {
    ...input,
    reason: input.reason.trim() === '' ? UNSAID : input.reason,
  });
  return {
    ...{ taskId: input.taskId, dueAt: toRfc3339(dueAt), changed },
    bodies: acts.length,
    kept: all - changed,
  };
};

/** Stands where a reason will: a preview is asked for before one is written. */
const UNSAID = '–';

async function decide(
  tx: PerformStores & Stores<'campaigns' | 'directory'>,
  principal: Principal,
  input: ChangeDueDateInput,
) {
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
  const bodyIds = await bodiesOf(tx, input);
  const dispatches = await tx.dispatches.lockOfTask(campaign.id, input.taskId, bodyIds);
  if (dispatches.length === 0) throw new ApplicationError('NOT_FOUND');
  const work = byDispatch(await tx.assignments.lockOfTask(input.taskId, bodyIds));
  if (bodyIds !== null) requireMovable(principal, dispatches, work, tx.clock.now());
  const acts = dispatches.flatMap((dispatch): readonly Act[] => {
    const facts = { dispatch, work: work.get(dispatch.id) ?? [] };
    const decision = decideMoveDue(facts, { newDueOf, reason });
    return decision === null ? [] : [{ dispatch, decision }];
  });
  const changed = acts.reduce((sum, { decision }) => sum + decision.work.length, 0);
  const all = [...work.values()].reduce((sum, of) => sum + of.length, 0);
  return { acts, changed, all, dueAt, supportDueAt, isWhole: bodyIds === null };
}

/** null: every body that has the task. @throws ApplicationError NOT_FOUND for a code nobody has. */
async function bodiesOf(
  tx: Stores<'directory'>,
  { bodyId, bodyCodes }: ChangeDueDateInput,
): Promise<readonly string[] | null> {
  if (bodyId !== null) return [bodyId];
  return bodyCodes === null ? null : bodyIdsOf(tx, bodyCodes);
}

/** Of bodies that are named: when none of their work may be moved, why not. Who may not is left out otherwise. */
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
