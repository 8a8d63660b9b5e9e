import type { AssignmentState } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeState } from '../exchange/index.js';
import type { Instant } from '../shared/index.js';
import { isPast } from './due-status.js';
import { isAwaited } from './exchange-standing.js';

/** One body's share of a milestone, as it decides where it stands. */
export interface MilestoneRow {
  readonly state: ExchangeState;
  readonly dispatchState: DispatchState;
  readonly workState: AssignmentState;
  readonly dueAt: Instant;
  /** When it was reached, or dropped. */
  readonly answeredAt: Instant | null;
}

/**
 * Where a milestone stands: reached or open, in time or late, as the work itself is counted. `lapsed`: dropped, or nobody
 * waits for it any more, because the work was handed in or is no longer the body's.
 */
export const MILESTONE_STANDINGS = [
  'reachedInTime',
  'reachedLate',
  'openInTime',
  'openLate',
  'lapsed',
] as const;
export type MilestoneStanding = (typeof MILESTONE_STANDINGS)[number];

export function milestoneStanding(row: MilestoneRow, asOf: Instant): MilestoneStanding {
  if (row.state === 'reached') {
    return row.answeredAt !== null && isPast(row.dueAt, row.answeredAt)
      ? 'reachedLate'
      : 'reachedInTime';
  }
  if (!isAwaited({ ...row, kind: 'milestone' })) return 'lapsed';
  return isPast(row.dueAt, asOf) ? 'openLate' : 'openInTime';
}

/** How many bodies are where with one milestone, or with all of a campaign. */
export type MilestoneTotals = Readonly<Record<MilestoneStanding, number>>;

export function milestoneTotals(
  counted: readonly { readonly standing: MilestoneStanding; readonly n: number }[],
): MilestoneTotals {
  const totals = Object.fromEntries(MILESTONE_STANDINGS.map((one) => [one, 0])) as Record<
    MilestoneStanding,
    number
  >;
  for (const { standing, n } of counted) totals[standing] += n;
  return totals;
}
