import {
  diffDays,
  isLateWork,
  localDateOf,
  matrixCell,
  ownOffers,
  worstCell,
  type AnyDispatchOffer,
  type Instant,
  type MatrixCell,
} from '#domain';
import type { BoardTask } from '../ports/views/board.view.js';
import type { MatrixBody, MatrixRow } from '../ports/views/matrix.view.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { OfferedWork } from './offered-rows.js';
import { campaignDetail, requireCampaign, type CampaignDetail } from './read-campaigns.js';
import { readDispatch } from './read-details.js';

/** A line of the matrix: one cell a task, in their order. */
export interface MatrixLine extends Omit<MatrixRow, 'work' | 'acknowledgeDueAt'> {
  /** Days past the date to acknowledge, 0 and less before it; null when it was acknowledged. */
  readonly acknowledgeDays: number | null;
  /** Pieces of late work. */
  readonly late: number;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixView {
  readonly campaign: CampaignDetail;
  readonly lines: readonly MatrixLine[];
}

/** "Đơn vị × việc", whole and at one instant with the totals: every body of the campaign, by name. */
export const readMatrix: Command<
  { readonly campaignId: string },
  MatrixView,
  'clock' | 'views'
> = async (tx, principal, { campaignId }) => {
  const found = await requireCampaign(tx, principal, campaignId);
  const asOf = tx.clock.now();
  const campaign = await campaignDetail(tx, principal, found, asOf);
  const rows = found.releasedAt === null ? [] : await tx.views.matrixRows(campaignId, asOf);
  return { campaign, lines: rows.map((row) => lineOf(row, campaign.tasks, asOf)) };
};

/** The rows behind one line with what may be done to them. */
export type MatrixBodyDetail = Omit<MatrixBody, 'work'> & {
  readonly offers: readonly AnyDispatchOffer[];
  readonly work: readonly OfferedWork<MatrixBody['work'][number]>[];
};

/** The rows behind one line, for what is done to them. @throws ApplicationError NOT_FOUND */
export const readMatrixBody: Command<
  { readonly campaignId: string; readonly bodyCode: string },
  MatrixBodyDetail,
  'clock' | 'directory' | 'views'
> = async (tx, principal, { campaignId, bodyCode }) => {
  const campaign = await requireCampaign(tx, principal, campaignId);
  const body =
    campaign.releasedAt === null ? null : await tx.views.matrixBody(campaignId, bodyCode);
  if (body === null) throw new ApplicationError('NOT_FOUND');
  const { offers, tasks } = await readDispatch(tx, principal, body);
  const offersOf = new Map(tasks.map((one) => [one.assignmentId, one.offers]));
  const work = body.work.map((one) => ({ ...one, offers: offersOf.get(one.assignmentId) ?? [] }));
  return { ...body, offers: ownOffers(offers), work };
};

function lineOf(
  { work, acknowledgeDueAt, ...row }: MatrixRow,
  tasks: readonly BoardTask[],
  asOf: Instant,
): MatrixLine {
  const cells = tasks.map(({ position, nature }) => {
    const parts = work.filter((part) => part.position === position);
    return worstCell(
      parts.map((part) => matrixCell({ ...part, nature, dispatchState: row.state }, asOf)),
    );
  });
  const late = work.filter((part) => isLateWork({ ...part, dispatchState: row.state }, asOf));
  const today = localDateOf(asOf);
  return {
    ...row,
    acknowledgeDays:
      acknowledgeDueAt === null ? null : diffDays(localDateOf(acknowledgeDueAt), today),
    late: late.length,
    cells,
  };
}
