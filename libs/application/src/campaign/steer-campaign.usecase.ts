import { transitionCampaign, type CampaignAct, type EventType } from '#domain';
import type { CampaignChange, LockedCampaign } from '../ports/campaign.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { Principal } from '../shared/principal.js';
import { mustFollow, recordOnCampaign } from '../shared/record-act.js';

export interface SteerInput {
  readonly campaignId: string;
  /** From If-Match. */
  readonly expectedVersion: number;
  readonly reason: string | null;
}

export interface CampaignAnswer {
  readonly id: string;
  readonly state: LockedCampaign['state'];
  readonly version: number;
}

/** "Tạm dừng nhắc việc": nothing is sent until resumed; deadlines stay where they are. */
export const pauseCampaign: Command<SteerInput, CampaignAnswer> = (tx, principal, input) =>
  steer(tx, principal, input, 'pause', 'campaignPaused', { pausedAt: tx.clock.now() });

/** Resumes; of steps that fell due meanwhile only the latest of each obligation is told. */
export const resumeCampaign: Command<SteerInput, CampaignAnswer> = (tx, principal, input) =>
  steer(tx, principal, input, 'resume', 'campaignResumed', { pausedAt: null });

/**
 * "Kết thúc đợt": never happens by itself. With work still open a reason is required; that work ends as
 * `campaign_closed`, unsent notices are suppressed, recipients are told.
 */
export const closeCampaign: Command<SteerInput, CampaignAnswer> = async (tx, principal, input) => {
  const open = await tx.obligations.countOpen(input.campaignId);
  const reason = open > 0 ? requireReason(input.reason) : (input.reason ?? '');
  return steer(tx, principal, { ...input, reason }, 'close', 'campaignClosed', {
    closedAt: tx.clock.now(),
    closeReason: reason,
  });
};

/** "Thu hồi" (NĐ 30/2020 Đ18.4): every dispatch is recalled and its body told; the record stays. */
export const recallCampaign: Command<SteerInput, CampaignAnswer> = async (tx, principal, input) => {
  const reason = requireReason(input.reason);
  return steer(tx, principal, { ...input, reason }, 'recall', 'campaignRecalled', {
    closedAt: tx.clock.now(),
    closeReason: reason,
  });
};

async function steer(
  tx: Transaction,
  principal: Principal,
  { campaignId, expectedVersion, reason }: SteerInput,
  act: CampaignAct,
  type: EventType,
  change: CampaignChange,
): Promise<CampaignAnswer> {
  const campaign = await lockCampaign(tx, principal, campaignId);
  if (campaign.version !== expectedVersion) {
    throw new ApplicationError('STALE_VERSION', {
      current: campaign.version,
      given: expectedVersion,
    });
  }
  const state = mustFollow(transitionCampaign(campaign.state, act));
  await recordOnCampaign(tx, principal, campaign, { type, data: { reason } }, { ...change, state });
  await tx.outbox.enqueue(campaignId, 'changed');
  return { id: campaignId, state, version: campaign.version + 1 };
}
