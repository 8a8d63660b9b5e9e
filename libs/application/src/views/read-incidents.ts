import { REFUSAL_VALUES } from '#wording';
import type { OpenIncidents } from '../ports/views/incident.view.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, isAdministrator } from '../shared/principal.js';

const SHOWN = 50;

/**
 * Open incidents of the campaigns of one's offices, and of the whole installation, newest first.
 *
 * @throws ApplicationError FORBIDDEN for anyone but an issuer's staff and the administrator.
 */
export const readIncidents: Command<undefined, OpenIncidents, 'views'> = async (tx, principal) => {
  const offices = bodiesWithRole(principal, 'coordinator', 'leader', 'recordsClerk');
  if (!isAdministrator(principal) && offices.length === 0) {
    throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrAdministrator });
  }
  return tx.views.openIncidents(principal, SHOWN);
};
