import {
  offersOfDispatch,
  offersOfReport,
  offersOfWork,
  ownOffers,
  type CampaignState,
  type DispatchOffer,
  type DispatchState,
  type Hand,
  type ReportOffer,
  type ReportToOffer,
  type WorkOffer,
  type WorkToOffer,
} from '#domain';
import type { WorkItem } from '../ports/views/work.view.js';

/** The dispatch and campaign that rows under it came with. */
interface Around {
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
}

export type OfferedWork<Row> = Row & { readonly offers: readonly WorkOffer[] };
export type OfferedReport<Row> = Row & { readonly offers: readonly ReportOffer[] };

/** Rows of work in a list, each with the acts of whoever reads it. */
export const offeredWork = <Row extends Pick<WorkToOffer, 'state' | 'nature'>>(
  rows: readonly Row[],
  around: Around,
  hands: ReadonlySet<Hand>,
): readonly OfferedWork<Row>[] =>
  rows.map((row) => ({ ...row, offers: ownOffers(offersOfWork({ ...row, ...around }, hands)) }));

/** As `offeredWork`, of period reports. */
export const offeredReports = <Row extends Pick<ReportToOffer, 'state'>>(
  rows: readonly Row[],
  around: Around,
  hands: ReadonlySet<Hand>,
): readonly OfferedReport<Row>[] =>
  rows.map((row) => ({ ...row, offers: ownOffers(offersOfReport({ ...row, ...around }, hands)) }));

type OfItem =
  | { readonly kind: 'dispatch'; readonly offers: readonly DispatchOffer[] }
  | { readonly kind: 'assignment'; readonly offers: readonly WorkOffer[] }
  | { readonly kind: 'report'; readonly offers: readonly ReportOffer[] };
export type OfferedItem = WorkItem & OfItem;

/** An item of "Việc của tôi" with the acts of whoever reads it. */
export function offeredItem(item: WorkItem, hands: ReadonlySet<Hand>): OfferedItem {
  switch (item.kind) {
    case 'dispatch':
      return { ...item, offers: ownOffers(offersOfDispatch(item, hands)) };
    case 'assignment':
      return { ...item, offers: ownOffers(offersOfWork(item, hands)) };
    case 'report':
      return { ...item, offers: ownOffers(offersOfReport(item, hands)) };
  }
}
