import {
  formatDate,
  localDateOf,
  transitionCampaign,
  type CampaignState,
  type LocalDate,
} from '#domain';
import { lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow, recordOnCampaign } from '../shared/record-act.js';

export interface FailedLaunchAnswer {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
}

/**
 * Tries a failed launch again: pages that were written stay, the missing ones are written from the same launch
 * instant. The workflow that waits is told to look. On a later day that instant would put dates into the past which the
 * coordinator never saw there: then the launch is to be discarded, and its draft launched anew from a copy.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED unless the launch has failed, PLAN_CHANGED on a later day, NOT_FOUND,
 *   FORBIDDEN.
 */
export const retryLaunch: Command<{ readonly campaignId: string }, FailedLaunchAnswer> = async (
  tx,
  principal,
  { campaignId },
) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const state = mustFollow(transitionCampaign(campaign.state, 'retryLaunch'));
  const launchedOn = localDateOf(campaign.launchedAt ?? tx.clock.now());
  if (launchedOn !== localDateOf(tx.clock.now())) throw launchDayPassed(launchedOn);
  const happened = { type: 'campaignLaunchRetried', data: {} } as const;
  await recordOnCampaign(tx, principal, campaign, happened, { state, launchError: null });
  await tx.outbox.enqueue(campaignId, 'start');
  return { id: campaignId, state, version: campaign.version + 1 };
};

const launchDayPassed = (launchedOn: LocalDate): ApplicationError =>
  new ApplicationError('PLAN_CHANGED', {}, [
    {
      pointer: '/',
      detail: `Lần giao này tính ngày từ ${formatDate(launchedOn)}. Hãy bỏ lần giao này, lập bản nháp mới từ chính nó rồi xem trước và giao lại; nội dung đã chuẩn bị còn nguyên.`,
    },
  ]);

export interface DiscardInput {
  readonly campaignId: string;
  readonly reason: string | null;
}

/**
 * Gives a failed launch up. What its pages wrote stays where it is and stays invisible for ever: no reader sees a
 * dispatch of a campaign that was not released, no mail of it may leave, and the journal cannot be deleted from.
 * The document may be launched again from another draft, a copy of this one too.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED unless the launch has failed, NOT_FOUND, FORBIDDEN.
 */
export const discardLaunch: Command<DiscardInput, FailedLaunchAnswer> = async (
  tx,
  principal,
  { campaignId, reason },
) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const state = mustFollow(transitionCampaign(campaign.state, 'discard'));
  const given = reason?.trim() ?? '';
  const happened = { type: 'campaignDiscarded', data: { reason: given } } as const;
  const change = { state, closedAt: tx.clock.now(), closeReason: given };
  await recordOnCampaign(tx, principal, campaign, happened, change);
  await tx.outbox.enqueue(campaignId, 'changed');
  return { id: campaignId, state, version: campaign.version + 1 };
};
