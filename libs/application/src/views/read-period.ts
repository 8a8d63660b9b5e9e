import {
  changedSince,
  consolidate,
  gatherAnswers,
  isLateReport,
  isPast,
  offersOfPeriod,
  reportStanding,
  type Consolidated,
  type GatheredAnswer,
  type Instant,
  type PeriodOffer,
  type ReportStanding,
} from '#domain';
import type { PeriodTotals } from '../ports/views/board.view.js';
import type {
  ConsolidationLine,
  ConsolidationView,
  OwedUpward,
} from '../ports/views/consolidation.view.js';
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
  /** Question by question, where the series has a template. */
  readonly answers: readonly GatheredAnswer[];
  /** What was drawn together so far, the newest first. */
  readonly drawn: readonly DrawnLine[];
  /** Reports the issuer itself owes elsewhere, for whoever hands them in. */
  readonly owedUpward: readonly OwedUpward[];
}

/** A consolidated report in the list of its period. */
export interface DrawnLine extends Omit<ConsolidationLine, 'seen'> {
  /** Bodies whose figures are not what they were when it was drawn. */
  readonly changed: readonly string[];
}

const MOST_DRAWN = 20;

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
  const { rows, questions } = await tx.views.periodRows(campaignId, periodId);
  const drawn = await tx.views.consolidations(periodId, MOST_DRAWN);
  const { issuerBodyId } = campaign.document;
  const hands = handsOnCampaign(principal, issuerBodyId);
  const offers = offersOfPeriod({ ...period, campaignState: campaign.state }, hands);
  return {
    period: { ...period, offers },
    asOf,
    lines: rows.map((row) => lineOf(row, asOf)),
    figures: consolidate(
      rows.map(({ figures }) => figures),
      MOST_FIGURES,
    ),
    answers: gatherAnswers(
      questions,
      rows.map(({ bodyName, content: { answers } }) => ({ bodyName, answers })),
    ),
    drawn: drawn.map(({ seen, ...one }) => ({
      ...one,
      changed: changedSince(seen, rows, one.drawnAt),
    })),
    owedUpward: await tx.views.owedUpward(principal, issuerBodyId),
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

/** One consolidated report of a period, as it was drawn. @throws ApplicationError NOT_FOUND */
export const readConsolidation: Command<
  { readonly campaignId: string; readonly periodId: string; readonly consolidationId: string },
  ConsolidationView,
  'clock' | 'views'
> = async (tx, principal, { campaignId, periodId, consolidationId }) => {
  await requireCampaign(tx, principal, campaignId);
  const periods = (await tx.views.periods([campaignId], tx.clock.now())).get(campaignId) ?? [];
  const isHere = periods.some(({ id }) => id === periodId);
  const found = isHere ? await tx.views.consolidation(periodId, consolidationId) : null;
  if (found === null) throw new ApplicationError('NOT_FOUND');
  return found;
};
