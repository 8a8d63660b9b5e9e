import {
  CONSENT_ACTOR,
  CONSENT_ACTS,
  transitionConsent,
  type ConsentAct,
  type ConsentState,
} from '../directory/index.js';
import { offerOf, stateRefuses, type Offer } from './offer.js';

export const CONSENT_OFFERS = CONSENT_ACTS;
export type ConsentOffer = Offer<ConsentAct>;

/** Which of the two offices a person coordinates; one person may coordinate both. */
export type ConsentSide = 'asking' | 'granting';

/** What the two offices of a consent may do about it. */
export const offersOfConsent = (
  { state }: { readonly state: ConsentState },
  sides: ReadonlySet<ConsentSide>,
): readonly ConsentOffer[] =>
  CONSENT_OFFERS.map((act) =>
    offerOf(act, [
      isTheirs(act, sides) ? null : { because: 'notYours', state },
      stateRefuses(transitionConsent(state, act), state),
    ]),
  );

function isTheirs(act: ConsentAct, sides: ReadonlySet<ConsentSide>): boolean {
  const actor = CONSENT_ACTOR[act];
  return actor === 'either' ? sides.size > 0 : sides.has(actor);
}
