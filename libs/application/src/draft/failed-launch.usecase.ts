import {
  formatDate,
  isLaunchDay,
  localDateOf,
  decideCampaignAct,
  type CampaignDecision,
  type CampaignState,
  type LocalDate,
} from '#domain';
import { CAMPAIGN_FAULTS } from '#wording';
import { performOnCampaign } from '../act/record-on-campaign.js';
import type { LockedCampaign } from '../ports/campaign.store.js';
import { lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfCampaign } from '../shared/shown.js';

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
export const retryLaunch: Command<
  { readonly campaignId: string },
  FailedLaunchAnswer,
  'campaigns' | 'clock' | 'digest' | 'outbox'
> = async (tx, principal, { campaignId }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const now = tx.clock.now();
  const decision = mustFollow(decideCampaignAct(campaign, { act: 'retryLaunch' }, now), () =>
    shownOfCampaign(principal, campaign, now),
  );
  if (!isLaunchDay(campaign.launchedAt, now)) {
    throw launchDayPassed(localDateOf(campaign.launchedAt ?? now));
  }
  await performOnCampaign(tx, principal, campaign, decision);
  await tx.outbox.enqueue(campaignId, 'start');
  return answerOf(campaign, decision);
};

const launchDayPassed = (launchedOn: LocalDate): ApplicationError =>
  new ApplicationError('PLAN_CHANGED', {}, [
    {
      pointer: '/',
      detail: CAMPAIGN_FAULTS.launchedOnOtherDay(formatDate(launchedOn)),
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
export const discardLaunch: Command<
  DiscardInput,
  FailedLaunchAnswer,
  'campaigns' | 'clock' | 'digest' | 'outbox'
> = async (tx, principal, { campaignId, reason }) => {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const asked = { act: 'discard', reason: reason?.trim() ?? '' } as const;
  const now = tx.clock.now();
  const decision = mustFollow(decideCampaignAct(campaign, asked, now), () =>
    shownOfCampaign(principal, campaign, now),
  );
  await performOnCampaign(tx, principal, campaign, decision);
  await tx.outbox.enqueue(campaignId, 'changed');
  return answerOf(campaign, decision);
};

const answerOf = (
  { id, state, version }: LockedCampaign,
  { move }: CampaignDecision,
): FailedLaunchAnswer => ({ id, state: move.state ?? state, version: version + 1 });
