import {
  allOffersOfWork,
  daysLate,
  FOLLOWED_ROLES,
  ownOffers,
  workStatus,
  type AnyWorkOffer,
  type WorkStatus,
} from '#domain';
import type { PrintedRows } from '../ports/printed-rows.js';
import type { FollowedPlace, FollowedWork } from '../ports/views/followed.view.js';
import { handsOnWork } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { PageInput } from './read-campaigns.js';

export type FollowedDetail = Omit<
  FollowedWork,
  'following' | 'issuerBodyId' | 'dispatchState' | 'campaignState'
> & {
  readonly status: WorkStatus;
  /** Calendar days past its date. */
  readonly daysLate: number;
  readonly offers: readonly AnyWorkOffer[];
};

/**
 * The work of others that a piece of work follows: of a lead its supporters, of a monitor all who owe a result.
 *
 * @throws ApplicationError NOT_FOUND
 */
export const readFollowed: Command<
  PageInput<FollowedPlace> & { readonly assignmentId: string; readonly late: boolean },
  PrintedRows<FollowedDetail>,
  'clock' | 'views'
> = async (tx, principal, { assignmentId, late, after, limit }) => {
  const own = await tx.views.assignment(principal, assignmentId);
  if (own === null) throw new ApplicationError('NOT_FOUND');
  const now = tx.clock.now();
  const filter = {
    taskId: own.taskId,
    roles: FOLLOWED_ROLES[own.role],
    lateAt: late ? now : null,
  };
  const { rows, print } = await tx.views.followed(principal, filter, after, limit);
  const waiting = await tx.views.waiting(rows.map(({ dispatchId }) => dispatchId));
  return {
    print,
    rows: rows.map(({ following, issuerBodyId, dispatchState, campaignState, ...row }) => {
      const of = { ...row, dispatchState, campaignState };
      const hands = handsOnWork(principal, { ...row, id: row.dispatchId, issuerBodyId }, following);
      return {
        ...row,
        status: workStatus(of, now),
        daysLate: daysLate(of, now),
        offers: ownOffers(allOffersOfWork(of, waiting.get(row.dispatchId) ?? [], hands, now)),
      };
    }),
  };
};
