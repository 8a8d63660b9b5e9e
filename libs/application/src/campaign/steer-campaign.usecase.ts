import { decideCampaignAct, type CampaignState } from '#domain';
import { performOnCampaign } from '../act/record-on-campaign.js';
import { foreseen, performed, type Planned, type Planning } from '../act/planned.js';
import { tellingsOf, type Telling } from '../act/tell.js';
import { farewellsOf, recallsOf } from '../engine/wind-up-campaign.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfCampaign } from '../shared/shown.js';

export interface SteerInput {
  readonly campaignId: string;
  /** From If-Match; null: it is only looked at. */
  readonly expectedVersion: number | null;
  readonly reason: string | null;
}

export interface CampaignAnswer {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
}

type Steer = Planning<SteerInput, CampaignAnswer>;
type SteerTx = Parameters<Steer>[0];

/** "Tạm dừng nhắc việc": nothing is sent until resumed; deadlines stay where they are. */
const pause: Steer = (tx, principal, input) =>
  steer(tx, principal, input, () => ({ act: 'pause', reason: input.reason }));

/** Resumes; of steps that fell due meanwhile only the latest of each obligation is told. */
const resume: Steer = (tx, principal, input) =>
  steer(tx, principal, input, () => ({ act: 'resume', reason: input.reason }));

/**
 * "Kết thúc đợt": never happens by itself. With work still open a reason is required; that work ends as
 * `campaign_closed`, unsent notices are suppressed, recipients are told.
 */
const close: Steer = (tx, principal, input) =>
  steer(
    tx,
    principal,
    input,
    async () => {
      const open = await tx.obligations.countOpen(input.campaignId);
      const reason = open > 0 ? requireReason(input.reason) : (input.reason ?? '');
      return { act: 'close', reason };
    },
    farewellsOf,
  );

/** "Thu hồi" (NĐ 30/2020 Đ18.4): every dispatch is recalled and its body told; the record stays. */
const recall: Steer = (tx, principal, input) =>
  steer(
    tx,
    principal,
    input,
    () => ({ act: 'recall', reason: requireReason(input.reason) }),
    (dispatches, reason) => tellingsOf(recallsOf(dispatches, reason)),
  );

export const pauseCampaign = performed(pause);
export const foreseePause = foreseen(pause);
export const resumeCampaign = performed(resume);
export const foreseeResume = foreseen(resume);
export const closeCampaign = performed(close);
export const foreseeClose = foreseen(close);
export const recallCampaign = performed(recall);
export const foreseeRecall = foreseen(recall);

type Asked = Parameters<typeof decideCampaignAct>[1];

/**
 * Rights first: what is asked of the input, and what is open, is not told to who may not act. Then the
 * input, then its version: who must write a reason hears it before he reads the campaign again.
 *
 * @param told what the engine tells the bodies afterwards, page by page.
 */
async function steer(
  tx: SteerTx,
  principal: Principal,
  { campaignId, expectedVersion }: SteerInput,
  ask: () => Asked | Promise<Asked>,
  told: (dispatches: readonly LockedDispatch[], reason: string) => readonly Telling[] = () => [],
): Promise<Planned<CampaignAnswer>> {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const asked = await ask();
  if (expectedVersion !== null && campaign.version !== expectedVersion) {
    throw new ApplicationError('STALE_VERSION', {
      current: campaign.version,
      given: expectedVersion,
    });
  }
  const now = tx.clock.now();
  const decision = mustFollow(decideCampaignAct(campaign, asked, now), () =>
    shownOfCampaign(principal, campaign, now),
  );
  const state = decision.move.state ?? campaign.state;
  return {
    acts: [],
    before: async () => {
      await performOnCampaign(tx, principal, campaign, decision);
      await tx.outbox.enqueue(campaignId, 'changed');
    },
    later: async () =>
      told(await tx.dispatches.allOf(campaignId), 'reason' in asked ? (asked.reason ?? '') : ''),
    answer: { id: campaignId, state, version: campaign.version + 1 },
  };
}
