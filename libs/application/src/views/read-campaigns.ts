import {
  offersOfCampaign,
  offersOfMessage,
  offersOfPeriod,
  offersOfSeries,
  offersOfTask,
  type CampaignOffer,
  type Instant,
  type MessageOffer,
  type PeriodOffer,
  type SeriesOffer,
  type TaskOffer,
} from '#domain';
import type {
  BoardTask,
  CampaignTotals,
  PeriodTotals,
  ReportSeriesView,
} from '../ports/views/board.view.js';
import type { CampaignView } from '../ports/views/document.view.js';
import type { EventPlace, EventView } from '../ports/views/event.view.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { TroubledMessage } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { handsOnCampaign } from '../shared/access.js';
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
  readonly offers: readonly CampaignOffer[];
}

export interface CampaignDetail extends CampaignSummary {
  /** The instant the totals hold for. */
  readonly asOf: Instant;
  readonly tasks: readonly (BoardTask & { readonly offers: readonly TaskOffer[] })[];
  readonly series: readonly (ReportSeriesView & { readonly offers: readonly SeriesOffer[] })[];
  readonly periods: readonly (PeriodTotals & { readonly offers: readonly PeriodOffer[] })[];
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
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const around = { campaignState: campaign.state };
  const tasks = await tx.views.boardTasks(campaign.id);
  const series = await tx.views.reportSeries(campaign.id);
  const periods = (await tx.views.periods([campaign.id], asOf)).get(campaign.id) ?? [];
  return {
    ...summaryOf(principal, campaign, await tx.views.totals([campaign.id], asOf), asOf),
    asOf,
    tasks: tasks.map((one) => ({ ...one, offers: offersOfTask(campaign.state, hands) })),
    series: series.map((one) => ({
      ...one,
      offers: offersOfSeries({ ...around, isEnded: one.endedBy !== null }, hands),
    })),
    periods: periods.map((one) => ({
      ...one,
      offers: offersOfPeriod({ ...one, ...around }, hands),
    })),
  };
}

/** Campaigns of the principal's issuing bodies, newest first. */
export const readCampaigns: Command<
  PageInput<{ readonly createdAt: Instant; readonly id: string }>,
  PrintedRows<CampaignSummary>,
  'clock' | 'views'
> = async (tx, principal, { after, limit }) => {
  const { rows, print } = await tx.views.campaigns(principal, after, limit);
  const ids = rows.map((campaign) => campaign.id);
  const asOf = tx.clock.now();
  const totals = await tx.views.totals(ids, asOf);
  return { rows: rows.map((campaign) => summaryOf(principal, campaign, totals, asOf)), print };
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
  readonly OfferedMessage[],
  'directory' | 'drafts' | 'notices' | 'views'
> = async (tx, principal, { campaignId }) =>
  offeredMail(tx, principal, await requireCampaign(tx, principal, campaignId));

export type OfferedMessage = TroubledMessage & { readonly offers: readonly MessageOffer[] };

/** The mails of a campaign that did not arrive, each with what can be done about it. */
export async function offeredMail(
  tx: Stores<'directory' | 'drafts' | 'notices'>,
  principal: Principal,
  campaign: CampaignView,
): Promise<readonly OfferedMessage[]> {
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const messages = await troubledMail(tx, campaign.id);
  return messages.map((one) => ({ ...one, offers: offersOfMessage(campaign.state, hands) }));
}

function summaryOf(
  principal: Principal,
  campaign: CampaignView,
  totals: ReadonlyMap<string, CampaignTotals>,
  asOf: Instant,
): CampaignSummary {
  const own = totals.get(campaign.id);
  if (own === undefined) throw new Error('Totals have an entry for every campaign asked for');
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  return { ...campaign, totals: own, offers: offersOfCampaign(campaign, hands, asOf) };
}
