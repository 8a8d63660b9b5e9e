import {
  allOffersOfDispatch,
  allOffersOfWork,
  offersOfReport,
  ownOffers,
  type AnyDispatchOffer,
  type AnyWorkOffer,
  type CampaignState,
  type DispatchState,
  type Hand,
  type Instant,
  type ReportOffer,
  type ReportToOffer,
  type Waiting,
  type WorkToShow,
} from '#domain';
import type { WorkItem } from '../ports/views/work.view.js';

/** Who reads a list, when, and the dispatch and campaign its rows came with. */
export interface Around {
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
  /** All that waits for an answer under the dispatch. */
  readonly waiting: readonly Waiting[];
  readonly hands: ReadonlySet<Hand>;
  readonly now: Instant;
}

export type OfferedWork<Row> = Row & { readonly offers: readonly AnyWorkOffer[] };
export type OfferedReport<Row> = Row & { readonly offers: readonly ReportOffer[] };

type WorkInList = Pick<WorkToShow, 'state' | 'role' | 'nature' | 'dueAt' | 'nudgedAt'> & {
  readonly assignmentId: string;
};

/** Rows of work in a list, each with the acts of whoever reads it. */
export const offeredWork = <Row extends WorkInList>(
  rows: readonly Row[],
  { hands, waiting, now, ...around }: Around,
): readonly OfferedWork<Row>[] =>
  rows.map((row) => ({
    ...row,
    offers: ownOffers(allOffersOfWork({ ...row, ...around }, waiting, hands, now)),
  }));

/** As `offeredWork`, of period reports. */
export const offeredReports = <Row extends Pick<ReportToOffer, 'state'>>(
  rows: readonly Row[],
  { dispatchState, campaignState, hands }: Omit<Around, 'waiting' | 'now'>,
): readonly OfferedReport<Row>[] =>
  rows.map((row) => ({
    ...row,
    offers: ownOffers(offersOfReport({ ...row, dispatchState, campaignState }, hands)),
  }));

type OfItem =
  | { readonly kind: 'dispatch'; readonly offers: readonly AnyDispatchOffer[] }
  | { readonly kind: 'assignment'; readonly offers: readonly AnyWorkOffer[] }
  | { readonly kind: 'report'; readonly offers: readonly ReportOffer[] };
export type OfferedItem = WorkItem & OfItem;

/** An item of "Việc của tôi" with the acts of whoever reads it. */
export function offeredItem(
  item: WorkItem,
  { waiting, hands, now }: Pick<Around, 'waiting' | 'hands' | 'now'>,
): OfferedItem {
  switch (item.kind) {
    case 'dispatch':
      return { ...item, offers: ownOffers(allOffersOfDispatch(item, waiting, hands)) };
    case 'assignment': {
      const row = { ...item, assignmentId: item.id };
      return { ...item, offers: ownOffers(allOffersOfWork(row, waiting, hands, now)) };
    }
    case 'report':
      return { ...item, offers: ownOffers(offersOfReport(item, hands)) };
  }
}
