import type { AssignmentState } from '../assignment/index.js';
import type { CampaignState } from '../campaign/index.js';
import type { ConsentState } from '../directory/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeState } from '../exchange/index.js';
import type { PeriodState, ReportState } from '../report/index.js';
import { goesOn, isOut } from '../standing/index.js';

/**
 * What a person is to a row: signed in for the body that received it, holder of its mail link, coordinator of the body
 * that gave it out; of work also for a body that follows it, or judges it as the one that leads it. One person may be
 * several; who is none of them (a leader who reads) is offered nothing.
 */
export const HANDS = ['recipient', 'link', 'coordinator', 'follower', 'judge'] as const;
export type Hand = (typeof HANDS)[number];

/** Why an act is not offered, in the order in which reasons are told: who asks comes before how things stand. */
export const OFFER_REFUSALS = [
  'notYours',
  'campaignOver',
  'signInNeeded',
  'documentRefused',
  'standingWork',
  'state',
  'noDeadline',
  'noDuty',
  'tooDeep',
  'alreadyAsked',
  'tooManyAsked',
  'nudgedToday',
  'followsNobody',
  'launchDayPassed',
  'draftIncomplete',
  'noReading',
  'awaitsVerdict',
  'seriesEnded',
  'milestoneDropped',
  'passesByItself',
  'jobEnded',
  'gateOpen',
] as const;
export type OfferRefusal = (typeof OFFER_REFUSALS)[number];

/** The state that stands in the way: the row's own, its dispatch's, or its campaign's; null: what it is has no state. */
export type OfferState =
  | ExchangeState
  | DispatchState
  | AssignmentState
  | ReportState
  | CampaignState
  | PeriodState
  | ConsentState
  | null;

/** One act as a person finds it on a row: to be pressed, or why not. */
export type Offer<Act extends string> =
  | { readonly act: Act; readonly offered: true }
  | {
      readonly act: Act;
      readonly offered: false;
      readonly because: OfferRefusal;
      readonly state: OfferState;
    };

/** Whose act it is. `recipientSignedIn`: the body's, but not by a mail link, which may only answer what a mail asks. */
export type Whose =
  'recipient' | 'recipientSignedIn' | 'coordinator' | 'either' | 'judges' | 'urges';

/** A reason that stands in the way; null: it does not. */
export type Hindrance = { readonly because: OfferRefusal; readonly state: OfferState } | null;

const HANDS_OF: Readonly<Record<Whose, readonly Hand[]>> = {
  recipient: ['recipient', 'link'],
  recipientSignedIn: ['recipient', 'link'],
  coordinator: ['coordinator'],
  either: ['recipient', 'link', 'coordinator'],
  judges: ['coordinator', 'judge'],
  urges: ['coordinator', 'follower'],
};

export const notYours = (hands: ReadonlySet<Hand>, whose: Whose, state: OfferState): Hindrance =>
  HANDS_OF[whose].some((hand) => hands.has(hand)) ? null : { because: 'notYours', state };

export const signInNeeded = (
  hands: ReadonlySet<Hand>,
  whose: Whose,
  state: OfferState,
): Hindrance =>
  whose === 'recipientSignedIn' && !hands.has('recipient')
    ? { because: 'signInNeeded', state }
    : null;

export const campaignOver = (state: CampaignState): Hindrance =>
  goesOn(state) ? null : { because: 'campaignOver', state };

export const documentRefused = (state: DispatchState): Hindrance =>
  isOut(state) ? { because: 'documentRefused', state } : null;

/** `admits`: what the row's transition table says of the act. */
export const stateRefuses = (admits: { readonly ok: boolean }, state: OfferState): Hindrance =>
  admits.ok ? null : { because: 'state', state };

/** The act with the first reason against it, if there is one. */
export function offerOf<Act extends string>(
  act: Act,
  hindrances: readonly Hindrance[],
): Offer<Act> {
  const first = hindrances.find((one) => one !== null) ?? null;
  return first === null ? { act, offered: true } : { act, offered: false, ...first };
}

/** Whether the act is among what is offered. */
export const isOffered = <Act extends string>(offers: readonly Offer<Act>[], act: Act): boolean =>
  offers.some((one) => one.act === act && one.offered);

/**
 * The acts of whoever reads: those that are other people's are left out, as lists do, where a row has room for what
 * may be pressed and for what would be theirs if it stood otherwise.
 */
export const ownOffers = <Act extends string>(
  offers: readonly Offer<Act>[],
): readonly Offer<Act>[] => offers.filter((one) => one.offered || one.because !== 'notYours');
