import { isOffered, offersOfDispatch, offersOfReport, offersOfWork, type Hand } from '#domain';
import type { WorkItem } from '../ports/views/work.view.js';

/** The one thing to press: Tiếp nhận · Cập nhật tiến độ · Báo cáo hoàn thành · Báo cáo kỳ này. */
export type PrimaryAct = 'acknowledge' | 'reportProgress' | 'submit' | 'report';

type PlacedItem = Pick<WorkItem, 'dispatchState' | 'campaignState'> &
  (
    | Pick<Extract<WorkItem, { kind: 'dispatch' }>, 'kind'>
    | Pick<Extract<WorkItem, { kind: 'assignment' }>, 'kind' | 'state' | 'nature'>
    | Pick<Extract<WorkItem, { kind: 'report' }>, 'kind' | 'state'>
  );

/** The list is of what the reader's own bodies have to do. */
const OWN: ReadonlySet<Hand> = new Set(['recipient'] as const);

/**
 * The first act offered on an item; null when it is somebody else's turn. A document comes before its work: until it
 * is acknowledged that is the act of all work under it. Who has not begun tells first how it goes.
 */
export function primaryAct(item: PlacedItem): PrimaryAct | null {
  if (item.kind === 'report')
    return isOffered(offersOfReport(item, OWN), 'submit') ? 'report' : null;
  if (item.kind === 'dispatch') return asksForAnswer(item) ? 'acknowledge' : null;
  const offers = offersOfWork(item, OWN);
  const order = item.state === 'assigned' ? BEGINNING : GOING_ON;
  const act = order.find((one) => isOffered(offers, one)) ?? null;
  return act !== null && asksForAnswer(item) ? 'acknowledge' : act;
}

const BEGINNING = ['reportProgress', 'submit'] as const;
const GOING_ON = ['submit', 'reportProgress'] as const;

function asksForAnswer({
  dispatchState: state,
  campaignState,
}: Pick<WorkItem, 'dispatchState' | 'campaignState'>): boolean {
  const offers = offersOfDispatch({ state, campaignState, onPaper: false }, OWN);
  return isOffered(offers, 'acknowledge');
}
