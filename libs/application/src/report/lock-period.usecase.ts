import { lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf } from '../shared/principal.js';
import { recordOnCampaign } from '../shared/record-act.js';
import { sealEvents } from '../shared/seal-events.js';

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
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (not open, or a report waits for a verdict).
 */
export const lockPeriod: Command<LockPeriodInput, LockPeriodAnswer> = async (
  tx,
  principal,
  { campaignId, periodId },
) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const period = await tx.reports.lockPeriod(campaignId, periodId);
  if (period === null) throw new ApplicationError('NOT_FOUND');
  if (period.state !== 'open') {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: period.state, act: 'lock' });
  }
  const dispatches = await tx.dispatches.lockOfPeriod(periodId);
  const counts = await tx.reports.countOfPeriod(periodId);
  if (counts.submitted > 0) {
    throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state: 'submitted', act: 'lock' });
  }
  const occurredAt = tx.clock.now();
  const recorded = dispatches.map((dispatch) => {
    const { sealed, head } = sealEvents(tx.digest, dispatch.chain, [
      {
        campaignId,
        dispatchId: dispatch.id,
        type: 'reportLocked',
        actor: actorOf(principal),
        data: { periodId },
        occurredAt,
      },
    ]);
    return { dispatch, state: dispatch.state, head, sealed };
  });
  await tx.dispatches.saveMany(
    recorded,
    recorded.flatMap((one) => one.sealed),
  );
  await tx.reports.closePeriod(periodId);
  await tx.obligations.closeOfPeriod(periodId, 'cancelled');
  await recordOnCampaign(tx, principal, campaign, {
    type: 'reportPeriodLocked',
    data: { periodId, label: period.label, missing: counts.missing },
  });
  return { periodId, state: 'locked', missing: counts.missing };
};
