/** Pages in flight at once: enough to keep both the worker and PostgreSQL busy; more only queue. */
const PAGES_AT_ONCE = 3;

/** Runs `assign` for the pages 0 … count−1, a few at a time. The first failure stops new pages and is thrown. */
export async function assignInPages(
  count: number,
  assign: (page: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < count && !failed) {
      const page = next;
      next += 1;
      try {
        await assign(page);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = Array.from({ length: Math.min(PAGES_AT_ONCE, count) }, lane);
  const results = await Promise.allSettled(lanes);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
