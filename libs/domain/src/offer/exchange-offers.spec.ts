import { isDeepStrictEqual } from 'node:util';
import {
  decideAnswerQuestion,
  decideAsk,
  decideGiveExplanation,
  decideGrantExtension,
  decideNudge,
  decideReachMilestone,
  decideRefuseExtension,
  decideRequestExplanation,
  decideRequestExtension,
  type Decided,
  type ExchangeFacts,
  type WorkFacts,
} from '../act/index.js';
import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { CAMPAIGN_STATES } from '../campaign/index.js';
import { DISPATCH_STATES } from '../dispatch/index.js';
import { EXCHANGE_KINDS, EXCHANGE_STATES, type ExchangeKind } from '../exchange/index.js';
import { goesOn } from '../standing/index.js';
import { HANDS as EACH_HAND } from './offer.js';
import {
  offersAboutDispatch,
  offersAboutWork,
  offersOfExchange,
  type ExchangeOffer,
  type Hand,
  type Offer,
  type WorkAskOffer,
} from './index.js';

const NOW = Date.parse('2025-03-10T03:00:00Z');
const DAY = 864e5;
const HANDS = EACH_HAND.map((hand): ReadonlySet<Hand> => new Set([hand]));
const WAITING: readonly (readonly ExchangeKind[])[] = [
  [],
  ['question'],
  ['extension'],
  ['explanation'],
  ['milestone'],
];

const WORK: Omit<WorkFacts, 'state'> = {
  ...{ id: 'w', version: 5, dueAt: NOW },
  role: 'lead',
  nature: 'finite',
};

const offered = <Act extends string>(offers: readonly Offer<Act>[]) =>
  Object.fromEntries(offers.map(({ act, offered: is }) => [act, is]));
const dispatchOf = (state: (typeof DISPATCH_STATES)[number]) => ({ id: 'd', state, version: 3 });
const exchangeOf = (
  kind: ExchangeKind,
  state: ExchangeFacts['state'] = 'asked',
): ExchangeFacts => ({
  ...{ id: kind, kind, state, assignmentId: 'w', text: 'hỏi' },
  dueAt: kind === 'explanation' || kind === 'milestone' ? NOW + DAY : null,
  wantedDueAt: kind === 'extension' ? NOW + DAY : null,
});

/** As `toEqual`, for tens of thousands of rows: `expect` alone costs a hundred times the look. */
function agree(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

describe('what is offered', () => {
  it('about work is what may be asked of it, for every state, role, date, dispatch, campaign and hand', () => {
    for (const state of ASSIGNMENT_STATES)
      for (const role of ['lead', 'support', 'monitor'] as const)
        for (const dueAt of [NOW, null])
          for (const nudgedAt of [null, NOW])
            for (const waiting of WAITING)
              for (const dispatchState of DISPATCH_STATES)
                for (const hands of HANDS) {
                  const work = {
                    id: 'w',
                    role,
                    nature: 'finite',
                    state,
                    version: 5,
                    dueAt,
                  } as const;
                  const dispatch = dispatchOf(dispatchState);
                  const facts = {
                    dispatch,
                    work,
                    exchanges: waiting.map((kind) => exchangeOf(kind)),
                  };
                  const about = { exchangeId: 'x', text: 'hỏi', reason: 'lý do' };
                  const later = { ...about, wantedDueAt: NOW + DAY, dueAt: NOW + DAY };
                  const urged = { dispatch, work: [{ ...work, nudgedAt }] };
                  const steers = hands.has('coordinator');
                  const asks = hands.has('recipient') || hands.has('link');
                  const expected: Record<WorkAskOffer['act'], boolean> = {
                    ask: asks && decideAsk(facts, about).ok,
                    requestExtension:
                      hands.has('recipient') && decideRequestExtension(facts, later).ok,
                    requestExplanation: steers && decideRequestExplanation(facts, later).ok,
                    nudge: (steers || hands.has('follower')) && decideNudge(urged, about, NOW).ok,
                    nudgeFollowed:
                      hands.has('recipient') &&
                      role !== 'support' &&
                      !['declined', 'transferred', 'cancelled'].includes(state) &&
                      !['declined', 'recalled', 'transferred'].includes(dispatchState),
                  };
                  const row = { ...work, dispatchState, waiting, nudgedAt };
                  for (const campaignState of CAMPAIGN_STATES) {
                    const goes = goesOn(campaignState);
                    agree(
                      offered(offersAboutWork({ ...row, campaignState }, hands, NOW)),
                      Object.fromEntries(
                        Object.entries(expected).map(([act, may]) => [act, goes && may]),
                      ),
                    );
                  }
                }
  });

  it('about a document is to ask, while it stands', () => {
    for (const state of DISPATCH_STATES)
      for (const hands of HANDS) {
        const facts = { dispatch: dispatchOf(state), work: null, exchanges: [] };
        const may =
          (hands.has('recipient') || hands.has('link')) &&
          decideAsk(facts, { exchangeId: 'x', text: 'hỏi' }).ok;
        const row = { state, campaignState: 'running', waiting: [] } as const;
        agree(offered(offersAboutDispatch(row, hands)), { ask: may });
      }
  });

  it('of what was asked are the answers of its kind, for every state, work, dispatch and hand', () => {
    for (const kind of EXCHANGE_KINDS)
      for (const state of EXCHANGE_STATES)
        for (const workState of ASSIGNMENT_STATES)
          for (const dispatchState of DISPATCH_STATES)
            for (const hands of HANDS) {
              const work: WorkFacts = { ...WORK, state: workState };
              const facts = {
                dispatch: dispatchOf(dispatchState),
                work,
                exchange: exchangeOf(kind, state),
              };
              const answers: Record<
                ExchangeKind,
                Partial<Record<ExchangeOffer['act'], Decided>>
              > = {
                question: { answer: decideAnswerQuestion(facts, { text: 'đáp' }) },
                extension: {
                  grant: decideGrantExtension(facts, { grantedDueAt: NOW + DAY, note: null }),
                  refuse: decideRefuseExtension(facts, { reason: 'lý do' }),
                },
                explanation: { answer: decideGiveExplanation(facts, { text: 'vì' }) },
                milestone: { reach: decideReachMilestone(facts, { note: null }) },
              };
              const isBodys = kind === 'explanation' || kind === 'milestone';
              const hand = isBodys ? 'recipient' : 'coordinator';
              const row = {
                kind,
                state,
                workState,
                dispatchState,
                campaignState: 'running',
              } as const;
              agree(
                offered(offersOfExchange(row, hands)),
                Object.fromEntries(
                  Object.entries(answers[kind]).map(([act, decided]) => [
                    act,
                    hands.has(hand) && decided.ok,
                  ]),
                ),
              );
            }
  });
});
