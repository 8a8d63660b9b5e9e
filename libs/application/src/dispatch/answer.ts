import { toRfc3339 } from '#domain';
import type { Act } from '../act/perform.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import { actorOf, type Principal } from '../shared/principal.js';

/** The answer to an act on a dispatch. */
export interface DispatchAnswer {
  readonly id: string;
  readonly state: LockedDispatch['state'];
  readonly version: number;
  /** RFC 3339; null before the body has answered. */
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  /** True when the body had answered so before: not an error, nothing was written. */
  readonly already: boolean;
}

export const answerOf = (dispatch: LockedDispatch, already: boolean): DispatchAnswer => ({
  id: dispatch.id,
  state: dispatch.state,
  version: dispatch.version,
  answeredAt: dispatch.answeredAt === null ? null : toRfc3339(dispatch.answeredAt),
  answeredBy: dispatch.answeredBy?.label ?? null,
  already,
});

/** The dispatch as the act has left it. */
export function answerAfter({ dispatch, decision }: Act, principal: Principal): DispatchAnswer {
  const { state, answeredAt } = decision.dispatch ?? dispatch;
  const answered =
    answeredAt === undefined
      ? {}
      : { answeredAt, answeredBy: answeredAt === null ? null : actorOf(principal) };
  return answerOf({ ...dispatch, state, version: dispatch.version + 1, ...answered }, false);
}
