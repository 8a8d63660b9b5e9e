import type { WorkTotals } from './totals.js';

/** What of the totals a ranking looks at. */
type Judged = Pick<WorkTotals, 'doneInTime' | 'doneLate' | 'openLate'>;

/** Done late counts half: done at all, but not when it was asked for. */
const LATE_COUNTS = 0.5;

/**
 * "Điểm thi đua", 0 to 100, of work that has come to its date: done in time counts whole, done late half, open and late
 * nothing. What is still in time, or has no date, is not judged; null: nothing has come to its date.
 *
 * 100 × (done in time + ½ done late) ÷ (done in time + done late + open and late)
 */
export function leagueScore({ doneInTime, doneLate, openLate }: Judged): number | null {
  const judged = doneInTime + doneLate + openLate;
  return judged === 0 ? null : (100 * (doneInTime + LATE_COUNTS * doneLate)) / judged;
}

export interface Ranked {
  /** From 1; who has the same score has the same rank. null: not ranked, nothing has come to its date. */
  readonly rank: number | null;
  readonly score: number | null;
}

/**
 * The rank of each by its score, the highest first. Of equal scores whoever has more work behind it stands first, under
 * the same rank.
 */
export function ranked<Row extends { readonly totals: Judged }>(
  rows: readonly Row[],
): readonly (Row & Ranked)[] {
  const scored = rows.map((row) => ({ ...row, score: leagueScore(row.totals) }));
  const weight = ({ totals }: Row): number => totals.doneInTime + totals.doneLate + totals.openLate;
  const order = [...scored].sort(
    (a, b) => (b.score ?? -1) - (a.score ?? -1) || weight(b) - weight(a),
  );
  const scores = order.flatMap(({ score }) => score ?? []);
  return order.map((row) => ({
    ...row,
    rank: row.score === null ? null : scores.indexOf(row.score) + 1,
  }));
}
