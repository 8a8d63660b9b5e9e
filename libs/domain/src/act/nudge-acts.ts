import { localDateOf, ok, refused, type Instant } from '../shared/index.js';
import type { Decided, DispatchFacts, WorkFacts } from './decision.js';
import { whyNotNudge } from './may-ask.js';
import { settle } from './settle.js';

/** A piece of work as it is urged. */
export interface NudgeFacts extends WorkFacts {
  /** When its body was last urged about it; null: never. */
  readonly nudgedAt: Instant | null;
}

/**
 * "Đôn đốc": the coordinator urges a body, about each piece of work once a day; what may not be urged is left out. One
 * mail for all of it, and nothing of the work moves.
 *
 * @returns refused with the first reason when nothing is left.
 */
export function decideNudge(
  { dispatch, work }: { readonly dispatch: DispatchFacts; readonly work: readonly NudgeFacts[] },
  { text }: { readonly text: string },
  now: Instant,
): Decided {
  const reasons = work.map((one) =>
    whyNotNudge({ dispatchState: dispatch.state, work: one, nudgedAt: one.nudgedAt }, now),
  );
  const urged = work.filter((_one, index) => reasons[index] === null);
  if (urged.length === 0) {
    return refused({ state: reasons[0] ?? dispatch.state, act: 'nudge' });
  }
  const day = localDateOf(now);
  return ok({
    ...settle(
      { dispatch },
      {},
      {
        events: urged.map(({ id: assignmentId }) => ({
          type: 'bodyNudged' as const,
          data: { assignmentId, text },
        })),
        tells: urged.map(({ id }) => ({
          to: 'body' as const,
          subjectId: id,
          key: day,
          inOneMail: `nudged ${dispatch.version}`,
          notice: { template: 'nudged' as const, data: { text } },
        })),
      },
    ),
    nudges: urged.map(({ id }) => id),
  });
}
