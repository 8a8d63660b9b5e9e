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

/** Everything the page behind a mail link shows; looking changes nothing. */
export const readLinkPage: Command<{ readonly dispatchId: string }, LinkPageView> = async (
  tx,
  principal,
  { dispatchId },
) => {
  const dispatch = await readDispatch(tx, principal, { dispatchId });
  const book = await tx.notices.addressBook(dispatch.campaignId, []);
  return {
    dispatch,
    text: await tx.views.documentText(dispatch.campaignId),
    coordinators: book.coordinators,
  };
};
