import type { UnitOfWork } from '../ports/transaction.port.js';
import { transitionDispatch } from '#domain';
import { actorOf, SYSTEM } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';
import { tellBodies } from './tell-bodies.js';

const PAGE_SIZE = 500;

/**
 * After the coordinator closed or recalled a campaign: recipients are told, what is still open ends as
 * `campaign_closed` (or `recalled`), report periods are locked. In pages; started again it finishes what is left.
 */
export async function windUpCampaign(
  uow: UnitOfWork,
  campaignId: string,
  onPage?: () => void,
): Promise<void> {
  const campaign = await uow.run((tx) => tx.campaigns.windUpOf(campaignId));
  if (campaign === null) return;
  const recalled = campaign.state === 'recalled';
  for (let page = 0; page < campaign.pageCount; page += 1) {
    await uow.run(async (tx) => {
      const dispatches = await tx.dispatches.lockPage(campaignId, page);
      if (recalled) {
        const moved = dispatches.flatMap((dispatch) => {
          const next = transitionDispatch(dispatch.state, 'recall');
          return next.ok ? [{ dispatch, state: next.value }] : [];
        });
        const sealed = moved.map(({ dispatch, state }) => {
          const { sealed: events, head } = sealEvents(tx.digest, dispatch.chain, [
            {
              campaignId,
              dispatchId: dispatch.id,
              type: 'dispatchRecalled',
              actor: actorOf(SYSTEM),
              data: { reason: campaign.reason },
              occurredAt: tx.clock.now(),
            },
          ]);
          return { dispatch, state, head, events };
        });
        await tx.dispatches.saveMany(
          sealed,
          sealed.flatMap((one) => one.events),
        );
      }
      await tellBodies(tx, campaignId, dispatches, {
        template: 'changed',
        key: campaign.state,
        data: {
          kind: recalled ? 'campaign_recalled' : 'campaign_closed',
          reason: campaign.reason,
        },
      });
    });
    onPage?.();
  }
  const end = recalled ? 'recalled' : 'campaign_closed';
  for (;;) {
    const closed = await uow.run((tx) =>
      tx.obligations.closePageOfCampaign(campaignId, end, PAGE_SIZE),
    );
    if (closed === 0) break;
    onPage?.();
  }
  await uow.run(async (tx) => {
    await tx.reports.lockAllPeriods(campaignId);
    await tx.campaigns.markWoundUp(campaignId);
  });
}
