import type { Instant } from '../shared/index.js';
import {
  ASK_OFFERS,
  offersAboutDispatch,
  offersAboutWork,
  waitingAbout,
  WORK_ASK_OFFERS,
  type AskOffer,
  type Waiting,
  type WorkAskOffer,
  type WorkToAsk,
} from './exchange-offers.js';
import type { Hand } from './offer.js';
import {
  DISPATCH_OFFERS,
  offersOfDispatch,
  offersOfWork,
  WORK_OFFERS,
  type DispatchOffer,
  type DispatchToOffer,
  type WorkOffer,
  type WorkToOffer,
} from './row-offers.js';

/** What is done to a row, and what one side asks the other about it: all that a row shows. */

export const ALL_DISPATCH_OFFERS = [...DISPATCH_OFFERS, ...ASK_OFFERS] as const;
export type AnyDispatchOffer = DispatchOffer | AskOffer;

/** @param waiting all that waits for an answer under the document. */
export const allOffersOfDispatch = (
  row: DispatchToOffer,
  waiting: readonly Waiting[],
  hands: ReadonlySet<Hand>,
): readonly AnyDispatchOffer[] => [
  ...offersOfDispatch(row, hands),
  ...offersAboutDispatch({ ...row, waiting: waitingAbout(waiting, null) }, hands),
];

export const ALL_WORK_OFFERS = [...WORK_OFFERS, ...WORK_ASK_OFFERS] as const;
export type AnyWorkOffer = WorkOffer | WorkAskOffer;

/** Work as a row shows it, under the dispatch and campaign it came with. */
export type WorkToShow = Pick<WorkToOffer, 'nature'> & Omit<WorkToAsk, 'waiting'>;

/** @param waiting all that waits for an answer under the document. */
export const allOffersOfWork = (
  { assignmentId, ...row }: WorkToShow & { readonly assignmentId: string },
  waiting: readonly Waiting[],
  hands: ReadonlySet<Hand>,
  now: Instant,
): readonly AnyWorkOffer[] => [
  ...offersOfWork(row, hands),
  ...offersAboutWork({ ...row, waiting: waitingAbout(waiting, assignmentId) }, hands, now),
];
