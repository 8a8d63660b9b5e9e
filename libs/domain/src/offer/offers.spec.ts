import { isDeepStrictEqual } from 'node:util';
import {
  decideAccept,
  decideAcceptReport,
  decideAcknowledge,
  decideCancel,
  decideCampaignAct,
  decideDecline,
  decideDeclineWork,
  decideHandOver,
  decideHandOverAll,
  decideMoveDue,
  decideProgress,
  decideRecall,
  decideReinstate,
  decideReinstateWork,
  decideReturn,
  decideReturnReport,
  decideSaveDraft,
  decideSubmit,
  decideSubmitReport,
  type OneReport,
  type OneWork,
} from '../act/index.js';
import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { CAMPAIGN_STATES, transitionCampaign, type CampaignState } from '../campaign/index.js';
import { DISPATCH_STATES, type DispatchState } from '../dispatch/index.js';
import { PERIOD_STATES, REPORT_STATES } from '../report/index.js';
import { HANDS, OFFER_REFUSALS, ownOffers, type Hand, type Offer } from './offer.js';
import {
  offersOfCampaign,
  offersOfDraft,
  offersOfIncident,
  offersOfMessage,
  offersOfMilestone,
  offersOfPeriod,
  offersOfSeries,
  offersOfTask,
  type CampaignOffer,
} from './campaign-offers.js';
import {
  offersOfDispatch,
  offersOfReport,
  offersOfWork,
  type DispatchOffer,
  type ReportOffer,
  type WorkOffer,
} from './row-offers.js';

const NOW = Date.parse('2025-03-10T03:00:00Z');
const why = { reason: 'lý do' };
const OTHER = { bodyId: 'b2', bodyName: 'Đơn vị khác' };
const handing = {
  ...why,
  to: OTHER,
  toDispatchId: 'd2',
  goesOn: new Map([['w', { assignmentId: 'w2', to: OTHER }]]),
};
const notOurs = { ...why, suggestedBody: null };

/** Every set of hands, also none and several. */
const EVERY_HANDS: readonly ReadonlySet<Hand>[] = HANDS.reduce<readonly ReadonlySet<Hand>[]>(
  (sets, hand) => [...sets, ...sets.map((set) => new Set([...set, hand]))],
  [new Set<Hand>()],
);
const offered = <Act extends string>(offers: readonly Offer<Act>[]) =>
  Object.fromEntries(offers.map((one) => [one.act, one.offered]));
const becauseOf = <Act extends string>(offers: readonly Offer<Act>[], act: Act) =>
  offers
    .map((one) => (one.act === act && !one.offered ? [one.because, one.state] : null))
    .find((one) => one !== null);

/** Written from the handbook: a link may answer a document, give work back and say how it stands; all else needs a person signed in. */
const hasBegun = (state: CampaignState): boolean => state === 'running' || state === 'paused';
const wasReleased = (state: CampaignState): boolean =>
  hasBegun(state) || state === 'closed' || state === 'recalled';
const answers = (hands: ReadonlySet<Hand>): boolean => hands.has('recipient') || hands.has('link');
const signedIn = (hands: ReadonlySet<Hand>): boolean => hands.has('recipient');
const judges = (hands: ReadonlySet<Hand>): boolean => steers(hands) || hands.has('judge');
const steers = (hands: ReadonlySet<Hand>): boolean => hands.has('coordinator');

const dispatchOf = (state: DispatchState) => ({ id: 'd', state, version: 3 });

