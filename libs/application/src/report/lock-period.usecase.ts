import { decideLockReport, isOut, offersOfPeriod } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow, requireOffered } from '../shared/must-follow.js';

export interface LockPeriodInput {
  readonly campaignId: string;
  readonly periodId: string;
}

export interface LockPeriodAnswer {
  readonly periodId: string;
  readonly state: 'locked';
  /** Reports that were never handed in, or not again after a return; the summary will say so. */
  readonly missing: number;
}

/**
 * "Khóa kỳ": nothing of the period can be handed in or changed any more, and nobody is reminded of it. Every report
 * that was handed in must have been judged first.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (not open, a report waits for a verdict,
 *   or the campaign is over).
 */
export const lockPeriod: ActCommand<LockPeriodInput, LockPeriodAnswer> = async (
  tx,
  principal,
  { campaignId, periodId },
) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const period = await tx.reports.lockPeriod(campaignId, periodId);
  if (period === null) throw new ApplicationError('NOT_FOUND');
  const hands = handsOnCampaign(principal, campaign.issuerBodyId);
  const shown = (submitted: number) => ({
    on: 'period' as const,
    offers: offersOfPeriod({ ...period, campaignState: campaign.state, submitted }, hands),
  });
  requireOffered(shown(0), 'lock');
  const dispatches = await tx.dispatches.lockOfPeriod(periodId);
  const reports = await tx.reports.lockOfPeriod(periodId);
  const ofDispatch = new Map(reports.map((report) => [report.dispatchId, report]));
  const unjudged = dispatches.filter(
    ({ id, state }) => !isOut(state) && ofDispatch.get(id)?.state === 'submitted',
  );
  requireOffered(shown(unjudged.length), 'lock');
  const acts = dispatches.flatMap((dispatch) => {
    const report = ofDispatch.get(dispatch.id);
    if (report === undefined || report.state === 'locked') return [];
    const decided = decideLockReport({ dispatch, report });
    // What a body had handed in before its document was refused is judged when the document is given back.
    if (!decided.ok && isOut(dispatch.state)) return [];
    return [{ dispatch, decision: mustFollow(decided, () => shown(unjudged.length)) }];
  });
  await perform(tx, principal, acts);
  await tx.reports.markLocked(periodId);
  const missing = acts.filter(
    ({ dispatch }) => !isOut(dispatch.state) && ofDispatch.get(dispatch.id)?.state !== 'accepted',
  ).length;
  await recordOnCampaign(tx, principal, campaign, {
    type: 'reportPeriodLocked',
    data: { periodId, label: period.label, missing },
  });
  return { periodId, state: 'locked', missing };
};
