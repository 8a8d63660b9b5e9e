import type { Offer, OfferRefusal, OfferState, Result } from '#domain';
import { whyNotOffered, type OfferedOn } from '#wording';
import { ApplicationError } from './errors.js';

/** A row's acts as whoever acts is shown them. */
export interface Shown {
  readonly on: OfferedOn;
  readonly offers: readonly Offer<string>[];
}

/**
 * Refuses an act that the row does not offer, in the words in which the row says why.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED.
 */
export function requireOffered({ on, offers }: Shown, act: string): void {
  const refused = offers.find((offer) => offer.act === act && !offer.offered);
  if (refused?.offered === false) throw notAllowed(on, refused);
}

/** The refusal of an act for the reason that a row would tell. */
export const notAllowed = (
  on: OfferedOn,
  why: { readonly because: OfferRefusal; readonly state: OfferState },
): ApplicationError =>
  new ApplicationError('TRANSITION_NOT_ALLOWED', {
    why: whyNotOffered(on, why),
    ...(why.state === null ? {} : { state: why.state }),
  });

/**
 * The value of a decision that must be allowed; a refusal is told as the row tells it.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED.
 */
export function mustFollow<Value>(
  result: Result<Value, { readonly state: string; readonly act: string }>,
  shown: () => Shown,
): Value {
  if (result.ok) return result.value;
  const { state, act } = result.error;
  requireOffered(shown(), act);
  throw new ApplicationError('TRANSITION_NOT_ALLOWED', { state, act });
}
