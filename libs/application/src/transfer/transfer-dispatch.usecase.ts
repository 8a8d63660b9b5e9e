import { foreseen, performed, type Planning } from '../act/planned.js';
import { lockForCoordinator, requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { handOver, type TransferAnswer, type TransferWish } from './hand-over.js';

export interface TransferDispatchInput extends TransferWish {
  readonly dispatchId: string;
  /** null: all of it, the document itself included. */
  readonly assignmentIds: readonly string[] | null;
}

/**
 * "Chuyển giao" of what a body has, to another body of the issuer's reach: the answer to one that is not competent, and the
 * way on when a body ends. What is done stays where it was done.
 *
 * @throws ApplicationError REASON_REQUIRED, FORBIDDEN, and as `handOver`.
 */
const planTransfer: Planning<
  TransferDispatchInput,
  TransferAnswer,
  'directory' | 'journal'
> = async (tx, principal, { dispatchId, assignmentIds, ...wish }) => {
  const reason = requireReason(wish.reason);
  const campaign = await tx.campaigns.lockOfDispatch(dispatchId);
  const dispatch = await lockForCoordinator(principal, tx.dispatches.lock(dispatchId));
  if (campaign === null) throw new ApplicationError('NOT_FOUND');
  return handOver(tx, principal, { campaign, dispatch }, assignmentIds, { ...wish, reason });
};

export const transferDispatch = performed(planTransfer);
export const foreseeTransfer = foreseen(planTransfer);
