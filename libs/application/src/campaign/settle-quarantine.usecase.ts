import { offersOfIncident } from '#domain';
import type { Incident, IncidentKind } from '../ports/incident.store.js';
import { handsOnCampaign, lockCampaign, requireReason } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { actorOf } from '../shared/principal.js';

/** What a person decides about a row that was set aside. */
export const SETTLEMENTS = ['retried', 'dropped'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export interface SettleInput {
  readonly campaignId: string;
  readonly incidentId: string;
  readonly as: Settlement;
  /** Required to drop: somebody will not be reminded any more. */
  readonly reason: string | null;
}

export interface SettleAnswer {
  readonly incidentId: string;
  readonly as: Settlement;
}

/**
 * Settles a quarantined obligation or report period together with its incident: it is tried again at once, or given up
 * with a reason.
 *
 * @throws ApplicationError NOT_FOUND when the campaign has no such open incident, TRANSITION_NOT_ALLOWED to try again
 *   what a campaign that is over no longer asks for.
 */
export const settleQuarantine: Command<
  SettleInput,
  SettleAnswer,
  'campaigns' | 'incidents' | 'obligations' | 'outbox' | 'reports'
> = async (tx, principal, { campaignId, incidentId, as, reason }) => {
  const { state: campaignState, issuerBodyId } = await lockCampaign(tx, principal, campaignId);
  const incident = await tx.incidents.lockOpen(incidentId);
  if (!isQuarantine(incident, campaignId)) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, issuerBodyId);
  const offers = offersOfIncident({ isSetAside: true, campaignState }, hands);
  requireOffered({ on: 'campaign', offers }, as === 'retried' ? 'retry' : 'drop');
  const why = as === 'dropped' ? requireReason(reason) : (reason?.trim() ?? '');
  if (incident.kind === 'rowQuarantined') await tx.obligations.settle(incident.subjectId, as);
  // A period that is given up is never opened; it has nothing to close.
  else if (as === 'retried') await tx.reports.releaseFromQuarantine(incident.subjectId);
  await tx.incidents.settle(incident.id, { as, by: actorOf(principal), reason: why });
  if (as === 'retried') await tx.outbox.enqueue(campaignId, 'changed');
  return { incidentId, as };
};

/** Kinds of incident that stand for something set aside. */
export const QUARANTINES: readonly IncidentKind[] = ['rowQuarantined', 'periodQuarantined'];

const isQuarantine = (
  incident: Incident | null,
  campaignId: string,
): incident is Incident & { readonly subjectId: string } =>
  incident?.campaignId === campaignId &&
  QUARANTINES.includes(incident.kind) &&
  incident.subjectId !== null;
