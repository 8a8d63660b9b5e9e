import { decideOpen } from '#domain';
import { perform, type ActCommand } from '../act/perform.js';
import { lockForRecipient } from '../shared/access.js';
import { answerAfter, answerOf, type DispatchAnswer } from './answer.js';

/** "Đã mở": noted the first time someone of the body looks at its dispatch. No legal act; later looks change nothing. */
export const openDispatch: ActCommand<{ readonly dispatchId: string }, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId },
) => {
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  const decided = decideOpen(dispatch, tx.clock.now());
  if (!decided.ok) return answerOf(dispatch, true);
  const act = { dispatch, decision: decided.value };
  await perform(tx, principal, [act]);
  return answerAfter(act, principal);
};
