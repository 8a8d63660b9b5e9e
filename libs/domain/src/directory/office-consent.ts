import {
  follow,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/**
 * "Thỏa thuận giao việc" between two offices: đang chờ trả lời · đã đồng ý · không đồng ý · đã chấm dứt. Only while it is
 * `granted` may the asking office name the bodies and groups of the granting one.
 */
export const CONSENT_STATES = ['asked', 'granted', 'refused', 'ended'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const CONSENT_ACTS = ['ask', 'grant', 'refuse', 'end'] as const;
export type ConsentAct = (typeof CONSENT_ACTS)[number];

/** A refusal or an end is not for ever: the same two offices may ask again, on the same record. */
const CONSENT_TRANSITIONS: TransitionTable<ConsentState, ConsentAct> = {
  asked: { grant: 'granted', refuse: 'refused', end: 'ended' },
  granted: { end: 'ended' },
  refused: { ask: 'asked' },
  ended: { ask: 'asked' },
};

export const transitionConsent = (
  state: ConsentState,
  act: ConsentAct,
): Result<ConsentState, TransitionRefused<ConsentState, ConsentAct>> =>
  follow(CONSENT_TRANSITIONS, state, act);

/** Whose act it is: the office that asks, the one that is asked, or either of them. */
export const CONSENT_ACTOR = {
  ask: 'asking',
  grant: 'granting',
  refuse: 'granting',
  end: 'either',
} as const satisfies Readonly<Record<ConsentAct, 'asking' | 'granting' | 'either'>>;
