import { foreseen, performed, type Planning } from '../act/planned.js';
import { lockWork } from '../assignment/lock-work.js';
import { requireReason } from '../shared/access.js';
import { ApplicationError } from '../shared/errors.js';
import { handOver, type TransferAnswer, type TransferWish } from './hand-over.js';

export interface TransferAssignmentInput extends TransferWish {
  readonly assignmentId: string;
  /** From If-Match; absent where it is only looked at. */
  readonly expectedVersion?: number;
}

/**
 * "Chuyển giao" of one piece of work.
 *
 * @throws ApplicationError REASON_REQUIRED, STALE_VERSION, FORBIDDEN, and as `handOver`.
 */
const planTransferOfWork: Planning<
  TransferAssignmentInput,
  TransferAnswer,
  'directory' | 'journal'
> = async (tx, principal, { assignmentId, expectedVersion, ...wish }) => {
  const reason = requireReason(wish.reason);
  const campaign = await tx.campaigns.lockOfAssignment(assignmentId);
  const { dispatch } = await lockWork(tx, principal, {
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...{ assignmentId, as: 'coordinator' },
  });
  if (campaign === null) throw new ApplicationError('NOT_FOUND');
  return handOver(tx, principal, { campaign, dispatch }, [assignmentId], { ...wish, reason });
};

export const transferAssignment = performed(planTransferOfWork);
export const foreseeTransferOfWork = foreseen(planTransferOfWork);
