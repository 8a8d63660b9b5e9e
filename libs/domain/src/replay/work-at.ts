import { toInstant, type Instant } from '../shared/index.js';
import type { WorkClock } from '../standing/index.js';
import { untouchedWork, type ReplayedDispatch, type ReplayedWork } from './replayed.js';

/** Dates of entries that kept only the day close with the office. */
const CLOSING = '17:00';

/**
 * Work as a chain, replayed up to some instant, says that it stood then: its row says only how it began.
 *
 * @param row its first date, where it came with the launch.
 */
export function workAt(
  row: { readonly id: string; readonly originalDueAt: Instant | null },
  replayed: ReplayedDispatch,
): WorkClock {
  const { due, given, state, submittedAt } = replayed.work.get(row.id) ?? untouchedWork();
  const first = given === null ? row.originalDueAt : null;
  const dueAt = due === null ? first : dateOf(due);
  return { state, submittedAt, dueAt, dispatchState: replayed.state };
}

const dateOf = ({ on, at }: NonNullable<ReplayedWork['due']>): Instant =>
  at === null ? toInstant(on, CLOSING) : Date.parse(at);
