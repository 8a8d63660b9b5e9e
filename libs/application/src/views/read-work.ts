import { dueSoonUntil, type Instant, type WorkSection } from '#domain';
import type { WorkFilter, WorkPlace } from '../ports/views/work.view.js';
import { handsOn } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { comparePrint, type ListPrint } from './compare-print.js';
import { offeredItem, type OfferedItem } from './offered-rows.js';
import { primaryAct, type PrimaryAct } from './primary-act.js';

export interface WorkInput {
  readonly filter: WorkFilter;
  /** The instant all pages of one reading hold for; null on the first. */
  readonly asOf: Instant | null;
  readonly after: WorkPlace | null;
  /** The fingerprint of the list on its first page; null on the first. */
  readonly print: string | null;
  readonly limit: number;
}

export type WorkItemView = OfferedItem & { readonly primaryAct: PrimaryAct | null };

export interface WorkView extends ListPrint {
  readonly asOf: Instant;
  readonly counts: Readonly<Record<WorkSection, number>>;
  readonly items: readonly WorkItemView[];
}

/** "Việc của tôi": everything the principal's recipient bodies have to answer, do or report. */
export const readWork: Command<WorkInput, WorkView, 'clock' | 'views'> = async (
  tx,
  principal,
  { filter, asOf: given, after, print, limit },
) => {
  const asOf = given ?? tx.clock.now();
  const days = { asOf, soonUntil: dueSoonUntil(asOf) };
  const list = await tx.views.work(principal, days, filter, after, limit);
  const waiting = await tx.views.waiting(list.rows.map(({ dispatchId }) => dispatchId));
  return {
    asOf,
    counts: await tx.views.workCounts(principal, days, filter.campaignId),
    ...comparePrint(list.print, print),
    items: list.rows.map((item) => ({
      ...offeredItem(item, {
        waiting: waiting.get(item.dispatchId) ?? [],
        hands: handsOn(principal, { ...item, id: item.dispatchId }),
        now: asOf,
      }),
      primaryAct: primaryAct(item),
    })),
  };
};
