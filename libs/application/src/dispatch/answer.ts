import { toRfc3339 } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';

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
