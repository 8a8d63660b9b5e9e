import type { PeriodView } from '#application';
import { withOffers } from '../../http/present-offers.js';
import { toWire } from '../../http/wire.js';

export function presentPeriod(view: PeriodView) {
  const wired = toWire(view);
  return { ...wired, period: withOffers('period', wired.period) };
}
