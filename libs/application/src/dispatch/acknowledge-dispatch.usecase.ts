import { decideAcknowledge } from '#domain';
import { actsForRecipient, coordinates, forCoordinator, forRecipient } from '../shared/access.js';
import { mustFollow } from '../shared/must-follow.js';
import { shownOfDispatch } from '../shared/shown.js';
import { actOnDispatch } from './act-on-dispatch.js';

/**
 * "Tiếp nhận": the body's legal act (NĐ 30/2020 Đ21.2c). Valid while Temporal is down: one transaction, no call
 * beside the database. Acknowledging twice answers the first time. A dispatch handed over on paper is recorded by
 * the coordinator.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (declined, recalled, campaign over).
 */
export const acknowledging = actOnDispatch((principal, found, now) => {
  const onPaper = found !== null && found.onPaper && coordinates(principal, found.issuerBodyId);
  const dispatch =
    onPaper && !actsForRecipient(principal, found)
      ? forCoordinator(principal, found)
      : forRecipient(principal, found);
  if (dispatch.state === 'acknowledged') return { dispatch, decision: null };
  const decision = mustFollow(decideAcknowledge(dispatch, { onPaper }, now), () =>
    shownOfDispatch(principal, dispatch),
  );
  return { dispatch, decision };
});

/** The same in a transaction of its own. */
export const acknowledgeDispatch = acknowledging.alone;
