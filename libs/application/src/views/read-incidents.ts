import { REFUSAL_VALUES } from '#wording';
import { offersOfIncident, type IncidentOffer } from '#domain';
import { QUARANTINES } from '../campaign/settle-quarantine.usecase.js';
import type { IncidentView, OfferedIncidents } from '../ports/views/incident.view.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, isAdministrator, type Principal } from '../shared/principal.js';

const SHOWN = 50;

/**
 * Open incidents of the campaigns of one's offices, and of the whole installation, newest first.
 *
 * @throws ApplicationError FORBIDDEN for anyone but an issuer's staff and the administrator.
 */
export const readIncidents: Command<undefined, OfferedIncidents, 'views'> = async (
  tx,
  principal,
) => {
  const offices = bodiesWithRole(principal, 'coordinator', 'leader', 'recordsClerk');
  if (!isAdministrator(principal) && offices.length === 0) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrAdministrator });
  }
  const { items, total } = await tx.views.openIncidents(principal, SHOWN);
  return { total, items: items.map((one) => ({ ...one, offers: offersTo(principal, one) })) };
};

/** What concerns the whole installation is settled where it arose, not here. */
const offersTo = (
  principal: Principal,
  { kind, campaign }: IncidentView,
): readonly IncidentOffer[] =>
  campaign === null
    ? []
    : offersOfIncident(
        { isSetAside: QUARANTINES.includes(kind), campaignState: campaign.state },
        handsOnCampaign(principal, campaign.document.issuerBodyId),
      );
