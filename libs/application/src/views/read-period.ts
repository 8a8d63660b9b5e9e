import {
  consolidate,
  isLateReport,
  isPast,
  offersOfPeriod,
  reportStanding,
  type Consolidated,
  type Instant,
  type PeriodOffer,
  type ReportStanding,
} from '#domain';
import type { PeriodTotals } from '../ports/views/board.view.js';
import type { PeriodRow } from '../ports/views/report.view.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireCampaign } from './read-campaigns.js';

export interface PeriodLine extends Pick<
  PeriodRow,
  'reportId' | 'version' | 'bodyCode' | 'bodyName' | 'submittedAt' | 'nothingToReport'
> {
  readonly standing: ReportStanding;
  /** Owed past its date, or handed in after it. */
  readonly isLate: boolean;
}

export interface PeriodView {
  readonly period: PeriodTotals & { readonly offers: readonly PeriodOffer[] };
  readonly asOf: Instant;
  readonly lines: readonly PeriodLine[];
  readonly figures: Consolidated;
}

/** Columns of the consolidated table: what a person can still read side by side. */
const MOST_FIGURES = 40;

/** "Tổng hợp báo cáo": who has handed in, who has not, and the figures with their sums. @throws ApplicationError NOT_FOUND */
export const readPeriod: Command<
  { readonly campaignId: string; readonly periodId: string },
  PeriodView,
  'clock' | 'views'
> = async (tx, principal, { campaignId, periodId }) => {
  const campaign = await requireCampaign(tx, principal, campaignId);
  const asOf = tx.clock.now();
  const periods = (await tx.views.periods([campaignId], asOf)).get(campaignId) ?? [];
  const period = periods.find(({ id }) => id === periodId);
  if (period === undefined) throw new ApplicationError('NOT_FOUND');
  const rows = await tx.views.periodRows(campaignId, periodId);
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const offers = offersOfPeriod({ ...period, campaignState: campaign.state }, hands);
  return {
    period: { ...period, offers },
    asOf,
    lines: rows.map((row) => lineOf(row, asOf)),
    figures: consolidate(
      rows.map(({ figures }) => figures),
      MOST_FIGURES,
    ),
  };
};

function lineOf(row: PeriodRow, asOf: Instant): PeriodLine {
  const { reportId, version, bodyCode, bodyName, submittedAt, nothingToReport } = row;
  const standing = reportStanding(row);
  const given = standing === 'handedIn' || standing === 'accepted';
  return {
    ...{ reportId, version, bodyCode, bodyName, submittedAt, nothingToReport, standing },
    isLate: given
      ? submittedAt !== null && isPast(row.dueAt, submittedAt)
      : isLateReport(row, asOf),
  };
}
