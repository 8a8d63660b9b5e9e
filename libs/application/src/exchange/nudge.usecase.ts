import { allOffersOfWork, decideNudge, FOLLOWED_ROLES } from '#domain';
import { NUDGE_WORDS } from '#wording';
import { perform, type Act, type ActCommand, type PerformStores } from '../act/perform.js';
import { byDispatch } from '../assignment/by-dispatch.js';
import { lockWork, requireSignedIn } from '../assignment/lock-work.js';
import type { LateWork } from '../ports/assignment.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { followingBodies, lockCampaign } from '../shared/access.js';
import { bodyIdsOf } from '../shared/body-ids-of.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow, requireOffered } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfCampaign, shownOfWork } from '../shared/shown.js';

export interface NudgeInput {
  readonly assignmentId: string;
  /** null: the words of the product. */
  readonly text: string | null;
}

export interface NudgeAnswer {
  /** Pieces of work whose bodies are urged. */
  readonly nudged: number;
  readonly bodies: number;
  /** Late work that is left out, because its body was urged about it today. */
  readonly alreadyToday: number;
  /** What the mails say. */
  readonly text: string;
}

/**
 * "Đôn đốc", one piece of work of one body, late or not: at most once a day.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const nudgeWork: ActCommand<NudgeInput, NudgeAnswer> = async (
  tx,
  principal,
  { assignmentId, text: given },
) => {
  const { dispatch, assignment, following } = await lockWork(tx, principal, {
    assignmentId,
    as: 'urger',
  });
  const text = given ?? NUDGE_WORDS.usual;
  const facts = { dispatch, work: [assignment] };
  const now = tx.clock.now();
  const decision = mustFollow(decideNudge(facts, { text }, now), () =>
    shownOfWork(principal, { dispatch, work: assignment, asked: [], following }, now),
  );
  await perform(tx, principal, [{ dispatch, decision }]);
  return { nudged: 1, bodies: 1, alreadyToday: 0, text };
};

export interface NudgeLateInput {
  readonly campaignId: string;
  readonly taskId: string | null;
  /** null: every body with late work. */
  readonly bodyCodes: readonly string[] | null;
  readonly text: string | null;
}

/**
 * "Đôn đốc" all bodies with late work, or some of them: one mail for each body. Who was urged today is left out, so a
 * second press the same day tells nobody.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const nudgeLate: ActCommand<NudgeLateInput, NudgeAnswer, 'directory'> = async (
  tx,
  principal,
  input,
) => {
  const { acts, ...answer } = await decideNudges(tx, principal, input);
  await perform(tx, principal, acts);
  return answer;
};

/** The same looked at before: who would be urged, and with which words. Nothing is written. */
export const previewNudge: ActCommand<NudgeLateInput, NudgeAnswer, 'directory'> = async (
  tx,
  principal,
  input,
) => {
  const { acts: _acts, ...answer } = await decideNudges(tx, principal, input);
  return answer;
};

async function decideNudges(
  tx: PerformStores & Stores<'campaigns' | 'directory'>,
  principal: Principal,
  { campaignId, taskId, bodyCodes, text: given }: NudgeLateInput,
): Promise<NudgeAnswer & { readonly acts: readonly Act[] }> {
  const now = tx.clock.now();
  const campaign = await lockCampaign(tx, principal, campaignId);
  requireOffered(shownOfCampaign(principal, campaign, now), 'nudge');
  const bodyIds = bodyCodes === null ? null : await bodyIdsOf(tx, bodyCodes);
  if (!(await tx.dispatches.areOf({ campaignId, taskId, bodyIds }))) {
    throw new ApplicationError('NOT_FOUND');
  }
  const text = given ?? NUDGE_WORDS.usual;
  return urge(tx, { campaignId, taskId, bodyIds, roles: null, asOf: now }, text);
}

/** Each body with such work is urged about all of it by one mail. */
async function urge(
  tx: Pick<PerformStores, 'dispatches' | 'assignments'>,
  which: LateWork,
  text: string,
): Promise<NudgeAnswer & { readonly acts: readonly Act[] }> {
  const dispatches = await tx.dispatches.lockLate(which);
  const work = byDispatch(await tx.assignments.lockLate(which));
  const acts = dispatches.flatMap((dispatch): readonly Act[] => {
    const facts = { dispatch, work: work.get(dispatch.id) ?? [] };
    const decided = decideNudge(facts, { text }, which.asOf);
    return decided.ok ? [{ dispatch, decision: decided.value }] : [];
  });
  const late = [...work.values()].reduce((sum, of) => sum + of.length, 0);
  const nudged = acts.reduce((sum, { decision }) => sum + decision.nudges.length, 0);
  return { acts, nudged, bodies: acts.length, alreadyToday: late - nudged, text };
}

/**
 * "Đôn đốc" by a body that leads or monitors a task: all late work that it follows by its own, once a day as everybody
 * who urges. Its own work does not move, so nothing of it is locked.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED.
 */
export const nudgeFollowed: ActCommand<NudgeInput, NudgeAnswer, 'views'> = async (
  tx,
  principal,
  { assignmentId, text: given },
) => {
  requireSignedIn(principal);
  const own = await tx.views.assignment(principal, assignmentId);
  if (own === null) throw new ApplicationError('NOT_FOUND');
  if (!followingBodies(principal).includes(own.bodyId)) throw new ApplicationError('FORBIDDEN');
  const { campaignId, taskId } = own;
  const asOf = tx.clock.now();
  const offers = allOffersOfWork(own, [], new Set(['recipient']), asOf);
  requireOffered({ on: 'work', offers }, 'nudgeFollowed');
  const roles = FOLLOWED_ROLES[own.role];
  const which = { campaignId, taskId, bodyIds: null, roles, asOf };
  const { acts, ...answer } = await urge(tx, which, given ?? NUDGE_WORDS.usual);
  await perform(tx, principal, acts);
  return answer;
};
