import { offersOfSeries, type ReportQuestion } from '#domain';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';

export interface AskInReportsInput {
  readonly campaignId: string;
  readonly seriesId: string;
  readonly questions: readonly ReportQuestion[];
}

export interface AskInReportsAnswer {
  readonly seriesId: string;
  readonly questions: readonly ReportQuestion[];
}

/**
 * "Mẫu báo cáo": writes the questions of a series. They hold for every report that is not yet handed in; what was handed
 * in stands as it was answered. The same questions again change nothing.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (ended, or the campaign is over).
 */
export const askInReports: Command<
  AskInReportsInput,
  AskInReportsAnswer,
  'campaigns' | 'clock' | 'digest' | 'reports'
> = async (tx, principal, { campaignId, seriesId, questions }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const series = await tx.reports.lockSeries(campaignId, seriesId);
  if (series === null) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfSeries({ ...series, campaignState: campaign.state }, hands);
  requireOffered({ on: 'campaign', offers }, 'ask');
  if (tx.digest.ofJson(series.questions) !== tx.digest.ofJson(questions)) {
    await tx.reports.setQuestions(seriesId, questions);
    const data = { seriesId, questions };
    await recordOnCampaign(tx, principal, campaign, { type: 'reportQuestionsSet', data });
  }
  return { seriesId, questions };
};
