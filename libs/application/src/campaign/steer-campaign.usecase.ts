import { decideCampaignAct, type CampaignState } from '#domain';
import { performOnCampaign } from '../act/record-on-campaign.js';
import type { Stores } from '../ports/transaction.port.js';
import { lockCampaign, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { mustFollow } from '../shared/must-follow.js';
import type { Principal } from '../shared/principal.js';
import { shownOfCampaign } from '../shared/shown.js';

export interface SteerInput {
  readonly campaignId: string;
  /** From If-Match. */
  readonly expectedVersion: number;
  readonly reason: string | null;
}

export interface CampaignAnswer {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
}

type SteerStores = Stores<'clock' | 'digest' | 'campaigns' | 'obligations' | 'outbox'>;
type Steer = (tx: SteerStores, principal: Principal, input: SteerInput) => Promise<CampaignAnswer>;

/** "Tạm dừng nhắc việc": nothing is sent until resumed; deadlines stay where they are. */
export const pauseCampaign: Steer = (tx, principal, input) =>
  steer(tx, principal, input, () => ({ act: 'pause', reason: input.reason }));

/** Resumes; of steps that fell due meanwhile only the latest of each obligation is told. */
export const resumeCampaign: Steer = (tx, principal, input) =>
  steer(tx, principal, input, () => ({ act: 'resume', reason: input.reason }));

/**
 * "Kết thúc đợt": never happens by itself. With work still open a reason is required; that work ends as
 * `campaign_closed`, unsent notices are suppressed, recipients are told.
 */
export const closeCampaign: Steer = (tx, principal, input) =>
  steer(tx, principal, input, async () => {
    const open = await tx.obligations.countOpen(input.campaignId);
    const reason = open > 0 ? requireReason(input.reason) : (input.reason ?? '');
    return { act: 'close', reason };
  });

/** "Thu hồi" (NĐ 30/2020 Đ18.4): every dispatch is recalled and its body told; the record stays. */
export const recallCampaign: Steer = (tx, principal, input) =>
  steer(tx, principal, input, () => ({ act: 'recall', reason: requireReason(input.reason) }));

type Asked = Parameters<typeof decideCampaignAct>[1];

/**
 * Rights first: what is asked of the input, and what is open, is not told to who may not act. Then the
 * input, then its version: who must write a reason hears it before he reads the campaign again.
 */
async function steer(
  tx: SteerStores,
  principal: Principal,
  { campaignId, expectedVersion }: SteerInput,
  ask: () => Asked | Promise<Asked>,
): Promise<CampaignAnswer> {
  const campaign = await lockCampaign(tx, principal, campaignId);
  const asked = await ask();
  if (campaign.version !== expectedVersion) {
    throw new ApplicationError('STALE_VERSION', {
      current: campaign.version,
      given: expectedVersion,
    });
  }
  const now = tx.clock.now();
  const decision = mustFollow(decideCampaignAct(campaign, asked, now), () =>
    shownOfCampaign(principal, campaign, now),
  );
  await performOnCampaign(tx, principal, campaign, decision);
  await tx.outbox.enqueue(campaignId, 'changed');
  const state = decision.move.state ?? campaign.state;
  return { id: campaignId, state, version: campaign.version + 1 };
}
