import { isAwaited, offersOfExchange, type ExchangeOffer, type Instant } from '#domain';
import type { ExchangeFilter, ExchangeView } from '../ports/views/exchange.view.js';
import type { PrintedRows } from '../ports/printed-rows.js';
import { handsOn } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import type { Principal } from '../shared/principal.js';
import type { PageInput } from './read-campaigns.js';

export type ExchangeDetail = Omit<ExchangeView, 'issuerBodyId'> & {
  /** Whether somebody waits for the answer. */
  readonly awaited: boolean;
  readonly offers: readonly ExchangeOffer[];
};

/** Questions and requests in sight with their answers, newest first. */
export const readExchanges: Command<
  PageInput<{ readonly askedAt: Instant; readonly id: string }> & {
    readonly filter: ExchangeFilter;
  },
  PrintedRows<ExchangeDetail>,
  'views'
> = async (tx, principal, { filter, after, limit }) => {
  const { rows, print } = await tx.views.exchanges(principal, filter, after, limit);
  return { rows: rows.map((one) => exchangeDetail(principal, one)), print };
};

/** One exchange as a principal reads it, with the answers that fit. */
export function exchangeDetail(
  principal: Principal,
  { issuerBodyId, ...view }: ExchangeView,
): ExchangeDetail {
  const hands = handsOn(principal, { id: view.dispatchId, bodyId: view.bodyId, issuerBodyId });
  return { ...view, awaited: isAwaited(view), offers: offersOfExchange(view, hands) };
}
