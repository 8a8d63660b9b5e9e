import { transitionDispatch } from '#domain';
import type { Command } from '../shared/command.js';
import { lockForRecipient } from '../shared/access.js';
import { recordOnDispatch } from '../shared/record-act.js';
import { answerOf, type DispatchAnswer } from './answer.js';

/** "Đã mở": noted the first time someone of the body looks at its dispatch. No legal act; later looks change nothing. */
export const openDispatch: Command<{ readonly dispatchId: string }, DispatchAnswer> = async (
  tx,
  principal,
  { dispatchId },
) => {
  const dispatch = await lockForRecipient(principal, tx.dispatches.lock(dispatchId));
  const next = transitionDispatch(dispatch.state, 'open');
  if (!next.ok) return answerOf(dispatch, true);
  const state = next.value;
  await recordOnDispatch(tx, principal, dispatch, [{ type: 'dispatchOpened', data: {} }], {
    state,
    openedAt: tx.clock.now(),
  });
  return answerOf({ ...dispatch, state, version: dispatch.version + 1 }, false);
};
