import { transitionAssignment, type AssignmentState } from '../assignment/index.js';
import type { CampaignState } from '../campaign/index.js';
import { transitionDispatch, type DispatchState } from '../dispatch/index.js';
import type { TaskNature } from '../assignment/index.js';
import { transitionReport, type ReportState } from '../report/index.js';
import {
  campaignOver,
  documentRefused,
  notYours,
  offerOf,
  signInNeeded,
  stateRefuses,
  type Hand,
  type Offer,
} from './offer.js';

/**
 * Which acts a person is offered on a row, and why not the others. The same tables that decide an act answer here,
 * so what is offered is what will be done; what the act itself still asks for (a reason, a version, a preview that
 * holds) is not looked at.
 */

export const DISPATCH_OFFERS = [
  'acknowledge',
  'decline',
  'reinstate',
  'transfer',
  'recall',
] as const;
export type DispatchOffer = Offer<(typeof DISPATCH_OFFERS)[number]>;

export interface DispatchToOffer {
  readonly state: DispatchState;
  readonly campaignState: CampaignState;
  /** Handed over on paper: its coordinator may note for the body that it was acknowledged. */
  readonly onPaper: boolean;
}

export function offersOfDispatch(
  { state, campaignState, onPaper }: DispatchToOffer,
  hands: ReadonlySet<Hand>,
): readonly DispatchOffer[] {
  const whose = {
    acknowledge: onPaper ? 'either' : 'recipient',
    decline: 'recipient',
    reinstate: 'coordinator',
    transfer: 'coordinator',
    recall: 'coordinator',
  } as const;
  return DISPATCH_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, whose[act], state),
      campaignOver(campaignState),
      stateRefuses(transitionDispatch(state, act), state),
    ]),
  );
}

/** A row of work or of a period, in the dispatch and campaign it came with. */
interface UnderDispatch<State> {
  readonly state: State;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
}

const WHOSE_WORK = {
  reportProgress: 'recipient',
  submit: 'recipientSignedIn',
  decline: 'recipient',
  accept: 'judges',
  return: 'judges',
  reinstate: 'coordinator',
  transfer: 'coordinator',
  cancel: 'coordinator',
  changeDueDate: 'coordinator',
} as const;
export const WORK_OFFERS = [
  'reportProgress',
  'submit',
  'decline',
  'accept',
  'return',
  'reinstate',
  'transfer',
  'cancel',
  'changeDueDate',
] as const satisfies readonly (keyof typeof WHOSE_WORK)[];
export type WorkOffer = Offer<(typeof WORK_OFFERS)[number]>;

export type WorkToOffer = UnderDispatch<AssignmentState> & { readonly nature: TaskNature };

export const offersOfWork = (
  { state, nature, dispatchState, campaignState }: WorkToOffer,
  hands: ReadonlySet<Hand>,
): readonly WorkOffer[] =>
  WORK_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, WHOSE_WORK[act], state),
      campaignOver(campaignState),
      signInNeeded(hands, WHOSE_WORK[act], state),
      documentRefused(dispatchState),
      act === 'submit' && nature === 'standing' ? { because: 'standingWork', state } : null,
      // A date is moved while the work is still to be handed in: the act has no state of its own.
      stateRefuses(transitionAssignment(state, act === 'changeDueDate' ? 'submit' : act), state),
    ]),
  );

const WHOSE_REPORT = {
  saveDraft: 'recipientSignedIn',
  submit: 'recipientSignedIn',
  accept: 'coordinator',
  return: 'coordinator',
} as const;
export const REPORT_OFFERS = [
  'saveDraft',
  'submit',
  'accept',
  'return',
] as const satisfies readonly (keyof typeof WHOSE_REPORT)[];
export type ReportOffer = Offer<(typeof REPORT_OFFERS)[number]>;

export type ReportToOffer = UnderDispatch<ReportState>;

export const offersOfReport = (
  { state, dispatchState, campaignState }: ReportToOffer,
  hands: ReadonlySet<Hand>,
): readonly ReportOffer[] =>
  REPORT_OFFERS.map((act) =>
    offerOf(act, [
      notYours(hands, WHOSE_REPORT[act], state),
      campaignOver(campaignState),
      signInNeeded(hands, WHOSE_REPORT[act], state),
      documentRefused(dispatchState),
      stateRefuses(transitionReport(state, act), state),
    ]),
  );
