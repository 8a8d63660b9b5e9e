import { drawReport, layoutOf, offersOfPeriod, toRfc3339, type DocumentLayout } from '#domain';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { requireOffered } from '../shared/must-follow.js';
import { actorOf } from '../shared/principal.js';
import { requireCampaign } from '../views/read-campaigns.js';

export interface ConsolidateInput {
  readonly campaignId: string;
  readonly periodId: string;
  /** null: as the issuer's kind has it. */
  readonly layout: DocumentLayout | null;
}

export interface ConsolidateAnswer {
  readonly id: string;
  readonly layout: DocumentLayout;
  /** RFC 3339 */
  readonly drawnAt: string;
  readonly given: number;
  /** Bodies whose figures are not in it; the report names them. */
  readonly missing: number;
}

/**
 * "Lập báo cáo tổng hợp": draws together what came in for a period and keeps it as it is now, so that the file is the same
 * whenever it is fetched and a later change can be told from it.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (the period has not opened).
 */
export const consolidatePeriod: Command<
  ConsolidateInput,
  ConsolidateAnswer,
  'campaigns' | 'clock' | 'digest' | 'ids' | 'reports' | 'views'
> = async (tx, principal, { campaignId, periodId, layout: asked }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const { document } = await requireCampaign(tx, principal, campaignId);
  const drawnAt = tx.clock.now();
  const periods = (await tx.views.periods([campaignId], drawnAt)).get(campaignId) ?? [];
  const period = periods.find(({ id }) => id === periodId);
  if (period === undefined) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const offers = offersOfPeriod({ ...period, campaignState: campaign.state }, hands);
  requireOffered({ on: 'period', offers }, 'consolidate');
  const { rows, questions } = await tx.views.periodRows(campaignId, periodId);
  const { label, seriesTitle, startsOn, endsOn, cutoffOn } = period;
  const about = { label, seriesTitle, startsOn, endsOn, cutoffOn };
  const report = drawReport(about, questions, rows, drawnAt);
  const { kind, parentKind, parentName } = await tx.views.layoutFacts(campaign.issuerBodyId);
  const layout = asked ?? layoutOf(kind, parentKind);
  const id = tx.ids.next();
  const drawn = { report, document, superior: parentName };
  const one = { id, campaignId, periodId, layout, drawnAt, drawn };
  await tx.reports.insertConsolidation(one, actorOf(principal));
  const { given } = report;
  const missing = report.missing.length;
  await recordOnCampaign(tx, principal, campaign, {
    type: 'reportConsolidated',
    data: {
      ...{ periodId, label, consolidationId: id, given, missing },
      contentHash: tx.digest.ofJson(drawn),
    },
  });
  return { id, layout, drawnAt: toRfc3339(drawnAt), given, missing };
};
