import {
  follow,
  localDateOf,
  type Instant,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/** "Đợt giao nhiệm vụ". A campaign never closes by itself: closing is the coordinator's act. */
export const CAMPAIGN_STATES = [
  'draft',
  'launching',
  'launch_failed',
  'running',
  'paused',
  'closed',
  'recalled',
  'discarded',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** `release` and `failLaunch` are acts of the engine, the others of a coordinator. */
export const CAMPAIGN_ACTS = [
  'launch',
  'release',
  'failLaunch',
  'retryLaunch',
  'discard',
  'pause',
  'resume',
  'close',
  'recall',
] as const;
export type CampaignAct = (typeof CAMPAIGN_ACTS)[number];

/**
 * While `launching` nothing is visible and nobody was told, so nothing can be recalled. A paused campaign
 * may be closed or recalled without resuming.
 */
export const CAMPAIGN_TRANSITIONS: TransitionTable<CampaignState, CampaignAct> = {
  draft: { launch: 'launching' },
  launching: { release: 'running', failLaunch: 'launch_failed' },
  launch_failed: { retryLaunch: 'launching', discard: 'discarded' },
  running: { pause: 'paused', close: 'closed', recall: 'recalled' },
  paused: { resume: 'running', close: 'closed', recall: 'recalled' },
  closed: {},
  recalled: {},
  discarded: {},
};

/**
 * A launch is tried again on its own day only (in Viet Nam): on a later one its instant would put dates into the past
 * which the coordinator never saw there.
 */
export const isLaunchDay = (launchedAt: Instant | null, now: Instant): boolean =>
  localDateOf(launchedAt ?? now) === localDateOf(now);

export const transitionCampaign = (
  state: CampaignState,
  act: CampaignAct,
): Result<CampaignState, TransitionRefused<CampaignState, CampaignAct>> =>
  follow(CAMPAIGN_TRANSITIONS, state, act);
