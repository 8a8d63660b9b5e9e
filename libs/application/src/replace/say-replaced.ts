import { decideCampaignAct } from '#domain';
import { REPLACE_WORDS } from '#wording';
import { performOnCampaign } from '../act/record-on-campaign.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { SYSTEM, type Principal } from '../shared/principal.js';

/**
 * With its release a document takes the place of the one it replaces, which closes by whoever launched it; what follows for
 * the bodies its winding up does. One that ended by itself meanwhile is left as it is.
 */
export async function sayReplaced(
  tx: Stores<'campaigns' | 'clock' | 'digest' | 'outbox'>,
  campaign: LockedCampaign,
): Promise<void> {
  const { id, replacing } = campaign;
  if (replacing === null) return;
  const old = await tx.campaigns.lock(replacing.campaignId);
  const launch = await tx.campaigns.launchOf(id);
  if (old === null || launch === null) return;
  const asked = { act: 'close', reason: REPLACE_WORDS.reason(campaign), replacedBy: id } as const;
  const decided = decideCampaignAct(old, asked, tx.clock.now());
  if (!decided.ok) return;
  const { launchedBy } = launch;
  const issuer: Principal = launchedBy === null ? SYSTEM : { ...launchedBy, memberships: [] };
  await performOnCampaign(tx, issuer, old, decided.value);
  await tx.outbox.enqueue(old.id, 'changed');
}
