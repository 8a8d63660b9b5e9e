import { goesOn, type Following, type Hand } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from './errors.js';
import { notAllowed } from './must-follow.js';
import { bodiesWithRole, type Principal, type Role } from './principal.js';

const STAFF: readonly Role[] = ['coordinator', 'leader', 'recordsClerk'];

/** Whether the principal may act for the body that received this dispatch. */
export function actsForRecipient(
  principal: Principal,
  dispatch: Pick<LockedDispatch, 'id' | 'bodyId'>,
): boolean {
  if (principal.kind === 'mailLink') return principal.dispatchId === dispatch.id;
  return bodiesWithRole(principal, 'head', 'contactPoint').includes(dispatch.bodyId);
}

export const coordinates = (principal: Principal, issuerBodyId: string): boolean =>
  bodiesWithRole(principal, 'coordinator').includes(issuerBodyId);

/** What the principal is to what came in a dispatch: the very questions its acts are asked. */
export function handsOn(
  principal: Principal,
  dispatch: Pick<LockedDispatch, 'id' | 'bodyId' | 'issuerBodyId'>,
): ReadonlySet<Hand> {
  const hands = new Set<Hand>();
  if (actsForRecipient(principal, dispatch)) {
    hands.add(principal.kind === 'mailLink' ? 'link' : 'recipient');
  }
  if (coordinates(principal, dispatch.issuerBodyId)) hands.add('coordinator');
  return hands;
}

/** As `handsOn`, to one piece of work: also what the principal's bodies are to it by their own work of the same task. */
export function handsOnWork(
  principal: Principal,
  dispatch: Pick<LockedDispatch, 'id' | 'bodyId' | 'issuerBodyId'>,
  { follows, judges }: Following,
): ReadonlySet<Hand> {
  const hands = new Set(handsOn(principal, dispatch));
  if (follows) hands.add('follower');
  if (judges) hands.add('judge');
  return hands;
}

/** Bodies whose work of a task may be followed by the principal. */
export const followingBodies = (principal: Principal): readonly string[] =>
  bodiesWithRole(principal, 'head', 'contactPoint');

/** As `handsOn`, to a campaign and what belongs to the whole of it. */
export const handsOnCampaign = (principal: Principal, issuerBodyId: string): ReadonlySet<Hand> =>
  new Set(coordinates(principal, issuerBodyId) ? (['coordinator'] as const) : []);

const seesIssuer = (principal: Principal, issuerBodyId: string): boolean =>
  bodiesWithRole(principal, ...STAFF).includes(issuerBodyId);

/** Locks a dispatch for an act of its recipient; refuses as `forRecipient`. */
export const lockForRecipient = async (
  principal: Principal,
  locked: Promise<LockedDispatch | null>,
): Promise<LockedDispatch> => forRecipient(principal, await locked);

/**
 * The locked dispatch, for an act of its recipient.
 *
 * @throws ApplicationError NOT_FOUND for a stranger (whether it exists is not said), FORBIDDEN for the issuer's
 *   staff, TRANSITION_NOT_ALLOWED when the campaign is over.
 */
export function forRecipient(
  principal: Principal,
  dispatch: LockedDispatch | null,
): LockedDispatch {
  if (dispatch === null) throw new ApplicationError('NOT_FOUND');
  if (!actsForRecipient(principal, dispatch)) {
    throw new ApplicationError(
      seesIssuer(principal, dispatch.issuerBodyId) ? 'FORBIDDEN' : 'NOT_FOUND',
    );
  }
  return requireOpenCampaign(dispatch);
}

/** As `lockForRecipient`, for an act of the issuing body's coordinator. */
export const lockForCoordinator = async (
  principal: Principal,
  locked: Promise<LockedDispatch | null>,
): Promise<LockedDispatch> => forCoordinator(principal, await locked);

/** As `forRecipient`, for an act of the issuing body's coordinator. */
export function forCoordinator(
  principal: Principal,
  dispatch: LockedDispatch | null,
): LockedDispatch {
  if (dispatch === null) throw new ApplicationError('NOT_FOUND');
  if (!coordinates(principal, dispatch.issuerBodyId)) {
    const knows =
      actsForRecipient(principal, dispatch) || seesIssuer(principal, dispatch.issuerBodyId);
    throw new ApplicationError(knows ? 'FORBIDDEN' : 'NOT_FOUND');
  }
  return requireOpenCampaign(dispatch);
}

/** As `forCoordinator`, for an act that a body of the same task may do too; who only sees the work is told so. */
export function forFollower(
  principal: Principal,
  dispatch: LockedDispatch | null,
  { follows }: Following,
  may: boolean,
): LockedDispatch {
  if (dispatch === null || !follows || coordinates(principal, dispatch.issuerBodyId)) {
    return forCoordinator(principal, dispatch);
  }
  if (!may) throw new ApplicationError('FORBIDDEN');
  return requireOpenCampaign(dispatch);
}

/** Locks a campaign for its coordinator; NOT_FOUND for anyone who does not work for the issuing body. */
export async function lockCampaign(
  tx: Stores<'campaigns'>,
  principal: Principal,
  campaignId: string,
): Promise<LockedCampaign> {
  const campaign = await tx.campaigns.lock(campaignId);
  if (campaign === null || !seesIssuer(principal, campaign.issuerBodyId)) {
    throw new ApplicationError('NOT_FOUND');
  }
  if (!coordinates(principal, campaign.issuerBodyId)) throw new ApplicationError('FORBIDDEN');
  return campaign;
}

/** A reason a person must give, trimmed. */
export function requireReason(reason: string | null | undefined): string {
  const given = reason?.trim() ?? '';
  if (given === '') throw new ApplicationError('REASON_REQUIRED');
  return given;
}

function requireOpenCampaign(dispatch: LockedDispatch): LockedDispatch {
  if (!goesOn(dispatch.campaignState)) {
    throw notAllowed('campaign', { because: 'campaignOver', state: dispatch.campaignState });
  }
  return dispatch;
}
