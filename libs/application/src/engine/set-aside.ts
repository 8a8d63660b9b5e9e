import { isOutage } from '../shared/outage.js';

/** Work on rows that may be tried on any part of them, each try one transaction. */
export interface PartwiseWork<Row> {
  /** All of the rows, or none. */
  readonly attempt: (rows: readonly Row[]) => Promise<void>;
  /** A write of its own kind: it succeeds when the database takes writes at all. */
  readonly prove: () => Promise<void>;
  readonly setAside: (row: Row, error: unknown) => Promise<void>;
}

/**
 * Carries the work out for every row but those that fail by themselves. The rows are halved until the failing ones stand
 * alone; such a row is set aside only when it fails again after a success beside it. A server that is away, whatever words
 * it finds for that, blames no row: the whole work fails and is tried again.
 */
export async function workPartwise<Row>(
  rows: readonly Row[],
  work: PartwiseWork<Row>,
): Promise<void> {
  const suspects: Row[] = [];
  await halve(rows, work, suspects);
  for (const row of suspects) {
    await work.prove();
    try {
      await work.attempt([row]);
    } catch (error) {
      if (isOutage(error)) throw error;
      await work.setAside(row, error);
    }
  }
}

async function halve<Row>(
  rows: readonly Row[],
  work: PartwiseWork<Row>,
  suspects: Row[],
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await work.attempt(rows);
  } catch (error) {
    if (isOutage(error)) throw error;
    if (rows.length === 1) {
      suspects.push(...rows);
      return;
    }
    const middle = rows.length >> 1;
    await halve(rows.slice(0, middle), work, suspects);
    await halve(rows.slice(middle), work, suspects);
  }
}
