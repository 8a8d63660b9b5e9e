import {
  formatDate,
  localDateOf,
  offersOfCampaign,
  transitionCampaign,
  type CampaignOffer,
  type CampaignState,
  type LaunchPlan,
} from '#domain';
import { CAMPAIGN_FAULTS, planDifference } from '#wording';
import { newPeriod } from '../engine/open-period.js';
import type { LaunchProgress, LaunchRows } from '../ports/draft.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { handsOnCampaign, lockCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { recordOnCampaign } from '../act/record-on-campaign.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfCampaign } from '../shared/shown.js';
import { readableDraft, requireReader } from './draft-access.js';
import { launchedBefore, prepareLaunch, refusalOf } from './launch-preparation.js';

export interface LaunchInput {
  readonly campaignId: string;
  /** Of the preview the coordinator has read. */
  readonly planHash: string;
}

export interface LaunchAnswer {
  readonly id: string;
  readonly state: CampaignState;
  readonly version: number;
  readonly pageCount: number;
  readonly recipientCount: number;
}

/** States in which the document has been given out, or is being so. */
const LAUNCHED: readonly CampaignState[] = [
  'launching',
  'launch_failed',
  'running',
  'paused',
  'closed',
];

/**
 * "Giao nhiệm vụ": checks that the launch still does what the preview showed, fixes its instant, and leaves the
 * rows the pages work from. Everything or nothing; nobody sees anything before the release.
 *
 * @throws ApplicationError ALREADY_LAUNCHED (this campaign, or another of the same document), PLAN_CHANGED with
 *   one fault a difference, QUESTION_UNANSWERED, DRAFT_INCOMPLETE, CONTACT_MISSING, ENDED_BODY, UNKNOWN_BODY,
 *   DUE_BEFORE_ISSUE, CYCLE_WITHOUT_DAY, TRANSITION_NOT_ALLOWED, NOT_FOUND, FORBIDDEN.
 */
export const launchCampaign: Command<
  LaunchInput,
  LaunchAnswer,
  'campaigns' | 'clock' | 'digest' | 'directory' | 'drafts' | 'ids' | 'outbox' | 'policies'
> = async (tx, principal, input) => {
  const campaign = await lockCampaign(tx, principal, input.campaignId);
  if (LAUNCHED.includes(campaign.state)) throw alreadyLaunched(campaign.launchedAt);
  const state = mustFollow(transitionCampaign(campaign.state, 'launch'), () =>
    shownOfCampaign(principal, campaign, tx.clock.now()),
  );
  const stored = await readableDraft(tx, principal, campaign.id);
  const { plan, planHash, problems } = await prepareLaunch(tx, stored);
  const refusal = refusalOf(problems);
  if (refusal !== null) throw refusal;
  const other = await launchedBefore(tx, campaign.issuerBodyId, plan);
  if (other !== null) throw alreadyLaunched(other.launchedAt);
  if (planHash !== input.planHash) throw await planChanged(tx, campaign.id, plan);
  await tx.drafts.writeLaunch(rowsOf(tx, principal, campaign.id, plan, planHash));
  const { pageCount, recipients } = plan;
  const data = { planHash, recipients: recipients.length, tasks: plan.tasks.length };
  await recordOnCampaign(tx, principal, campaign, { type: 'campaignLaunched', data }, { state });
  await tx.outbox.enqueue(campaign.id, 'start');
  return {
    id: campaign.id,
    state,
    version: campaign.version + 1,
    pageCount,
    recipientCount: recipients.length,
  };
};

const alreadyLaunched = (launchedAt: number | null): ApplicationError =>
  new ApplicationError(
    'ALREADY_LAUNCHED',
    launchedAt === null ? {} : { launchedOn: formatDate(localDateOf(launchedAt)) },
  );

async function planChanged(
  tx: Stores<'drafts'>,
  campaignId: string,
  plan: LaunchPlan,
): Promise<ApplicationError> {
  const before = await tx.drafts.preview(campaignId);
  const told = before === null ? [CAMPAIGN_FAULTS.notPreviewed] : planDifference(before, plan);
  const lines = told.length > 0 ? told : [CAMPAIGN_FAULTS.newerPreview];
  return new ApplicationError(
    'PLAN_CHANGED',
    {},
    lines.map((detail) => ({ pointer: '/planHash', detail })),
  );
}

function rowsOf(
  tx: Stores<'ids'>,
  principal: Principal,
  campaignId: string,
  plan: LaunchPlan,
  planHash: string,
): LaunchRows {
  const seriesIds = plan.series.map(() => tx.ids.next());
  return {
    campaignId,
    plan,
    planHash,
    launchedBy: actorOf(principal),
    taskIds: plan.tasks.map(() => tx.ids.next()),
    milestoneIds: plan.tasks.flatMap(({ milestones = [] }) => milestones.map(() => tx.ids.next())),
    seriesIds,
    firstPeriods: plan.series.flatMap(({ periods: [first] }, index) => {
      const seriesId = seriesIds[index];
      if (first === undefined || seriesId === undefined) return [];
      return [newPeriod(tx.ids.next(), seriesId, campaignId, first.period)];
    }),
  };
}

/** How far the pages have come, for the coordinators and leaders of the issuing body. @throws ApplicationError NOT_FOUND, FORBIDDEN. */
export const launchProgress: Command<
  { readonly campaignId: string },
  LaunchProgress & { readonly offers: readonly CampaignOffer[] },
  'clock' | 'drafts'
> = async (tx, principal, { campaignId }) => {
  const progress = await tx.drafts.progress(campaignId);
  if (progress === null) throw new ApplicationError('NOT_FOUND');
  requireReader(principal, progress.issuerBodyId);
  const hands = handsOnCampaign(principal, progress.issuerBodyId);
  return { ...progress, offers: offersOfCampaign(progress, hands, tx.clock.now()) };
};
