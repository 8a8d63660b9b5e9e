import { decideCampaignAct } from '#domain';
import { sayCascaded } from '../cascade/say-cascaded.js';
import { performOnCampaign } from '../act/record-on-campaign.js';
import { sayReplaced } from '../replace/say-replaced.js';
import type { UnitOfWork } from '../ports/transaction.port.js';
import { SYSTEM } from '../shared/principal.js';

/** The one flip: from here every body sees its work and first notices may leave. Twice does nothing twice. */
export const releaseCampaign = (uow: UnitOfWork, campaignId: string): Promise<void> =>
  endLaunch(uow, campaignId, { act: 'release' });

/** A page failed for good: nothing is visible, the coordinator retries or discards. */
export const failLaunch = (uow: UnitOfWork, campaignId: string, reason: string): Promise<void> =>
  endLaunch(uow, campaignId, { act: 'failLaunch', reason });

async function endLaunch(
  uow: UnitOfWork,
  campaignId: string,
  asked: Parameters<typeof decideCampaignAct>[1],
): Promise<void> {
  await uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(campaignId);
    if (campaign === null) return;
    const decided = decideCampaignAct(campaign, asked, tx.clock.now());
    if (!decided.ok) return;
    await performOnCampaign(tx, SYSTEM, campaign, decided.value);
    if (asked.act !== 'release') return;
    await sayCascaded(tx, campaign);
    await sayReplaced(tx, campaign);
  });
}
