import { isOutage } from '../shared/outage.js';

/** Work on rows that may be tried on any part of them, each try one transaction. */
export interface PartwiseWork {
  /** All of the rows, or none. */
  readonly attempt: (ids: readonly string[]) => Promise<void>;
  /** A write of its own kind: it succeeds when the database takes writes at all. */
  readonly prove: () => Promise<void>;
  readonly setAside: (id: string, error: unknown) => Promise<void>;
}

/**
 * Carries the work out for every row but those that fail by themselves. The rows are halved until the failing ones stand
 * alone; such a row is set aside only when it fails again after a success beside it. A server that is away, whatever words
 * it finds for that, blames no row: the whole work fails and is tried again.
 */
export async function workPartwise(ids: readonly string[], work: PartwiseWork): Promise<void> {
  const suspects: string[] = [];
  await halve(ids, work, suspects);
  for (const id of suspects) {
    await work.prove();
    try {
      await work.attempt([id]);
    } catch (error) {
      if (isOutage(error)) throw error;
      await work.setAside(id, error);
    }
  }
}

async function halve(
  ids: readonly string[],
  work: PartwiseWork,
  suspects: string[],
): Promise<void> {
  if (ids.length === 0) return;
  try {
    await work.attempt(ids);
  } catch (error) {
    if (isOutage(error)) throw error;
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      suspects.push(only);
      return;
    }
    const middle = ids.length >> 1;
    await halve(ids.slice(0, middle), work, suspects);
    await halve(ids.slice(middle), work, suspects);
  }
}
