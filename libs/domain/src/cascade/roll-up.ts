import type { Instant } from '../shared/index.js';
import {
  dispatchTotals,
  reportTotals,
  workTotals,
  type DispatchTotals,
  type ReportTotals,
  type WorkTotals,
} from '../standing/index.js';

/** What is counted of campaigns, and adds up over them. */
export interface CascadeCounts {
  readonly dispatches: DispatchTotals;
  readonly work: WorkTotals;
  /** Over all periods that have opened. */
  readonly reports: ReportTotals;
}

/** A campaign below the work or the campaign looked at. */
export interface CascadeRow extends CascadeCounts {
  readonly campaignId: string;
  /** The campaign it carries on; null: what is looked at itself. */
  readonly aboveId: string | null;
  /** 1: directly below what is looked at. */
  readonly depth: number;
  /** The last date of its work; null: none has a date. */
  readonly dueAt: Instant | null;
}

/** All campaigns of one level together. */
export interface CascadeLevel extends CascadeCounts {
  readonly depth: number;
  readonly campaigns: number;
  /** The latest date of the level; null: none has a date. */
  readonly dueAt: Instant | null;
}

/** What a campaign and everything below it come to. */
export interface CascadeBranch extends CascadeCounts {
  readonly campaignId: string;
  /** Itself included. */
  readonly campaigns: number;
  /** How many carry it on directly. */
  readonly children: number;
}

const NOTHING: CascadeCounts = {
  dispatches: dispatchTotals([]),
  work: workTotals([]),
  reports: reportTotals([], 0),
};

/** Counts add up one by one, whatever they count. */
function plus<Counts extends object>(one: Counts, other: Counts): Counts {
  const added = Object.entries(one).map(([key, value]: [string, unknown]) => {
    const beside: unknown = other[key as keyof Counts];
    return typeof value === 'number' && typeof beside === 'number'
      ? [key, value + beside]
      : [key, plus(value as object, beside as object)];
  });
  return Object.fromEntries(added) as Counts;
}

const sumOf = (rows: readonly CascadeCounts[]): CascadeCounts =>
  rows.reduce<CascadeCounts>(
    (sum, { dispatches, work, reports }) => plus(sum, { dispatches, work, reports }),
    NOTHING,
  );

const latestOf = (rows: readonly CascadeRow[]): Instant | null =>
  rows.reduce<Instant | null>(
    (latest, { dueAt }) => (dueAt !== null && (latest === null || dueAt > latest) ? dueAt : latest),
    null,
  );

/** "Theo từng cấp": each level by itself, the uppermost first. */
export function cascadeLevels(rows: readonly CascadeRow[]): readonly CascadeLevel[] {
  const depths = [...new Set(rows.map(({ depth }) => depth))].sort((a, b) => a - b);
  return depths.map((depth) => {
    const own = rows.filter((row) => row.depth === depth);
    return { depth, campaigns: own.length, dueAt: latestOf(own), ...sumOf(own) };
  });
}

/** Each campaign directly below with all that is below it, in the order given. */
export function cascadeBranches(rows: readonly CascadeRow[]): readonly CascadeBranch[] {
  const below = new Map<string | null, CascadeRow[]>();
  for (const row of rows) {
    const siblings = below.get(row.aboveId);
    if (siblings === undefined) below.set(row.aboveId, [row]);
    else siblings.push(row);
  }
  const wholeOf = (row: CascadeRow): readonly CascadeRow[] => [
    row,
    ...(below.get(row.campaignId) ?? []).flatMap(wholeOf),
  ];
  return rows
    .filter(({ depth }) => depth === 1)
    .map((row) => {
      const whole = wholeOf(row);
      return {
        campaignId: row.campaignId,
        campaigns: whole.length,
        children: below.get(row.campaignId)?.length ?? 0,
        ...sumOf(whole),
      };
    });
}
