import type { ExchangeFacts, ExchangeMove, NewExchange } from '#domain';
import type { Actor } from '../shared/principal.js';

/** An exchange to write, with where it belongs. */
export interface ExchangeToOpen extends NewExchange {
  readonly campaignId: string;
  readonly dispatchId: string;
}

/** "Trao đổi": questions, requests for an extension and for an explanation, and their answers. */
export interface ExchangeStore {
  /** Locks one; its dispatch must be locked already. */
  lock(exchangeId: string): Promise<ExchangeFacts | null>;
  /** Locks what was asked about a dispatch, or about one piece of work, and waits for its answer. */
  lockAsked(
    about:
      | { readonly dispatchId: string }
      | { readonly assignmentId: string }
      | { readonly assignmentIds: readonly string[] },
  ): Promise<readonly ExchangeFacts[]>;
  insert(rows: readonly ExchangeToOpen[], askedBy: Actor): Promise<void>;
  /** Writes answers into locked rows. */
  saveMany(
    changes: readonly { readonly id: string; readonly move: ExchangeMove }[],
    answeredBy: Actor,
  ): Promise<void>;
}
