import { decideOpen } from '#domain';
import { forRecipient } from '../shared/access.js';
import { actOnDispatch } from './act-on-dispatch.js';

/**
 * "Đã mở": noted the first time someone of the body looks at its dispatch. No legal act; later looks change nothing.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (campaign over).
 */
export const opening = actOnDispatch((principal, found, now) => {
  const dispatch = forRecipient(principal, found);
  const decided = decideOpen(dispatch, now);
  return { dispatch, decision: decided.ok ? decided.value : null };
});
