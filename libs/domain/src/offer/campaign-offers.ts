import { isLaunchDay, transitionCampaign, type CampaignState } from '../campaign/index.js';
import type { PeriodState } from '../report/index.js';
import type { Instant } from '../shared/index.js';
import {
  campaignOver,
  notYours,
  offerOf,
  stateRefuses,
  type Hand,
  type Hindrance,
  type Offer,
} from './offer.js';

/** What the coordinator is offered on a campaign, and on what belongs to the whole of it. */

/** Acts of a coordinator; `release` and `failLaunch` are the engine's and nobody's to press. */
export const CAMPAIGN_OFFERS = [
  'launch',
  'retryLaunch',
  'discard',
  'pause',
  'resume',
  'close',
  'recall',
  'nudge',
  'addRecipients',
  'amend',
  'replace',
  'resendFailed',
] as const;
export type CampaignOffer = Offer<(typeof CAMPAIGN_OFFERS)[number]>;

interface CampaignToOffer {
  readonly state: CampaignState;
  readonly launchedAt: Instant | null;
}

export const offersOfCampaign = (
  { state, launchedAt }: CampaignToOffer,
  hands: ReadonlySet<Hand>,
  now: Instant,
): readonly CampaignOffer[] =>
  CAMPAIGN_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', state),
      standsInTheWay(act, state),
      act === 'retryLaunch' && !isLaunchDay(launchedAt, now)
        ? { because: 'launchDayPassed', state }
        : null,
    ]),
  );

function standsInTheWay(act: (typeof CAMPAIGN_OFFERS)[number], state: CampaignState): Hindrance {
  // Mails of its end are sent again too; before its release there are none.
  if (act === 'resendFailed') return neverReleased(state);
  // They move no state of the campaign: bodies are urged, or added, and what is asked is changed, while it goes on.
  return act === 'nudge' || act === 'addRecipients' || act === 'amend' || act === 'replace'
    ? campaignOver(state)
    : stateRefuses(transitionCampaign(state, act), state);
}

/** Acts on a draft; a launch is offered once nothing is missing. */
export const DRAFT_OFFERS = ['edit', 'correct', 'answer', 'preview', 'launch'] as const;
export type DraftOffer = Offer<(typeof DRAFT_OFFERS)[number]>;

interface DraftToOffer {
  readonly state: CampaignState;
  /** How many things still stand in the way of a launch. */
  readonly problems: number;
  /** It was made of a reading, which can be corrected with it. */
  readonly hasReading: boolean;
}

export const offersOfDraft = (
  { state, problems, hasReading }: DraftToOffer,
  hands: ReadonlySet<Hand>,
): readonly DraftOffer[] =>
  DRAFT_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', state),
      stateRefuses(transitionCampaign(state, 'launch'), state),
      act === 'correct' && !hasReading ? { because: 'noReading', state } : null,
      act === 'launch' && problems > 0 ? { because: 'draftIncomplete', state } : null,
    ]),
  );

/** On a task, for every body that has it; a date is offered with one body's work too. */
export const TASK_OFFERS = ['changeDueDate', 'setMilestone'] as const;
export type TaskOffer = Offer<(typeof TASK_OFFERS)[number]>;

export const offersOfTask = (
  campaignState: CampaignState,
  hands: ReadonlySet<Hand>,
): readonly TaskOffer[] =>
  TASK_OFFERS.map((act) =>
    offerOf(act, [notYours(hands, 'coordinator', campaignState), campaignOver(campaignState)]),
  );

/** "Mốc", of every body that has it. */
export const MILESTONE_OFFERS = ['drop'] as const;
export type MilestoneOffer = Offer<(typeof MILESTONE_OFFERS)[number]>;

export const offersOfMilestone = (
  {
    isDropped,
    campaignState,
  }: { readonly isDropped: boolean; readonly campaignState: CampaignState },
  hands: ReadonlySet<Hand>,
): readonly MilestoneOffer[] =>
  MILESTONE_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', null),
      campaignOver(campaignState),
      when(isDropped, 'milestoneDropped'),
    ]),
  );

/** A locked period is never opened again; what came in is drawn together also after the end of the campaign. */
export const PERIOD_OFFERS = ['lock', 'consolidate'] as const;
export type PeriodOffer = Offer<(typeof PERIOD_OFFERS)[number]>;

interface PeriodToOffer {
  readonly state: PeriodState;
  readonly campaignState: CampaignState;
  /** Reports handed in that nobody has judged yet. */
  readonly submitted: number;
}

export const offersOfPeriod = (
  { state, campaignState, submitted }: PeriodToOffer,
  hands: ReadonlySet<Hand>,
): readonly PeriodOffer[] =>
  PERIOD_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', state),
      act === 'lock' ? campaignOver(campaignState) : neverReleased(campaignState),
      stateRefuses(
        { ok: state === 'open' || (act === 'consolidate' && state === 'locked') },
        state,
      ),
      act === 'lock' && submitted > 0 ? { because: 'awaitsVerdict', state } : null,
    ]),
  );

/** "Chuỗi báo cáo": what its reports are asked; a successor document ends it. */
export const SERIES_OFFERS = ['end', 'ask'] as const;
export type SeriesOffer = Offer<(typeof SERIES_OFFERS)[number]>;

export const offersOfSeries = (
  { isEnded, campaignState }: { readonly isEnded: boolean; readonly campaignState: CampaignState },
  hands: ReadonlySet<Hand>,
): readonly SeriesOffer[] =>
  SERIES_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', null),
      campaignOver(campaignState),
      when(isEnded, 'seriesEnded'),
    ]),
  );

/**
 * A mail that was given up, or of which nobody knows whether it came. Also after the end of its campaign, of which a
 * body is to hear; what is no longer true is left out when the mail is claimed.
 */
export const MESSAGE_OFFERS = ['resend'] as const;
export type MessageOffer = Offer<(typeof MESSAGE_OFFERS)[number]>;

export const offersOfMessage = (
  campaignState: CampaignState,
  hands: ReadonlySet<Hand>,
): readonly MessageOffer[] =>
  MESSAGE_OFFERS.map((act) =>
    offerOf(act, [notYours(hands, 'coordinator', null), neverReleased(campaignState)]),
  );

/**
 * What was set aside because it failed: tried again while the campaign goes on, or given up. Other incidents pass by
 * themselves.
 */
export const INCIDENT_OFFERS = ['retry', 'drop'] as const;
export type IncidentOffer = Offer<(typeof INCIDENT_OFFERS)[number]>;

export const offersOfIncident = (
  {
    isSetAside,
    campaignState,
  }: { readonly isSetAside: boolean; readonly campaignState: CampaignState },
  hands: ReadonlySet<Hand>,
): readonly IncidentOffer[] =>
  INCIDENT_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, 'coordinator', null),
      act === 'retry' ? campaignOver(campaignState) : neverReleased(campaignState),
      when(!isSetAside, 'passesByItself'),
    ]),
  );

/** It has reached its bodies, though it may be over now. */
const neverReleased = (state: CampaignState): Hindrance =>
  state === 'closed' || state === 'recalled' ? null : campaignOver(state);

const when = (
  stands: boolean,
  because: 'seriesEnded' | 'passesByItself' | 'milestoneDropped',
): Hindrance => (stands ? { because, state: null } : null);
