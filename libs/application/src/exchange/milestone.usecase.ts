import {
  decideDropMilestone,
  decideReachMilestone,
  decideSetMilestone,
  offersOfMilestone,
  offersOfTask,
  toInstant,
  together,
  toRfc3339,
  type Decision,
  type LocalDate,
  type LocalTime,
} from '#domain';
import { perform, type Act, type ActCommand } from '../act/perform.js';
import { byDispatch } from '../assignment/by-dispatch.js';
import { handsOnCampaign, lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { requireLater } from '../shared/require-later.js';
import { actOnExchange } from './act-on-exchange.js';
import type { ExchangeAnswer } from './answer.js';

export interface SetMilestoneInput {
  readonly campaignId: string;
  readonly taskId: string;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly time: LocalTime;
}

export interface SetMilestoneAnswer {
  readonly milestoneId: string;
  readonly taskId: string;
  /** RFC 3339 */
  readonly dueAt: string;
  /** Pieces of work that got it; whose work is handed in, done or refused gets none. */
  readonly given: number;
}

/**
 * "Thêm mốc" to a task, for every body that leads it and has it in hand: each owes a word by the date, is reminded of it
 * and told now. Bodies that get the task later get the milestone with it.
 *
 * @throws ApplicationError DUE_NOT_LATER, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const setMilestone: ActCommand<SetMilestoneInput, SetMilestoneAnswer> = async (
  tx,
  principal,
  { campaignId, taskId, text, dueOn, time },
) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  requireOffered({ on: 'campaign', offers: offersOfTask(campaign.state, hands) }, 'setMilestone');
  const dueAt = toInstant(dueOn, time);
  requireLater(dueAt, null, tx.clock.now());
  const dispatches = await tx.dispatches.lockOfTask(campaign.id, taskId, null);
  if (dispatches.length === 0) throw new ApplicationError('NOT_FOUND');
  const work = byDispatch(await tx.assignments.lockOfTask(taskId, null));
  const milestone = { milestoneId: tx.ids.next(), text, dueAt };
  const acts = dispatches.flatMap((dispatch): readonly Act[] => {
    const facts = { dispatch, work: work.get(dispatch.id) ?? [] };
    const decision = decideSetMilestone(facts, milestone, () => tx.ids.next());
    return decision === null ? [] : [{ dispatch, decision }];
  });
  await tx.exchanges.addMilestone({ ...milestone, campaignId: campaign.id, taskId });
  await perform(tx, principal, acts);
  const given = acts.reduce((sum, { decision }) => sum + decision.newExchanges.length, 0);
  return { milestoneId: milestone.milestoneId, taskId, dueAt: toRfc3339(dueAt), given };
};

export interface DropMilestoneInput {
  readonly campaignId: string;
  readonly milestoneId: string;
  readonly reason: string;
}

export interface DropMilestoneAnswer {
  readonly milestoneId: string;
  /** Pieces of work it is dropped from; what was reached before stays reached. */
  readonly dropped: number;
}

/**
 * "Bỏ mốc", for all bodies that have not reached it: whoever still waited for it is told why.
 *
 * @throws ApplicationError REASON_REQUIRED, NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const dropMilestone: ActCommand<DropMilestoneInput, DropMilestoneAnswer> = async (
  tx,
  principal,
  { campaignId, milestoneId, reason: given },
) => {
  const reason = requireReason(given);
  const campaign = await lockCampaign(tx, principal, campaignId);
  const milestone = await tx.exchanges.lockMilestone(campaign.id, milestoneId);
  if (milestone === null) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfMilestone({ ...milestone, campaignState: campaign.state }, hands);
  requireOffered({ on: 'campaign', offers }, 'drop');
  const dispatches = await tx.dispatches.lockOfMilestone(milestoneId);
  const work = new Map(
    (await tx.assignments.lockOfTask(milestone.taskId, null)).map((one) => [one.id, one]),
  );
  const shares = await tx.exchanges.lockShares(milestoneId);
  const acts = dispatches.map((dispatch): Act => {
    const decisions = shares.flatMap((exchange): readonly Decision[] => {
      const own = exchange.assignmentId === null ? undefined : work.get(exchange.assignmentId);
      if (own?.dispatchId !== dispatch.id) return [];
      const decided = decideDropMilestone({ dispatch, work: own, exchange }, { reason });
      return decided.ok ? [decided.value] : [];
    });
    return { dispatch, decision: together(decisions) };
  });
  await tx.exchanges.dropMilestone(milestoneId);
  await perform(tx, principal, acts);
  const dropped = acts.reduce((sum, { decision }) => sum + decision.exchanges.length, 0);
  return { milestoneId, dropped };
};

/**
 * "Báo đã đạt mốc", with a note or without: also after its date.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const reachMilestone: ActCommand<
  { readonly exchangeId: string; readonly note: string | null },
  ExchangeAnswer
> = (tx, principal, { exchangeId, note }) =>
  actOnExchange(tx, principal, {
    exchangeId,
    kind: 'milestone',
    as: 'recipient',
    decide: (facts) => decideReachMilestone(facts, { note }),
  });
