import type { Decision, Instant } from '#domain';
import { perform, performTogether, type PerformStores } from '../act/perform.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Principal } from '../shared/principal.js';
import { settle, type SharedCommand } from '../shared/shared-command.js';
import { answerAfter, answerOf, type DispatchAnswer } from './answer.js';

export interface DispatchInput {
  readonly dispatchId: string;
}

/**
 * What a principal does to a locked dispatch; `decision` is null when it has been so before and nothing is to be written.
 *
 * @throws ApplicationError when it is refused; NOT_FOUND also for a dispatch that is not there.
 */
export type DecideOnDispatch = (
  principal: Principal,
  found: LockedDispatch | null,
  now: Instant,
) => { readonly dispatch: LockedDispatch; readonly decision: Decision | null };

/** An act that needs nothing but its dispatch: many bodies do it at once, so requests share transactions. */
export type DispatchAct = SharedCommand<
  DispatchInput,
  DispatchAnswer,
  ReadonlyMap<string, LockedDispatch>,
  keyof PerformStores
>;

export const actOnDispatch = (decide: DecideOnDispatch): DispatchAct => ({
  async alone(tx, principal, { dispatchId }) {
    const found = await tx.dispatches.lock(dispatchId);
    const { dispatch, decision } = decide(principal, found, tx.clock.now());
    if (decision === null) return answerOf(dispatch, true);
    await perform(tx, principal, [{ dispatch, decision }]);
    return answerAfter({ dispatch, decision }, principal);
  },

  subjectOf: ({ dispatchId }) => dispatchId,

  lock: (tx, inputs) => tx.dispatches.lockFree(inputs.map(({ dispatchId }) => dispatchId)),

  async act(tx, free, asked) {
    const now = tx.clock.now();
    const decided = asked.map(({ principal, input }) => {
      const found = free.get(input.dispatchId);
      if (found === undefined) return 'alone';
      return settle(() => ({ principal, ...decide(principal, found, now) }));
    });
    await performTogether(
      tx,
      decided.flatMap((one) => {
        if (one === 'alone' || !one.ok || one.value.decision === null) return [];
        const { principal, dispatch, decision } = one.value;
        return [{ principal, dispatch, decision }];
      }),
    );
    return decided.map((one) => {
      if (one === 'alone' || !one.ok) return one;
      const { principal, dispatch, decision } = one.value;
      const answer =
        decision === null
          ? answerOf(dispatch, true)
          : answerAfter({ dispatch, decision }, principal);
      return { ok: true, value: answer };
    });
  },
});
