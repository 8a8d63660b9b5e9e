/**
 * A fingerprint of all rows of an ordered list, from the columns that place them: one that was equal on two pages
 * says that no row has moved, come or gone between them.
 */
export const printOf = (...columns: readonly string[]): string =>
  `coalesce(bit_xor(hash_record_extended(row(${columns.join(', ')}), 0)), 0)::text`;

/** What the join of a fingerprint with a page without rows gives. */
export interface EmptyPage {
  readonly print: string;
  readonly id: null;
}
