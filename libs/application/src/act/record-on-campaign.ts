import type { CampaignDecision, CampaignEvent, CampaignMove } from '#domain';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';

type ChainStores = Stores<'clock' | 'digest' | 'campaigns'>;

/** Applies what was decided about a locked campaign: its row and the event at the end of its own chain. */
export const performOnCampaign = (
  tx: ChainStores,
  principal: Principal,
  campaign: LockedCampaign,
  { move, event }: CampaignDecision,
): Promise<void> => recordOnCampaign(tx, principal, campaign, event, move);

/** Writes an event at the end of a locked campaign's chain, with what changes of its row. */
export async function recordOnCampaign(
  tx: ChainStores,
  principal: Principal,
  campaign: LockedCampaign,
  event: CampaignEvent,
  move: CampaignMove = {},
): Promise<void> {
  const { sealed, head } = sealEvents(tx.digest, campaign.chain, [
    {
      campaignId: campaign.id,
      dispatchId: null,
      event,
      actor: actorOf(principal),
      occurredAt: tx.clock.now(),
    },
  ]);
  await tx.campaigns.save(campaign, move, sealed, head);
}
