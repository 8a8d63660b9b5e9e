import { localDateOf, offersOfSeries, type LocalDate } from '#domain';
import { CAMPAIGN_FAULTS } from '#wording';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';

export interface EndSeriesInput {
  readonly campaignId: string;
  readonly seriesId: string;
  /** Number and symbol of the document that ends the series, e.g. '12/KH-LĐLĐ'. */
  readonly reference: string;
  /** From this day on that document rules; periods that end later are no longer owed. */
  readonly effectiveOn: LocalDate;
}

export interface EndSeriesAnswer {
  readonly seriesId: string;
  readonly endedBy: string;
  /** Periods that had been scheduled and will not be opened. */
  readonly dropped: number;
}

/**
 * Ends a report series by a successor document. Periods already open stay owed; those not yet opened whose data end on
 * or after the day the new document takes effect are dropped.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (ended before, or the campaign is over), DUE_BEFORE_ISSUE.
 */
export const endReportSeries: Command<
  EndSeriesInput,
  EndSeriesAnswer,
  'campaigns' | 'clock' | 'digest' | 'outbox' | 'reports'
> = async (tx, principal, { campaignId, seriesId, reference, effectiveOn }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  if (campaign.issuedOn !== null && effectiveOn < campaign.issuedOn) {
    throw new ApplicationError('DUE_BEFORE_ISSUE', {}, [
      {
        pointer: '/effectiveOn',
        detail: CAMPAIGN_FAULTS.campaignIssuedOn(campaign.issuedOn),
      },
    ]);
  }
  const series = await tx.reports.lockSeries(campaignId, seriesId);
  if (series === null) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfSeries({ ...series, campaignState: campaign.state }, hands);
  requireOffered({ on: 'campaign', offers }, 'end');
  const dropped = await tx.reports.endSeries(seriesId, { reference, effectiveOn });
  await recordOnCampaign(tx, principal, campaign, {
    type: 'reportSeriesEnded',
    data: { seriesId, reference, effectiveOn, endedOn: localDateOf(tx.clock.now()) },
  });
  await tx.outbox.enqueue(campaignId, 'changed');
  return { seriesId, endedBy: reference, dropped };
};
