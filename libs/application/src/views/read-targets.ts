import { shareOf } from '#domain';
import type { TargetTotals } from '../ports/views/board.view.js';
import type { Command } from '../shared/command.js';
import { requireCampaign } from './read-campaigns.js';

export interface TargetDetail extends TargetTotals {
  /** Of all bodies together, 1 is 100 %; null: a count, or nothing to divide by. */
  readonly share: number | null;
}

/** "Chỉ tiêu": how far a campaign is with each, over its bodies. @throws ApplicationError NOT_FOUND */
export const readTargets: Command<
  { readonly campaignId: string },
  readonly TargetDetail[],
  'views'
> = async (tx, principal, { campaignId }) => {
  await requireCampaign(tx, principal, campaignId);
  const totals = await tx.views.targets(campaignId);
  return totals.map((one) => ({ ...one, share: one.sum === null ? null : shareOf(one.sum) }));
};
