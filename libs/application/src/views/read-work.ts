import { addDays, DUE_SOON_DAYS, localDateOf, toInstant, type Instant } from '#domain';
import type { WorkFilter, WorkItem, WorkPlace, WorkSection } from '../ports/views/work.view.js';
import type { Command } from '../shared/command.js';
import { primaryAct, type PrimaryAct } from './primary-act.js';

export interface WorkInput {
  readonly filter: WorkFilter;
  /** The instant all pages of one reading hold for; null on the first. */
  readonly asOf: Instant | null;
  readonly after: WorkPlace | null;
  readonly limit: number;
}

export type WorkItemView = WorkItem & { readonly primaryAct: PrimaryAct | null };

export interface WorkView {
  readonly asOf: Instant;
  readonly counts: Readonly<Record<WorkSection, number>>;
  readonly items: readonly WorkItemView[];
}

/** "Việc của tôi": everything the principal's recipient bodies have to answer, do or report. */
export const readWork: Command<WorkInput, WorkView> = async (
  tx,
  principal,
  { filter, asOf: given, after, limit },
) => {
  const asOf = given ?? tx.clock.now();
  const soonUntil = toInstant(addDays(localDateOf(asOf), DUE_SOON_DAYS + 1), '00:00');
  const days = { asOf, soonUntil };
  const items = await tx.views.work(principal, days, filter, after, limit);
  return {
    asOf,
    counts: await tx.views.workCounts(principal, days, filter.campaignId),
    items: items.map((item) => ({ ...item, primaryAct: primaryAct(item) })),
  };
};
