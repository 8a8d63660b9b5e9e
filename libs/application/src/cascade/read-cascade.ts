import {
  cascadeBranches,
  cascadeLevels,
  levelOfBody,
  offersOfCascade,
  reportTotals,
  shareOf,
  type CascadeBranch,
  type CascadeCounts,
  type CascadeLevel,
  type CascadeOffer,
  type CascadeRow,
  type Instant,
  type ReportTotals,
} from '#domain';
import type { PeriodTotals } from '../ports/views/board.view.js';
import type { CascadeCampaign, CascadeFigure, CascadeRoot } from '../ports/views/cascade.view.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { Stores } from '../ports/transaction.port.js';
import { coordinates } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';

type Reading = Stores<'clock' | 'views'>;

/** A figure with its share, 1 is 100 %; null: a count, nothing to divide by, or nobody reported. */
export type LevelFigure = CascadeFigure & { readonly share: number | null };

export interface CascadeLevelDetail extends Omit<CascadeLevel, 'depth'> {
  /** Of the bodies that issued its campaigns; who began is on level 1. */
  readonly level: number;
  readonly figures: readonly LevelFigure[];
}

/** A campaign directly below, with the counts of all that is below it. */
export type CascadeItem = Omit<CascadeCampaign, 'aboveId' | 'depth'> &
  Omit<CascadeBranch, 'campaignId'>;

export interface CascadeTree {
  readonly asOf: Instant;
  /** Of the body that gave out what is looked at. */
  readonly level: number;
  readonly levels: readonly CascadeLevelDetail[];
  readonly items: readonly CascadeItem[];
}

/**
 * "Cây triển khai" of a campaign, counted from the rows: for whoever sees the campaign, or one that it carries on. A page
 * of the campaigns directly below, the latest first.
 *
 * @throws ApplicationError NOT_FOUND
 */
export const readCampaignCascade: Command<
  { readonly campaignId: string; readonly from: number; readonly limit: number },
  Omit<CascadeTree, 'items'> & { readonly list: PrintedRows<CascadeItem> },
  'clock' | 'digest' | 'views'
> = async (tx, principal, { campaignId, from, limit }) => {
  const level = await tx.views.cascadeLevelOf(principal, campaignId);
  if (level === null) throw new ApplicationError('NOT_FOUND');
  const { items, ...tree } = await cascadeTreeOf(tx, { campaignId }, level);
  const print = tx.digest.ofJson(items.map((item) => item.campaignId)).slice(0, 32);
  return { ...tree, list: { rows: items.slice(from, from + limit), print } };
};

/** The same of one piece of work, for whoever sees it. @throws ApplicationError NOT_FOUND */
export const readWorkCascade: Command<
  { readonly assignmentId: string },
  CascadeTree & { readonly offers: readonly CascadeOffer[] },
  'clock' | 'drafts' | 'views'
> = async (tx, principal, { assignmentId }) => {
  const seen = await tx.views.assignment(principal, assignmentId);
  const origin = seen && (await tx.drafts.origin(assignmentId));
  if (origin === null) throw new ApplicationError('NOT_FOUND');
  const offers = offersOfCascade(origin, coordinates(principal, origin.bodyId));
  return { ...(await cascadeTreeOf(tx, { assignmentId }, levelOfBody(origin) - 1)), offers };
};

/** The tree of what the caller may see. */
export async function cascadeTreeOf(
  tx: Reading,
  root: CascadeRoot,
  level: number,
): Promise<CascadeTree> {
  const asOf = tx.clock.now();
  const campaigns = await tx.views.cascade(root);
  const rows = await countedRows(tx, campaigns, asOf);
  const figures = campaigns.length === 0 ? [] : await tx.views.cascadeFigures(root);
  const branches = new Map(cascadeBranches(rows).map((one) => [one.campaignId, one]));
  const items = campaigns.flatMap(({ aboveId: _above, depth, ...campaign }) => {
    const branch = branches.get(campaign.campaignId);
    return depth > 1 || branch === undefined ? [] : [{ ...campaign, ...branch }];
  });
  return {
    asOf,
    level,
    levels: cascadeLevels(rows).map(({ depth, ...one }) => ({
      ...one,
      level: level + depth,
      figures: figures.filter((figure) => figure.depth === depth).map(withShare),
    })),
    // Stable: those that are as late stand by the names of their issuers, as they came.
    items: [...items].sort((a, b) => b.work.openLate - a.work.openLate),
  };
}

async function countedRows(
  tx: Reading,
  campaigns: readonly CascadeCampaign[],
  asOf: Instant,
): Promise<readonly CascadeRow[]> {
  const ids = campaigns.map(({ campaignId }) => campaignId);
  const totals = await tx.views.totals(ids, asOf);
  const periods = await tx.views.periods(ids, asOf);
  return campaigns.map(({ campaignId, aboveId, depth, dueAt }) => {
    const own = totals.get(campaignId);
    if (own === undefined) throw new Error('Totals have an entry for every campaign asked for');
    const counts: CascadeCounts = { ...own, reports: reportsOf(periods.get(campaignId) ?? []) };
    return { campaignId, aboveId, depth, dueAt, ...counts };
  });
}

const NO_REPORTS = reportTotals([], 0);

const reportsOf = (periods: readonly PeriodTotals[]): ReportTotals =>
  Object.fromEntries(
    Object.keys(NO_REPORTS).map((key) => [
      key,
      periods.reduce((sum, period) => sum + period[key as keyof ReportTotals], 0),
    ]),
  ) as unknown as ReportTotals;

const withShare = (figure: CascadeFigure): LevelFigure => {
  const { numerator, denominator } = figure;
  return { ...figure, share: numerator === null ? null : shareOf({ numerator, denominator }) };
};