/** As `toEqual`, for tens of thousands of rows: `expect` alone costs a hundred times the look. */
function agree(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

const wholeOf = ({ dispatch, work, exchanges }: OneWork) => ({
  ...{ dispatch, work: [work], reports: [], exchanges, reportsToCome: false },
});

describe('what is offered on a row', () => {
  it('is of a dispatch what is decided, for every state, campaign and hands', () => {
    for (const state of DISPATCH_STATES)
      for (const campaignState of CAMPAIGN_STATES)
        for (const onPaper of [false, true])
          for (const hands of EVERY_HANDS) {
            const dispatch = dispatchOf(state);
            const whole = { dispatch, work: [], reports: [], exchanges: [] };
            const again = { ...why, owedPeriods: [], acknowledgeBy: NOW };
            const expected: Record<DispatchOffer['act'], boolean> = {
              acknowledge:
                (answers(hands) || (onPaper && steers(hands))) &&
                decideAcknowledge(dispatch, { onPaper }, NOW).ok,
              decline: answers(hands) && decideDecline(whole, notOurs, NOW).ok,
              reinstate: steers(hands) && decideReinstate(whole, again).ok,
              transfer: steers(hands) && decideHandOverAll(whole, handing).ok,
              recall: steers(hands) && decideRecall(whole, { ...why, alone: true }).ok,
            };
            agree(
              offered(offersOfDispatch({ state, campaignState, onPaper }, hands)),
              during(campaignState, expected),
            );
          }
  });

  it('is of work what is decided, for every state, nature, dispatch, campaign and hands', () => {
    for (const state of ASSIGNMENT_STATES)
      for (const nature of ['finite', 'standing', 'fulfilled'] as const)
        for (const dispatchState of DISPATCH_STATES)
          for (const campaignState of CAMPAIGN_STATES)
            for (const hands of EVERY_HANDS) {
              const facts: OneWork = {
                dispatch: dispatchOf(dispatchState),
                work: { id: 'w', role: 'lead', nature, state, version: 5, dueAt: NOW },
                exchanges: [],
              };
              const word = { progress: 'onSchedule', note: null } as const;
              const handedIn = {
                submissionId: 's',
                note: 'xong',
                files: [],
                links: [],
                figure: null,
              };
              const expected: Record<WorkOffer['act'], boolean> = {
                reportProgress: answers(hands) && decideProgress(facts, word, NOW).ok,
                submit: signedIn(hands) && decideSubmit(facts, handedIn, NOW).ok,
                decline: answers(hands) && decideDeclineWork(facts, notOurs).ok,
                accept: judges(hands) && decideAccept(facts, { note: null }, NOW).ok,
                return: judges(hands) && decideReturn(facts, { ...why, newDueAt: null }).ok,
                reinstate: steers(hands) && decideReinstateWork(facts, why).ok,
                transfer:
                  steers(hands) && decideHandOver({ ...facts, work: [facts.work] }, handing).ok,
                cancel: steers(hands) && decideCancel(facts, { ...why, whole: wholeOf(facts) }).ok,
                changeDueDate:
                  steers(hands) &&
                  decideMoveDue(
                    { ...facts, work: [facts.work] },
                    { newDueOf: () => NOW + 1, ...why },
                  ) !== null,
              };
              const row = { state, nature, dispatchState, campaignState };
              agree(offered(offersOfWork(row, hands)), during(campaignState, expected));
            }
  });

  it('is of a period report what is decided, for every state, dispatch, campaign and hands', () => {
    for (const state of REPORT_STATES)
      for (const dispatchState of DISPATCH_STATES)
        for (const campaignState of CAMPAIGN_STATES)
          for (const hands of EVERY_HANDS) {
            const facts: OneReport = {
              dispatch: dispatchOf(dispatchState),
              report: { id: 'r', periodId: 'p', state, version: 7, dueAt: NOW },
            };
            const expected: Record<ReportOffer['act'], boolean> = {
              saveDraft: signedIn(hands) && decideSaveDraft(facts).ok,
              submit:
                signedIn(hands) &&
                decideSubmitReport(facts, { contentHash: 'h', files: [] }, NOW).ok,
              accept: steers(hands) && decideAcceptReport(facts, NOW).ok,
              return: steers(hands) && decideReturnReport(facts, why).ok,
            };
            agree(
              offered(offersOfReport({ state, dispatchState, campaignState }, hands)),
              during(campaignState, expected),
            );
          }
  });

  it('is of a campaign what its coordinator may do', () => {
    for (const state of CAMPAIGN_STATES)
      for (const hands of EVERY_HANDS) {
        const may = (asked: Parameters<typeof decideCampaignAct>[1]) =>
          steers(hands) && decideCampaignAct({ state }, asked, NOW).ok;
        const expected: Record<CampaignOffer['act'], boolean> = {
          launch: steers(hands) && transitionCampaign(state, 'launch').ok,
          retryLaunch: may({ act: 'retryLaunch' }),
          discard: may({ act: 'discard', ...why }),
          pause: may({ act: 'pause', ...why }),
          resume: may({ act: 'resume', ...why }),
          close: may({ act: 'close', ...why }),
          recall: may({ act: 'recall', ...why }),
          nudge: steers(hands) && hasBegun(state),
          addRecipients: steers(hands) && hasBegun(state),
          amend: steers(hands) && hasBegun(state),
          replace: steers(hands) && hasBegun(state),
          resendFailed: steers(hands) && wasReleased(state),
        };
        expect(offered(offersOfCampaign({ state, launchedAt: NOW }, hands, NOW))).toEqual(expected);
      }
  });

  it('is of a draft to edit it, and to launch it once nothing is missing', () => {
    for (const state of CAMPAIGN_STATES)
      for (const problems of [0, 2])
        for (const hasReading of [true, false])
          for (const hands of EVERY_HANDS) {
            const edit = steers(hands) && state === 'draft';
            expect(offered(offersOfDraft({ state, problems, hasReading }, hands))).toEqual({
              ...{ edit, correct: edit && hasReading, answer: edit, preview: edit },
              launch: edit && problems === 0,
            });
          }
  });

  it('is of what belongs to a whole campaign its coordinator’s alone', () => {
    for (const hands of EVERY_HANDS) {
      for (const state of CAMPAIGN_STATES)
        expect(offered(offersOfTask(state, hands))).toEqual({
          changeDueDate: steers(hands) && hasBegun(state),
          setMilestone: steers(hands) && hasBegun(state),
        });
      for (const campaignState of CAMPAIGN_STATES)
        for (const isDropped of [false, true])
          expect(offered(offersOfMilestone({ isDropped, campaignState }, hands))).toEqual({
            drop: steers(hands) && hasBegun(campaignState) && !isDropped,
          });
      for (const campaignState of CAMPAIGN_STATES) {
        const begun = hasBegun(campaignState);
        for (const state of PERIOD_STATES)
          for (const submitted of [0, 1])
            expect(offered(offersOfPeriod({ state, submitted, campaignState }, hands))).toEqual({
              lock: steers(hands) && begun && state === 'open' && submitted === 0,
              consolidate:
                steers(hands) &&
                wasReleased(campaignState) &&
                (state === 'open' || state === 'locked'),
            });
        expect(offered(offersOfMessage(campaignState, hands))).toEqual({
          resend: steers(hands) && wasReleased(campaignState),
        });
        for (const isEnded of [true, false])
          expect(offered(offersOfSeries({ isEnded, campaignState }, hands))).toEqual({
            end: steers(hands) && begun && !isEnded,
            ask: steers(hands) && begun && !isEnded,
          });
        for (const isSetAside of [true, false]) {
          const retry = steers(hands) && isSetAside && begun;
          const drop = steers(hands) && isSetAside && wasReleased(campaignState);
          expect(offered(offersOfIncident({ isSetAside, campaignState }, hands))).toEqual({
            ...{ retry, drop },
          });
        }
      }
    }
  });

  it('leaves out of a list what is other people’s', () => {
    const around = { dispatchState: 'acknowledged', campaignState: 'running' } as const;
    const row = { state: 'submitted', nature: 'finite', ...around } as const;
    const seen = ownOffers(offersOfWork(row, new Set(['coordinator'] as const)));
    expect(offered(seen)).toEqual({
      ...{ accept: true, return: true, transfer: true, cancel: true },
      ...{ reinstate: false, changeDueDate: false },
    });
    expect(ownOffers(offersOfWork(row, new Set()))).toEqual([]);
  });
});

describe('why an act is not offered', () => {
  const link: ReadonlySet<Hand> = new Set(['link'] as const);
  const recipient: ReadonlySet<Hand> = new Set(['recipient'] as const);
  /** Everything stands in the way at once; each line takes one reason away. */
  const worst = {
    state: 'declined',
    nature: 'standing',
    dispatchState: 'declined',
    campaignState: 'closed',
  } as const;

  it('tells the first of its reasons, who asks before how things stand', () => {
    const running = { ...worst, campaignState: 'running' } as const;
    const standing = { ...running, dispatchState: 'acknowledged' } as const;
    const told = [
      becauseOf(offersOfWork(worst, new Set()), 'submit'),
      becauseOf(offersOfWork(worst, link), 'submit'),
      becauseOf(offersOfWork(running, link), 'submit'),
      becauseOf(offersOfWork(running, recipient), 'submit'),
      becauseOf(offersOfWork(standing, recipient), 'submit'),
      becauseOf(offersOfWork({ ...standing, nature: 'finite' }, recipient), 'submit'),
    ];
    expect(told.map((one) => one?.[0])).toEqual(
      OFFER_REFUSALS.slice(0, OFFER_REFUSALS.indexOf('state') + 1),
    );
  });

  it('is that the day of a failed launch has passed, the day being that of Viet Nam', () => {
    const failed = { state: 'launch_failed', launchedAt: NOW } as const;
    const coordinator: ReadonlySet<Hand> = new Set(['coordinator'] as const);
    const at = (now: string) => offersOfCampaign(failed, coordinator, Date.parse(now));
    expect(becauseOf(at('2025-03-10T16:59:59Z'), 'retryLaunch')).toBeUndefined();
    expect(becauseOf(at('2025-03-10T17:00:00Z'), 'retryLaunch')).toEqual([
      'launchDayPassed',
      'launch_failed',
    ]);
    expect(becauseOf(at('2025-03-11T17:00:00Z'), 'discard')).toBeUndefined();
  });

  it('names the state that stands in the way', () => {
    expect(becauseOf(offersOfWork(worst, link), 'decline')).toEqual(['campaignOver', 'closed']);
    const refused = { ...worst, state: 'assigned', campaignState: 'paused' } as const;
    expect(becauseOf(offersOfWork(refused, link), 'decline')).toEqual([
      'documentRefused',
      'declined',
    ]);
    expect(
      becauseOf(
        offersOfCampaign({ state: 'draft', launchedAt: null }, new Set(['coordinator']), NOW),
        'close',
      ),
    ).toEqual(['state', 'draft']);
  });
});

const during = <Act extends string>(campaign: CampaignState, may: Readonly<Record<Act, boolean>>) =>
  Object.fromEntries(
    Object.entries<boolean>(may).map(([act, allowed]) => [act, hasBegun(campaign) && allowed]),
  );
