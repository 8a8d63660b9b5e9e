import { owesWork, transitionAssignment } from '../assignment/index.js';
import { isTooDeep, type CascadeOrigin } from '../cascade/index.js';
import { campaignOver, documentRefused, offerOf, stateRefuses, type Offer } from './offer.js';

/** "Giao tiếp xuống cấp dưới", on a piece of work, for the coordinators of the body that has it. */
export const CASCADE_OFFERS = ['begin'] as const;
export type CascadeOffer = Offer<(typeof CASCADE_OFFERS)[number]>;

/** @param isOwn whoever asks coordinates the body whose work it is, which may issue documents. */
export const offersOfCascade = (origin: CascadeOrigin, isOwn: boolean): readonly CascadeOffer[] => {
  const { state, role, dispatchState, campaignState } = origin;
  return CASCADE_OFFERS.map((act) =>
    offerOf(act, [
      isOwn ? null : { because: 'notYours', state },
      campaignOver(campaignState),
      documentRefused(dispatchState),
      owesWork(role) ? null : { because: 'noDuty', state },
      stateRefuses(transitionAssignment(state, 'reportProgress'), state),
      isTooDeep(origin) ? { because: 'tooDeep', state } : null,
    ]),
  );
};
