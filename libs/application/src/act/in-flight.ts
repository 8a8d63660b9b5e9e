/** Rows written by one statement. */
const PAGE_SIZE = 1_000;

/**
 * Waits for statements that were all started, in their order: when one fails the later ones fail because of it, and only
 * the first failure says why.
 */
export async function inOrder(started: readonly Promise<unknown>[]): Promise<void> {
  // Heard below, or made pointless by the failure that is.
  for (const one of started) one.catch(() => undefined);
  for (const one of started) await one;
}

/**
 * Writes rows page by page. The next page is computed and sent while the database works on the one before, so that neither
 * waits for the other; never more than two pages are on their way.
 *
 * @param write starts the statements of one page before it first waits.
 */
export async function inPages<Row>(
  rows: readonly Row[],
  write: (page: readonly Row[]) => Promise<void>,
): Promise<void> {
  let before: Promise<void> = Promise.resolve();
  for (let from = 0; from < rows.length; from += PAGE_SIZE) {
    const writing = write(rows.slice(from, from + PAGE_SIZE));
    // Heard in the next turn, unless the page before has failed.
    writing.catch(() => undefined);
    await before;
    before = writing;
  }
  await before;
}
