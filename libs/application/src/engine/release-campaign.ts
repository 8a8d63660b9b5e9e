import type { Transaction, UnitOfWork } from '../ports/transaction.port.js';
import { sealEvents } from '../shared/seal-events.js';
import { actorOf, SYSTEM } from '../shared/principal.js';
import type { CampaignChange, LockedCampaign } from '../ports/campaign.store.js';
import type { EventType } from '#domain';

/** The one flip: from here every body sees its work and first notices may leave. Twice does nothing twice. */
export async function releaseCampaign(uow: UnitOfWork, campaignId: string): Promise<void> {
  await uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(campaignId);
    if (campaign?.state !== 'launching') return;
    await saveBySystem(
      tx,
      campaign,
      'campaignReleased',
      {},
      {
        state: 'running',
        releasedAt: tx.clock.now(),
        launchError: null,
      },
    );
  });
}

/** A page failed for good: nothing is visible, the coordinator retries or discards. */
export async function failLaunch(
  uow: UnitOfWork,
  campaignId: string,
  reason: string,
): Promise<void> {
  await uow.run(async (tx) => {
    const campaign = await tx.campaigns.lock(campaignId);
    if (campaign?.state !== 'launching') return;
    await saveBySystem(
      tx,
      campaign,
      'campaignLaunchFailed',
      { reason },
      {
        state: 'launch_failed',
        launchError: reason,
      },
    );
  });
}

export async function saveBySystem(
  tx: Transaction,
  campaign: LockedCampaign,
  type: EventType,
  data: Readonly<Record<string, unknown>>,
  change: CampaignChange,
): Promise<void> {
  const { sealed, head } = sealEvents(tx.digest, campaign.chain, [
    {
      campaignId: campaign.id,
      dispatchId: null,
      type,
      actor: actorOf(SYSTEM),
      data,
      occurredAt: tx.clock.now(),
    },
  ]);
  await tx.campaigns.save(campaign, change, sealed, head);
}
