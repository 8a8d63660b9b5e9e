import type { ExchangeDetail } from '#application';
import { presentOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';

/** Something asked, each answer that fits with its reason where it may not be given. */
export const presentExchange = (exchange: ExchangeDetail) => ({
  ...toWire(exchange),
  offers: presentOffers('exchange', exchange.offers),
});
