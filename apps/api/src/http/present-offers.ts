import type { Offer } from '#domain';
import { whyNotOffered, type OfferedOn } from '#wording';

/** What is offered on a row, each refusal with its sentence. */
export const presentOffers = <Act extends string>(on: OfferedOn, offers: readonly Offer<Act>[]) =>
  offers.map((offer) =>
    offer.offered ? offer : { ...offer, explanation: whyNotOffered(on, offer) },
  );

/** A row as it is told, its offers with their sentences. */
export const withOffers = <Row extends { readonly offers: readonly Offer<string>[] }>(
  on: OfferedOn,
  row: Row,
) => ({ ...row, offers: presentOffers<Row['offers'][number]['act']>(on, row.offers) });
