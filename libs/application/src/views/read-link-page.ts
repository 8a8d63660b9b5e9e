import { isOffered, offersOfWork } from '#domain';
import type { DispatchTask } from '../ports/views/dispatch.view.js';
import { handsOn } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import { readDispatch, type DispatchDetail } from './read-details.js';

export interface LinkPageView {
  readonly dispatch: DispatchDetail;
  /** Single pieces of work that may be given back. */
  readonly declinable: readonly DispatchTask[];
  /** The document's own words, where a reading of it is kept. */
  readonly text: string | null;
  /** Whom to ask: the coordinators of the issuing body. */
  readonly coordinators: readonly string[];
}

/**
 * Everything the page behind a mail link shows; looking changes nothing. Of a document that was taken back only that it
 * was: what it asked for is no longer for whoever holds the mail.
 */
export const readLinkPage: Command<
  { readonly dispatchId: string },
  LinkPageView,
  'notices' | 'views'
> = async (tx, principal, { dispatchId }) => {
  const dispatch = await readDispatch(tx, principal, { dispatchId });
  if (dispatch.state === 'recalled' || dispatch.campaignState === 'recalled') {
    const emptied = { ...dispatch, tasks: [], reports: [] };
    return { dispatch: emptied, declinable: [], text: null, coordinators: [] };
  }
  const book = await tx.notices.addressBook(dispatch.campaignId, []);
  const { issuerBodyId } = dispatch.document;
  const hands = handsOn(principal, { ...dispatch, issuerBodyId });
  const { state: dispatchState, campaignState } = dispatch;
  return {
    dispatch,
    declinable: dispatch.tasks.filter((one) =>
      isOffered(offersOfWork({ ...one, dispatchState, campaignState }, hands), 'decline'),
    ),
    text: await tx.views.documentText(dispatch.campaignId),
    coordinators: book.coordinators,
  };
};
