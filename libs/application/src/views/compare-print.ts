/** How a page of a list that may move answers: the fingerprint to go on with, and whether it still is the first one. */
export interface ListPrint {
  /** Of the first page: a list that changed once stays changed for whoever pages through it. */
  readonly print: string;
  /** Rows have come, gone or moved since the first page: some may be missing or shown twice. */
  readonly listChanged: boolean;
}

/** @param first the fingerprint on the first page; null on that page itself. */
export const comparePrint = (now: string, first: string | null): ListPrint => ({
  print: first ?? now,
  listChanged: first !== null && first !== now,
});
