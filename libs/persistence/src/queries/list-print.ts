import type { PrintedRows } from '#application';

/**
 * A fingerprint of all rows of an ordered list, from the columns that place them: one that was equal on two pages
 * says that no row has moved, come or gone between them.
 */
export const printOf = (...columns: readonly string[]): string =>
  `coalesce(bit_xor(hash_record_extended(row(${columns.join(', ')}), 0)), 0)::text`;

/** The same over the rows of a select, beside each of them: they are counted before a page is cut out. */
export const printOfAll = (...columns: readonly string[]): string =>
  `coalesce(bit_xor(hash_record_extended(row(${columns.join(', ')}), 0)) over (), 0)::text`;

/** Rows with the fingerprint of their list beside them. */
export interface Printed {
  readonly print: string;
}

/** Rows as a list answers them. */
export const printedRows = <Row extends Printed, View>(
  rows: readonly Row[],
  toView: (row: Row) => View,
): PrintedRows<View> => ({ rows: rows.map(toView), print: rows[0]?.print ?? '' });

/** What the join of a fingerprint with a page without rows gives. */
export interface EmptyPage {
  readonly print: string;
  readonly id: null;
}
