import { isOffered, type Instant } from '#domain';
import { listReceipts, type ReceiptLine } from '../receipt/read-receipts.js';
import type { DispatchTask } from '../ports/views/dispatch.view.js';
import type { Command } from '../shared/command.js';
import { readDispatch, type DispatchDetail } from './read-details.js';

export interface LinkPageView {
  readonly asOf: Instant;
  readonly dispatch: DispatchDetail;
  /** Single pieces of work that may be given back. */
  readonly declinable: readonly DispatchTask[];
  /** The document's own words, where a reading of it is kept. */
  readonly text: string | null;
  /** Work that may be asked about. */
  readonly askable: readonly DispatchTask[];
  /** What the body may keep as proof, oldest first. */
  readonly receipts: readonly ReceiptLine[];
}

/**
 * Everything the page behind a mail link shows; looking changes nothing. Of a document that was taken back only that it
 * was: what it asked for is no longer for whoever holds the mail.
 */
export const readLinkPage: Command<
  { readonly dispatchId: string },
  LinkPageView,
  'chains' | 'clock' | 'directory' | 'views'
> = async (tx, principal, { dispatchId }) => {
  const asOf = tx.clock.now();
  const dispatch = await readDispatch(tx, principal, { dispatchId });
  const receipts = await listReceipts(tx, principal, { dispatchId });
  if (dispatch.state === 'recalled' || dispatch.campaignState === 'recalled') {
    const emptied = { ...dispatch, tasks: [], reports: [], exchanges: [], milestones: [] };
    return { asOf, dispatch: emptied, declinable: [], askable: [], text: null, receipts };
  }
  return {
    asOf,
    dispatch,
    declinable: dispatch.tasks.filter((one) => isOffered(one.offers, 'decline')),
    askable: dispatch.tasks.filter((one) => isOffered(one.offers, 'ask')),
    text: await tx.views.documentText(dispatch.campaignId),
    receipts,
  };
};
