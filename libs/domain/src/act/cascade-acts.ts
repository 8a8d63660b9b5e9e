import { isPast } from '../standing/index.js';
import type { Instant } from '../shared/index.js';
import type { Decision } from './decision.js';
import { settle } from './settle.js';
import { decideProgress, type OneWork } from './work-acts.js';

/** The campaign in which a body carries its work on, as the journal of the work keeps it. */
export interface Cascaded {
  readonly campaignId: string;
  /** Number and symbol of its document, e.g. "12/KH-LĐLĐ". */
  readonly document: string;
  readonly recipients: number;
  /** The word of progress that goes with it. */
  readonly note: string;
}

/**
 * "Đã triển khai xuống cấp dưới": the document that carries the work on has gone out, which is the body's first word about
 * it. Where no word is taken any more (handed in meanwhile, taken back), the journal alone says so: what was issued is
 * not undone by what happened above.
 */
export function decideCascaded(
  facts: OneWork,
  { campaignId, document, recipients, note }: Cascaded,
  now: Instant,
): Decision {
  const { id: assignmentId, dueAt } = facts.work;
  const event = {
    type: 'assignmentCascaded',
    data: { assignmentId, campaignId, document, recipients },
  } as const;
  const progress = dueAt !== null && isPast(dueAt, now) ? 'behind' : 'onSchedule';
  const word = decideProgress(facts, { progress, note }, now);
  return word.ok
    ? { ...word.value, events: [event, ...word.value.events] }
    : settle({ dispatch: facts.dispatch }, {}, { events: [event] });
}
