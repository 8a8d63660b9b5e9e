import type { DispatchView } from '../ports/views/dispatch.view.js';
import type { Command } from '../shared/command.js';
import { readDispatch } from './read-details.js';

export interface LinkPageView {
  readonly dispatch: DispatchView;
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
    return { dispatch: { ...dispatch, tasks: [], reports: [] }, text: null, coordinators: [] };
  }
  const book = await tx.notices.addressBook(dispatch.campaignId, []);
  return {
    dispatch,
    text: await tx.views.documentText(dispatch.campaignId),
    coordinators: book.coordinators,
  };
};
