import { offersOfCampaign, type CampaignOffer, type Hand, type Instant } from '#domain';
import type { BoardTask, CampaignTotals, PeriodTotals } from '../ports/views/board.view.js';
import type { CampaignView } from '../ports/views/document.view.js';
import type { EventPlace, EventView } from '../ports/views/event.view.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { TroubledMessage } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { troubledMail } from './troubled-mail.js';

/** A page of a list: `limit` rows after a place; the caller asks for one more than it shows. */
export interface PageInput<Place> {
  readonly after: Place | null;
  readonly limit: number;
}

export interface CampaignSummary extends CampaignView {
  readonly totals: CampaignTotals;
}

export interface CampaignDetail extends CampaignSummary {
  /** The instant the totals hold for. */
  readonly asOf: Instant;
  readonly tasks: readonly BoardTask[];
  readonly periods: readonly PeriodTotals[];
  readonly offers: readonly CampaignOffer[];
}

/** @throws ApplicationError NOT_FOUND for a stranger: whether it exists is not said. */
export async function requireCampaign(
  tx: Stores<'views'>,
  principal: Principal,
  campaignId: string,
): Promise<CampaignView> {
  const campaign = await tx.views.campaign(principal, campaignId);
  if (campaign === null) throw new ApplicationError('NOT_FOUND');
  return campaign;
}

export async function campaignDetail(
  tx: Stores<'views'>,
  principal: Principal,
  campaign: CampaignView,
  asOf: Instant,
): Promise<CampaignDetail> {
  const hands: readonly Hand[] = coordinates(principal, campaign.document.issuerBodyId)
    ? ['coordinator']
    : [];
  return {
    ...withTotals(campaign, await tx.views.totals([campaign.id], asOf)),
    asOf,
    tasks: await tx.views.boardTasks(campaign.id),
    periods: (await tx.views.periods([campaign.id], asOf)).get(campaign.id) ?? [],
    offers: offersOfCampaign(campaign, new Set(hands), asOf),
  };
}

/** Campaigns of the principal's issuing bodies, newest first. */
export const readCampaigns: Command<
  PageInput<{ readonly createdAt: Instant; readonly id: string }>,
  readonly CampaignSummary[],
  'clock' | 'views'
> = async (tx, principal, { after, limit }) => {
  const campaigns = await tx.views.campaigns(principal, after, limit);
  const ids = campaigns.map((campaign) => campaign.id);
  const totals = await tx.views.totals(ids, tx.clock.now());
  return campaigns.map((campaign) => withTotals(campaign, totals));
};

export const readCampaign: Command<
  { readonly campaignId: string },
  CampaignDetail,
  'clock' | 'views'
> = async (tx, principal, { campaignId }) => {
  const campaign = await requireCampaign(tx, principal, campaignId);
  return campaignDetail(tx, principal, campaign, tx.clock.now());
};

export const readCampaignEvents: Command<
  PageInput<EventPlace> & { readonly campaignId: string },
  PrintedRows<EventView>,
  'views'
> = async (tx, principal, { campaignId, after, limit }) => {
  await requireCampaign(tx, principal, campaignId);
  return tx.views.events({ campaignId }, after, limit);
};

/** "Thư không gửi được": failed and uncertain mails, each to be sent again to a corrected address. */
export const readTroubledMessages: Command<
  { readonly campaignId: string },
  readonly TroubledMessage[],
  'directory' | 'drafts' | 'notices' | 'views'
> = async (tx, principal, { campaignId }) => {
  await requireCampaign(tx, principal, campaignId);
  return troubledMail(tx, campaignId);
};

function withTotals(
  campaign: CampaignView,
  totals: ReadonlyMap<string, CampaignTotals>,
): CampaignSummary {
  const own = totals.get(campaign.id);
  if (own === undefined) throw new Error('Totals have an entry for every campaign asked for');
  return { ...campaign, totals: own };
}
