import { recordOnCampaign } from '../act/record-on-campaign.js';
import type { LaunchRecipient, LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch, NewDispatch } from '../ports/dispatch.store.js';
import type { SealedEvent } from '../ports/journal.port.js';
import type { Stores } from '../ports/transaction.port.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';

const EMPTY_CHAIN = { seq: 0, hash: '' };

/**
 * Sends the document of a running, locked campaign to bodies that do not have it: each gets a dispatch without work, its
 * chain begun. What it is given there, an act decides.
 *
 * @returns the new dispatches, locked, by body.
 */
export async function sendToBodies(
  tx: Stores<'campaigns' | 'clock' | 'digest' | 'dispatches' | 'ids' | 'journal'>,
  principal: Principal,
  campaign: LockedCampaign,
  recipients: readonly LaunchRecipient[],
  reason: string,
): Promise<readonly LockedDispatch[]> {
  const bodyIds = recipients.map(({ bodyId }) => bodyId);
  await tx.campaigns.addRecipients(campaign.id, recipients);
  await recordOnCampaign(tx, principal, campaign, {
    type: 'recipientsAdded',
    data: { bodyIds, reason },
  });
  const deliveredAt = tx.clock.now();
  const dispatches: NewDispatch[] = [];
  const events: SealedEvent[] = [];
  for (const { bodyId, onPaper } of recipients) {
    const id = tx.ids.next();
    const { sealed, head } = sealEvents(tx.digest, EMPTY_CHAIN, [
      {
        ...{ campaignId: campaign.id, dispatchId: id },
        event: { type: 'dispatchDelivered', data: { bodyId, tasks: 0, onPaper } },
        actor: actorOf(principal),
        occurredAt: deliveredAt,
      },
    ]);
    events.push(...sealed);
    dispatches.push({ id, bodyId, onPaper, deliveredAt, head });
  }
  await tx.dispatches.insert(campaign.id, dispatches);
  await tx.journal.append(events);
  return tx.dispatches.lockOfBodies(campaign.id, bodyIds);
}
