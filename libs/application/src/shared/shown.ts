import {
  allOffersOfDispatch,
  allOffersOfWork,
  offersOfCampaign,
  offersOfExchange,
  offersOfReport,
  type ExchangeFacts,
  type Following,
  type Instant,
  type NudgeFacts,
  type OneExchange,
  type ReportFacts,
} from '#domain';
import type { LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { handsOn, handsOnCampaign, handsOnWork } from './access.js';
import type { Shown } from './must-follow.js';
import type { Principal } from './principal.js';

/** What locked rows offer whoever acts on them, as the pages that show them do. */

export const shownOfCampaign = (
  principal: Principal,
  campaign: LockedCampaign,
  now: Instant,
): Shown => ({
  on: 'campaign',
  offers: offersOfCampaign(campaign, handsOnCampaign(principal, campaign.issuerBodyId), now),
});

/** @param asked all that the body asked of the document and that waits. */
export const shownOfDispatch = (
  principal: Principal,
  dispatch: LockedDispatch,
  asked: readonly ExchangeFacts[] = [],
): Shown => ({
  on: 'dispatch',
  offers: allOffersOfDispatch(dispatch, asked, handsOn(principal, dispatch)),
});

/** @param asked what was asked of the document, or of this work, and waits. */
export const shownOfWork = (
  principal: Principal,
  {
    dispatch,
    work,
    asked,
    following,
  }: Under & { work: NudgeFacts; asked: readonly ExchangeFacts[]; following?: Following },
  now: Instant,
): Shown => ({
  on: 'work',
  offers: allOffersOfWork(
    { ...work, ...around(dispatch), assignmentId: work.id },
    asked,
    following === undefined
      ? handsOn(principal, dispatch)
      : handsOnWork(principal, dispatch, following),
    now,
  ),
});

export const shownOfReport = (
  principal: Principal,
  { dispatch, report }: Under & { report: ReportFacts },
): Shown => ({
  on: 'report',
  offers: offersOfReport({ ...report, ...around(dispatch) }, handsOn(principal, dispatch)),
});

export const shownOfExchange = (
  principal: Principal,
  { dispatch, work, exchange }: Under & Pick<OneExchange, 'work' | 'exchange'>,
): Shown => ({
  on: 'exchange',
  offers: offersOfExchange(
    { ...exchange, ...around(dispatch), workState: work?.state ?? null },
    handsOn(principal, dispatch),
  ),
});

interface Under {
  readonly dispatch: LockedDispatch;
}

const around = ({ state: dispatchState, campaignState }: LockedDispatch) => ({
  dispatchState,
  campaignState,
});
