import {
  whyNotAsk,
  whyNotExplain,
  whyNotExtend,
  whyNotNudge,
  whyNotNudgeFollowed,
  type WhyNot,
} from '../act/index.js';
import type { AssignmentState } from '../assignment/index.js';
import type { CampaignState } from '../campaign/index.js';
import type { DispatchState } from '../dispatch/index.js';
import {
  transitionExchange,
  type ExchangeAct,
  type ExchangeKind,
  type ExchangeState,
} from '../exchange/index.js';
import type { TaskRole } from '../assignment/index.js';
import type { Instant } from '../shared/index.js';
import { WORK_STANDING } from '../standing/index.js';
import {
  campaignOver,
  documentRefused,
  notYours,
  offerOf,
  signInNeeded,
  stateRefuses,
  type Hand,
  type Hindrance,
  type Offer,
  type OfferRefusal,
  type OfferState,
} from './offer.js';

/** What may be asked of a document as a whole. */
export const ASK_OFFERS = ['ask'] as const;
export type AskOffer = Offer<(typeof ASK_OFFERS)[number]>;

/** Something asked of one document that waits for its answer; null: about the document as a whole. */
export interface Waiting {
  readonly kind: ExchangeKind;
  readonly assignmentId: string | null;
}

/**
 * Of all that waits under a document the kinds that decide what may be asked about one piece of it (null: about the
 * whole). Questions count together, whatever they are about.
 */
export const waitingAbout = (
  waiting: readonly Waiting[],
  assignmentId: string | null,
): readonly ExchangeKind[] =>
  waiting
    .filter((one) => one.kind === 'question' || one.assignmentId === assignmentId)
    .map(({ kind }) => kind);

interface DispatchToAsk {
  readonly state: DispatchState;
  readonly campaignState: CampaignState;
  /** By `waitingAbout`. */
  readonly waiting: readonly ExchangeKind[];
}

export const offersAboutDispatch = (
  { state, campaignState, waiting }: DispatchToAsk,
  hands: ReadonlySet<Hand>,
): readonly AskOffer[] => [
  offerOf('ask', [
    notYours(hands, 'recipient', state),
    campaignOver(campaignState),
    inTheWay(whyNotAsk({ dispatchState: state, work: null, waiting }), state),
  ]),
];

const WHOSE = {
  ask: 'recipient',
  requestExtension: 'recipientSignedIn',
  requestExplanation: 'coordinator',
  nudge: 'urges',
  nudgeFollowed: 'recipientSignedIn',
} as const;
export const WORK_ASK_OFFERS = [
  'ask',
  'requestExtension',
  'requestExplanation',
  'nudge',
  'nudgeFollowed',
] as const satisfies readonly (keyof typeof WHOSE)[];
export type WorkAskOffer = Offer<(typeof WORK_ASK_OFFERS)[number]>;

export interface WorkToAsk {
  readonly state: AssignmentState;
  readonly role: TaskRole;
  readonly dueAt: Instant | null;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
  /** By `waitingAbout`. */
  readonly waiting: readonly ExchangeKind[];
  readonly nudgedAt: Instant | null;
}

/** What one side may ask the other about a piece of work, and whether its body may be urged. */
export function offersAboutWork(
  row: WorkToAsk,
  hands: ReadonlySet<Hand>,
  now: Instant,
): readonly WorkAskOffer[] {
  const { state, dispatchState, campaignState } = row;
  const from = { ...row, work: row };
  const why: Readonly<Record<(typeof WORK_ASK_OFFERS)[number], WhyNot>> = {
    ask: whyNotAsk(from),
    requestExtension: whyNotExtend(from),
    requestExplanation: whyNotExplain(from),
    nudge: whyNotNudge(from, now),
    nudgeFollowed: whyNotNudgeFollowed(from),
  };
  return WORK_ASK_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, WHOSE[act], state),
      campaignOver(campaignState),
      signInNeeded(hands, WHOSE[act], state),
      documentRefused(dispatchState),
      inTheWay(why[act], state),
    ]),
  );
}

export const EXCHANGE_OFFERS = ['answer', 'grant', 'refuse', 'reach'] as const;
export type ExchangeOffer = Offer<(typeof EXCHANGE_OFFERS)[number]>;

interface ExchangeToOffer {
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
  /** null: about the document as a whole. */
  readonly workState: AssignmentState | null;
}

/** The answers that fit the kind of what was asked; a milestone is dropped for all bodies together, with its task. */
export const offersOfExchange = (
  { kind, state, dispatchState, campaignState, workState }: ExchangeToOffer,
  hands: ReadonlySet<Hand>,
): readonly ExchangeOffer[] => {
  const whose =
    kind === 'explanation' || kind === 'milestone' ? 'recipientSignedIn' : 'coordinator';
  const fitting = EXCHANGE_OFFERS.filter((act) => transitionExchange(kind, 'asked', act).ok);
  return fitting.map((act) =>
    offerOf(act, [
      notYours(hands, whose, state),
      campaignOver(campaignState),
      signInNeeded(hands, whose, state),
      documentRefused(dispatchState),
      stateRefuses(transitionExchange(kind, state, act), state),
      onlyWithBody(act) && workState !== null && WORK_STANDING[workState] !== 'open'
        ? { because: 'state', state: workState }
        : null,
    ]),
  );
};

/** A date moves, and a milestone is reached, only while the work is with the body. */
const onlyWithBody = (act: ExchangeAct): boolean => act === 'grant' || act === 'reach';

const OBSTACLES = [
  'noDeadline',
  'noDuty',
  'alreadyAsked',
  'tooManyAsked',
  'nudgedToday',
  'followsNobody',
] as const satisfies readonly OfferRefusal[];

function inTheWay(why: WhyNot, state: OfferState): Hindrance {
  if (why === null) return null;
  const because = OBSTACLES.find((obstacle) => obstacle === why) ?? 'state';
  return { because, state };
}
