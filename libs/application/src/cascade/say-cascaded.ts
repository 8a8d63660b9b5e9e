import { decideCascaded } from '#domain';
import { CASCADE_WORDS } from '#wording';
import { perform, type PerformStores } from '../act/perform.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { SYSTEM, type Principal } from '../shared/principal.js';

/**
 * With its release a campaign becomes the first word about the work it carries on, of whoever launched it. Locks the
 * dispatch above after the campaign below: nobody who holds the one above waits for one below.
 */
export async function sayCascaded(
  tx: PerformStores & Stores<'campaigns'>,
  campaign: LockedCampaign,
): Promise<void> {
  const { id: campaignId, parentAssignmentId } = campaign;
  if (parentAssignmentId === null) return;
  const dispatch = await tx.dispatches.lockOfAssignment(parentAssignmentId);
  const work = await tx.assignments.lock(parentAssignmentId);
  const launch = await tx.campaigns.launchOf(campaignId);
  if (dispatch === null || work === null || launch === null) return;
  const exchanges = await tx.exchanges.lockAsked({ assignmentId: parentAssignmentId });
  const { recipientCount: recipients, launchedBy } = launch;
  const decision = decideCascaded(
    { dispatch, work, exchanges },
    {
      ...{ campaignId, recipients },
      document: [campaign.number, campaign.symbol].filter((part) => part !== null).join('/'),
      note: CASCADE_WORDS.issued(campaign, recipients),
    },
    tx.clock.now(),
  );
  const issuer: Principal = launchedBy === null ? SYSTEM : { ...launchedBy, memberships: [] };
  await perform(tx, issuer, [{ dispatch, decision }]);
}
