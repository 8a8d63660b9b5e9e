import type { UnitOfWork } from '../ports/transaction.port.js';
import { isOutage } from '../shared/outage.js';
import { wordsOf } from '../shared/words-of.js';
import { assignPageInTries } from './assign-page-in-tries.js';
import { failLaunch, releaseCampaign } from './release-campaign.js';

/**
 * Launches from the rows alone. A run that has launched once never does so again by itself; when an older copy of the
 * database was restored beside it, its campaign would stay `launching` for ever.
 */
export async function finishLaunch(
  uow: UnitOfWork,
  campaignId: string,
  pages: number,
  onPage?: () => void,
): Promise<void> {
  try {
    for (let page = 0; page < pages; page += 1) {
      await assignPageInTries(uow, { campaignId, page });
      onPage?.();
    }
  } catch (error) {
    if (isOutage(error)) throw error;
    await failLaunch(uow, campaignId, wordsOf(error));
    return;
  }
  await releaseCampaign(uow, campaignId);
}
